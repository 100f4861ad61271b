"""What English says beside the day: whether they answer in any case, and whether the candidate may ask."""

from typing import Final

from heardback.core.promises.patterns import words

_REACH: Final = (
    r"(?:contact|contacted|contacting|notify|notified|inform|informed|call|called|reply|respond|response|hear|heard"
    r"|get back|in touch|reach out|reached|invited|updated|update|write|written to|feedback|told|phone|phoned|ring)"
)
_CHOSEN: Final = (
    r"(?:success\w*|selected|short-?list\w*|chosen|qualified|suitable|positive|progressing|matching|interest\w*|invited"
    r"|those|candidates?|applicants?|people|the one|winning|final\w*)"
)
_FOUND_GOOD: Final = (
    r"(?:successful|selected|short-?listed|chosen|picked|suitable|granted|invited|through|positive|good news"
    r"|(?:a|the) (?:\w+ )?(?:fit|match|one|candidate|yes)|a yes|what we(?:'re| are) looking for)"
)
_WISH: Final = (
    r"(?:interested|like|keen|want|wish|would like|'d like|decide (?:to|you|that you|in your)"
    r"|choose you|pick you|think you|feel|see (?:a|you)|notice|move (?:you )?forward|take (?:it|things|you|your \w+"
    r"|matters) (?:further|forward)|proceed|go ahead|make you an offer|offer you|need (?:you|anything))"
)
_IF: Final = r"(?<!see )(?<!know )(?<!even )(?:if|should|in the event(?: that)?|provided(?: that)?|in case|assuming)"
_NOT: Final = r"(?:not|\w+n't|un\w+|no|nothing|never|cannot|otherwise|decline|reject\w*|against)"

CONTACT: Final = (
    r"(?:call|calling|ring|phone|contact|contacting|follow(?:ing)? up|chase|chasing|check(?:ing)? (?:back|in)"
    r"|get(?:ting)? (?:back )?in (?:touch|contact)|reach(?:ing)? out|write|ask|asking|e-?mail(?:ing)?|drop (?:me|us)"
    r"|give (?:me|us|our \w+)|nudge|remind|touch base|(?:come|get) back to|ping|try (?:me|us"
    r"|again)|shout|enquire|inquire|message|text|let (?:me|us) know|send (?:me|us))"
)
_SOMETHING_TO_SETTLE: Final = r"(?:to|and) (?:confirm|schedule|arrange|discuss|set|book|accept)"

ALWAYS: Final = words(
    r"either way|one way or (?:the other|another|other)|for better or worse",
    r"(?:in|at) (?:any|either|every|all) (?:case|event|cases|events)",
    r"what(?:so)?ever (?:the (?:outcome|result|decision|answer|verdict)|our (?:decision|answer)"
    r"|happens|(?:we|they) decide)",
    r"whichever (?:way|it)|no matter (?:what|the|how|which|whether)|regardless|irrespective|independent(?:ly)? of the "
    r"(?:outcome|result|decision)",
    rf"even (?:if|when)(?: [\w']+){{1,5}}? {_NOT}|even (?:if|when)(?: \w+){{0,2}} {_NOT}",
    r"(?:yes or (?:a )?no|good or bad|positive or negative|good news or bad|(?<!'re )(?<! are )successful or (?:not"
    r"|otherwise|unsuccessful))",
    r"both (?:the )?(?:successful|positive|shortlisted|selected)",
    r"(?:all|every|each)(?: of the| our| the)? (?:\w+ )?(?:candidates?|applicants?|applications?|one|interviewees?)"
    r"(?: (?!and\b|but\b)\w+){0,2}? (?:will|receives?|gets?|hears?|(?:is|are) (?:told|contacted|informed|notified))",
    r"(?:everyone|everybody)(?: who \w+| else| \w+ed)? (?:will|gets?|hears?|receives?|is (?:told|contacted|informed))",
    rf"(?:we|i|they)(?:'ll| will| shall| always| do| try to)* (?:{_REACH}|answer"
    rf"|tell)(?: to)? (?:all|every\w*|each|both)",
    # "Let you know whether or not" names what they tell; "whether or not you are chosen, we will" says that they do.
    r"^\W*whether(?: or not)? .{1,60}|(?<=, )whether or not",
)

ONLY_IF_YES: Final = words(
    rf"only (?:if|when|where|in case|in the event|should|for)(?! .{{0,25}}\b{_NOT}\b)",
    rf"{_REACH}\b.{{0,40}}?\bonly (?:to |with |from |by |the |be |those |with the |if )*{_CHOSEN}",
    rf"only (?:the |those |be |our |most |a )*(?:\w+ )?{_CHOSEN}\b.{{0,70}}?\b{_REACH}",
    rf"(?:we|i|they)(?:'ll| will)? only (?:be )?(?:able to )?{_REACH}(?: back)?(?: to"
    rf"| with)?(?! (?:you|to|on|by|in)\b)",
    rf"(?:unable|not able|not (?:be )?(?:possible|able)|cannot|can't|won't|will not|do not|don't|regret that we)\b"
    rf".{{0,40}}?\b{_REACH}\b.{{0,30}}?\b(?:every\w*|all|each|unsuccessful|individually|rejected)",
    rf"(?:the )?(?:successful|short-?listed|selected|chosen|suitable) (?:candidates?|applicants?|ones?|candidate\(s\))"
    rf"(?: only)? (?:will|shall|can expect|should|are|is|to)\b.{{0,20}}?\b{_REACH}",
    rf"(?:we|i|they)(?:'ll| will)? {_REACH}(?: back to| to)? (?:the )?(?:successful|short-?listed"
    rf"|selected|chosen|suitable) "
    r"(?:candidates?|applicants?)",
    r"(?:silence|no (?:news|call|answer|reply|response|word)) (?:means|is|will mean|equals|should be taken as) "
    r"(?:a )?(?:no|bad|negative|rejection|un\w+|you)",
)

IF_YES: Final = words(
    rf"{_IF} (?:you(?:'re| are|'ve been| have been| were)?|your (?:\w+ ){{1,5}}?(?:is|are|has been|be)|it(?:'s| is)"
    rf"|the (?:answer|outcome|decision|result|news|feedback|response) is|there is|there's|we see|we find)"
    rf"(?: (?!{_NOT}\b)\w+){{0,2}}? {_FOUND_GOOD}",
    rf"{_IF} (?:we|they|he|she|i|the \w+|our \w+|anyone|someone)(?:'d| would|'re| are"
    rf"| is)?(?: (?!{_NOT}\b)\w+){{0,2}}? {_WISH}(?! {_NOT}\b)(?! not\b)",
    rf"{_IF} your (?:\w+ ){{1,5}}?(?:match(?:es)?|meets?|fits?|suits?|interests?|stands? out"
    rf"|is of interest|corresponds?)",
    rf"{_IF} you (?:pass|make it|get (?:the job|through)|made it|got the job|are in)|(?:if"
    rf"|should) (?:successful|selected"
    r"|short-?listed|chosen|suitable|so)",
)

MAY_ASK: Final = words(
    r"(?:feel free|welcome|(?:do not|don't|never) (?:hesitate|be (?:afraid|shy))|fine|okay|ok"
    r"|happy for you|glad for you|by all means|invited|encouraged"
    rf"|no problem)(?: if you| with you)? (?:to |for you to )?(?:\w+ )?{CONTACT}(?! {_SOMETHING_TO_SETTLE})",
    rf"(?:you|i) (?:can|may|could|might|should|are allowed to|'re allowed to|am allowed to"
    rf"|'m allowed to)(?: \w+)? {CONTACT}(?! {_SOMETHING_TO_SETTLE})",
    r"(?:please|do|then|just|simply|by all means)(?: do)? (?:call|ring|phone|chase|follow up"
    r"|check (?:back|in)|get in touch"
    r"|reach out|contact (?:me|us|our)|nudge|remind|shout|ping|(?:drop|give) (?:me|us|our \w+) a"
    r"|e-?mail (?:me|us)|write to (?:me"
    rf"|us))(?! (?:{_SOMETHING_TO_SETTLE}|your|for your)\b)",
    r"(?:^|, |; |: )(?:call|ring|phone|chase|nudge|remind|ping) (?:me|us|them)"
    rf"(?! (?:{_SOMETHING_TO_SETTLE}|by)\b)",
    rf"(?:give|drop) (?:me|us) a (?:call|ring|shout|line|buzz|nudge)(?! {_SOMETHING_TO_SETTLE})",
)

MAY_NOT_ASK: Final = words(
    r"(?:do not|don't|not to|avoid|refrain from|no need (?:to|for you to)|not necessary to|needn't"
    r"|need not|don't need to"
    r"|do not need to|shouldn't|should not|must not|mustn't|may not|instead of|stop|rather (?:you"
    r"|than you) (?:did not|didn't))"
    r" (?:please )?(?:call|calling|phone|phoning|ring|ringing|contact(?! details)|contacting|chase"
    r"|chasing|e-?mail|emailing"
    r"|write|writing|enquire|enquiring|inquire|inquiring|follow(?:ing)? up|get(?:ting)? in touch|reach(?:ing)? out"
    r"|ask(?:ing)? (?:us|me|for (?:an |any )?(?:update|status|news))|approach"
    r"|send follow-?ups?)(?! (?:you|until|before)\b)",
    r"(?:no|without) (?:phone |telephone |follow-?up )?(?:calls|enquiries|inquiries|follow-?ups?|chasing)(?: please)?",
    r"calls (?:will not|won't|cannot|can't) be (?:accepted|taken|answered|returned)|(?:unable"
    r"|not able|cannot|can't|won't be able|do not|don't) (?:to )?(?:take|accept|answer|respond to|reply to|handle"
    r"|deal with|enter into|discuss) (?:\w+ ){0,3}(?:calls|enquiries|inquiries|correspondence|status)",
)
