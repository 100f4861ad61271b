"""What English says beside the day: whether they answer in any case, and whether the candidate may ask."""

from typing import Final

from heardback.core.promises.speech import words

_REACH: Final = (
    r"(?:contact|contacted|contacting|notify|notified|inform|informed|call|called|reply|respond"
    r"|response|hear|heard|get back|be in touch|in touch|reach out|reached|invited|updated|update"
    r"|write|written to|feedback|told|phone|phoned|ring)"
)
_CHOSEN: Final = (
    r"(?:success\w*|selected|short-?list\w*|chosen|qualified|suitable|positive|progressing"
    r"|matching|interest\w*|invited|those|candidates?|applicants?|people|the one|winning|final\w*)"
)
_IS_A_YES: Final = (
    r"(?:successful|selected|short-?listed|chosen|picked|through|suitable|granted|invited"
    r"|progress\w*|proceed\w*|positive|yes|good|an offer|a (?:good |strong |potential |possible "
    r"|suitable )?(?:fit|match|yes)"
    r"|the (?:right|one|successful|best|chosen)|interested|interest|match\w*|meets?|meet|fits?"
    r"|like|keen|want|wish|would like|decide (?:to|you|that you)|moving (?:you )?forward"
    r"|move (?:you )?forward"
    r"|take (?:it|things|you|your \w+|matters) (?:further|forward)|taking|advance|hire|hiring"
    r"|offer|pass(?:ed)?|make it|made it|are? in)"
)
_NO: Final = (
    r"(?:not|n't|un\w+|no|nothing|never|cannot|rather|neither|otherwise|questions?|query|queries"
    r"|concerns|availab\w*|accommodat\w+)"
)

CONTACT: Final = (
    r"(?:call|calling|ring|phone|contact|contacting|follow(?:ing)? up|chase|chasing"
    r"|check(?:ing)? (?:back|in)|get(?:ting)? (?:back )?in (?:touch|contact)|reach(?:ing)? out"
    r"|write|ask|asking|e-?mail(?:ing)?"
    r"|drop (?:me|us)|give (?:me|us|our \w+)|nudge|remind|touch base|(?:come|get) back to|ping"
    r"|try (?:me|us|again)|shout|enquire|inquire|message|text|let (?:me|us) know|send (?:me|us))"
)

ALWAYS: Final = words(
    r"either way|one way or (?:the other|another|other)",
    r"(?:in|at) (?:any|either|every|all) (?:case|event|cases|events)",
    r"what(?:so)?ever (?:the (?:outcome|result|decision|answer|verdict)|our (?:decision|answer)|happens|we decide"
    r"|it is|they decide)",
    r"no matter (?:what|the|how|which|whether)",
    r"regardless|irrespective|independent(?:ly)? of the (?:outcome|result|decision)",
    r"even (?:if|when|though)(?: [\w']+){1,5}? (?:no|not|negative|unsuccessful|rejected?|rejection|bad|decline\w*)",
    r"even (?:if|when) (?:\w+ ){1,3}?(?:isn't|don't|didn't|aren't|weren't|haven't|won't)",
    r"(?:yes or no|yes or a no|good or bad|positive or negative|successful or (?:not|otherwise|unsuccessful)"
    r"|good news or bad|for better or worse)",
    r"both (?:the )?(?:successful|positive|shortlisted|selected)",
    r"(?:all|every|each)(?: of the| our| the)? (?:\w+ )?(?:candidates?|applicants?|applications?|one"
    r"|interviewees?)(?: \w+){0,2}? (?:will|receives?|gets?|hears?|is (?:told|contacted|informed)|are (?:told"
    r"|contacted|informed|notified))",
    r"(?:everyone|everybody)(?: \w+){0,4}? (?:will|gets?|hears?|receives?|is (?:told|contacted|informed))",
    r"(?:we|i|they)(?:'ll| will| shall| always| do| try to)* (?:contact|notify|inform|call|reply to|respond to"
    r"|get back to|answer|write to|tell|update) (?:all|every\w*|each|both)",
    r"(?<!know )(?<!tell you )(?<!say )(?<!confirm )(?<!decide )(?<!hear )(?<!advise )whether (?:or not )?(?:you "
    r"are|you're|we|it's|it is|the (?:answer|outcome|news|decision) is)(?: \w+){0,4}? or (?:not|no|otherwise"
    r"|un\w+|negative|bad|a no)",
    r"(?:^|, |- )whether or not",
    r"if (?:it's|it is|the answer is) (?:a )?no,? (?:too|as well|also)",
)

ONLY_IF_YES: Final = words(
    rf"only (?:if|when|where|in case|in the event|should|for)(?! .{{0,25}}\b{_NO}\b)",
    rf"{_REACH}\b.{{0,40}}?\bonly (?:to |with |from |by |the |be |those |with the |if )*{_CHOSEN}",
    rf"only (?:the |those |be |our |most |a )*(?:\w+ )?{_CHOSEN}\b.{{0,70}}?\b{_REACH}",
    rf"(?:we|i|they)(?:'ll| will)? only (?:be )?(?:able to )?{_REACH}(?: back)?(?: to| with)?(?! (?:you|to|on|by"
    r"|in)\b)",
    r"(?:unable|not able|not (?:be )?(?:possible|able)|cannot|can't|won't|will not|do not|don't|regret that "
    rf"we)\b.{{0,40}}?\b{_REACH}\b.{{0,30}}?\b(?:everyone|every|everybody|all|each|unsuccessful|individually"
    r"|rejected|non)",
    r"(?:the )?(?:successful|short-?listed|selected|chosen|suitable) (?:candidates?|applicants?|ones?"
    rf"|candidate\(s\))(?: only)? (?:will|shall|can expect|should|are|is|to)\b.{{0,20}}?\b{_REACH}",
    rf"(?:we|i|they)(?:'ll| will)? {_REACH}(?: back to)? (?:the )?(?:successful|short-?listed|selected|chosen"
    r"|suitable) (?:candidates?|applicants?)",
    rf"(?:if|should|in the event(?: that)?|provided|in case|assuming|where)\b (?!{_NO}\b)(?:you(?:'re| are|'ve "
    r"been| have been| were| get| pass)?|your (?:\w+ ){1,5}?(?:is|are|has been|be)?|we(?:'d| would|'re| are)?|i"
    rf"|it(?:'s| is)?|they|the (?:\w+ ){{1,3}}?(?:is|are)|there is|there's)? ?(?!{_NO}\b)(?:\w+(?<!n't) "
    rf"){{0,3}}?(?<!not ){_IS_A_YES}(?! from)",
    r"(?:if|should) (?:successful|selected|short-?listed|chosen|you make it|suitable|so\b)",
    r"(?:silence|no (?:news|call|answer|reply|response|word)) (?:means|is|will mean|equals|should be taken as) "
    r"(?:a )?(?:no\b|bad|negative|rejection|un\w+|you)",
)

MAY_ASK: Final = words(
    r"(?:feel free|welcome|(?:do not|don't|never) hesitate|happy for you|fine|okay|ok|glad|best|no problem|by "
    r"all means|more than welcome|invited|encouraged|free) (?:to |for you to |if you |with you )?(?:\w+ "
    rf")?{CONTACT}",
    r"(?:you|i) (?:can|may|could|might|should|are allowed to|'re allowed to|am allowed to|'m allowed to)(?: "
    rf"\w+)? {CONTACT}",
    r"(?:please|do|then|just|simply|by all means)(?: do)? (?:call|ring|phone|chase|follow up|check (?:back|in)"
    r"|get in touch|reach out|contact (?:me|us|our)|drop (?:me|us)|give (?:me|us|our \w+) a|ask|nudge|remind"
    r"|shout|e-?mail (?:me|us)|write to (?:me|us)|ping)(?! (?:to (?:confirm|schedule|arrange|discuss|set|book"
    r"|accept)|your|for your)\b)",
    r"(?:call|ring|phone|chase|nudge|remind|ping) (?:me|us|them)(?! (?:to (?:confirm|schedule|arrange|discuss)"
    r"|by)\b)",
    r"(?:give|drop) (?:me|us) a (?:call|ring|shout|line|buzz|nudge)(?! to (?:confirm|schedule|arrange|discuss))",
)

MAY_NOT_ASK: Final = words(
    r"(?:do not|don't|not to|avoid|refrain from|rather (?:you|than you) (?:did not|didn't)|no need (?:to|for you "
    r"to)|not necessary to|needn't|need not|don't need to|do not need to|shouldn't|should not|must not|mustn't"
    r"|may not|cannot be|can't|instead of|stop) (?:please )?(?:call|calling|phone|phoning|ring|ringing"
    r"|contact(?! details)|contacting|chase|chasing|e-?mail|emailing|write|writing|enquire|enquiring|inquire"
    r"|inquiring|follow up|following up|get in touch|getting in touch|reach out|reaching out|ask(?:ing)? (?:us|me"
    r"|for (?:an |any )?(?:update|status|news))|approach|send follow-?ups?)(?! (?:you|until|before)\b)",
    r"(?:no|without) (?:phone |telephone |follow-?up )?(?:calls|enquiries|inquiries|follow-?ups?|chasing"
    r"|telephone enquiries|phone enquiries)(?: please)?",
    r"(?:unable|not able|cannot|can't|won't be able|do not|don't) (?:to )?(?:take|accept|answer|respond to|reply "
    r"to|handle|deal with|enter into|discuss) (?:\w+ ){0,3}(?:calls|enquiries|inquiries|phone|correspondence"
    r"|status)",
)
