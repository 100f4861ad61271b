"""The rules: one file and one pure function each; the plan is a `for` loop over `RULES`.

To add one: its file, its test, and its line here.
"""

from collections.abc import Callable
from typing import Final

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
from heardback.core.step import Step

Rule = Callable[[Case], list[Step]]

RULES: Final[tuple[Rule, ...]] = (
    answer_offer,
    meet_request,
    confirm_invitation,
    prepare_questions,
    record_agreement,
    reconsider,
    weigh,
    tell_others,
    ask,
    early_call,
    thank,
    thank_after_rejection,
    ask_feedback,
    review,
    let_go,
    request_reasons,
    check_mail,
    keep_looking,
)
