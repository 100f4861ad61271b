"""Something arrived."""

from typing import Final

RECEIVING: Final[dict[str, str]] = {
    "got: received": (
        r"(?:received|receipt of|got|acknowledge\w*|confirm\w* (?:receipt|that)|reached us|arrived"
        r"|reached me)(?: \w+){0,5}? ?(?:your|the|application|resume|résumé|cv|documents|letter|e-?mail|materials"
        r"|submission|references|form|note|safely|today)|your (?:\w+ ){0,3}(?:was|has been|have been|is"
        r"|are) (?:\w+ )?(?:received|submitted|registered|recorded|entered|complete|in)\b"
    ),
    "got: thank you for applying": (
        r"(?:thank you|thanks|thank|appreciate)(?: \w+){0,4}? (?:for )?(?:applying|your application|submitting"
        r"|sending"
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
        r"|interested|interest|meet|need|opening|arises?|right for|moved forward|invite)\b.{0,80}(?:contact|touch"
        r"|call"
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
}
