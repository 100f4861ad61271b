"""What an English clause is about. The order matters: the first subject found decides."""

import re
from typing import Final

from heardback.core.promises.speech import Subject, words

_NOT: Final = r"(?:do not|don't|did not|didn't|have not|haven't|has not|hasn't|had not|hadn't|not|never)"
_TO_THEM: Final = r"(?:me|us|them|him|her|hr|here|our \w+|my \w+|the (?:recruiter|office|team|hiring manager|head of hr))"
_WILL: Final = (
    r"(?:will|'ll|shall|should|can|could|would|'d|may|might|must|hope|hoping|aim|aiming|expect|plan|planning|intend|try|going|promise"
    r"|commit|able|want|need|likely|ought|look|looking|supposed|due|endeavou?r|strive|guarantee|undertake)"
)
_WORD: Final = (
    r"(?:answer|reply|response|decisions?|outcomes?|results?|feedback|news|update|verdict|word|final word|notification|call|"
    r"information|confirmation|offer|letter|email|e-mail|phone call|call back|next steps)"
)

SILENCE: Final = words(
    rf"(?:if|unless|in case|should|when|until|because|provided|assuming|since) (?:you|i|u)(?:'ve| have| had)? (?:still )?"
    rf"(?:{_NOT} |still |yet |be |been |actually ){{0,4}}(?:hear|heard|receive|received|get|got|been contacted|contacted|notified)"
    r"(?! from (?:you|the candidate))",
    r"(?:if|should|in case|when) (?:you|i) (?:hear|get|receive|have) (?:nothing|no)",
    r"(?:if|should) we (?:do not|don't|haven't|have not|not|fail to|cannot|can't|are unable to|hadn't) ?(?:contacted|contact|call|called|get|got|be|been"
    r"|reach|reached|respond|responded|reply|replied|ring|phone|written|write|come back)",
    r"(?:hear|heard|hearing|received?|get|got) nothing (?:from us|back|from me|by|within|after|in|until|before)",
    r"(?:not|n't|never) (?:heard|hear|hearing|received|been contacted)(?: \w+){0,2} (?:from (?:us|me|them)|back|anything|by|within|in|before|after|until)",
    r"(?:no|without|lack of|absence of)(?: any)? (?:news|word|reply|response|answer|contact|call|further contact|communication|email)"
    r"(?: \w+){0,3} (?:by|within|in|before|after|until|on|for)",
    r"(?:nothing|silence|no news) (?:from us |from me |back |has |arrived |come |comes )*(?:by|within|in|before|after|until)",
    r"if (?:there is|there's|there has been) (?:no|nothing)",
)

CANDIDATE: Final = words(
    # Whom they ask to call. "Call me to arrange an interview" and "by Friday to confirm" want something else.
    rf"(?<!will )(?<!'ll )(?<!to )(?<!we )(?:call|ring|phone|telephone|contact|ping|chase|buzz) (?:back )?{_TO_THEM}(?: back)?(?!.{{0,50}}\bto "
    r"(?:confirm|schedule|arrange|discuss|set|book|accept))",
    r"(?:give|drop) (?:me|us) a (?:call|ring|buzz|shout|line|bell)(?!.{0,50}\bto (?:confirm|schedule|arrange|discuss|set|book|accept))",
    rf"(?:please|you (?:can|may|could|should|might|are welcome to|'ll need to|will need to|would need to)|feel free to|do|best to|just|and|then|okay to"
    rf"|ok to|fine to|welcome to) (?:please |then |also |always )?"
    rf"(?:call|ring|phone|check (?:back|in)|follow up|touch base|get in touch|reach out|chase|try (?:me|us|again)|call back|ring back|contact {_TO_THEM})"
    rf"(?! (?:you\b|if you (?:have|need|would)|to (?:confirm|schedule|arrange|discuss|set|book|accept)))",
    r"^\W*(?:please )?(?:call|ring|phone)(?: back)?(?: again)? (?=on|in|next|after|at|tomorrow|today|by|around)",
    r"^\W*(?:please )?(?:check (?:back|in)|follow up|get in touch|touch base|try (?:me|us|again))(?! with you)",
    r"(?:could|can|would|will) you (?:please )?(?:call|ring|phone|contact|check back|get in touch|give (?:me|us) a (?:call|ring))(?!.{0,50}\bto "
    r"(?:confirm|schedule|arrange|discuss|set|book|accept))",
    r"(?:await|awaiting|wait for|waiting for|look forward to|looking forward to|expect|expecting) (?:your|a) call(?: from you)?",
    # What the candidate noted down.
    rf"i (?:said|promised|agreed|told (?:them|him|her)|was (?:told|asked|invited|supposed)|am (?:to|supposed to|allowed to)|'m (?:to|supposed to)"
    rf"|have to|need to|must|ought to|can|may|should|will|'ll|would|offered)(?: that)?(?: i)?(?: would|'d|'ll| will| to| could| should| can| have to)*"
    rf" (?:then )?(?:call|ring|phone|contact|check|follow up with|get back to|write to|e-?mail|get in touch with|chase|reach out to)"
    rf"(?: back)?(?= {_TO_THEM}| in with| back with| again)",
    r"i (?:said|promised|agreed|offered|was (?:told|asked|supposed)|am (?:to|supposed to)|'m (?:to|supposed to)|ought to)(?: that)?(?: i)?"
    r"(?: would|'d|'ll| will| to| could| should)* (?:call|ring|phone|follow up|check (?:back|in)|get in touch|write|e-?mail|get back)(?! (?:to )?you)",
    r"(?:it'?s|is) (?:up to me|on me|my turn|for me) to (?:call|ring|phone|get in touch|follow up|write|contact)",
    r"(?:the|a) call (?:is|will be|comes) (?:on|from) (?:me|my side)|you(?:'ll| will) (?:call|ring|phone|contact) (?:me|us)",
)

SOMETHING_ELSE: Final = words(
    # How long something is kept.
    r"(?:kept|retain\w*|retention|stor(?:e|ed|es|age|ing)|held|archiv\w+|delet\w+|eras\w+|on file|talent (?:pool|bank|community|network)|database"
    r"|gdpr|personal (?:data|information)|remains? (?:on|in|active|open|valid|available)|valid|on hold)",
    r"(?:keep|hold|keeping|holding|save)(?! (?:you|in touch|an eye|up|to|off|our|my)\b)(?: on to| onto)? (?:\w+ ){0,3}(?:cv|resume|résumé|application|details"
    r"|profile|data|information|file|record|it|them|interviews|position|role|job|offer|place|date)\w*",
    # When the candidate may try again.
    r"re-?appl\w+|appl(?:y|ying) (?:again|for|to|in|after|until)|(?:future|new|other|further) (?:openings?|roles?|opportunit\w+|vacanc\w+|positions?)"
    r"|eligible|considered again|reconsider\w*|different (?:role|position)",
    # What is wanted of the candidate.
    r"(?:let|advise|inform|tell) (?:me|us) (?:know|of|whether|if|when|what|which|about)|let (?:me|us) have|rsvp|get back to (?:me|us)|come back to (?:me|us)"
    r"|revert to (?:me|us)|(?:hear|hearing|heard) (?:back )?from you|hear your|write (?:to )?(?:me|us)|(?:e-?mail|text|message) (?:me|us)",
    r"(?:please|kindly|pls)(?: \w+){0,3}? (?:reply|respond|answer|confirm|send|submit|complete|return|provide|fill|sign|book|choose|select|pick|upload"
    r"|forward|accept|e-?mail|write|advise|indicate|schedule|bring|ensure|make sure|prepare|note|find|visit|arrive|join|come|get back|revert|give us|take)",
    r"(?:(?:i|we)(?:'d| would| will|'ll)? (?:need|require|want|await|appreciate|like)|(?:i|we) (?:must|have to) have|waiting for|await\w*) (?:\w+ ){0,2}"
    r"(?:your|you to|from you|the answer|an answer|a reply|a response|the (?:documents|forms?|paperwork|references)) ?(?:\w+)?",
    r"your (?:answer|reply|response|decision|availability|confirmation|documents|references|acceptance|submission|assignment|solution|test|task|thoughts"
    r"|start|first|contract|interview|visit|notice|salary|flight|holiday|earliest|preferred|appointment|trial|shift|induction|training|plans?)",
    r"you (?:have|'ve got|'ll have|will have|are given|get) (?:until|till|up to|\d+|a|one|two|three|five|seven|several) ?(?:\w+ ){0,4}(?:to|for|left)?",
    r"you (?:need|must|have|are (?:asked|required|requested|expected)|'re (?:asked|required)|should|will need|are kindly asked) to (?:reply|respond|answer|confirm"
    r"|send|submit|complete|return|provide|fill|sign|book|decide|accept|attend|come|be|start|register|let)",
    r"(?:by|on) which (?:you|date you)|(?:deadline|cut-?off|due(?: date)?|last day|last date)(?! (?:for|to) (?:us|our|my|the) (?:decision|decide|answer))",
    r"(?:decide|answer|reply|respond|accept|decline) (?:on |to )?(?:the |this |our )offer|offer (?:is |remains |stands |will be )?(?:open|valid|good|expires?|lapses?)",
    r"^\W*(?:please )?(?:reply|respond|answer|confirm|send|submit|complete|return|provide|fill|sign|book|choose|select|rsvp|bring|come|visit|arrive|join"
    r"|attend|apply|register|accept|save|mark)",
    # When an interview, a meeting or a call could take place.
    r"(?:are|is|were|will|would) you(?:r \w+)? (?:\w+ )?(?:free|available|able|around|ok|okay|still|in town|up for)|availabilit\w+|(?:i am|i'm|i'll be|you are|you're"
    r"|he is|she is|he's|she's|we are|we're|slots?|times?|dates?)(?: \w+){0,3} available|available (?:time|date|slot)s?|available (?:on|this|next|tomorrow|for|from|between|after|until)",
    r"(?:work|works|suit|suits|convenient|good|okay|ok|fine|best|better)(?: \w+)? (?:for|with) (?:you|me|us|everyone)|suit you|works best|how (?:about|does|is|do|would)|what about",
    r"(?:could|can|shall|may|might|should) (?:we|i|you) (?:\w+ )?(?:speak|talk|meet|chat|schedule|set|arrange|connect|catch|invite|do|make|come|join|start|see|move|push)",
    r"(?:would|'d) (?:\w+ )?(?:like|love|be (?:delighted|happy|glad|pleased)|want|prefer) (?:to|you to) (?:\w+ )?(?:speak|talk|meet|interview|arrange|schedule|invite|conduct"
    r"|bring|set|see|call you in|have|visit|call|discuss|do|hold|host|offer|start|join|come|move)",
    r"invit(?:e|ed|es|ing|ation)|(?:re-?)?schedul(?:ed|ing)|(?:is|are|was|be|been) (?:\w+ )?(?:scheduled|booked|arranged|planned|set|confirmed)"
    r"|look(?:ing)? forward to (?:see|meet|speak|talk|welcom|chat|you)\w*|calendar invit\w+|takes? place|taking place|slots?",
    r"(?:meet|meeting|see|seeing|speak|speaking|talk|talking|interview|interviewing|chat|chatting) (?:with |to )?you(?! (?:then|again))(?! whether)",
    r"(?:call|ring|phone|telephone|contact) you (?:\w+ ){0,6}(?:for|to (?:conduct|do|have|hold)) (?:a|an|the|your|our) (?:\w+ ){0,3}(?:interview|chat|screen\w*|conversation|discussion|talk)",
    # How long something takes that is not the answer.
    r"(?:call|interviews?|meeting|conversation|chat|test|assessment|exercise|assignment|task|session|visit|training|onboarding|contract|placement|internship|probation\w*"
    r"|course|trial|background checks?|programme|project)(?: process| round| stage)?(?: itself)? (?:\w+ ){0,3}(?:take|takes|last|lasts|run|runs)",
    # The past.
    r"ago|(?:thank(?:s| you)(?: \w+){0,3}|grateful|appreciated?) for|(?:pleasure|great|good|nice|lovely|enjoyed|wonderful)(?: \w+)? (?:to )?"
    r"(?:meet|meeting|speak|speaking|talk|talking|see|seeing|hearing|hear|chat|chatting)\w*|following (?:up on|our)",
    r"(?<!once )(?<!after )(?<!when )(?<!until )(?:we|i|you|they|he|she|it)(?: have|'ve| has| had|'d)?(?: just| already| only| all)? (?:met|spoke|spoken|interviewed|received"
    r"|discussed|talked|applied|submitted|sent|visited|chatted|closed|founded|started|began|joined|saw|enjoyed|posted|returned|opened|moved|launched|finished|read|had the)",
    r"(?:was|were) (?:\w+ )?(?:a pleasure|great|good|nice|lovely|sick|ill|away|out|held|closed|on|in|at|founded|established|received|sent|posted|here|interviewed|published"
    r"|filled|made|the)|(?:founded|established|in business|been (?:working|operating|around|running|in))|(?:has|have) been (?:filled|closed|received|submitted|sent)",
    # The vacancy, the job, the office.
    r"(?:applications?|vacanc\w+|position|posting|advert\w*|registration|submissions?|entries|role|job|opening|recruitment)(?: \w+)? (?:close[sd]?|closing|open until|is open|stays open|runs)"
    r"|clos(?:es|ing|ed|e) (?:on|date|for|at|from|until|over|by)|(?:accept|welcom|tak)(?:ing|e|es) applications|application (?:deadline|period|window)",
    r"start(?:s|ing)? (?:date|day|work|working|on|in|with us|the (?:job|role|position)|next|this|from|tomorrow)|begin(?:s|ning)? (?:work|on|in|next)|first day|join(?:ing)? (?:us|the team|our)"
    r"|on-?boarding|commenc(?:e|es|ing) (?:on|work|employment)|(?:your|the) role starts|notice period|in the office|per (?:hour|day|week|month|year)",
    r"(?:away|on (?:annual |sick |parental |maternity )?(?:leave|holiday|vacation)|out of (?:the )?office|travelling|traveling|ooo|(?:back|return|returns|returning)(?: to work| to the office| in the office)?"
    r" (?:on|in|next|tomorrow|after|from)|office(?:s)? (?:is|are|will be) closed|opening hours|office hours|public holiday|bank holiday)",
)

ANSWER: Final = words(
    # They get in touch.
    r"(?:contact|call|ring|phone|telephone|e-?mail|text|notify|inform|update|tell|advise|message|reach|answer|ping|write|respond to|reply to|write to|speak to|buzz|dm)(?:ing)? (?:back )?(?:to )?"
    r"(?:with )?(?:you|u|all|every\w*|each|the (?:successful|selected|shortlisted|winning)?\s?(?:candidates?|applicants?)|candidates|applicants|me|back)",
    r"(?:get|getting|come|coming|revert|circle|loop|report|reporting|write|ring|call|phone)(?: straight| right)? back(?: (?:to|with|at) (?:you|me|all|every\w*|candidates|applicants))?"
    r"|getting back|revert|be (?:back )?in (?:touch|contact)|being in touch|been in touch|get (?:back )?in (?:touch|contact)|in touch|touch base|follow up|following up|reach out|circle back|loop back|have word",
    r"let (?:you|u|me|all|every\w*|each|candidates|applicants|the candidates?) (?:all )?know|letting you know|make contact|keep you (?:posted|informed|updated|in the loop)|get (?:a|an|some|our|the|your) (?:\w+ )?"
    rf"{_WORD}(?: \w+)? (?:to you|over|out)",
    rf"(?:give|send|drop|have|get|provide|offer|share|shoot|extend|deliver|issue|publish|post|release|announce|communicate|bring|make|expect|receive)(?: to)?(?: you| me| all| out| everyone)?(?: with)?(?: an?| our| the| some| your| my| any| further| more| final| formal| written| these| this)*"
    rf"(?: \w+)? {_WORD}",
    r"give (?:you|me) (?:a|an|our|the) (?:\w+ )?(?:call|ring|answer|buzz|shout|response|update|feedback|decision|bell|reply)|drop you a (?:line|note|mail|message)|pick up the phone",
    # The candidate hears.
    rf"(?:you|i|all|everyone|everybody|candidates|applicants|they)(?: all| both)?(?: {_WILL}|'ll|'d)* (?:\w+ ){{0,2}}?(?:hear|know|be (?:contacted|notified|informed|told|called|advised|updated|emailed|phoned)|have (?:an?|our|the|your) (?:\w+ )?{_WORD}|receive|get (?:an?|our|the|your|some|word|news))",
    r"hear(?:ing)? (?:back|from (?:us|me|them|him|her|one|someone|our|the|a)|something|more|either way|about|news|the|by|within|in|on|next|anything|whether|our)|hear(?=\W*$)|heard",
    r"(?:be|are|is|being|get) (?:\w+ )?(?:contacted|notified|informed|told|called|phoned|telephoned|e-?mailed|advised|updated|answered|announced|communicated|published|released|posted)",
    # They decide.
    rf"(?:{_WORD})(?: \w+){{0,3}}? (?:will|should|'ll|can|may|is|are|by|within|in|on|no later|not later|not before|expected|comes?|due|to follow|tomorrow|today|next|this|before|around|at|after|before|until|takes?|taking|likely|early|late|mid|end|probably|hopefully|for you)",
    r"(?:make|making|made|take|taking|reach|reaching|announce|finali[sz]e|finali[sz]ing|communicate|have|come to|arrive at|expect|expecting|discuss)(?: up)?(?: (?:a|our|the|your|its|his|her|my|their|any|some|that|this|final|hiring|firm))* ?(?:\w+ )?(?:decisions?|choice|selection|mind|minds|shortlist|conclusion)",
    r"decid(?:e|es|ed|ing)|decisions?|be able to (?:say|tell|confirm|give|offer|answer|respond|reply)|(?:we|i|they|you|he|she)(?: \w+)?(?:'ll| will| should| shall| won't| don't| can't| may)? (?:\w+ )?(?:know|have (?:something|anything|news|more|clarity|word|it|an idea))(?: \w+)?",
    r"conclud\w+|sort(?:ed)? (?:this|it) out|wrap(?:ped|ping)? (?:this |it |things )?up|shortlist\w*|select(?:ed|ion|ing)?|(?:select|choose|pick)(?: \w+){0,2} candidates?|finali[sz]\w+|(?:extend|make)(?: you)?(?: an?| the| our)? offer|offer to you",
    # They ask for time.
    r"(?:give|allow|grant|leave) (?:us|me|them|yourself)(?! a (?:call|ring|shout|buzz|line|bell))|allow (?:up to|at least|about|approximately|around|\w+ to \w+|\d+|a|two|three|ten|five)|bear with (?:us|me)|take (?:us|me|them)|(?:need|take|want|require)(?: \w+){0,2} (?:more |bit |little )?"
    r"(?:time|days?|weeks?|month|until|till)|be patient|patience|sit tight|hang (?:on|in there)|hold (?:on|tight|off)|(?:you(?:'ll| will)?|please) (?:have to |need to )?wait|waiting|wait (?:until|till|for|another|a)|(?:i|we) (?:will |'ll |should )?need|expect to wait",
    # How long they take to decide.
    r"(?:process|review(?:ing)?|reviews|evaluation|consideration|response time|turnaround|selection|deliberations?|approval|screening|hiring|recruitment|assessment of|everything|it|that|this|the whole thing|things|which)(?: process| time| of \w+| period)?(?: may| might| can| will| could| should|'ll| would| usually| normally| typically| generally| often| probably| likely| still| yet| to)*"
    r" (?:take|takes|taking|last|lasts|be (?:another|about|around|roughly|at least|a|two|three|within|in|by|ready|done|finished|completed|over|some)|be)",
    r"(?:looking at|talking(?: about)?|thinking|aim(?:ing)? for|aim to|shoot(?:ing)? for|target(?:ing)?|plan(?:ning)? for|estimat\w+|timeline|timeframe|time-?frame|time-?line|turnaround|eta)",
    r"respond|reply|replies|responses?|answer(?:s)?|feedback|outcome|verdict",
    r"(?:process|review|consider|evaluate|assess|look (?:at|over|through|into)|go through) (?:\w+ ){0,2}(?:application|resume|cv|résumé|candidacy|profile|applicants?|candidates?)s?",
)

ASIDE: Final = words(
    r"interview\w*|meeting|board|panel|holiday\w*|vacation|closed|closes|open|hours|event|webinar|training|test|assessment|assignment|payroll|salary|paid|flight|conference|contract|course|lunch|office|shift|visit|appointment|party|start\w*|deadline|keep|kept",
)

SUBJECTS: Final[tuple[tuple[Subject, re.Pattern[str]], ...]] = (
    ("silence", SILENCE),
    ("candidate", CANDIDATE),
    ("something-else", SOMETHING_ELSE),
    ("answer", ANSWER),
    ("aside", ASIDE),
)
