"""How a step ended, as people put it in English in a line to themselves.

The order counts: what one pattern has found the later ones do not see. So "not reached" is not "reached".
"""

import re
from typing import Final

from heardback.core.events import Meaning
from heardback.intake.answers.values import Word

_BEGINS: Final = r"(?:^\s*|(?<=[,.;:!–—-])\s*|\bi(?:['’]ve| have)? |\b(?:and|then|just) )"
"""Where the writer speaks of themselves: "wrote to her", not "she wrote"."""
_WHOM: Final = r"(?: (?:to |with )?(?:her|him|them|it|somebody|someone))?"
_NOT: Final = (
    r"(?:(?:did|do|does|could|can|was|were|is|has|have|had)(?:n['’]?t| not)|never|not|cannot|unable to|failed to)"
)
_THEY: Final = r"\b(?:they|she|he|we|it)(?:['’]ll| will|['’]d| would| want to| promised to|['’]re| are)? "


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


MEANINGS: Final[tuple[tuple[Meaning, re.Pattern[str]], ...]] = (
    (
        "rejection",
        _any(
            r"\bsa(?:id|ys?) no\b(?! (?:one|date|answer))|\bit(?:['’]s| is| was) a no\b|\ba no from\b",
            r"\bturned me down\b|\breject(?:ed|ion)\b|\brefus(?:ed|al)\b|\b(?:they|she|he)(?: have| has)? declined\b",
            r"\b(?:took|hired|chose|chosen|picked|want|go(?:ing)? with|went with) (?:someone|somebody|another|other)\b",
            r"\b(?:position|post|job|role|vacancy) (?:is |was |has been )?(?:filled|closed|cancelled|canceled|gone)\b",
            r"\b(?:do|did)(?:n['’]?t| not) (?:want|take|choose|get) (?:me|it)\b|\bnot selected\b",
        ),
    ),
    (
        "offer",
        _any(
            r"\b(?:an?|the|their) (?:job )?offer\b|^offer\b|\boffer(?:ed|s) me\b|\b(?:they|she|he) said yes\b",
            r"\b(?:i got|got me|i have) the job\b|\bthey (?:want|take|took) me\b",
        ),
    ),
    (
        "invitation",
        _any(
            r"\binvit(?:ed|es?|ation|ing)\b|\b(?:wants?|would like) to (?:meet|see|talk to) me\b",
            r"\b(?:another|second|next|third|final|last) (?:interview|round|talk|meeting)\b",
        ),
    ),
    (
        "request",
        _any(
            r"\b(?:wants?|needs?|asked?s?(?: me)? for|wanted) (?:my |the |a |some |more |two |three )*"
            r"(?:references?|documents?|papers?|cv|résumé|resume|diplomas?|certificates?|portfolio|test|task)\b",
            r"\b(?:test|trial) task\b|\bhomework\b",
        ),
    ),
    (
        "deferral",
        _any(
            r"\b(?:not|have ?n['’]?t|has ?n['’]?t) (?:yet )?(?:decided|made up|know)\b|\bno decision\b|\bundecided\b",
            r"\bstill (?:deciding|thinking|discussing|interviewing|open|looking|waiting)\b|\bneeds? (?:more )?time\b",
            _THEY + r"(?:let me know|get back|be in touch|answer|call|write|decide|tell|know|respond|reply)\b"
            r"(?: (?:me|us|back|to me))*(?: later)?",
        ),
    ),
)
"""What they said, the weightiest first."""

WORDS: Final[tuple[tuple[Word, re.Pattern[str]], ...]] = (
    ("nothing-agreed", _any(r"\bnothing(?: was)? (?:agreed|said|promised)\b|\bno (?:date|promise)\b|^nothing[.! ]*$")),
    (
        "later",
        _any(
            r"\b(?:not|can['’]?t|cannot)(?: do it)? (?:today|now)\b|\bforgot\b",
            r"\bskip (?:it|this|that|today)\b(?: one)?",
            r"\bnot (?:done )?yet\b(?! (?:decided|known|ready|clear))|\bnot done\b",
            r"\b(?:have|has|did)(?:n['’]?t| not) (?:yet )?(?:done|do|called?|written|write|sent|send)" + _WHOM + r"\b",
            r"\bremind me\b|\bsnooze\b|\bput (?:it |this )?off\b|\bpostponed?\b|\banother day\b|\bsome other time\b",
            r"\b(?:i['’]ll|i will|let me|(?:will |to )?try(?:ing)?)(?: (?:do|call|write|try|ring|phone|ask|mail))*"
            + _WHOM
            + r"(?: again| back)?\b",
            rf"{_BEGINS}(?:will|going to|to) (?:call|ring|phone|write|ask|try|do|mail)\b(?! (?:me )?back){_WHOM}",
            r"(?<!sooner or )\blater\b",
        ),
    ),
    (
        "no-answer",
        _any(
            r"\bno(?:body|[ -]?one)? (?:answer(?:ed|s)?|repl(?:y|ied)|respon(?:se|ded)|pick(?:ed|s)? up)\b"
            r"(?! (?:before|until|till|yet))(?: the (?:phone|call))?",
            rf"\b{_NOT}(?: be(?:en)?)?(?: able to)? (?:reach(?:ed|able)?|g[eo]t (?:through|hold of)"
            rf"|pick(?:ed)? up|available|in\b|there\b|at (?:her|his|their) desk|answer)\b{_WHOM}",
            r"\bnobody (?:there|home|in)\b|\bunreachable\b|\bno (?:luck|success)\b|^busy\b",
            r"\b(?:line|number|phone)(?: is| was)? (?:busy|dead|engaged)\b",
        ),
    ),
    (
        "voicemail",
        _any(
            r"\bvoice ?mail\b|\bansw?ering machine\b",
            r"\bleft (?:(?:her|him|them|a|an|the|my) ){0,2}(?:voice )?(?:message|msg|word)\b(?: (?:for|with) \w+)?",
        ),
    ),
    (
        "reached",
        _any(
            rf"\breached\b{_WHOM}|\bgot (?:hold of|through)\b{_WHOM}|\bsp(?:oke|oken)\b{_WHOM}|\btalked\b{_WHOM}",
            r"\b(?:she|he|they) (?:picked up|answered the phone)\b|\bhad (?:her|him|them) on the (?:phone|line)\b",
        ),
    ),
    ("called", _any(rf"{_BEGINS}(?:called|rang|phoned)\b{_WHOM}(?! back)")),
    ("arrived", _any(r"\barrived\b|\breceived\b|\b(?:they|she|he) (?:have|has|got) it\b")),
    ("withdraw", _any(r"\bwithdr(?:ew|aw|awn)\b|\bpulled out\b")),
    ("accept", _any(r"\baccept(?:ed)?\b|\b(?:i )?said yes\b")),
    ("decline", _any(r"\bdeclin(?:e|ed)\b|\bturned (?:it|them) down\b|\bi said no\b")),
    ("let-go", _any(r"\blet (?:it|them) go\b|\bg[ai]ve up\b|\bdrop (?:it|them)\b|\bnot interested any ?more\b")),
    ("go-on", _any(r"\bgo(?:ing)? on\b|\bkeep (?:going|at it)\b|\bcontinue\b|\bstill interested\b")),
    ("sent", _any(rf"{_BEGINS}(?:sent|wrote|written|e-?mailed|mailed)\b(?: (?:her|him|them|it|an? (?:e-?)?mail))*")),
    (
        "done",
        _any(
            r"\bdone\b|\bdid (?:it|that)\b|\bhandled\b|^(?:ok(?:ay)?|yes|yep|yup|check|✓|\+)[.! ]*$",
            rf"{_BEGINS}(?:thanked|confirmed|delivered|submitted|handed(?: it)? in)\b{_WHOM}",
        ),
    ),
)
"""How it ended."""
