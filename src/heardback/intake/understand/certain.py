"""What is certain: sentences that mean one thing wherever they stand. They outweigh the model, which only counts.

A rule holds for a plain statement to the reader: not in a condition, not in a question, not about a third person. Where
two rules with different meanings hold in one mail, neither decides.
"""

import re
from functools import cache
from typing import Final

from heardback.intake.understand.meanings import Means
from heardback.intake.understand.told import Found, Told

_OTHERS: Final = (
    r"(?:(?:an)?other|a different|different|alternative|an internal|more (?:qualified|suitable|experienced))"
    r"(?: \w+){0,2} (?:candidates?|applicants?|finalists?|individuals?|people|person|persons|profiles?)"
    r"|(?:someone|somebody)(?: else)?|(?:a )?(?:candidates?|applicants?|individuals?|those) (?:who|whose|with)"
    r"|other folks|an internal (?:candidate|applicant)"
)
_GOING_ON: Final = r"(?:mov|go|proceed|continu|progress|advanc|press)\w*"
_POST: Final = r"(?:position|role|post|vacancy|job|opening|requisition)"

_ENGLISH: Final[tuple[tuple[Means, str], ...]] = (
    (
        "rejection",
        (
            rf"(?:decid|chos|choos|elect|opt|went|going|gone|will be|have|are|'ve"
            rf"|'re)\w*(?: \w+){{0,5}}? ?(?:{_GOING_ON})?(?: forward| ahead| on)? (?:with|to pursue|in favou?r of"
            rf"|for) (?:{_OTHERS})"
        ),
    ),
    (
        "rejection",
        (
            rf"(?:decided|chosen|chose|elected|opted) (?:not to|to not) (?:be )?(?:{_GOING_ON}|pursue|offer|hire"
            rf"|interview"
            rf"|consider|select|extend|invite|take)"
        ),
    ),
    (
        "rejection",
        (
            rf"(?:won't|will not|not|n't|no longer|unable to|not able to)(?: be)?(?: \w+)? (?:{_GOING_ON}|taking|take"
            rf"|pursu\w+)(?: any)?(?: further| forward| ahead| on)? ?(?:with )?(?:your|you)\b(?! (?:can|have|must"
            rf"|need"
            rf"|should))"
        ),
    ),
    (
        "rejection",
        (
            r"(?:you|your (?:application|candidacy|profile|resume|résumé|submission)|it)(?: \w+){0,4}? (?:have"
            r"|has|was"
            r"|were|are|is|did|had)(?:n't| not)(?: \w+){0,2}? (?:selected|chosen|shortlisted|short-listed|successful"
            r"|retained|selected|accepted|among those|advance)"
        ),
    ),
    (
        "rejection",
        (
            r"your (?:application|candidacy|bid|submission)(?: \w+){0,12}? (?:has been|was|is|were"
            r"|have been)(?: \w+)? (?:unsuccessful|rejected|declined|turned down)"
        ),
    ),
    (
        "rejection",
        (
            rf"(?:the|this|that|our|your)(?: [\w/&,()-]+){{0,8}}? ?{_POST}(?: [\w/&,()-]+){{0,8}}? (?:has|have|is"
            rf"|was)(?: \w+){{0,2}}? (?:filled|cancell?ed|withdrawn|eliminated)\b(?! (?:in|out))"
        ),
    ),
    (
        "rejection",
        (
            rf"(?:select|chos|hir|appoint|pick|award|gave it|given|offered (?:it|the \w+) to|decided on|went with"
            rf"|gone with|gone for|identified|found)\w*(?: \w+){{0,2}} (?:{_OTHERS})"
        ),
    ),
    (
        "rejection",
        (
            r"(?:position|role|vacancy|job|opening|posting)(?: [\w,]+){0,10} (?:is|are) no longer (?:available"
            r"|accepting|open)|no longer (?:accepting|considering|reviewing) (?:applica|candida)"
            r"|no longer be (?:filling"
            r"|recruiting|hiring)|(?:not|n't)(?: be)?(?: \w+)? (?:offering|extending|making)(?: you)? (?:an|any"
            r"|the) (?:\w+ )?(?:offer|position|job)"
        ),
    ),
    (
        "rejection",
        (
            r"(?:you|your \w+)(?: \w+){0,3} no longer (?:being )?(?:considered|under consideration|in consideration"
            r"|in the running)"
        ),
    ),
    (
        "rejection",
        (
            r"(?:unable|n't able|not able|cannot|can't|not in a position|not going|won't be able|not be able|will not"
            r"|won't)(?: to)?(?: be)?(?: \w+)? (?:offer(?:ing)?|make) you (?:a|an|the|employment"
            r"|any)\b(?: \w+){0,3} ?(?:position|job|interview|place|role|offer|employment|post|internship"
            r"|opportunity)?"
        ),
    ),
    (
        "rejection",
        (
            rf"(?:no|not have (?:a|an|any)|n't have (?:a|an|any)|not find (?:a|an|any))(?: \w+){{0,2}} ?(?:suitable"
            rf"|appropriate|matching|current|open|available) ?(?:\w+ )?{_POST}s?(?: \w+){{0,3}} ?(?:for you"
            rf"|at this time|at present|that match\w*|for someone|available)?"
        ),
    ),
    (
        "rejection",
        (
            r"(?:regret|sorry)(?: \w+){0,4} (?:inform|tell|say|advise|report)(?: \w+){0,2} that (?:you|your|we"
            r"|the position|another)(?: \w+){0,6} (?:not|n't|unable|unsuccessful|cannot|decided|filled|declined"
            r"|no longer|chosen|selected)\b"
        ),
    ),
    (
        "offer",
        (
            r"(?:pleas\w+|delight\w*|happy|glad|excited|thrilled|proud|like) to (?:\w+ )?(?:offer you (?:the|a|an"
            r"|this"
            r"|our|employment)|extend (?:to you |you )?(?:an|our|a) (?:\w+ )?offer|make you an? (?:\w+ )?offer)"
        ),
    ),
    (
        "invitation",
        (
            r"(?:like|pleased|happy|glad|delighted|want|writing) to invite you (?:to|for"
            r"|in for) (?:\w+ ){0,4}?(?:interview|assessment (?:day|cent))|you are invited to (?:\w+ ){0,3}?interview"
            r"|interview is (?:scheduled|confirmed) (?:for|on)"
        ),
    ),
    (
        "invitation",
        (
            r"(?:would|'d|want to|wants to|keen to) (?:\w+ )?(?:like|love|be (?:happy|glad|delighted"
            r"|pleased))?(?: to)? ?(?:interview|meet|speak (?:to|with)|talk (?:to|with)|chat with|bring|have"
            r"|see) you\b(?! (?:again )?(?:in (?:the )?future|at (?:a|an)))"
        ),
    ),
    (
        "unrelated",
        (
            r"\bi(?:'ve| have| am|'m)? (?:\w+ ){0,2}?(?:decided|chosen|going) to (?:pursue|take|accept|go with|stay)"
            r"|\bi(?:'ve| have)? accepted (?:a|an|another|the)"
        ),
    ),
    (
        "unrelated",
        (
            r"\bi (?:\w+ ){0,5}?(?:accept|decline|turn down)(?:ing|ed)? (?:your|the) (?:\w+ )?(?:offer|position|job"
            r"|invitation)(?! letter)"
        ),
    ),
    (
        "unrelated",
        (
            r"\bi (?:am|'m|would like|wish|want|was|have)(?: \w+){0,3}? (?:apply(?:ing)? (?:for|to)|applied"
            r"|express my interest|submit my|withdraw my|interviewed (?:with|for))|my (?:resume|résumé|cv"
            r"|cover letter"
            r"|application|transcript) (?:is|are) (?:attached|enclosed)|(?:attach\w*"
            r"|enclos\w*)(?: \w+){0,3} my (?:resume|résumé|cv|application|transcript|cover)"
        ),
    ),
    (
        "unrelated",
        (
            r"(?:thank you|thanks)(?: \w+){0,3} for (?:the opportunity to interview|interviewing me"
            r"|meeting (?:with )?me|considering me|your time (?:yesterday|today) and)"
            r"|status of my (?:\w+ )?application|hear(?:ing)? (?:about|of) my application|about my application"
        ),
    ),
)
_RUSSIAN: Final[tuple[tuple[Means, str], ...]] = (
    (
        "rejection",
        (
            r"(?:выбор|выбрал\w*|предпочтени\w+|польз[уы]|взял\w*|наш\w+|приняла?|принят\w*)(?: \S+){0,3}? (?:друг\w+"
            r"|ин(?:ого|ому|ым)|внутренн\w+) (?:кандидат\w*|соискател\w*|специалист\w*|претендент\w*|человек\w*)"
            r"|взяли другого"
        ),
    ),
    (
        "rejection",
        (
            r"не готовы (?:\S+ ){0,4}?(?:пригласить|предложить|продолжить|сделать|принять|двигаться|рассматривать)"
            r"|(?:решили|решение) (?:\S+ ){0,3}?не (?:приглашать|продолжать|делать|брать|двигаться|идти)"
        ),
    ),
    (
        "rejection",
        (
            r"решени\w+ (?:\S+ ){0,2}?(?:об отказе|отказать)|вынуждены (?:вам )?отказать|вам отказано|отклонил\w* ваш"
            r"|решение (?:\S+ ){0,4}?отрицательное|ваша кандидатура (?:\S+ ){0,2}?не (?:подошла|прошла|подходит)"
            r"|(?:ваше|ваш) (?:резюме|опыт) (?:\S+ ){0,2}?не (?:подходит|соответствует|подошл\w+|подошел)"
        ),
    ),
    (
        "rejection",
        (
            r"(?:ваканси[яю]|место|позици[яю]|должность)(?: \S+){0,6}? (?:закрыт[ао]|занят[ао]|снят[ао]|отменена"
            r"|больше не актуальна)"
        ),
    ),
    ("rejection", r"не (?:можем|сможем) (?:\S+ ){0,3}?(?:предложить|принять вас|пригласить|взять)"),
    (
        "offer",
        (
            r"(?:рады|готовы|хотим|с радостью|с удовольствием) (?:\S+ )?(?:предложить вам|сделать вам предложение"
            r"|предлагаем вам)|поздравля\w+, вы приняты"
        ),
    ),
    (
        "invitation",
        (
            r"(?:приглашаем|приглашаю|рады пригласить|готовы пригласить|хотим пригласить"
            r"|хотели бы пригласить) (?:вас )?на (?:\S+ )?(?:собеседование|интервью|встречу)"
        ),
    ),
    (
        "unrelated",
        (
            r"прошу рассмотреть (?:мо\w+|мен\w+)|(?:принимаю|вынужден\w* отказаться от) (?:вашего "
            r"|ваше )?предложени\w+|по моей кандидатуре|мо[её] резюме во вложении|резюме во вложении, с уважением"
        ),
    ),
)


@cache
def _rules(*, russian: bool) -> tuple[tuple[Means, re.Pattern[str]], ...]:
    return tuple(
        (means, re.compile(rf"(?:(?<!\w)|(?=n't\b|'))(?:{pattern})"))
        for means, pattern in (_RUSSIAN if russian else _ENGLISH)
    )


def certain(told: Told) -> tuple[Means, Found] | None:
    """Return what a mail certainly means, with the words that say it; None where nothing or too much is certain.

    A mail without a word about work is certain of nothing: firms turn down suppliers, too.
    """
    if not told.of_work:
        return None
    held: dict[Means, Found] = {}
    for means, rule in _rules(russian=told.is_russian):
        found = None if means in held else told.stated(rule)
        if found:
            held[means] = found
    return next(iter(held.items())) if len(held) == 1 else None
