"""The rules: one file and one pure function each; the plan is a `for` loop over those of its phase.

To add one: its file, its test, and its line here.
"""

from collections.abc import Callable
from typing import Final, get_args

from heardback.core.case import Case
from heardback.core.rules.answer_offer import answer_offer
from heardback.core.rules.ask import ask
from heardback.core.rules.ask_feedback import ask_feedback
from heardback.core.rules.check_mail import check_mail
from heardback.core.rules.confirm_invitation import confirm_invitation
from heardback.core.rules.early_call import early_call
from heardback.core.rules.keep_looking import keep_looking
from heardback.core.rules.let_go import let_go
from heardback.core.rules.meet_request import meet_request
from heardback.core.rules.prepare_questions import prepare_questions
from heardback.core.rules.reconsider import reconsider
from heardback.core.rules.record_agreement import record_agreement
from heardback.core.rules.request_reasons import request_reasons
from heardback.core.rules.review import review
from heardback.core.rules.tell_others import tell_others
from heardback.core.rules.thank import thank
from heardback.core.rules.thank_after_rejection import thank_after_rejection
from heardback.core.rules.weigh import weigh
from heardback.core.standing import Phase
from heardback.core.step import Step

Rule = Callable[[Case], list[Step]]

RULES: Final[dict[Rule, tuple[Phase, ...]]] = {
    answer_offer: ("offered",),
    meet_request: ("requested",),
    confirm_invitation: ("invited",),
    prepare_questions: ("scheduled", "invited", "requested"),
    record_agreement: ("awaiting", "scheduled"),
    reconsider: ("awaiting",),
    weigh: ("awaiting",),
    tell_others: ("awaiting", "scheduled", "requested", "invited"),
    ask: ("awaiting", "invited"),
    early_call: ("applied",),
    thank: ("awaiting", "scheduled"),
    thank_after_rejection: ("rejected",),
    ask_feedback: ("awaiting", "rejected", "closed"),
    review: ("rejected",),
    let_go: ("awaiting", "requested", "invited", "offered"),
    request_reasons: ("rejected",),
    check_mail: ("applied", "awaiting", "invited"),
    keep_looking: ("applied", "awaiting", "requested", "invited"),
}
"""Every rule, with the phases in which it may have something to say."""

RULES_IN: Final[dict[Phase, tuple[Rule, ...]]] = {
    phase: tuple(rule for rule, phases in RULES.items() if phase in phases) for phase in get_args(Phase)
}
"""The rules that are asked in each phase."""
