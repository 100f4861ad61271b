"""What the candidate's own letters say: an application, thanks, a question, a yes or a no. English and Russian.

What decides is what was said, and what went before: "Monday suits me" confirms only where somebody has invited.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from heardback.core.events import Purpose, Verdict
from heardback.core.promises.reading import sentences

OwnKind = Literal["applied", "thanked", "asked", "confirmed", "delivered", "decision"]

_LONGEST: Final = 4_000
_CASELESS: Final = re.IGNORECASE


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSaid:
    """One thing that an own letter says."""

    kind: OwnKind
    sentence: str
    probability: float
    purpose: Purpose = "ask"
    """Of a question."""
    verdict: Verdict | None = None
    """Of a decision."""
    needs: Literal["invitation", "offer", "request", "interview", ""] = ""
    """What has to have gone before, for it to mean that."""


@dataclass(frozen=True, slots=True)
class _Shape:
    kind: OwnKind
    words: re.Pattern[str]
    probability: float
    purpose: Purpose = "ask"
    verdict: Verdict | None = None
    needs: Literal["invitation", "offer", "request", "interview", ""] = ""


def _shape(  # noqa: PLR0913 - a row of the table below, each column by name
    kind: OwnKind,
    words: str,
    probability: float,
    *,
    purpose: Purpose = "ask",
    verdict: Verdict | None = None,
    needs: Literal["invitation", "offer", "request", "interview", ""] = "",
) -> _Shape:
    return _Shape(kind, re.compile(words, _CASELESS), probability, purpose, verdict, needs)


_SHAPES: Final = (
    _shape(
        "decision",
        r"\bwithdraw(?:ing)? (?:my|from)|\bwithdraw my (?:application|candida)|remove me from (?:the "
        r"|your )?(?:process|consideration)"
        r"|no longer (?:be )?(?:interested in (?:the|this|your)|available for (?:the|this)|pursue"
        r"|wish to be considered)"
        r"|take (?:me|myself|my name) out of (?:the )?(?:process|running)"
        r"|(?:отозвать|отзываю|снять|снимаю) сво\w+ (?:кандидатур|заявк|отклик|резюме)|больше не рассматриваю"
        r"|не рассматривать мо\w+ кандидатур",
        0.95,
        verdict="withdraw",
    ),
    _shape(
        "decision",
        r"(?:declin(?:e|ing)|not (?:to )?(?:accept|take)|turn(?:ing)? down|unable to accept|cannot accept"
        r"|have to (?:decline|refuse)"
        r"|say no to)\b[^.!?\n]{0,60}\b(?:offer|position|role|it|job)\b"
        r"|(?:accepted|accept|taken|take|gone with|go with|chosen) (?:another|a different) (?:offer|position|role|job)"
        r"|(?:have to|must|need to|decided to|going to|will) (?:\w+ )?decline\b|respectfully decline"
        r"|(?:отказаться|отказываюсь|вынужден\w* отказать\w*|не (?:могу|готов\w*) принять)"
        r"[^.!?\n]{0,60}(?:предложени|оффер|ваканси|позици|должност)|принял\w? другое предложение",
        0.93,
        verdict="decline",
        needs="offer",
    ),
    _shape(
        "decision",
        r"(?:(?:happy|pleased|delighted|glad|excited|thrilled|honou?red|like|want|going) to |formally |gladly "
        r"|hereby |i )accept\b"
        r"[^.!?\n]{0,40}\b(?:offer|position|role|job)|\baccept(?:ing)? (?:your|the) (?:job )?offer|signed (?:contract"
        r"|offer|copy)"
        r"|(?:принимаю|рад\w* принять|готов\w* принять|согласен|согласна)[^.!?\n]{0,40}(?:предложени|оффер)",
        0.93,
        verdict="accept",
        needs="offer",
    ),
    _shape(
        "asked",
        r"(?:another|other|competing|second|different) (?:job )?offer\b|have (?:received|got) an offer"
        r"|need to (?:decide|answer|respond"
        r"|give (?:them )?an answer) by|have to (?:decide|answer) by"
        r"|(?:друго\w+|ещё одн\w+|еще одн\w+) (?:предложени|оффер)|получил\w? (?:предложение|оффер) (?:от|в)",
        0.85,
        purpose="deadline",
    ),
    _shape(
        "asked",
        r"\b(?:grateful|glad|appreciate|helpful|thankful|like|welcome|ask|possible|hear)\b[^.!?\n]{0,60}\bfeedback\b"
        r"|\b(?:shar(?:e|ing)|giv(?:e|ing)|some|any|a few words of|brief|short) (?:\w+ ){0,3}feedback\b"
        r"|\bfeedback (?:on|about|regarding|for)\b[^.!?\n]{0,40}(?:interview|application|my)|could you (?:share|give"
        r"|tell)[^.!?\n]{0,40}"
        r"(?:feedback|why|what i could)|(?:обратн\w+ связ)|что (?:мне )?(?:можно|стоит|следует) улучшить",
        0.85,
        purpose="feedback",
    ),
    _shape(
        "asked",
        r"(?:confirm|make sure|check|know|wonder\w*|sure)\b[^.!?\n]{0,40}\b(?:received|arrived|got|reached"
        r"|came through)\b"
        r"|(?:did|have) you (?:receive|received|get|got) my|(?:получили ли вы|дошл[оиа]|получено ли"
        r"|подтвердит\w* получение)",
        0.85,
        purpose="confirm-receipt",
    ),
    _shape(
        "asked",
        r"\b(?:any|there is|there are|some|have you|hear) (?:\w+ )?(?:news|updates?|decisions?|developments?)\b"
        r"|\bstatus of\b"
        r"|\b(?:follow(?:ing)? up|check(?:ing)? in|touch(?:ing)? base)\b|\bwhere (?:things|you|we) (?:stand|are)\b"
        r"|\bhow (?:the|your) "
        r"(?:process|decision|search|selection|hiring)[^.!?\n]{0,40}(?:go|stand|com|progress)|\b(?:made|reached"
        r"|come to|taken) a decision|\b(?:has|have) (?:there )?been (?:a|any) (?:decision|news|update)"
        r"|\ba decision (?:has been|was|yet)"
        r"|\bwhen (?:i|we) (?:can|could|may|might) expect|\bwhen (?:do|will|would) you (?:expect|know|decide|be able)"
        r"|\bhear(?:d)? back\b|\b(?:timeline|next steps?)\b[^.!?\n]*\?|still (?:being )?(?:under consideration"
        r"|in the running|open)"
        r"|had (?:a |any )?(?:chance|time) to (?:look|review|read|decide|consider|go)"
        r"|heard nothing|not heard|haven't heard|have not heard"
        r"|(?:есть ли|появились ли|нет ли) (?:\w+ ){0,3}(?:новост|решени|результат|информаци|ответ)|(?:принято"
        r"|принял\w+) ли (?:\w+ )?решени"
        r"|(?:уточнить|узнать|подскаж\w+|поинтересоваться|интересуюсь)[^.!?\n]{0,60}(?:статус|результат|решени|отклик"
        r"|этап|когда|как (?:обсто|ид))"
        r"|на каком этапе|каков статус|когда (?:\w+ )?(?:можно )?ожидать",
        0.88,
    ),
    _shape(
        "applied",
        r"\b(?:i am|i'm|i would like to|i'd like to|i want to|i wish to|writing to"
        r"|like to|love to) (?:\w+ ){0,2}?apply(?:ing)?\b"
        r"|\b(?:find|attached|enclosed|sending)\b[^.!?\n]{0,60}\b(?:my (?:application|cv|resume|résumé|curriculum)"
        r"|application for)\b"
        r"|\bmy (?:cv|resume|résumé|curriculum vitae|application)\b[^.!?\n]{0,40}\b(?:attached|enclosed)\b"
        r"|\bhereby apply|\bi apply for\b|\bbewerbe (?:ich )?mich\b|\b(?:meine|anbei"
        r"|anliegend\w*) (?:\w+ ){0,2}bewerbung"
        r"|\bbewerbungsunterlagen\b"
        r"|\binterest(?:ed)? in (?:the|your) [^.!?\n]{2,60} (?:position|role|post|vacancy"
        r"|opening)[^!?]{0,200}(?:attach|enclos|cv|resume)"
        r"|(?:откликаюсь|хочу откликнуться|хотел\w? бы (?:откликнуться|предложить|претендовать)"
        r"|прошу рассмотреть (?:мо[юеё]|меня)"
        r"|направляю (?:вам )?(?:\w+ )?(?:резюме|отклик)|(?:прилагаю|высылаю|отправляю) (?:вам )?(?:\w+ )?резюме"
        r"|резюме (?:\w+ )?(?:во вложении|прилагаю|прикреп)"
        r"|во вложении (?:\w+ )?резюме)",
        0.93,
    ),
    _shape(
        "delivered",
        r"\b(?:attached|enclosed|attaching|here (?:is|are)|find below|sending you|completed|submitted|done with"
        r"|as requested|uploaded)\b"
        r"|(?:прилагаю|прикрепляю|во вложении|высылаю|отправляю|выполнил|сделал|направляю|заполнил|готово)",
        0.85,
        needs="request",
    ),
    _shape(
        "confirmed",
        r"\b(?:(?:(?:i will|i would|i'll|i'd) be|i am|i'm) (?:glad|happy|pleased|delighted) to (?:attend|come|take part"
        r"|participate)|i can (?:make|do|manage) (?:it|that|then|(?:mon|tues|wednes|thurs|fri)day)|i confirm"
        r"|confirm(?:ing)? (?:my|the|our|that)|works? (?:\w+ )?(?:well |fine |great |perfectly )?(?:for"
        r"|with) me|suits? me"
        r"|fits? (?:me|my)|i(?:'ll| will) be there|see you (?:on|then|at|tomorrow|there|next|monday|tuesday|wednesday"
        r"|thursday|friday)"
        r"|happy to (?:accept|come|meet|attend|talk|speak)|would be (?:great|perfect|fine|ideal)|is (?:perfect|fine"
        r"|great|good) for me"
        r"|(?:happy|glad|pleased|delighted|like) to confirm|can confirm"
        r"|confirm (?:for )?(?:mon|tues|wednes|thurs|fri)day"
        r"|(?:that|this|it|time|day|o'clock|\d{1,2} ?[ap]m|\d{1,2}[:.]\d\d(?: ?[ap]m)?) (?:is|would be|will be) "
        r"(?:absolutely |just |quite )?(?:fine|ok|okay|perfect|great|good|no problem)|no problem at all"
        r"|i (?:will|would|am happy to|gladly|can) (?:attend|make it|come|join|do)|looking forward to (?:our|the"
        r"|meeting|speaking|seeing"
        r"|talking)|look forward to (?:our|the|meeting|speaking|seeing|talking)|(?:i am|i'm) (?:available"
        r"|free) (?:on|at|then|that)"
        r"|(?:sounds|looks) (?:good|great|perfect|fine)|(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?|day|then|time|that) works\b"
        r"|(?:speak|talk) (?:to you )?(?:then|soon|on)|i accept)\b"
        r"|(?:подтверждаю|(?:мне|меня) (?:это |такое |данное )?(?:вполне )?(?:время )?(?:подходит|устраивает|удобно)"
        r"|(?:это|время|день|да|\d\d[:.]\d\d),? (?:\w+ )?подойд[её]т|договорились"
        r"|\d\d?[:.]\d\d (?:\w+ ){0,2}(?:ок|подходит|удобно|буду|хорошо|отлично)\b|по \w+ ок\b|(?:\d|час\w*|дня"
        r"|спасибо),? буду\b"
        r"|время (?:мне )?подходит|подключусь|приеду\b|подойду\b|буду (?:рад|в|на|вовремя)|"
        r"удобно|приду|до встречи|согласен|согласна|смогу (?:подойти|приехать|прийти|быть))",
        0.85,
        needs="invitation",
    ),
    _shape(
        "thanked",
        r"\bthank(?:s| you)\b[^.!?\n]{0,60}\b(?:taking (?:the |your )?time|(?:for|of) (?:the|our|today's|yesterday's"
        r"|this|a|an|your|such)"
        r" (?:\w+[ -]){0,3}(?:interview|conversation|meeting|talk|discussion|chat|call|afternoon|morning)"
        r"|for (?:meeting|speaking|talking"
        r"|seeing|interviewing|having me|your time|the time|the opportunity to (?:meet|talk|speak|interview)))"
        r"|\b(?:great|nice|pleasure|good|enjoyed|lovely|wonderful|glad) (?:to )?(?:meet|meeting|speak|speaking|talk"
        r"|talking|our (?:talk|conversation"
        r"|meeting)|the interview|chatting)\w*\b"
        r"|(?:спасибо|благодарю|благодарен|благодарна)[^.!?\n]{0,60}(?:собеседовани|интервью|встреч|беседу|разговор"
        r"|уделённое|уделенное|время)",
        0.9,
        needs="interview",
    ),
)
"""What is looked for, the surest first."""
_AHEAD: Final = re.compile(
    r"\b(?:invit\w+|upcoming|scheduled|confirm\w*|arrang\w+|forward to (?:the|our) (?:interview|meeting)|moving"
    r"|reschedul\w+)"
    r"|приглаш\w+",
    _CASELESS,
)
"""Thanks for what is still to come."""
_NOT_THEN: Final = re.compile(
    r"\b(?:(?:un)?fortunately|can(?:'|no)t (?:make|come|attend)|not (?:able|available|possible)|another (?:time|day)"
    r"|travel+ing|away (?:on|that)"
    r"|reschedule|instead)\b"
    r"|к сожалению|не смогу|не получится|перенести|другое время",
    _CASELESS,
)


_FOR_GOOD: Final = re.compile(
    r"\bjoin(?:ing)? (?:the|your) (?:team|company|firm)|\bwork(?:ing)? with you\b|присоединиться к|работать (?:с"
    r"|у) вам?и?",
    _CASELESS,
)
"""To be glad to join them is a wish, and no yes to an interview."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:several|some|a few|few|many|other|various|new|different|lots of) (?:\w+ ){0,2}(?:posts?|positions?|jobs?"
    r"|roles?)\b",
    _CASELESS,
)
"""To tell a friend that one applies for jobs is no application."""
_FOR_A_REFERENCE: Final = re.compile(
    r"\b(?:(?:as|be|name you as|list you as|act as|provide) (?:a |my |one of my )?(?:referees?|references?)"
    r"|reference for me"
    r"|put you down as)\b|(?:дать|написать|дадите|напишете) (?:мне )?рекомендаци",
    _CASELESS,
)
_ASKS_FOR_AN_HOUR: Final = re.compile(
    r"\b(?:would|could|can|might|may|shall|is|are|what about|how about|perhaps|maybe|possible|instead|rather|suggest"
    r"|propose"
    r"|prefer)\b[^.!\n]{0,160}\?|\b(?:instead|i (?:would|could) (?:suggest|propose|prefer)|i suggest|i propose)\b"
    r"|(?:можно|могли бы|возможно|может быть|удобно ли|подойд[её]т ли|получится ли|давайте|предлагаю"
    r"|лучше)[^.!\n]{0,160}",
    _CASELESS,
)


def asks_for_an_hour(own: str) -> bool:
    """Tell whether an own letter that names an hour asks for it, rather than agrees to it."""
    return bool(_ASKS_FOR_AN_HOUR.search(own[:_LONGEST]))


def refuses_the_hour(own: str) -> bool:
    """Tell whether an own letter says that one cannot come at the hour that was named."""
    return bool(_NOT_THEN.search(own[:_LONGEST]))


def own_said(subject: str, own: str) -> tuple[OwnSaid, ...]:
    """Return what an own letter may say, the surest first; which of it holds depends on what went before."""
    told = [" ".join(one.said.split()) for one in sentences(own[:_LONGEST])]
    found: list[OwnSaid] = []
    for shape in _SHAPES:
        sentence = next((said for said in told if shape.words.search(said) and not _is_other(shape, said, own)), None)
        if sentence is None and shape.kind == "applied" and _applies(subject, own):
            sentence = subject
        if sentence is not None:
            found.append(
                OwnSaid(
                    kind=shape.kind,
                    sentence=sentence,
                    probability=shape.probability,
                    purpose=shape.purpose,
                    verdict=shape.verdict,
                    needs=shape.needs,
                )
            )
    return tuple(found)


def _is_other(shape: _Shape, sentence: str, own: str) -> bool:
    """Tell whether a sentence means something else: thanks for an invitation, a day that does not suit."""
    if shape.kind == "thanked":
        return bool(_AHEAD.search(sentence))
    if shape.kind == "applied":
        return bool(_ELSEWHERE.search(sentence)) or bool(_FOR_A_REFERENCE.search(own))
    return shape.kind == "confirmed" and bool(_NOT_THEN.search(own) or _FOR_GOOD.search(sentence))


_APPLICATION: Final = re.compile(
    r"^\s*(?:job )?(?:application\b|applying for|bewerbung|ansökan|отклик|резюме (?:на|для)|заявка на (?:ваканси"
    r"|должност))",
    _CASELESS,
)
_OF_IT: Final = re.compile(
    r"\b(?:cv|resume|résumé|attached|enclosed|application|apply)\b|резюме|вложени|прилага", _CASELESS
)


def _applies(subject: str, own: str) -> bool:
    """Tell whether a letter is an application by its subject, and is no answer."""
    return bool(_APPLICATION.match(subject)) and bool(_OF_IT.search(own))
