"""An offer."""

from typing import Final

OFFERING: Final[dict[str, str]] = {
    "offer: pleased": (
        r"(?:pleas\w+|delight\w*|happy|glad|excit\w+|thrill\w+|proud|like|want|great pleasure|ready|able"
        r"|authori[sz]ed me)(?: \w+){0,4}? (?:to )?(?:offer|extend|make) (?:to )?(?:you\b"
        r"|an? (?:\w+ )?offer to you|this offer)"
    ),
    "offer: offer you": (
        r"offer(?:ing)? you (?:the|a|an|this|our|employment|(?:\w+ )?position|\w+ internship)|(?:extend|make|send"
        r"|prepare|prepar\w+|get|revise\w*|improve\w*|receive|have)(?: \w+){0,4}? offer\b(?! (?:to (?!you)"
        r"|from (?:another|you)|was|has been))"
        r"|offer (?:letter|of employment|package|is (?:conditional|valid|subject|on)|includes|stands|depends|of)"
    ),
    "offer: join us": (
        r"(?:like|want|love|delighted|happy|pleased|hope|wish)(?: \w+){0,2}? (?:you to|that you|you) (?:\w+ )?(?:join"
        r"|spend"
        r"|come (?:and|to) work|work (?:for|with)|start|be (?:our|my|part)|accept|aboard|on board|on the team)"
        r"|bring you (?:on|aboard)|have you (?:here|aboard|on board|join)|would you join|(?:you're|you are) (?:hired"
        r"|in)\b"
        r"|you got it|accept (?:a|the|this|our|your) (?:position|place|post|job|role|offer)"
    ),
    "offer: on its way": (
        r"offer(?: \w+){0,2} (?:will (?:go|be|come|follow|reach)|should be|letter|is (?:on|being|coming|attached"
        r"|ready|good"
        r"|open|official))|(?:typing|drawing|writing|putting|preparing|finalizing|finalising)(?: \w+){0,3} (?:offer"
        r"|contract|package)|(?:our|my|the) (?:job )?offer (?:expires|stands|remains)|about our offer|paper(?:s"
        r"|work)? (?:follow"
        r"|will follow|is)"
    ),
    "offer: the money": (
        r"(?:\$|£|€)? ?\d[\d.,]*k?(?: \w+)? (?:a|an|per) (?:year|month|week|hour|day)\b|(?:sign(?:ing|-on)?"
        r"|annual) bonus"
        r"|\b\d+k\b|equity|(?:we|i) can (?:go|do|offer|pay)(?: \w+)? (?:up )?(?:to )?\$?\d|got you \d|is (?:it"
        r"|that) a deal"
        r"|are we agreed"
    ),
    "offer: your answer": (
        r"offer(?: \w+){0,3} (?:expires|until|valid|open)|(?:accept|decide|think)(?: \w+){0,4} by the|take your time"
        r"|(?:draft|the|your|a|signed) contract|papers drawn up|chose you\b|confirm (?:our|the|your) (?:offer"
        r"|appointment)"
        r"|(?:would|will) you join|we want you\b"
    ),
    "offer: formal": (
        r"(?:formal|official|verbal|written|job|employment|conditional|revised|our|appropriate) offer"
        r"|employment (?:contract|agreement)|contract (?:of employment|is attached|for the job|attached)"
        r"|appointment letter"
    ),
    "offer: terms": (
        r"(?:starting|base|annual|monthly|gross) (?:salary|pay)|salary (?:will be|of|is)|(?:signing|annual"
        r"|yearly) bonus|benefits (?:package|\()|stock options|holiday entitlement|days of (?:holiday|vacation|leave)"
        r"|probation\w*|per (?:annum|year|hour)|compensation package|an hour\b|a day for"
    ),
    "offer: start": (
        r"(?:start|begin|first day|join us|commenc\w+|take up|expect you)(?: \w+){0,4}? (?:on|date|in|from|of|with us"
        r"|the) (?:\w+ )?(?:monday|\d|january|february|march|april|may|june|july|august|september|october|november"
        r"|december|first|summer|duties)|start date|your first day"
    ),
    "offer: accept": (
        r"(?:accept\w*|sign\w*)(?: \w+){0,4}? (?:offer|contract|position|both|return|back|copy|agreement|writing)"
        r"|confirm your acceptance|your acceptance|if you (?:accept|wish to accept|decide to join)|say yes"
        r"|sleep on it"
        r"|slept on it"
    ),
    "offer: you are chosen": (
        r"you (?:got (?:it|the job)|have been (?:selected|chosen|accepted|appointed) (?:for the|as|to)"
        r"|were successful"
        r"|are hired|are our (?:first|top|preferred))|decided (?:to (?:hire|appoint) you|in your favou?r)|(?:job"
        r"|position|place|it) is yours|(?:hire|want|take|appoint) you\b|your appointment"
    ),
    "offer: welcome": (
        r"welcome (?:aboard|to the (?:team|company|firm|family)|on board)|(?:like|want|love|delighted"
        r"|happy) you to join|join (?:us|our|my|the) (?:team|group|firm|company|as)|congratulations|bravo|good news"
        r"|great news"
    ),
    "offer: subject to": (
        r"(?:subject|conditional|contingent|depend\w*)(?: \w+){0,2} (?:to|on|upon) (?:\w+ ){0,5}?(?:references?|check"
        r"|medical|approval|examination|clearance|proof|screening)"
    ),
}
