"""English, all of it: this module is the `Speech`. What one surface needs is imported from its own module."""

from heardback.core.wording.english.agenda import (
    answer_item,
    deadline_item,
    interview_item,
    item_briefly,
    put_back,
    step_item,
)
from heardback.core.wording.english.dates import away, day, days, full_day, short_day, window
from heardback.core.wording.english.guesses import likely, odds, odds_behind, odds_briefly
from heardback.core.wording.english.mail import mailbox_unread
from heardback.core.wording.english.names import (
    action,
    channel,
    interest,
    kind,
    letter,
    level,
    meaning,
    outcome,
    phase,
    purpose,
    role,
    size,
    status,
    verdict,
)
from heardback.core.wording.english.notices import and_more, may_be_answered, notice_line, notice_title, was_off
from heardback.core.wording.english.past import told, told_of_its_day, told_within
from heardback.core.wording.english.plan import coming, headline, sentence, why
from heardback.core.wording.english.reasons import because, caution, claim, reason, source
from heardback.core.wording.english.voices import explain, playbook
from heardback.core.wording.english.waits import waited, waiting

__all__ = [
    "action",
    "and_more",
    "answer_item",
    "away",
    "because",
    "caution",
    "channel",
    "claim",
    "coming",
    "day",
    "days",
    "deadline_item",
    "explain",
    "full_day",
    "headline",
    "interest",
    "interview_item",
    "item_briefly",
    "kind",
    "letter",
    "level",
    "likely",
    "mailbox_unread",
    "may_be_answered",
    "meaning",
    "notice_line",
    "notice_title",
    "odds",
    "odds_behind",
    "odds_briefly",
    "outcome",
    "phase",
    "playbook",
    "purpose",
    "put_back",
    "reason",
    "role",
    "sentence",
    "short_day",
    "size",
    "source",
    "status",
    "step_item",
    "told",
    "told_of_its_day",
    "told_within",
    "verdict",
    "waited",
    "waiting",
    "was_off",
    "why",
    "window",
]
