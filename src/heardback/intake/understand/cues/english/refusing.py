"""A no, and what is said around one."""

from typing import Final

from heardback.intake.understand.cues.english.people import NOT, OTHER_PEOPLE, OTHERS, POST

REFUSING: Final[dict[str, str]] = {
    "no: go on with others": (
        rf"(?:mov|go|gone|went|proceed|continu|progress|advanc|press)\w*(?: \w+){{0,5}}? (?:with|to"
        rf"|for) {OTHER_PEOPLE}"
    ),
    "no: chose others": (
        r"(?:select|chose|choos|pick|hire|hiring|appoint|prefer|favou?r|decided (?:on|for|in favou?r of)|recommend"
        r"|identif|offered (?:it|the \w+) to|pursu"
        rf"|tak(?:e|en|ing)|took|filled with|given to|awarded to|award|went to|gone to|engaged|found|opted for"
        rf"|settled on|signed)\w*(?: \w+){{0,4}}? {OTHERS}"
    ),
    "no: others are better": (
        r"(?:others?|candidates?|applicants?|individuals?|someone|somebody|people"
        r"|person)(?: \w+){0,6} (?:more closely"
        r"|closer|nearer|better|best|stronger|more (?:directly|suitable|relevant|experience))"
    ),
    "no: not going on with you": (
        rf"{NOT}(?: \w+){{0,4}}? (?:mov\w+|proceed\w*|progress\w*|advanc\w+|continu\w+|go(?:ing)?|tak\w+|pursu\w+"
        rf"|invit\w+|shortlist\w*|consider\w*)"
        r"(?: \w+){0,3}? ?(?:forward|ahead|further|on|you\b|your|with (?:your|you|the)|to (?:the )?(?:next|interview)"
        r"|past|beyond)"
    ),
    "no: not going on": (
        r"(?:won't|will not|not|n't|decided against|(?:chosen|chose|decided|elected) (?:not to"
        r"|to not)) (?:\w+ )?(?:be )?(?:moving|proceeding"
        r"|progressing|continuing|going|move|proceed|continue|progress|pursue|go)(?: on| forward| ahead"
        r"| further)?\b(?! to be)"
    ),
    "no: not selected": (
        rf"{NOT}(?: \w+){{0,3}}? (?:selected|chosen|shortlisted|short-listed|successful|retained|accepted|appointed"
        rf"|among|advance|advanced|included|considered|one of (?:them|those|the))"
    ),
    "no: unsuccessful": (
        r"unsuccessful|not (?:\w+ )?(?:been )?successful|(?:application|candidacy)(?: \w+){0,4} (?:rejected|declined"
        r"|closed|denied|refused)"
    ),
    "no: not a fit": (
        rf"(?:{NOT}|isn't|is not|wasn't)(?: \w+){{0,5}}? (?:fit|match|suit(?:able|ed)?|correspond|meet (?:the|our"
        rf"|all)|what we|align\w*|the right (?:time|moment|step|place|role|job|person|home))\b"
    ),
    "no: no longer considered": (
        r"no longer(?: \w+){0,2} (?:filling|fill|hiring|recruit\w+|looking|moving|seeking|relevant|consider\w+"
        r"|under consideration|in consideration|in the running|available|open|accepting|being)"
        r"|remov\w+ from consideration"
    ),
    "no: filled": (
        rf"{POST}(?: \w+){{0,6}}? (?:has|have|is|was|were|been|'s)(?: \w+){{0,3}}? (?:filled|closed|cancell?ed"
        rf"|withdrawn|eliminated|taken|removed|no longer)"
        rf"|(?:filled|closed|cancell?ed|withdrawn) (?:the|this|that|all|our) (?:\w+ ){{0,4}}?{POST}"
        rf"|will not be filled|{POST} (?:closed|filled)\b"
    ),
    "no: no opening": (
        rf"(?:no|not? have|n't have|without|any|not aware of)(?: \w+){{0,4}}? (?:{POST})(?: \w+){{0,4}}? ?(?:for you"
        rf"|available|that|which|suit\w+|match\w*|at (?:present|this time|the moment)|currently|open)"
        r"|(?:no|not any) (?:suitable|appropriate|current|vacant|open|further)(?: \w+)? (?:vacanc|position|opening"
        r"|role|post)\w*|not (?:currently )?(?:hiring|recruiting|looking)|have nothing for you"
    ),
    "no: cannot offer": (
        r"(?:not|n't)(?: be)?(?: \w+)? (?:offering|extending|making)(?: you)? (?:an|any|the|you)\b|(?:unable|not able"
        r"|n't able|cannot|can't|could not|couldn't|not in a position|not going|won't be able|not be able|will not"
        r"|won't|regret that we)(?: \w+){0,4}? (?:offer|extend\w*|give you|fund|admit|employ|make you|hire"
        r"|accommodate"
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
        r"ineligible|not eligible|not (?:been )?approved|(?:too|more) (?:junior|senior|specialised"
        r"|specialized) (?:than|for)|unsuitable"
        r"|(?:isn't|is not|not) right for (?:us|this)|(?:leave|left|remain) (?:\w+ )?vacant|more (?:junior"
        r"|senior) than"
        r"|(?:concluded|completed|finished|ended|closed|suspended) (?:our|the|this) (?:search|selection"
        r"|recruitment|hiring)"
        r"|(?:have|has) (?:been )?appointed (?!you)|wouldn't be|happier at"
    ),
    "no: passed": (
        r"not for you|isn't for you|no thanks|not the outcome|(?:it's|is) a pass|(?:had|have) an edge"
        r"|closed your (?:application|file)|your application is (?:hereby )?closed|overqualified|did not make (?:it"
        r"|the)|didn't (?:make|get) (?:it|the)|turn\w* down|disappoint you|look elsewhere|no interest (?:at|in)"
        r"|ended? the process|(?:search|process|selection) (?:is over|has come to an end|is closed|has ended)"
        r"|(?:decided|going|have|chosen|elected|had) to (?:pass|decline|turn down|reject)\b|(?:answer"
        r"|it) is (?:a )?no\b|it's a no\b|a no from (?:us|me)|(?:decided|chosen|chose|elected) (?:not to|to not"
        r"|against)|different direction"
    ),
    "no: regret to inform": (
        r"regret to (?:inform|advise|tell|say|let)|(?:sorry|sad|afraid) (?:to (?:inform|tell|say|let|report|advise)"
        r"|that)|(?:regret|must|have to|had to) (?:inform|tell|disappoint|advise)"
    ),
    "no: gave it to others": (
        rf"(?:giv(?:e|en|ing)|gave|gone|goes|going|went|offer(?:ed|ing)?|award(?:ed|ing)?) (?:it|(?:the|this"
        rf"|that) (?:\w+ )?{POST}"
        rf"|out)? ?to (?:an?|one|another|someone|somebody|that|the other|our) (?!offer|interview|meeting)"
        rf"|(?:someone|somebody|person|candidate|applicant)(?: \w+){{0,4}} (?:got|has|gets|has been offered"
        rf"|accepted) (?:the"
        rf"|this|that) (?:{POST})|further along"
    ),
    "no: keep looking": (
        r"(?:go on|keep|continue|continuing|going on|carry on|resume)(?: \w+)? (?:looking|searching"
        r"|(?:our|the|with our|with the) (?:search|discussions))"
        r"|(?:looking for|need|want|after|seeking) (?:someone|somebody|a person|a candidate|people) (?:with|who|more"
        r"|else"
        r"|whose)"
    ),
    "no: will pass": (
        r"(?:will|'ll|are|am|'re|'m|must|have to|has to) (?:\w+ )?(?:pass(?:ing)?|declin(?:e|ing)"
        r"|say(?:ing)? no)\b(?! the)"
        r"|pass on (?:you|your|this)|part(?:ing)? ways|without you\b|end of the road|concluding (?:the|this"
        r"|our) process"
    ),
    "no: impossible": (
        r"(?:im|not |n't )possible(?: for us)? to (?:employ|offer|give|invite|consider|hire|take|make|include)"
        r"|not (?:part of|on the list|within reach|admitted|admissible|referred|recommended|placed)"
        r"|no further consideration"
        r"|(?:not|n't) (?:want|wish|like) to (?:proceed|go on|continue|take)"
    ),
    "no: all gone": (
        rf"(?:all|every one of)(?: \w+){{0,5}} (?:{POST}|spots?|slots?)(?: \w+){{0,5}} (?:taken|gone|filled|full|given)"
        r"|pulled the plug|no longer exists?|without (?:selecting|hiring|a hire)|end of (?:our|the|this) (?:selection"
        r"|process|recruitment)|come to (?:its|an) end"
    ),
    "no: tipped the scales": (
        r"tipped the (?:scales|balance)|(?:the|an?) edge\b|by a hair|came down to|one (?:seat|place|spot|opening"
        r"|position)\b"
        r"|the other (?:person|candidate|finalist|one)\b|(?:wasn't|was not|weren't|isn't|is not) (?:you|to be|meant)"
        r"|ended up (?:\w+ )?(?:promot|hir|choos|giv|go|pick|tak|appoint|select|offer)\w+|(?:filled|closed) (?:this"
        r"|it|the)"
    ),
    "no: did not pass": (
        r"(?:not|n't|nor|never)(?: \w+){0,2} (?:pass(?:ed)?|qualif\w+|reach(?:ed)?|score[d]?|succeed(?:ed)?|make it"
        r"|clear(?:ed)?|meet|fulfil\w*)\b|fail(?:ed)? (?:the|to)|passing (?:score|mark)|pass mark|screened out"
        r"|fell short"
        r"|(?:isn't|is not|wasn't|was not|not) (?:\w+ )?enough|needed? more|lack(?:s|ed|ing)?\b|depth"
    ),
    "no: nothing for you": (
        r"(?:not|n't|no|nothing)(?: \w+){0,4} (?:suitable|corresponds?|anything for|that (?:fits|matches|suits))"
        r"|overqualified|would (?:be bored|leave us|get bored)|isn't the right|no longer (?:onboarding|taking"
        r"|recruiting)"
        r"|we (?:are|'re) going to stop|ending (?:the|our|this)|stop here|without making a hire"
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
    "mild: pleasant meeting": (
        r"(?:enjoyed|pleasure|great|nice|lovely|glad|delighted|fun|good)(?: \w+){0,3} (?:meeting|talking|speaking"
        r"|(?:to )?(?:meet|talk|speak)|getting to know|conversation|chat|learning)"
    ),
    "mild: strong": (
        r"you (?:were|are|'re|did|have|showed|presented|interviewed)(?: \w+){0,3} (?:strong|great|well|talented"
        r"|impressive"
        r"|excellent|gifted|a lot|good)|(?:everyone|everybody|team|panel|interviewers?|we|people)(?: \w+){0,3} (?:liked"
        r"|loved|enjoyed|impressed|praise\w*|appreciated)"
    ),
    "mild: after consideration": (
        r"(?:careful|thorough|much|due|full|serious)(?:ly)?(?: and \w+)? (?:consider\w+|review\w*|deliberat\w+"
        r"|thought"
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
        r"(?:keep|kept|retain\w*|hold|remain|stay)(?: \w+){0,6}? (?:on file|on record|in our (?:\w+ )?(?:files?"
        r"|system"
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
}
