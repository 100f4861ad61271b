"""Not decided yet."""

from typing import Final

WAITING: Final[dict[str, str]] = {
    "wait: undecided": (
        r"(?:no|not|n't|yet|before|until)(?: \w+){0,4}? (?:decision|decided|decide|made up|conclu\w+|finali[sz]\w+)"
        r"|decision(?: \w+){0,4} (?:postponed|delayed|pending|will be (?:made|taken)|has (?:not|yet))|undecided"
    ),
    "wait: no answer": (
        r"(?:not|n't|no|cannot|can't)(?: \w+){0,4}? (?:an answer|any answer|answer (?:for|yet)|begun|started|finished"
        r"|completed|tell you|say (?:yes|more|anything|whether|yet)|promise|heard|handed in|sent in)|nothing yet"
        r"|up in the air|first choice|back-?up|has until"
    ),
    "wait: whose turn": (
        r"(?:meets?|sits?|meeting|session|votes?|signs?|returns?|is back|comes back)(?: \w+){0,3} (?:on|in|until|next"
        r"|only|before|after) (?:the )?(?:\d|mon|tue|wed|thu|fri|week|month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
        r"|nov|dec)"
        r"|only (?:then|after)|(?:want|like|have|need) to (?:see|meet|show|discuss|talk it over|consult|check|think)"
        r"|(?:one|two|three|a few|a couple of|several) more (?:people|candidates|interviews|weeks|days|persons)"
    ),
    "wait: chasing": (
        r"chas(?:e|ing)|nudg\w+|ping (?:them|him|her)|follow(?:ing)? up with (?:them|him|her|the)|remind (?:him|her"
        r"|them)"
        r"|(?:knock|ask|try) (?:\w+ ){0,3}again|by (?:tuesday|monday|wednesday|thursday|friday) at the latest"
    ),
    "wait: not before": (
        r"(?:not|n't|no|nothing|nobody)(?: [\w,]+){0,6}? (?:until|till|before)\b|only (?:once|when|if) |(?:depends?"
        r"|hinges|rests) on"
    ),
    "wait: the moment I hear": (
        r"(?:the (?:minute|moment|second)|as soon as|once|when) (?:i|we|they|he|she|there|it|that)(?:'s|'ve| have| is"
        r"| are)?"
        r" (?:hear|know|heard|decide\w*|get|got|back|settled|clear|done|news|told|something|an? (?:answer|update"
        r"|decision))"
        r"|nothing (?:to report|to tell|definite|new|final|certain)|no update|given up on you|straight after"
        r"|right after"
        r"|will (?:report|write|call) (?:back|again|you)"
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
}
