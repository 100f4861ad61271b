"""The candidate's own candidacies as evidence about silence: what became of each wait after an interview."""

from datetime import datetime

from heardback.core.candidacy import Candidacy
from heardback.core.events import Agreement, Decision, Interview, Reply
from heardback.core.silence import OwnCase


def own_case(candidacy: Candidacy, now: datetime) -> OwnCase | None:
    """Return the latest interview's wait as a case; None where there was none yet.

    Answered after so many days, or silent for so many: until it was closed, or until now. An open one is censored,
    never a no; an acknowledgement is no answer.
    """
    past = [event for event in candidacy.events if event.at <= now]
    interview = next((event for event in reversed(past) if isinstance(event, Interview)), None)
    if interview is None:
        return None
    since = [event for event in past if event.at > interview.at]
    start = interview.at.date()
    promise = next((e.until for e in since if isinstance(e, Agreement) and e.until), None)
    promised = (promise - start).days if promise else None
    for event in since:
        if isinstance(event, Reply) and event.means != "acknowledgement":
            return _case(candidacy, (event.at.date() - start).days, promised, answered=True)
        if isinstance(event, Decision) and event.means != "go-on":
            return _case(candidacy, (event.at.date() - start).days, promised, answered=False)
    today = now.astimezone(candidacy.timezone).date()
    return _case(candidacy, (today - start).days, promised, answered=False)


def _case(candidacy: Candidacy, days: int, promised: int | None, *, answered: bool) -> OwnCase:
    return OwnCase(level=candidacy.level, days=days, answered=answered, promised_days=promised)
