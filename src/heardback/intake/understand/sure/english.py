"""English that means one thing wherever it stands."""

from typing import Final

from heardback.intake.understand.meanings import Means

_OTHERS: Final = (
    r"(?:(?:an)?other|a different|different|alternative|an internal|more (?:qualified|suitable|experienced))"
    r"(?: \w+){0,2} (?:candidates?|applicants?|finalists?|individuals?|people|person|persons|profiles?)"
    r"|(?:someone|somebody)(?: else)?|(?:a )?(?:candidates?|applicants?|individuals?|those) (?:who|whose|with)"
    r"|other folks|an internal (?:candidate|applicant|staff)|a (?:slightly |little |bit )?(?:more|stronger"
    r"|better) (?:\w+ )?(?:hire|candidate|person|applicant)"
    r"|someone (?:a )?(?:little |bit )?(?:more|with)"
)
_GOING_ON: Final = r"(?:mov|go|proceed|continu|progress|advanc|press)\w*"
_POST: Final = r"(?:position|role|post|vacancy|job|opening|requisition)"

ENGLISH: Final[dict[Means, tuple[str, ...]]] = {
    "rejection": (
        (
            rf"(?:decid|chos|choos|elect|opt|went|going|gone)\w*(?: \w+){{0,5}}? ?(?:{_GOING_ON})?(?: forward| ahead"
            rf"| on)?"
            rf" (?:with|to pursue|in favou?r of|for) (?:{_OTHERS})"
        ),
        (
            rf"(?:will be|'ll be|have|has|are|is|'ve|'re|will|'ll|am|'m)(?: \w+){{0,2}}? {_GOING_ON}(?: \w+){{0,4}}?"
            rf" (?:with|to pursue|in favou?r of) (?:{_OTHERS})"
        ),
        (
            rf"(?:decided|chosen|chose|elected|opted) (?:not to|to not) (?:be )?(?:{_GOING_ON}|pursue|offer|hire"
            rf"|interview"
            rf"|consider|select|extend|invite|take)"
        ),
        (
            rf"(?:won't|will not|not|n't|no longer|unable to|not able to)(?: be)?(?: \w+)? (?:{_GOING_ON}|taking|take"
            rf"|pursu\w+)(?: any)?(?: further| forward| ahead| on)? ?(?:with )?(?:your|you)\b(?! (?:can|have|must"
            rf"|need"
            rf"|should))"
        ),
        (
            r"(?:you|your (?:application|candidacy|profile|resume|résumé|submission)|it)(?: \w+){0,4}? (?:have"
            r"|has|was"
            r"|were|are|is|did|had)(?:n't| not)(?: \w+){0,2}? (?:selected|chosen|shortlisted|short-listed|successful"
            r"|retained|selected|accepted|among those|advance)"
        ),
        (
            r"your (?:application|candidacy|bid|submission)(?: \w+){0,12}? (?:has been|was|is|were"
            r"|have been)(?: \w+)? (?:unsuccessful|rejected|declined|turned down)"
        ),
        (
            rf"(?:the|this|that|our|your)(?: [\w/&,()-]+){{0,8}}? ?{_POST}(?: [\w/&,()-]+){{0,8}}? (?:has|have|is"
            rf"|was)(?: \w+){{0,2}}? (?:filled|cancell?ed|withdrawn|eliminated)\b(?! (?:in|out))"
        ),
        (
            rf"(?:select|chos|hir|appoint|pick|award|gave it|given|offered (?:it|the \w+) to|decided on|went with"
            rf"|gone with|gone for|identified|found)\w*(?: \w+){{0,2}} (?:{_OTHERS})"
        ),
        (
            r"(?:position|role|vacancy|job|opening|posting)(?: [\w,]+){0,10} (?:is|are) no longer (?:available"
            r"|accepting|open)|no longer (?:accepting|considering|reviewing) (?:applica|candida)"
            r"|no longer be (?:filling"
            r"|recruiting|hiring)|(?:not|n't)(?: be)?(?: \w+)? (?:offering|extending|making)(?: you)? (?:an|any"
            r"|the) (?:\w+ )?(?:offer|position|job)"
        ),
        (
            r"(?:you|your \w+)(?: \w+){0,3} no longer (?:being )?(?:considered|under consideration|in consideration"
            r"|in the running)"
        ),
        (
            r"(?:unable|n't able|not able|cannot|can't|not in a position|not going|won't be able|not be able|will not"
            r"|won't)(?: to)?(?: be)?(?: \w+)? (?:offer(?:ing)?|make) you (?:a|an|the|employment"
            r"|any)\b(?: \w+){0,3} ?(?:position|job|interview|place|role|offer|employment|post|internship"
            r"|opportunity)?"
        ),
        (
            rf"(?:no|not have (?:a|an|any)|n't have (?:a|an|any)|not find (?:a|an|any))(?: \w+){{0,2}} ?(?:suitable"
            rf"|appropriate|matching|current|open|available) ?(?:\w+ )?{_POST}s?(?: \w+){{0,3}} ?(?:for you"
            rf"|at this time|at present|that match\w*|for someone|available)?"
        ),
        (
            r"(?:regret|sorry)(?: \w+){0,4} (?:inform|tell|say|advise|report)(?: \w+){0,2} that (?:you|your|we"
            r"|the position|another)(?: \w+){0,6} (?:not|n't|unable|unsuccessful|cannot|decided|filled|declined"
            r"|no longer|chosen|selected)\b"
        ),
        (
            r"(?:your (?:application|candidacy|candidature|résumé|resume|profile|cv|name|file)"
            r"|yours)(?: [\w,()-]+){0,12}?"
            r" (?:not|n't|never)(?: be| been)?(?: \w+){0,2}? (?:selected|chosen|shortlisted|short-listed|retained"
            r"|successful"
            r"|accepted|recommended|referred|admitted|among|going (?:forward|further)|go (?:forward|further)|moving"
            r"|progress\w*|taken|considered|put forward)\b"
        ),
        (
            rf"(?:won't|will not|(?:are|'re|am|'m|is|be) not|not going to|unable to"
            rf"|not able to)(?: be)?(?: \w+)? (?:{_GOING_ON}|taking"
            r"|take|pursu\w+)(?: \w+){0,5}? (?:with your|with you\b|your (?:application|candidacy|profile|resume"
            r"|résumé|cv)"
            r"|(?:forward|further|ahead|on) (?:at this|on this|with this|in (?:the|our|this)|for (?:the|this)"
            r"|this time))"
        ),
        (
            r"(?:we|i|team|manager|client|committee|panel)(?: \w+)? (?:will|'ll|are|am|is|'re|have|has|had"
            r"|'ve)(?: \w+){0,2}?"
            r" (?:pass(?:ing)? (?:on (?:you|your|this)|for now|this time|at this)|(?:decided|going) to pass\b"
            r"|parting ways|say(?:ing)? no\b|concluding the process with you|turned? (?:you|your application) down)"
        ),
        (
            rf"(?:filled|closed|cancell?ed) (?:it|this|the|that)(?: \w+){{0,3}}? ?(?:internally|with an|by an"
            rf"|{_POST})\b"
            rf"|{_POST}(?: \w+){{0,3}} (?:is|are|has been|have been)(?: \w+)? (?:closed(?: now|,|$)"
            rf"|no longer (?:exist|open)"
            rf"|all taken|already taken)|{_POST} no longer exists"
            r"|(?:clos\w+|archiv\w+|remov\w+|reject\w+|declin\w+)(?: out)? (?:your|all) (?:application|candidacy"
            r"|file)s?\b"
        ),
        (
            r"(?:not|n't|no)(?: \w+){0,3}? (?:the right|a good|a strong enough|quite the|the best|a|an ideal"
            r"|enough of a"
            r"|the) (?:fit|match|person|candidate)\b (?:for|between|with|right now|at this|this time|to (?:the|our"
            r"|this))"
        ),
        (
            rf"(?:gave|given|giving|offered|offering|awarded|went|gone|extended|made) (?:it|(?:the|this|that|our|an)"
            rf" (?:\w+ )?(?:{_POST}|offer)) ?to (?:an?|one|another|someone|somebody|that|the other|our)"
            r"(?: \w+){0,3}? ?(?:candidate|applicant|finalist|person|colleague|else|who|people|from|with|inside)"
        ),
        (
            r"(?:hired|appointed|selected|promoted|chose|chosen|picked|took on|taken on|signed) (?:an individual"
            r"|from within|internally|the other (?:candidate|finalist|person)|somebody|someone|a colleague"
            r"|one of (?:the|our)"
            r" (?:other|own))"
        ),
        (
            r"(?:not|n't|im|un)(?: be)? ?(?:possible|able|in a position)(?: for us)? to (?:invite you (?:to|for)|employ"
            r"|consider (?:you|your)|include you|place you|progress your|take you|give you a place|sponsor)"
        ),
    ),
    "deferral": (
        (
            r"(?:if|should|in case) (?:s?he|they|it|that|the other|somebody|someone|one of them)(?: \w+){0,2}"
            r" (?:declin\w+|says? no|falls? through|withdraws?|drops? out|turns? it down)"
            r"|(?:waiting|reserve) list|(?:not|n't)(?: \w+){0,2} (?:hiring|deciding|offers?|interviewing|decision)"
            r"(?: \w+){0,3} (?:until|before)\b"
        ),
    ),
    "offer": (
        (
            r"(?:pleas\w+|delight\w*|happy|glad|excited|thrilled|proud|like) to (?:\w+ )?(?:offer you (?:the|a|an"
            r"|this"
            r"|our|employment)|extend (?:to you |you )?(?:an|our|a) (?:\w+ )?offer|make you an? (?:\w+ )?offer)"
        ),
    ),
    "invitation": (
        (
            r"(?:like|pleased|happy|glad|delighted|want|writing) to invite you (?:to|for"
            r"|in for) (?:\w+ ){0,4}?(?:interview|assessment (?:day|cent))|you are invited to (?:\w+ ){0,3}?interview"
            r"|interview is (?:scheduled|confirmed) (?:for|on)"
        ),
        (
            r"(?:would|'d|want to|wants to|keen to) (?:\w+ )?(?:like|love|be (?:happy|glad|delighted"
            r"|pleased))?(?: to)? ?(?:interview|meet|speak (?:to|with)|talk (?:to|with)|chat with|bring|have"
            r"|see) you\b(?! (?:again )?(?:in (?:the )?future|at (?:a|an)|with us|on|here|aboard|join))"
        ),
    ),
    "unrelated": (
        (
            r"\bi(?:'ve| have| am|'m)? (?:\w+ ){0,2}?(?:decided|chosen|going) to (?:pursue|take|accept|go with|stay)"
            r"|\bi(?:'ve| have)? accepted (?:a|an|another|the)"
        ),
        (
            r"\bi (?:\w+ ){0,5}?(?:accept|decline|turn down)(?:ing|ed)? (?:your|the) (?:\w+ )?(?:offer|position|job"
            r"|invitation)(?! letter)"
        ),
        (
            r"\bi (?:am|'m|would like|wish|want|was|have)(?: \w+){0,3}? (?:apply(?:ing)? (?:for|to)|applied"
            r"|express my interest|submit my|withdraw my|interviewed (?:with|for))|my (?:resume|résumé|cv"
            r"|cover letter"
            r"|application|transcript) (?:is|are) (?:attached|enclosed)|(?:attach\w*"
            r"|enclos\w*)(?: \w+){0,3} my (?:resume|résumé|cv|application|transcript|cover)"
        ),
        (
            r"(?:thank you|thanks)(?: \w+){0,3} for (?:the opportunity to interview|interviewing me"
            r"|meeting (?:with )?me|considering me|your time (?:yesterday|today) and)"
            r"|status of my (?:\w+ )?application|hear(?:ing)? (?:about|of) my application|about my application"
        ),
    ),
}
