"""What an English clause is about. The order matters: the first subject found decides."""

from typing import Final

from heardback.core.promises.patterns import Pattern, words
from heardback.core.promises.speech import Subject

_NOT: Final = r"(?:do not|don't|did not|didn't|have not|haven't|has not|hasn't|had not|hadn't|not|never)"
_TO_THEM: Final = (
    r"(?:me|us|them|him|her|hr|here|our \w+|my \w+|the (?:recruiter|office|team|hiring manager|head of hr))"
)
_WILL: Final = (
    r"(?:will|\w*'ll|shall|should|can|could|would|\w*'d|may|might|must|hope|hoping|aim|aiming"
    r"|expect|plan|planning|intend|try|going|promise"
    r"|commit|able|want|need|likely|ought|look|looking|supposed|due|endeavou?r|strive|guarantee|undertake)"
)
_WORD: Final = (
    r"(?:answer|reply|response|decisions?|outcomes?|results?|feedback|news|update|verdict|word"
    r"|final word|notification|call|"
    r"information|confirmation|offer|contract|letter|email|e-mail|phone call|call back|next steps)"
)

_NOT_THEY: Final = r"(?<!will )(?<!'ll )(?<!would )(?<!'d )(?<!they )(?<!she )(?<!he )"

SILENCE: Final = words(
    rf"(?:if|in case|should|when|provided|assuming) (?:you|i|u)(?:'ve| have| had)?(?: still| yet)? {_NOT}(?: still"
    r"| yet| be| been| actually| already| ever){0,3} (?:hear|heard|receive|received|get|got|contacted|notified"
    r"|called|phoned|informed|have)(?! from you)",
    r"unless (?:you|i) (?:\w+ )?(?:hear|receive|get|are (?:contacted|notified))",
    r"unless we (?:contact|call|ring|phone|get back|are in touch|write|e-?mail)",
    r"(?:if|should|in case|when) (?:you|i) (?:hear|get|receive|have) (?:nothing|no)",
    r"(?:if|should) we (?:do not|don't|haven't|have not|not|fail to|cannot|can't|are unable to|hadn't) "
    r"?(?:contacted|contact|call|called|get|got|be|been|reach|reached|respond|responded|reply|replied|ring|phone"
    r"|written|write|come back)",
    r"(?:hear|heard|hearing|received?|get|got) nothing (?:from us|back|from me|by|within|after|in|until|before)",
    r"(?:not|n't|never) (?:heard|hear|hearing|received|been contacted)(?: \w+){0,2} (?:from (?:us|me|them)|back"
    r"|anything|by|within|in|before|after|until)",
    r"(?:no|without|lack of|absence of)(?: any)? (?:news|word|reply|response|answer|contact|call|further contact"
    r"|communication|email)(?: \w+){0,3} (?:by|within|in|before|after|until|on|for)",
    r"(?:nothing|silence|no news) (?:from us |from me |back |has |arrived |come |comes )*(?:by|within|in|before"
    r"|after|until)",
    r"if (?:there is|there's|there has been) (?:no|nothing)",
)

CANDIDATE: Final = words(
    # Whom they ask to call. "Call me to arrange an interview" and "by Friday to confirm" want something else, and
    # "they call me" is what the candidate noted down of them.
    rf"{_NOT_THEY}(?<!to )(?<!we )(?:call|ring|phone|telephone|contact|ping|chase|buzz) (?:back "
    rf")?{_TO_THEM}(?: back)?(?!.{{0,50}}\bto (?:confirm|schedule|arrange|discuss|set|book|accept))",
    r"(?:give|drop) (?:me|us) a (?:call|ring|buzz|shout|line|bell)(?!.{0,50}\bto (?:confirm|schedule|arrange"
    r"|discuss|set|book|accept))",
    r"(?:please|you (?:can|may|could|should|might|are welcome to|'ll need to|will need to|would need to)|feel "
    r"free to|do|best to|just|and|then|okay to|ok to|fine to|welcome to) (?:please |then |also |always )?(?:call"
    r"|ring|phone|check (?:back|in)|follow up|touch base|get in touch|reach out|chase|try (?:me|us|again)|call "
    rf"back|ring back|contact {_TO_THEM})(?! (?:you\b|if you (?:have|need|would)|to (?:confirm|schedule|arrange"
    r"|discuss|set|book|accept)))",
    r"^\W*(?:please )?(?:call|ring|phone)(?: back)?(?: again)? (?=on|in|next|after|at|tomorrow|today|by|around)",
    r"^\W*(?:please )?(?:check (?:back|in)|follow up|get in touch|touch base|try (?:me|us|again))(?! with you)",
    r"(?:could|can|would|will) you (?:please )?(?:call|ring|phone|contact|check back|get in touch|give (?:me|us) "
    r"a (?:call|ring))(?!.{0,50}\bto (?:confirm|schedule|arrange|discuss|set|book|accept))",
    r"(?:await|awaiting|wait for|waiting for|look forward to|looking forward to|expect|expecting) (?:your|a) "
    r"call(?: from you)?",
    # What the candidate noted down.
    r"i (?:said|promised|agreed|told (?:them|him|her)|was (?:told|asked|invited|supposed)|am (?:to|supposed to"
    r"|allowed to)|'m (?:to|supposed to)|have to|need to|must|ought to|can|may|should|will|'ll|would|offered)(?: "
    r"that)?(?: i)?(?: would|'d|'ll| will| to| could| should| can| have to)* (?:then )?(?:call|ring|phone|contact"
    r"|check|follow up with|get back to|write to|e-?mail|get in touch with|chase|reach out to)(?: back)?(?= "
    rf"{_TO_THEM}| in with| back with| again)",
    r"i (?:said|promised|agreed|offered|was (?:told|asked|supposed)|am (?:to|supposed to)|'m (?:to|supposed to)"
    r"|ought to)(?: that)?(?: i)?(?: would|'d|'ll| will| to| could| should)* (?:call|ring|phone|follow up|check "
    r"(?:back|in)|get in touch|write|e-?mail|get back)(?! (?:to )?you)",
    r"(?:it'?s|is) (?:up to me|on me|my turn|for me) to (?:call|ring|phone|get in touch|follow up|write|contact)",
    r"(?:the|a) call (?:is|will be|comes) (?:on|from) (?:me|my side)",
    r"you(?:'ll| will) (?:call|ring|phone|contact) (?:me|us)",
)

SOMETHING_ELSE: Final = words(
    # How long something is kept.
    r"(?:kept|retain\w*|retention|stor(?:e|ed|es|age|ing)|held|archiv\w+|delet\w+|eras\w+|on file|talent (?:pool"
    r"|bank|community|network)|database|gdpr|personal (?:data|information)|remains? (?:on|in|active|open|valid"
    r"|available)|valid|on hold)",
    r"(?:keep|hold|keeping|holding|save)(?! (?:you|in touch|an eye|up|to|off|our|my)\b)(?: on to| onto)? (?:\w+ "
    r"){0,3}(?:cv|resume|résumé|application|details|profile|data|information|file|record|it|them|interviews"
    r"|position|role|job|offer|place|date)\w*",
    # When the candidate may try again.
    r"re-?appl\w+|appl(?:y|ying) (?:again|for|to|in|after|until)|(?:opens?|comes?) up|arises?|becomes? available",
    r"(?:future|new|other|further) (?:openings?|roles?|opportunit\w+|vacanc\w+|positions?)|eligible",
    r"considered again|reconsider\w*|different (?:role|position)",
    # What is wanted of the candidate.
    r"(?<!'ll )(?<!will )(?<!would )(?<!'d )(?<!should )(?<!to )(?<!they )(?<!she )(?<!he )(?:let|advise"
    r"|inform|tell) (?:me|us) (?:know|of|whether|if|when|what|which|about)",
    r"let (?:me|us) have|rsvp|(?<!'ll )(?<!will )(?<!would )(?<!'d )(?<!should )(?<!they )(?<!she )(?<!he )(?:get"
    r"|come) back to (?:me|us)|revert to (?:me|us)",
    r"(?:hear|hearing|heard) (?:back )?from you|hear your|write (?:to )?(?:me|us)",
    rf"{_NOT_THEY}(?:e-?mail|text|message) (?:me|us)",
    r"(?:please|kindly|pls)(?: \w+){0,3}? (?:reply|respond|answer|confirm|send|submit|complete|return|provide"
    r"|fill|sign|book|choose|select|pick|upload|forward|accept|e-?mail|write|advise|indicate|schedule|bring"
    r"|ensure|make sure|prepare|find|visit|arrive|join|come|get back|revert|take)",
    r"(?:(?:i|we)(?:'d| would| will|'ll)? (?:need|require|want|await|appreciate|like)|(?:i|we) (?:must|have to) "
    r"have|waiting for|await\w*) (?:\w+ ){0,2}(?:your|you to|from you|the answer|an answer|a reply|a response"
    r"|the (?:documents|forms?|paperwork|references)) ?(?:\w+)?",
    r"(?:^\W*(?:and |but )?|(?:send|need|submit|await|receive|expect|want|confirm|awaiting|before|until) )your "
    r"(?:answer|reply|response|decision|availability|confirmation|documents|references|acceptance|submission"
    r"|assignment|solution|test|task|thoughts|start|first|contract|interview|visit|notice|salary|flight|holiday"
    r"|earliest|preferred|appointment|trial|shift|induction|training|plans?)",
    r"you (?:have|'ve got|'ll have|will have|are given|get) (?:until|till|up to|\d+|a|one|two|three|five|seven"
    r"|several) ?(?:\w+ ){0,4}(?:to|for|left)?",
    r"you (?:need|must|have|are (?:asked|required|requested|expected)|'re (?:asked|required)|should|will need"
    r"|are kindly asked) to (?:reply|respond|answer|confirm|send|submit|complete|return|provide|fill|sign|book"
    r"|decide|accept|attend|come|be|start|register|let)",
    r"(?:by|on) which (?:you|date you)",
    r"(?:cut-?off|due(?: date)?|last day|last date)(?! (?:for|to) (?:us|our|my|the) (?:decision|decide|answer))",
    r"(?:decide|answer|reply|respond|accept|decline) (?:on |to )?(?:the |this |our )offer",
    r"offer (?:is |remains |stands |will be )?(?:open|valid|good|expires?|lapses?)",
    r"^\W*(?:please )?(?:reply|respond|confirm|send|submit|complete|return|provide|fill|sign|book|choose|select"
    r"|rsvp|bring|come|visit|arrive|join|attend|apply|register|accept|save|mark)",
    # When an interview, a meeting or a call could take place.
    r"(?:are|is|were|will|would) you(?:r \w+)? (?:\w+ )?(?:free|available|able|around|ok|okay|still|in town|up for)",
    r"availabilit\w+",
    r"(?:i am|i'm|i'll be|you are|you're|he is|she is|he's|she's|we are|we're|slots?|times?|dates?)(?: \w+){0,3} "
    r"available",
    r"available (?:time|date|slot)s?|available (?:on|this|next|tomorrow|for|from|between|after|until)",
    r"(?:works?|suits?|convenient)(?: \w+)? (?:for|with) (?:you|me|us|everyone)",
    r"(?:good|okay|ok|fine|best|better) (?:for|with) (?:you|me|us|everyone)|suit you|works best"
    r"|(?:i|we) can (?:do|make|meet)",
    r"how (?:about|does|is|do|would)|what about",
    r"(?:could|can|shall|may|might|should) (?:we|i|you) (?:\w+ )?(?:speak|talk|meet|chat|schedule|set|arrange"
    r"|connect|catch|invite|do|make|come|join|start|see|move|push)",
    r"(?:would|'d) (?:\w+ )?(?:like|love|be (?:delighted|happy|glad|pleased)|want|prefer) (?:to|you to) (?:\w+ "
    r")?(?:speak|talk|meet|interview|arrange|schedule|invite|conduct|bring|set|see|call you in|have|visit|call"
    r"|discuss|do|hold|host|offer|start|join|come|move)",
    r"invit(?:e|ed|es|ing|ation)|(?:re-?)?schedul(?:ed|ing)",
    r"(?:is|are|was|be|been) (?:\w+ )?(?:scheduled|booked|arranged|planned|set|confirmed)",
    r"look(?:ing)? forward to (?:see|meet|speak|talk|welcom|chat|you)\w*|calendar invit\w+|takes? place",
    r"taking place|slots?",
    r"(?:meet|meeting|see|seeing|speak|speaking|talk|talking|interview|interviewing|chat|chatting) (?:with |to "
    r")?you(?! (?:then|again))(?! whether)",
    r"(?:call|ring|phone|telephone|contact) you (?:\w+ ){0,6}(?:for|to (?:conduct|do|have|hold)) (?:a|an|the|your"
    r"|our) (?:\w+ ){0,3}(?:interview|chat|screen\w*|conversation|discussion|talk)",
    r"(?:give|send) (?:me|us) (?:\w+ ){0,3}(?:dates?|times?|slots?|availability|list|options)"
    r"|(?:some|dates and|times and) (?:dates|times)",
    r"(?:is|are|was)(?: not|n't) (?:a )?(?:good|great|ideal|convenient|possible)|(?:doesn't"
    r"|does not|won't|will not|do not|don't) (?:work|suit)",
    # How long something takes that is not the answer.
    r"(?:needs?|takes?|lasts?|lasting|schedule|require|block)(?: \w+){0,3} (?!24|36|48"
    r"|72)(?:\d{1,2}|an?|one|two|three|half an?)"
    r"(?: ?- ?\d| to \w+| or \w+)? ?(?:hours?|hrs?|minutes|mins?)(?: each)?|(?:\d|an) hours? (?:each|long)",
    r"(?:call|interviews?|meeting|conversation|chat|test|assessment|exercise|assignment|task|session|visit"
    r"|training|onboarding|contract|placement|internship|probation\w*|course|trial|background checks?|programme"
    r"|project)(?: process| round| stage)?(?: itself)? (?:\w+ ){0,3}(?:take|takes|last|lasts|run|runs)",
    # The past.
    r"(?<!once )(?<!after )(?<!when )(?<!if )(?<!until )(?<!soon as )(?:i|we|they|he|she"
    r"|you)(?: have|'ve| has)(?: \w+)? "
    r"(?!been|promised|agreed|asked|planned|needed|wanted|hoped|heard|expected)\w+ed|(?:team|we"
    r"|they|he|she|i|manager|board|panel) (?:has |have )?decided (?:to|not|against|that)",
    r"ago|(?:thank(?:s| you)(?: \w+){0,3}|grateful|appreciated?) for",
    r"(?:pleasure|great|good|nice|lovely|enjoyed|wonderful)(?: \w+)? (?:to )?(?:meet|meeting|speak|speaking|talk"
    r"|talking|see|seeing|hearing|hear|chat|chatting)\w*",
    r"following (?:up on|our)",
    r"(?<!once )(?<!after )(?<!when )(?<!until )(?:we|i|you|they|he|she|it)(?: have|'ve| has| had|'d)?(?: just| "
    r"already| only| all)? (?:met|spoke|spoken|interviewed|received|discussed|talked|applied|submitted|sent"
    r"|visited|chatted|closed|founded|started|began|joined|saw|enjoyed|posted|returned|opened|moved|launched"
    r"|finished|read|had the)",
    r"(?:was|were) (?:\w+ )?(?:a pleasure|great|good|nice|lovely|sick|ill|away|out|held|closed|on|in|at|founded"
    r"|established|received|sent|posted|here|interviewed|published|filled|made|the)",
    r"(?:founded|established|in business|been (?:working|operating|around|running|in))",
    r"(?:has|have) been (?:filled|closed|received|submitted|sent)",
    # The vacancy, the job, the office.
    r"(?:applications?|vacanc\w+|position|posting|advert\w*|registration|submissions?|entries|role|job|opening"
    r"|recruitment)(?: \w+)? (?:close[sd]?|closing|open until|is open|stays open|runs)",
    r"clos(?:es|ing|ed|e) (?:on|for|at|from|until|over|by)",
    r"(?<!of the )(?<!after the )(?<!from the )(?<!following the )(?<!after )(?<!of )(?:closing date|deadline)",
    r"applications (?:are|will be) (?:accepted|open|welcome)|(?:accept|welcom|tak)(?:ing|e|es) applications",
    r"application (?:deadline|period|window)",
    r"start(?:s|ing)? (?:date|day|work|working|on|in|with us|the (?:job|role|position)|next|this|from|tomorrow)",
    r"begin(?:s|ning)? (?:work|on|in|next)|first day|join(?:ing)? (?:us|the team|our)|on-?boarding",
    r"commenc(?:e|es|ing) (?:on|work|employment)|(?:your|the) role starts|notice period|in the office",
    r"per (?:hour|day|week|month|year)",
)

ANSWER: Final = words(
    # They get in touch.
    r"(?:calls|rings|phones|e-?mails|writes|contacts|tells) (?:back )?(?:to )?(?:me|you)|(?:gets|comes) back to me",
    r"(?:they|she|he)(?:'ll| will)? (?:call|ring|phone|e-?mail|write|reply|answer|decide)s?(?=\W*$)",
    r"(?:contact|call|ring|phone|telephone|e-?mail|text|notify|inform|update|tell|advise|message|reach|answer"
    r"|ping|write|respond to|reply to|write to|speak to|buzz|dm)(?:ing)? (?:back )?(?:to )?(?:with )?(?:you|u|all"
    r"|every\w*|each|the (?:successful|selected|shortlisted|winning)?\s?(?:candidates?|applicants?)|candidates"
    r"|applicants|me|back)",
    r"(?:get|getting|come|coming|revert|circle|loop|report|reporting|write|ring|call|phone)(?: straight| right)? "
    r"back(?: (?:to|with|at) (?:you|me|all|every\w*|candidates|applicants))?",
    r"getting back|revert|be (?:back )?in (?:touch|contact)|being in touch|been in touch",
    r"get (?:back )?in (?:touch|contact)|in touch|touch base|follow up|following up|reach out|circle back",
    r"loop back|have word",
    r"let (?:you|u|me|all|every\w*|each|candidates|applicants|the candidates?) (?:all )?know|letting you know",
    r"make contact|keep you (?:posted|informed|updated|in the loop)",
    rf"get (?:a|an|some|our|the|your) (?:\w+ )?{_WORD}(?: \w+)? (?:to you|over|out)",
    r"(?:give|send|drop|have|get|provide|offer|share|shoot|extend|deliver|issue|publish|post|release|announce"
    r"|communicate|bring|make|expect|receive)(?: to)?(?: you| me| all| out| everyone)?(?: with)?(?: an?| our| the"
    rf"| some| your| my| any| further| more| final| formal| written| these| this)*(?: \w+)? {_WORD}",
    r"give (?:you|me) (?:a|an|our|the) (?:\w+ )?(?:call|ring|answer|buzz|shout|response|update|feedback|decision"
    r"|bell|reply)",
    r"drop you a (?:line|note|mail|message)|pick up the phone",
    r"(?:send|forward|mail|e-?mail)(?:ing)? (?:it |them |everything )?(?:over |out )?(?:to )?you",
    r"have (?:\w+ ){1,2}in place|(?:position|role|vacancy|job|post) (?:will|should|is to|shall|to) be filled",
    r"fill (?:the|this) (?:position|role|vacancy|job|post)",
    # The candidate hears.
    rf"(?:you|i|all|everyone|everybody|candidates|applicants|they)(?: all| both)?(?: {_WILL}|'ll|'d)* (?:\w+ "
    r"){0,2}?(?:hear|know|be (?:contacted|notified|informed|told|called|advised|updated|emailed|phoned)|have "
    rf"(?:an?|our|the|your) (?:\w+ )?{_WORD}|receive|get (?:an?|our|the|your|some|word|news))",
    r"hear(?:ing)? (?:back|from (?:us|me|them|him|her|one|someone|our|the|a)|something|more|either way|about|news"
    r"|the|by|within|in|on|next|anything|whether|our)",
    r"hear(?=\W*$)|heard",
    r"(?:be|are|is|being|get) (?:\w+ )?(?:contacted|notified|informed|told|called|phoned|telephoned|e-?mailed"
    r"|advised|updated|answered|announced|communicated|published|released|posted)",
    # They decide.
    rf"(?:{_WORD})(?: \w+){{0,3}}? (?:will|should|'ll|can|may|is|are|by|within|in|on|no later|not later|not before"
    r"|expected|comes?|due|to follow|tomorrow|today|next|this|before|around|at|after|before|until|takes?|taking"
    r"|likely|early|late|mid|end|probably|hopefully|for you)",
    r"(?:make|making|made|take|taking|reach|reaching|announce|finali[sz]e|finali[sz]ing|communicate|have|come to"
    r"|arrive at|expect|expecting|discuss)(?: up)?(?: (?:a|our|the|your|its|his|her|my|their|any|some|that|this"
    r"|final|hiring|firm))* ?(?:\w+ )?(?:decisions?|choice|selection|mind|minds|shortlist|conclusion)",
    r"decid(?:e|es|ed|ing)|decisions?|be able to (?:say|tell|confirm|give|offer|answer|respond|reply)",
    r"(?:we|i|they|you|he|she)(?: \w+)?(?:'ll| will| should| shall| won't| don't| can't| may)? (?:\w+ )?(?:know"
    r"|have (?:something|anything|news|more|clarity|word|it|an idea))(?: \w+)?",
    r"conclud\w+|sort(?:ed)? (?:this|it) out|wrap(?:ped|ping)? (?:this |it |things )?up|shortlist\w*",
    r"select(?:ed|ion|ing)?|(?:select|choose|pick)(?: \w+){0,2} candidates?|finali[sz]\w+",
    r"(?:extend|make)(?: you)?(?: an?| the| our)? offer|offer to you",
    rf"(?:{_WILL}|expect to|cannot|can't|won't|not) (?:be able to |then |also |probably |try to |only |definitely "
    r"|certainly )?(?:call|ring|phone|write|e-?mail|text|announce|say|choose|pick|select|appoint|tell|answer"
    r"|confirm|reply|respond)(?:ing)?",
    r"announce[sd]?|(?:choose|appoint|pick) (?:some\w+|the|a|our|one)",
    r"(?:panel|committee|team|board|managers?|client|director|boss|hr|partners?|they|he|she|it|everyone)(?: "
    r"\w+)? needs?(?! (?:you|your))",
    r"making (?:an |the |our |some )?offers?|make (?:the |our )?offers|(?:be |get )?back (?:to"
    r"|with) you|nothing will happen|promise (?:you )?(?:\w+thing|an)",
    r"(?:hear|heard|hearing) from (?!you)\w+|(?:hiring|recruitment|selection|review|decision|whole"
    r"|entire) process(?: \w+)? lasts?",
    # They ask for time.
    r"(?:give|allow|grant|leave) (?:us|me|them|yourself)(?! a (?:call|ring|shout|buzz|line|bell))",
    r"allow (?:up to|at least|about|approximately|around|\w+ to \w+|\d+|a|two|three|ten|five)|bear with (?:us|me)",
    r"take (?:us|me|them)",
    r"(?:need|take|want|require)(?: \w+){0,2} (?:more |bit |little )?(?:time|days?|weeks?|month|until|till)",
    r"be patient|patience|sit tight|hang (?:on|in there|tight)|hold (?:on|tight|off)",
    r"(?:you(?:'ll| will)?|please) (?:have to |need to )?wait|waiting|wait (?:until|till|for|another|a)",
    r"(?:i|we) (?:will |'ll |should )?need|expect to wait",
    # How long they take to decide.
    r"(?:process|review(?:ing)?|reviews|evaluation|consideration|response time|turnaround|selection"
    r"|deliberations?|approval|screening|hiring|recruitment|assessment of|everything|it|that|this|the whole thing"
    r"|things|which)(?: process| time| of \w+| period)?(?: may| might| can| will| could| should|'ll| would| "
    r"usually| normally| typically| generally| often| probably| likely| still| yet| to)* (?:take|takes|taking"
    r"|be (?:another|about|around|roughly|at least|a|two|three|within|in|by|ready|done|finished"
    r"|completed|over|some)|be)",
    r"(?:looking at|talking(?: about)?|thinking|aim(?:ing)? for|aim to|shoot(?:ing)? for|target(?:ing)?"
    r"|plan(?:ning)? for|estimat\w+|timeline|timeframe|time-?frame|time-?line|turnaround|eta)",
    r"respond|reply|replies|responses?|answer(?:s)?|feedback|outcome|verdict",
    r"(?:process|review|consider|evaluate|assess|look (?:at|over|through|into)|go through) (?:\w+ "
    r"){0,2}(?:application|resume|cv|résumé|candidacy|profile|applicants?|candidates?)s?",
)

ASIDE: Final = words(
    r"(?:away|on (?:annual |sick |parental |maternity )?(?:leave|holiday|vacation)|out of (?:the )?office"
    r"|travelling|traveling|ooo|(?:(?:be|am|is|are|'m|'s|'re) back|returns?|returning)(?: to work| to the office"
    r"| in the office)? (?:on|next|tomorrow|after|from)|office(?:s)? (?:is|are|will be) closed|opening hours"
    r"|office hours|public holiday|bank holiday)",
    r"interview\w*|meeting|board|panel|holiday\w*|vacation|closed|closes|open|hours|event|webinar|training|test",
    r"assessment|assignment|payroll|salary|paid|flight|conference|contract|course|lunch|office|shift|visit",
    r"appointment|party|start\w*|deadline|keep|kept",
)

SUBJECTS: Final[tuple[tuple[Subject, Pattern], ...]] = (
    ("silence", SILENCE),
    ("candidate", CANDIDATE),
    ("something-else", SOMETHING_ELSE),
    ("answer", ANSWER),
    ("aside", ASIDE),
)
