"""Phrases of English that tell what a mail means, by a name each. The model weighs them; none decides by itself.

Matched in sentences made plain: small letters, straight apostrophes, one space. A name's first half says which meaning
it was written for.
"""

from typing import Final

_HAVE: Final = r"(?:have|has|had|'ve|'s|having)"
_OTHERS: Final = (
    r"(?:(?:an|any)?other|another|others|a different|different|someone|somebody|alternative|an internal|internal|more"
    r" (?:qualified|suitable|experienced|senior|appropriate)|better (?:qualified|suited|matched)|those"
    r"|the (?:candidates?|applicants?|person)"
    r"|a (?:candidate|person|applicant|finalist|guy|woman|man)|candidates?|applicants?|individuals?|one of the other)"
)
_OTHER_PEOPLE: Final = (
    rf"{_OTHERS}(?: \w+){{0,3}}? ?(?:candidates?|applicants?|applications?|people|persons?|individuals?|finalists?"
    rf"|folks|else|guy|woman|one|whose|who|with|that)?"
)
_POST: Final = r"(?:position|role|post|vacancy|job|opening|opportunity|requisition|req|posting|place|seat|search)s?"
_NOT: Final = r"(?:not|n't|never|no longer|unable to|cannot|neither|without)"
_US: Final = r"(?:we|i|they|the \w+(?: \w+)?|our \w+(?: \w+)?|it)"

CUES_EN: Final[dict[str, str]] = {
    # A no.
    "no: go on with others": (
        rf"(?:mov|go|gone|went|proceed|continu|progress|advanc|press)\w*(?: \w+){{0,5}}? (?:with|to"
        rf"|for) {_OTHER_PEOPLE}"
    ),
    "no: chose others": (
        r"(?:select|chose|choos|pick|hire|hiring|appoint|prefer|favou?r|decided (?:on|for|in favou?r of)|recommend"
        r"|identif|offered (?:it|the \w+) to|pursu"
        rf"|tak(?:e|en|ing)|took|filled with|given to|awarded to|award|went to|gone to|engaged|found|opted for"
        rf"|settled on|signed)\w*(?: \w+){{0,4}}? {_OTHERS}"
    ),
    "no: others are better": (
        r"(?:others?|candidates?|applicants?|individuals?|someone|somebody|people|person)(?: \w+){0,6} (?:more closely"
        r"|closer|nearer|better|best|stronger|more (?:directly|suitable|relevant|experience))"
    ),
    "no: not going on with you": (
        rf"{_NOT}(?: \w+){{0,4}}? (?:mov\w+|proceed\w*|progress\w*|advanc\w+|continu\w+|go(?:ing)?|tak\w+|pursu\w+"
        rf"|invit\w+|shortlist\w*|consider\w*)"
        r"(?: \w+){0,3}? ?(?:forward|ahead|further|on|you\b|your|with (?:your|you|the)|to (?:the )?(?:next|interview)"
        r"|past|beyond)"
    ),
    "no: not going on": (
        r"(?:won't|will not|not|n't|decided against|(?:chosen|chose|decided|elected) (?:not to|to not)) (?:\w+ )?(?:be )?(?:moving|proceeding"
        r"|progressing|continuing|going|move|proceed|continue|progress|pursue|go)(?: on| forward| ahead"
        r"| further)?\b(?! to be)"
    ),
    "no: not selected": (
        rf"{_NOT}(?: \w+){{0,3}}? (?:selected|chosen|shortlisted|short-listed|successful|retained|accepted|appointed"
        rf"|among|advance|advanced|included|considered|one of (?:them|those|the))"
    ),
    "no: unsuccessful": (
        r"unsuccessful|not (?:\w+ )?(?:been )?successful|(?:application|candidacy)(?: \w+){0,4} (?:rejected|declined"
        r"|closed|denied|refused)"
    ),
    "no: not a fit": (
        rf"(?:{_NOT}|isn't|is not|wasn't)(?: \w+){{0,5}}? (?:fit|match|suit(?:able|ed)?|correspond|meet (?:the|our"
        rf"|all)|what we|align\w*|the right (?:time|moment|step|place|role|job|person|home))\b"
    ),
    "no: no longer considered": (
        r"no longer(?: \w+){0,2} (?:filling|fill|hiring|recruit\w+|looking|moving|seeking|relevant|consider\w+"
        r"|under consideration|in consideration|in the running|available|open|accepting|being)"
        r"|remov\w+ from consideration"
    ),
    "no: filled": (
        rf"{_POST}(?: \w+){{0,6}}? (?:has|have|is|was|were|been|'s)(?: \w+){{0,3}}? (?:filled|closed|cancell?ed"
        rf"|withdrawn|eliminated|taken|removed|no longer)"
        rf"|(?:filled|closed|cancell?ed|withdrawn) (?:the|this|that|all|our) (?:\w+ ){{0,4}}?{_POST}"
        rf"|will not be filled|{_POST} (?:closed|filled)\b"
    ),
    "no: no opening": (
        rf"(?:no|not? have|n't have|without|any|not aware of)(?: \w+){{0,4}}? (?:{_POST})(?: \w+){{0,4}}? ?(?:for you"
        rf"|available|that|which|suit\w+|match\w*|at (?:present|this time|the moment)|currently|open)"
        r"|(?:no|not any) (?:suitable|appropriate|current|vacant|open|further)(?: \w+)? (?:vacanc|position|opening"
        r"|role|post)\w*|not (?:currently )?(?:hiring|recruiting|looking)|have nothing for you"
    ),
    "no: cannot offer": (
        r"(?:not|n't)(?: be)?(?: \w+)? (?:offering|extending|making)(?: you)? (?:an|any|the|you)\b|(?:unable|not able"
        r"|n't able|cannot|can't|could not|couldn't|not in a position|not going|won't be able|not be able|will not"
        r"|won't|regret that we)(?: \w+){0,4}? (?:offer|extend\w*|give you|fund|admit|employ|make you|hire|accommodate"
        r"|accede|accept your|place you|use your|consider (?:you|your))"
    ),
    "no: offered to others": (
        r"offer\w*(?: \w+){0,3} to (?:another|someone|somebody|a different|an internal|one of the other)|offer (?:was"
        r"|has been|which was) accepted|accepted (?:the|our) offer|offer stage with"
    ),
    "no: another candidate": (
        r"(?:another|other|different) (?:\w+ ){0,2}?(?:candidates?|applicants?|finalists?|people|profiles?"
        r"|individuals?)\b"
    ),
    "no: ends here": (
        r"(?:remov\w+|withdraw\w*|dropped|eliminated) from (?:the |our |further )?(?:selection|consideration|process"
        r"|list|pool|competition)|(?:leave|end|stop|close) it (?:here|at this|there)|ends? here|not the best"
        r"|too far apart|another way\b|different (?:way|route)|turn away|indefinitely"
    ),
    "no: out of reach": (
        r"ineligible|not eligible|not (?:been )?approved|(?:too|more) (?:junior|senior|specialised|specialized) (?:than|for)|unsuitable"
        r"|(?:isn't|is not|not) right for (?:us|this)|(?:leave|left|remain) (?:\w+ )?vacant|more (?:junior|senior) than"
        r"|(?:concluded|completed|finished|ended|closed|suspended) (?:our|the|this) (?:search|selection|recruitment|hiring)"
        r"|(?:have|has) (?:been )?appointed (?!you)|wouldn't be|happier at"
    ),
    "no: passed": (
        r"not for you|isn't for you|no thanks|not the outcome|(?:it's|is) a pass|(?:had|have) an edge"
        r"|closed your (?:application|file)|your application is (?:hereby )?closed|overqualified|did not make (?:it"
        r"|the)|didn't (?:make|get) (?:it|the)|turn\w* down|disappoint you|look elsewhere|no interest (?:at|in)"
        r"|ended? the process|(?:search|process|selection) (?:is over|has come to an end|is closed|has ended)"
        r"|(?:decided|going|have|chosen|elected|had) to (?:pass|decline|turn down|reject)\b|(?:answer"
        r"|it) is (?:a )?no\b|it's a no\b|a no from (?:us|me)|(?:decided|chosen|chose|elected) (?:not to|to not|against)|different direction"
    ),
    "no: regret to inform": (
        r"regret to (?:inform|advise|tell|say|let)|(?:sorry|sad|afraid) (?:to (?:inform|tell|say|let|report|advise)"
        r"|that)|(?:regret|must|have to|had to) (?:inform|tell|disappoint|advise)"
    ),
    "no: minimum": (
        r"(?:do|does|did) not (?:\w+ )?(?:meet|have|possess|satisfy) (?:the|our|all|enough"
        r"|this)(?: \w+){0,3} (?:minimum|require\w+|qualif\w+|criteria|experience|needs?)|below the|not score"
    ),
    "no: field narrowed": (
        r"(?:other|stronger|many|several)(?: \w+){0,2} (?:applicants|candidates)(?: \w+){0,3} (?:were|are|had"
        r"|have) (?:found|better|more|stronger|closer)|were found to be"
    ),
    "no: second": (
        r"(?:close|tough|hard|difficult|tight) (?:call|decision|choice|one)|you were (?:second|our second|a (?:strong"
        r"|very strong|close))|went with"
    ),
    "mild: after consideration": (
        r"(?:careful|thorough|much|due|full|serious)(?:ly)?(?: and \w+)? (?:consider\w+|review\w*|deliberat\w+|thought"
        r"|evaluat\w+)|carefully (?:reviewed|considered|read|evaluated)"
    ),
    "mild: unfortunately": r"unfortunately|regrettably|regretfully|sadly|alas\b|i'?m afraid|we are afraid|i am afraid",
    "mild: disappointing": (
        r"disappoint\w*|not the (?:news|answer|outcome|result) (?:you|we)|wish (?:i|we) had (?:better|good)"
        r"|bad (?:news|luck)|discourag\w+"
    ),
    "mild: while impressed": (
        r"(?:although|while|though|despite|even though)(?: \w+){0,8}? (?:impress\w+|qualif\w+|experience|strong"
        r"|interesting|background|skills|credentials|excellent|enjoyed|talent\w*)"
    ),
    "mild: keep on file": (
        r"(?:keep|kept|retain\w*|hold|remain|stay)(?: \w+){0,6}? (?:on file|on record|in our (?:\w+ )?(?:files?|system"
        r"|database|records|talent|pool)|active|for (?:future|six|twelve|\d+))"
    ),
    "mild: future openings": (
        r"(?:future|other|another|new|suitable|further) (?:\w+ )?(?:opening|opportunit|role|position|vacanc|post)\w*"
        r"|(?:apply|re-?apply|write|try) again|keep an eye|check back|encourage you to"
    ),
    "mild: wish you well": (
        r"(?:wish|wishing) you(?: \w+){0,5}? (?:success|luck|best|well|future|fortune|every)|(?:good|best of) luck"
        r"|(?:success|luck|best|well) (?:with|in) (?:your|the|finding)(?: \w+)? ?(?:search|career|future|endeavou?rs?"
        r"|job|plans)"
    ),
    "mild: many applied": (
        r"(?:many|large number|high (?:number|volume|calib\w+)|hundreds|overwhelming|volume|great many"
        r"|number) (?:of )?(?:\w+ )?(?:applica\w+|candidates?|responses?|resumes?|qualified)|competiti\w+"
        r"|very strong field"
    ),
    "mild: at this time": (
        r"at this (?:time|point|moment|stage)|on this occasion|this time|at present|for now|right now|currently"
    ),
    # Not decided yet.
    "wait: undecided": (
        r"(?:no|not|n't|yet|before|until)(?: \w+){0,4}? (?:decision|decided|decide|made up|conclu\w+|finali[sz]\w+)"
        r"|decision(?: \w+){0,4} (?:postponed|delayed|pending|will be (?:made|taken)|has (?:not|yet))|undecided"
    ),
    "wait: still": (
        r"still (?:\w+ )?(?:review\w*|interview\w*|consider\w*|decid\w+|discuss\w*|wait\w*|evaluat\w*"
        r"|in (?:the )?(?:process|running|progress|consideration|middle)|under|open|thinking|finali[sz]\w*|meeting"
        r"|compar\w+|being|assess\w*)"
    ),
    "wait: longer": (
        r"(?:taking|take|takes|taken|bit|little|while|somewhat) (?:\w+ )?longer|more time|delay(?:ed|s)?\b"
        r"|behind schedule|pushed? back|held up|slower than"
    ),
    "wait: patience": (
        r"(?:your|some|more|little|be|for|of) (?:\w+ )?(?:patien\w+|understanding)|bear with|hang in|hang tight"
        r"|thanks? (?:you )?for waiting|not forgotten|haven't forgotten"
    ),
    "wait: on hold": (
        r"on hold|hiring freeze|freeze|frozen|paused|suspended|postpone\w*|waiting list|reserve list|wait-?list\w*"
    ),
    "wait: will decide": (
        r"(?:hope|expect|aim|plan|intend|going|will|should|shall|'ll)(?: \w+){0,3}? (?:to )?(?:decide|have (?:a|an"
        r"|some|more|our|your)? ?(?:\w+ )?(?:decision|news|answer|feedback|update)|make (?:a|our"
        r"|the)(?: \w+)? decision|reach a|know (?:more|by|in|next)|finali[sz]e)"
    ),
    "wait: back to you": (
        r"(?:get|come|be|revert|circle) back (?:to you|with you|in touch)|(?:let you know|tell you|update you"
        r"|inform you|call you|write to you|ring you|contact you|in touch|touch base|hear from (?:me"
        r"|us))(?: \w+){0,4}? (?:by|next|later|within|when|once|as soon|soon|after|on|in|until|early|tomorrow|before)"
    ),
    "wait: waiting for": (
        r"(?:wait\w*|pending|depends|depending|until)(?: \w+){0,3}? (?:for|on|he|she|the|her|his"
        r"|my) (?:\w+ )?(?:approval|feedback|budget|boss|director|manager|client|board|committee|head|finance"
        r"|headquarters|panel|returns?|back|signature|others?)"
    ),
    "wait: passed on": (
        r"(?:passed|pass|passing|sent|forward\w*|show\w*|shown|given|gave|circulat\w+)(?: \w+){0,3}? (?:resume|résumé"
        r"|cv|papers|application|profile|details|materials|name)(?: \w+){0,2} (?:to|on to|around|with)"
    ),
    "wait: look into": (
        r"(?:look into|check (?:with|whether|if|on)|see (?:if|whether|what)|talk (?:to|it over|with)|discuss (?:it"
        r"|this|your|with)|think (?:about|it)|evaluate (?:the|your)|will evaluate|shall evaluate)"
    ),
    "wait: no news": (
        r"no (?:news|update|word|decision|feedback)|nothing (?:new|to tell|has been decided)|haven't heard"
        r"|have not heard|keep you (?:posted|informed|updated)"
    ),
    "wait: in the running": (
        r"(?:in the running|under (?:active |careful |serious )?consideration|(?:still|remains?"
        r"|continue) (?:\w+ )?(?:candidate|interested in you|considered)|finalist|between you and)"
    ),
    # They want something.
    "want: send": (
        r"(?:please|could you|can you|kindly|would you|need you to|ask you to|you (?:could|can|should)|want you to"
        r"|like you to|also)(?: \w+){0,4}? (?:send|forward|provide|submit|upload|share|e-?mail|attach|return|supply"
        r"|fax|mail|bring|give (?:us|me)|let (?:us|me) have|let me know if|list)"
    ),
    "want: papers": (
        r"(?:your|a|an|copy of|the|updated|current|of your|attached|enclosed)(?: \w+){0,2}? (?:resume|résumé|cv"
        r"|curriculum|cover letter|transcripts?|certificates?|diploma|passport|portfolio|writing samples?|work permit"
        r"|licen[cs]e|application form|questionnaire|form|documents?|references?|referees?|id\b|proof)"
    ),
    "want: complete": (
        r"(?:complete|fill (?:in|out)|take|finish|solve|undertake|record|prepare|work on|sign)(?: \w+){0,4}? (?:form"
        r"|test|assessment|questionnaire|survey|task|exercise|challenge|assignment|application|background|check"
        r"|presentation|video|case|nda|agreement|profile)\b"
    ),
    "want: test": (
        r"(?:online|coding|technical|take-home|take home|skills|aptitude|personality|programming"
        r"|written) (?:\w+ )?(?:assessment|test|challenge|task|exercise|assignment|questionnaire)"
    ),
    "want: referees": (
        r"(?:names?|contact|details|phone|numbers?|list)(?: \w+){0,5} (?:references?|referees?|supervisors?|managers?"
        r"|people who)|(?:two|three|\d) (?:\w+ )?(?:references?|referees)|contact your (?:referees|references)"
        r"|reference check"
    ),
    "want: salary": (
        r"(?:salary|pay|compensation|rate) (?:expectations?|requirements?|history|range)|(?:your|current|desired"
        r"|present|expected) (?:salary|compensation|pay)|what (?:are you making|would you (?:want|expect))"
    ),
    "want: notice": (
        r"notice period|how much notice|earliest (?:date|start)|when (?:could|can|would) you (?:\w+ )?(?:start|begin"
        r"|join)|willing to (?:relocate|travel)"
    ),
    "want: right to work": (
        r"right to work|authori[sz]ed to work|work (?:authori[sz]ation|permit|visa)|sponsorship|visa status"
        r"|citizenship"
    ),
    "want: still interested": (
        r"still (?:\w+ )?(?:interested|available|looking|on the market)|(?:are|if) you (?:\w+ )?(?:interested"
        r"|available) (?:in|for) (?:coming|this|the (?:role|position|job)|working)"
    ),
    "want: missing": (
        r"(?:incomplete|missing|still need|we need|i need|we require|i would need|required? from you"
        r"|following (?:documents|information|questions|items)|answer (?:the|these|a few))"
    ),
    "want: consent": (
        r"your (?:consent|permission|signature|authori[sz]ation)|(?:confirm|tell) (?:\w+ )?(?:that|whether|if"
        r"|your) (?:you|date|full|right)"
    ),
    # To an interview.
    "meet: invite": (
        r"invit\w+(?: \w+){0,4}? (?:to|for) (?:\w+ ){0,4}?(?:interview|meet\w*|talk|conversation|chat|call|assessment"
        r"|visit|round|come|join us|discuss|day|centre|center)|invitation to (?:\w+ )?interview"
    ),
    "meet: like to": (
        r"(?:would|'d|want|wants|let us|let's|able to|going to|shall|keen|happy|glad|love|pleased|delighted"
        r"|interested in)(?: \w+){0,4}? (?:to )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?"
        r"|interview(?:ing)?|see(?:ing)?|bring(?:ing)?|have|fly|conduct|schedule|arrange|set up"
        r"|discuss) (?:\w+ ){0,3}?(?:you|interview|call|meeting|time|person|conversation|in for|phone|with you)"
    ),
    "meet: scheduled": (
        r"interviews?(?: \w+){0,5}? (?:scheduled|arranged|set|booked|confirmed|planned|held|take place|conducted|moved"
        r"|rescheduled|postponed|will be|is on|on (?:mon|tue|wed|thu|fri|sat|sun))|(?:schedul\w+|arrang\w+|confirm\w*"
        r"|set up|setup|organi[sz]\w+|plann?\w*|book\w*|coordinat\w+|reschedul\w+)(?: \w+){0,6}? (?:interviews?"
        r"|your visit|phone (?:call|screen)|call|meeting|appointment)"
    ),
    "meet: interview with": (
        r"(?:phone|telephone|video|first|second|final|on-?site|informal|personal|technical|panel|job|exploratory"
        r"|preliminary|introductory|round of|follow-?up|campus) interviews?|interview (?:with|schedule|for|at|on|us)"
        r"|interviewers?(?: \w+){0,2} (?:will|would|are)|interview you\b"
    ),
    "meet: when": (
        r"(?:your|some|for|what|know|give|send|indicate) (?:\w+ ){0,3}?(?:availability|available times?"
        r"|dates? and times?|times? and dates?|times|slots?)|(?:are|would|will|be) you (?:be )?(?:free|available"
        r"|around|able to (?:come|make|meet|join|talk))|when (?:are|would|will|can|could) you|at your convenience"
        r"|best time|good time"
    ),
    "meet: does it suit": (
        r"(?:does|do|would|will|if|whether|how (?:does|about|is)|is)(?: \w+){0,6}? (?:work for you|works? with|suit\w*"
        r"|convenient|ok with you|okay with you|be ok|okay\?|sound|be possible|fit your|acceptable|agreeable)|(?:can"
        r"|could|will) you (?:make|do|come|be there|attend|manage|join)|what about (?:mon|tue|wed|thu|fri|tom|next"
        r"|the)"
    ),
    "meet: come": (
        r"(?:come|coming|stop|drop|visit\w*|be here|arrive|fly you|bring you)(?: \w+){0,3}? (?:in|to|by|over|down|us"
        r"|at|into|out|our)\b(?: \w+){0,4}? ?(?:office|interview|monday|tuesday|wednesday|thursday|friday|building|for"
        r"|headquarters|tomorrow|and)"
    ),
    "meet: arrival": (
        r"(?:lobby|reception|security desk|front desk|main (?:gate|entrance)|visitors?'? (?:pass|badge|parking)"
        r"|ask for me|directions to|parking|photo id|bring (?:your|a) (?:passport|id)|floor|dress code|hotel|itinerary"
        r"|your flight|travel arrangements?|taxi)\b"
    ),
    "meet: link": (
        r"calendly|(?:zoom|teams|google meet|webex|skype|meet|video|hirevue|hireview)(?: \w+){0,2} (?:link|call"
        r"|interview|meeting|invit\w+)|(?:book|pick|choose|select|grab|find)(?: \w+){0,3} (?:slot|time|date)|dial-?in"
        r"|join the (?:call|meeting)"
    ),
    "meet: you will meet": (
        r"(?:you(?:'ll| will| are going to)?|they(?:'ll| will)?|people|persons|i|he|she"
        r"|who)(?: \w+){0,3}? (?:be )?(?:meet|meeting|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|interview\w*"
        r"|call you|phone you|ring you)"
    ),
    "meet: the hour": (
        r"\b\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\b|p\.?m\b|o'clock)|\b(?:1\d|2[0-3]|0?[89])[:.][0-5]0\b|\bat noon\b"
    ),
    "meet: see you": (
        r"(?:see|seeing|meet|meeting|talking to|speaking (?:to|with)|talk to|welcoming) you (?:on|then|at|in|next"
        r"|tomorrow|there|soon|again)|look(?:ing)? forward to (?:meeting|speaking|talking|seeing|our (?:call"
        r"|conversation|meeting|chat|talk))"
    ),
    "meet: reschedule": (
        r"reschedul\w+|(?:move|change|postpone|cancel|push|shift)(?: \w+){0,3}? (?:interview|appointment|meeting|call"
        r"|chat|time|visit)|(?:another|different|new) (?:time|date|day|slot)\b|instead of"
    ),
    "meet: next step": (
        r"(?:next|following|second|final|third|last|in-?person|on-?site) (?:step|round"
        r"|stage)(?: \w+){0,5}? (?:interview|conversation|call|meeting|chat|talk|visit)|(?:quick|short|brief|first"
        r"|introductory|\d+[ -]min\w*) (?:call|chat|conversation|talk|phone|video)|hop on|jump on (?:a|the)"
        r"|learn more about you|get to know you"
    ),
    # An offer.
    "offer: pleased": (
        r"(?:pleas\w+|delight\w*|happy|glad|excit\w+|thrill\w+|proud|like|want|great pleasure|ready|able"
        r"|authori[sz]ed me)(?: \w+){0,4}? (?:to )?(?:offer|extend|make) (?:to )?(?:you\b|an? (?:\w+ )?offer to you|this offer)"
    ),
    "offer: offer you": (
        r"offer(?:ing)? you (?:the|a|an|this|our|employment|(?:\w+ )?position|\w+ internship)|(?:extend|make|send"
        r"|prepare|prepar\w+|get|revise\w*|improve\w*|receive|have)(?: \w+){0,4}? offer\b(?! (?:to (?!you)|from (?:another|you)|was|has been))"
        r"|offer (?:letter|of employment|package|is (?:conditional|valid|subject|on)|includes|stands|depends|of)"
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
        r"|confirm your acceptance|your acceptance|if you (?:accept|wish to accept|decide to join)|say yes|sleep on it"
        r"|slept on it"
    ),
    "offer: you are chosen": (
        r"you (?:got (?:it|the job)|have been (?:selected|chosen|accepted|appointed) (?:for the|as|to)|were successful"
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
    # Received.
    "got: received": (
        r"(?:received|receipt of|got|acknowledge\w*|confirm\w* (?:receipt|that)|reached us|arrived"
        r"|reached me)(?: \w+){0,5}? ?(?:your|the|application|resume|résumé|cv|documents|letter|e-?mail|materials"
        r"|submission|references|form|note|safely|today)|your (?:\w+ ){0,3}(?:was|has been|have been|is"
        r"|are) (?:\w+ )?(?:received|submitted|registered|recorded|entered|complete|in)\b"
    ),
    "got: thank you for applying": (
        r"(?:thank you|thanks|thank|appreciate)(?: \w+){0,4}? (?:for )?(?:applying|your application|submitting|sending"
        r"|your interest|your resume|your cv|completing|the (?:form|documents))"
    ),
    "got: submitted": (
        r"(?:success\w+|has been|was|been) (?:\w+ )?(?:submitted|applied|received|sent to|registered|added)|you(?:'ve"
        r"| have)? (?:successfully )?applied (?:to|for)|application (?:confirmation|received|submitted|number|id)"
        r"|thank you for (?:your )?appl"
    ),
    "got: will review": (
        r"(?:will|shall|'ll|being|be|currently|going to|is|are) (?:\w+ ){0,3}?(?:review\w*|read|process\w*|look at"
        r"|examin\w+|evaluat\w+|consider\w*|screen\w*|placed before)(?: \w+){0,3} ?(?:application|resume|it|your"
        r"|with care|carefully|documents|and)"
    ),
    "got: if it fits": (
        r"(?:if|should|when|where)(?: \w+){0,8}? (?:match\w*|fit|fits|qualif\w+|suit\w*|selected|shortlisted"
        r"|interested|interest|meet|need|opening|arises?|right for|moved forward|invite)\b.{0,80}(?:contact|touch|call"
        r"|reach|hear|write|let you know|notif\w+|get back)|only (?:\w+ ){0,3}(?:candidates|applicants|those"
        r"|shortlisted|selected)|one of our (?:recruiters|consultants|team)"
    ),
    "got: silence means no": (
        r"if you (?:do not|don't|have not|haven't)(?: \w+)? (?:hear|heard|receive)|(?:not able|unable) to (?:respond"
        r"|reply|answer|write) to (?:each|every|all)|may not receive|cannot (?:reply|respond|answer)"
    ),
    "got: machine": (
        r"(?:do not|don't|cannot) (?:reply|respond|answer) (?:to )?this|unattended|not monitored|automat\w+|no-?reply"
        r"|check (?:your|the) status|track the status|candidate (?:home|portal|account)|no (?:further )?action is"
    ),
    "got: kept": (
        r"(?:added to|entered into|stored in|registered (?:in|under))(?: \w+){0,3} (?:database|files|talent|system"
        r"|pool|number|community)"
    ),
    # None of their answers.
    "other: list mail": (
        r"unsubscribe|opt.?out|view (?:this|it)?(?: \w+){0,3} (?:in|online)(?: \w+)? ?(?:browser|online)?|newsletter"
        r"|you (?:are receiving|get|received) this|mailing list|privacy policy|manage (?:your )?(?:alerts|preferences)"
        r"|subscription|\d+ ?% (?:off|discount)|webinar|blog\b"
    ),
    "other: job alert": (
        r"(?:job|jobs|career) alerts?|new (?:jobs|vacancies|openings|postings)\b|(?:\d+|new|recommended|similar|more"
        r"|top) (?:new )?jobs|jobs (?:for you|you may|that match|matching|in|near)|matches? your search|apply now"
        r"|viewed your profile"
    ),
    "other: cold": (
        r"(?:came across|found|saw|noticed|reviewed|seen) your (?:\w+ )?(?:profile|resume|résumé|cv|background"
        r"|linkedin|details)|(?:my|our|direct|end) clients?\b(?: \w+){0,4} (?:is|are|has|looking|seek\w*|need\w*"
        r"|hir\w+|for)|open to (?:\w+ )?(?:new )?(?:opportunit\w+|roles|a (?:quick )?chat|hearing)|(?:immediate"
        r"|urgent) (?:need|requirement|opening)|do you know (?:any|some)|c2c|w2\b|hourly rate"
        r"|\brate\b.{0,20}(?:availability|visa)"
    ),
    "other: account": (
        r"(?:verify|confirm) your (?:e-?mail|account|address)|(?:passcode|password|verification code|sign-?in code"
        r"|one-time)|creat\w+ an account|activate your|log ?(?:in|on) to"
    ),
    "other: my own": (
        r"\b(?:my (?:resume|résumé|cv|application|candidacy|qualifications|experience|status|interview|transcript"
        r"|curriculum|background|cover letter)|i (?:am|'m|have|was|would)(?: \w+){0,3}? (?:apply|applied|applying"
        r"|interviewed|interested|writing to (?:apply|express|inquire|enquire|ask)|student|looking for|happy to accept"
        r"|pleased to accept))"
    ),
    "other: my answer": (
        r"(?:happy|pleased|delighted|decided|glad|like) to accept|i (?:\w+ ){0,2}accept (?:your|the)|(?:withdraw"
        r"|decline|turn down|refuse)(?: \w+){0,2} (?:my|your|the|kind)|i (?:am|was) wondering (?:if|whether)|(?:any"
        r"|some) (?:news|update) (?:about|on|regarding) my"
    ),
    "other: a third person": (
        r"\b(?:him|her|his|she|he)\b(?: \w+){0,3} (?:resume|résumé|interview\w*|skills|background|offer|candidate|well"
        r"|call|impressed|fit)|(?:interview\w*|hire|met|saw|see|offer|recommend|invite|call|contact|with|like"
        r"|liked) (?:\w+ )?(?:him|her|them|this candidate|the candidate|these candidates|the (?:fellow|applicant))\b"
        r"|candidate'?s\b|(?:the|this|another|outstanding|good|which|what) candidates?\b"
    ),
    "other: to colleagues": (
        r"\b(?:all|team|folks|guys|colleagues|everyone|gentlemen),|hi (?:all|team|guys|everybody|everyone)|fyi\b"
        r"|as (?:we )?discussed|see attached|please see|attached (?:is|are|please|find)|please find|hello (?:all|team)"
        r"|let'?s (?:discuss|talk|meet)|distribution list|what do you think"
    ),
    "other: business": (
        r"\b(?:invoice|contract|deal|pipeline|meter|gas|spreadsheet|trading|counterpart\w+|nominations?|capacity"
        r"|volumes?|pricing|purchase|shipment|order(?:ed)?|supplier|customers?|draft|memo|agenda|budget|conference"
        r"|presentation|server|password|database|report|payment|legal|counsel|tariff|audit|tickets?|party|lunch|game"
        r"|weekly|daily|expense|timesheet|payroll|software|project|desk|storage)\b"
    ),
    "other: another matter": (
        r"\b(?:bid|tender|vendor|contractor|supplier|proposal|abstract|paper|manuscript|loan|credit card|mortgage|lease|claim"
        r"|permit|acquisition|merger|refund|insurance|flat|apartment|tenant|warranty|booking|reservation|rodeo|concert)s?\b"
    ),
    "other: private": (
        r"\b(?:love|mom|dad|kids|birthday|weekend|dinner|party|wedding|baby|church|game|beer|vacation|golf)\b"
    ),
    "other: spam": (
        r"click here|free (?:\w+ )?(?:trial|gift|cruise|entry|offer)|act (?:now|fast)|limited time|refinanc\w+"
        r"|mortgage|viagra|winner|prize|earn (?:up to )?\$?\d|work from home|lottery|bank details|!!!"
    ),
    # What speaks to an applicant at all.
    "you: your application": (
        r"your (?:\w+ ){0,2}?(?:application|candidacy|resume|résumé|cv|interest|qualifications|background|profile"
        r"|experience|submission|skills|interview|credentials)"
    ),
    "you: the post": rf"(?:for|the|this|our|as|of) (?:[\w/&-]+ ){{0,5}}?{_POST}\b",
}
"""The name of each phrase, and what it looks like."""
