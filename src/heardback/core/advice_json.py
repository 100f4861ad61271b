"""An advice as plain JSON values, in the contract's form."""

from heardback.core import wording
from heardback.core.advice import Advice, Silence
from heardback.core.reading import Dated
from heardback.core.step import Step

Json = dict[str, object]
_DIGITS = 3


def advice_json(advice: Advice) -> Json:
    """Return the contract's "JSON of advise"."""
    reading, promise = advice.reading, advice.promise
    return {
        "at": advice.at.isoformat(),
        "playbook": advice.playbook.name,
        "phase": reading.phase,
        "stance": reading.stance,
        "headline": wording.headline(advice),
        "promise": promise
        and {"until": promise.promise.until.isoformat(), "state": promise.state, "by": promise.promise.by},
        "steps": [_step(advice, dated) for dated in reading.steps],
        "outlook": [_dated(ahead.step) | {"if": "still silent"} for ahead in advice.outlook],
        "silence": advice.silence and _silence(advice.silence),
        "cautions": [{"rule": rule, "text": wording.caution(rule)} for rule in advice.cautions],
    }


def _step(advice: Advice, dated: Dated) -> Json:
    step = dated.step
    return {
        **_dated(step),
        "status": dated.status,
        "letter": step.letter,
        "because": [
            {"rule": rule, "text": wording.because(advice, rule), "borrowed": not advice.playbook.speaks(rule)}
            for rule in step.rules
        ],
    }


def _dated(step: Step) -> Json:
    return {
        "action": step.action,
        "channel": step.channel,
        "to": step.to,
        "from": step.first.isoformat(),
        "until": step.last and step.last.isoformat(),
    }


def _silence(silence: Silence) -> Json:
    odds = silence.odds
    return {
        "days": odds.days,
        "will_still_answer": round(odds.will_still_answer, _DIGITS),
        "interval": [round(odds.low, _DIGITS), round(odds.high, _DIGITS)],
        "usual_by": silence.usual_by.isoformat(),
        "own_cases": odds.own_cases,
        "prior": {"never": odds.prior.never, "cases": odds.prior.cases, "source": odds.prior.source},
        "words": wording.odds(silence.odds),
    }
