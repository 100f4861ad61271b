"""Laws in the language of the page. Their data is English (`core.rights`); what pages show of it stands here again.

The text that a law is found by stays as it is: one looks it up under that name.
"""

from typing import Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from heardback.core.rights import Right
from heardback.core.wording.speech import Speech

SHOWN: Final = (
    # what one may ask for
    _("A claim for discrimination"),
    _("A copy of what they hold about you"),
    _("The background report behind a decision"),
    _("The reasons for the refusal, in writing"),
    _("The result"),
    _("Whether a decision was made"),
    # where
    _("Belarus"),
    _("EU and EEA"),
    _("Germany"),
    _("Ontario (Canada)"),
    _("Russia"),
    _("South Korea"),
    _("United Kingdom"),
    _("United States"),
    # whom to turn to
    _("A lawyer or a trade union, the Federal Anti-Discrimination Agency for advice, then the labour court."),
    _("The Consumer Financial Protection Bureau or the Federal Trade Commission."),
    _("The State Labour Inspectorate, the prosecutor's office or a court."),
    _("The data protection authority of your country or theirs, or a court."),
    _("The employer's own complaints procedure, then the Information Commissioner's Office, or a court."),
    _("The employment standards office of Ontario's ministry of labour."),
    _("The regional office of the Ministry of Employment and Labor."),
    _("The state labour inspectorate or a court."),
    # what only the candidate knows
    _("It was an interview, and not only a first screening before the interviews."),
    _("No collective agreement sets another period."),
    _("The business regularly employs 30 or more workers."),
    _("The decision rests on that report, in whole or in part."),
    _("The employer had 25 or more employees on the day the post was advertised."),
    _("The post is in Ontario (Canada)."),
    _("The post was advertised to the public, and not only inside the firm."),
    _("There are signs that one of the protected reasons played a part."),
    _("They got a background report on you from such a firm; you were asked to agree to it in writing."),
    _("They have made their decision."),
    _("You answered a job advertisement, and the post is not that of a public official."),
    _("You belong to one of the groups in the first part of article 16."),
)
"""Every text of the data that a page shows."""

_WHY: Final = {
    "interview": _("You were interviewed on %(day)s."),
    "rejection": _("They said no on %(day)s."),
    "record": _("They have known of you since %(day)s at the latest."),
}


def in_page_language(text: str) -> str:
    """Say a text of a law's data."""
    return gettext(text)


def why_open(right: Right, speech: Speech) -> str:
    """Say what opened a right that is open, and which period it sets."""
    law, asked, answer_by = right.law, right.asked_on, right.answer_by
    if law.start == "interview" and answer_by:
        return gettext("The days that the law gives them were over on %(day)s.") % {"day": speech.full_day(answer_by)}
    said = [gettext(_WHY[law.start]) % {"day": speech.full_day(right.opens)}] if right.opens else []
    if right.closes:
        said.append(gettext("Its last day is %(day)s.") % {"day": speech.full_day(right.closes)})
    if answer_by and asked:
        words = gettext("You asked on %(asked)s; they have until %(day)s to answer.")
        said.append(words % {"asked": speech.full_day(asked), "day": speech.full_day(answer_by)})
    elif answer_by:
        words = gettext("If you ask today, they have until %(day)s to answer.")
        said.append(words % {"day": speech.full_day(answer_by)})
    return " ".join(said)
