"""To an interview."""

from typing import Final

MEETING: Final[dict[str, str]] = {
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
        r"interviews?(?: \w+){0,5}? (?:scheduled|arranged|set|booked|confirmed|planned|held|take place|conducted"
        r"|moved"
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
        r"(?:does|do|would|will|if|whether|how (?:does|about|is)|is)(?: \w+){0,6}? (?:work for you|works? with"
        r"|suit\w*"
        r"|convenient|ok with you|okay with you|be ok|okay\?|sound|be possible|fit your|acceptable|agreeable)|(?:can"
        r"|could|will) you (?:make|do|come|be there|attend|manage|join)|what about (?:mon|tue|wed|thu|fri|tom|next"
        r"|the)"
    ),
    "meet: come": (
        r"(?:come|coming|stop|drop|visit\w*|be here|arrive|fly you|bring you)(?: \w+){0,3}? (?:in|to|by|over|down|us"
        r"|at|into|out|our)\b(?: \w+){0,4}? ?(?:office|interview|monday|tuesday|wednesday|thursday|friday"
        r"|building|for"
        r"|headquarters|tomorrow|and)"
    ),
    "meet: arrival": (
        r"(?:lobby|reception|security desk|front desk|main (?:gate|entrance)|visitors?'? (?:pass|badge|parking)"
        r"|ask for me|directions to|parking|photo id|bring (?:your|a) (?:passport|id)|floor|dress code|hotel"
        r"|itinerary"
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
        r"reschedul\w+|push(?:ed)? (?:\w+ ){0,3}back by|new time\b|same (?:link|time|place)|(?:move|change|postpone"
        r"|cancel|push|shift)(?: \w+){0,3}? (?:interview|appointment|meeting|conversation|talk|call"
        r"|chat|time|visit)|(?:another|different|new) (?:time|date|day|slot)\b|instead of"
    ),
    "meet: half an hour": (
        r"(?:half an|an|one) hour|(?:\d+|twenty|thirty|fifteen|forty-five)[ -]?min\w*|(?:my|our|her|his) calendar"
        r"|a time that"
        r"|catch you|(?:chat|call|talk|conversation) (?:with|about|on|at|tomorrow|this|next)"
    ),
    "meet: chosen for": (
        r"(?:selected|shortlisted|chosen|passed|made it|through)(?: \w+){0,4} (?:interview|assessment (?:day|cent\w+)"
        r"|next round|(?:second|final|next|third) (?:round|stage)|meet|take part|attend)"
    ),
    "meet: next step": (
        r"(?:next|following|second|final|third|last|in-?person|on-?site) (?:step|round"
        r"|stage)(?: \w+){0,5}? (?:interview|conversation|call|meeting|chat|talk|visit)|(?:quick|short|brief|first"
        r"|introductory|\d+[ -]min\w*) (?:call|chat|conversation|talk|phone|video)|hop on|jump on (?:a|the)"
        r"|learn more about you|get to know you"
    ),
}
