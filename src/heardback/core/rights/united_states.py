"""United States: a background report is shown to the candidate before a decision that rests on it."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law, Question

LAW: Final = Law(
    id="us-report",
    title="The background report behind a decision",
    place="United States",
    countries=frozenset({"US"}),
    who=(
        "Candidates about whom an employer of any size gets a report from a firm that makes such reports. For some"
        " transport jobs applied for at a distance other rules hold."
    ),
    questions=(
        Question(
            asks="They got a background report on you from such a firm; you were asked to agree to it in writing."
        ),
        Question(asks="The decision rests on that report, in whole or in part."),
    ),
    start="record",
    before="Nothing about this candidacy is on record yet.",
    ask=(
        "Before a no: a copy of the report, and the summary of your rights. After it: which firm made the report. That"
        " firm owes you a free copy if you ask within 60 days of being told, and checks what you dispute."
    ),
    not_owed="The result of an application, and any reasons that do not come from such a report.",
    counted="Before the decision; the law names no number of days between the copy and the decision.",
    turn_to="The Consumer Financial Protection Bureau or the Federal Trade Commission.",
    source=(
        "Fair Credit Reporting Act, section 604(b)(3) (15 U.S.C. 1681b(b)(3)); for the time after the decision section"
        " 615(a) (15 U.S.C. 1681m(a))."
    ),
    known_as_of=date(2022, 6, 15),
    letter="report",
)
