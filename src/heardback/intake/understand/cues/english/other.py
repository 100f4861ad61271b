"""No answer of theirs; at the end what speaks to an applicant at all."""

from typing import Final

from heardback.intake.understand.cues.english.people import POST

OTHER: Final[dict[str, str]] = {
    "other: list mail": (
        r"unsubscribe|opt.?out|view (?:this|it)?(?: \w+){0,3} (?:in|online)(?: \w+)? ?(?:browser|online)?|newsletter"
        r"|you (?:are receiving|get|received) this|mailing list|privacy policy|manage (?:your )?(?:alerts"
        r"|preferences)"
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
        r"|interviewed|interested|writing to (?:apply|express|inquire|enquire|ask)|student|looking for"
        r"|happy to accept"
        r"|pleased to accept))"
    ),
    "other: my answer": (
        r"(?:happy|pleased|delighted|decided|glad|like) to accept|i (?:\w+ ){0,2}accept (?:your|the)|(?:withdraw"
        r"|decline|turn down|refuse)(?: \w+){0,2} (?:my|your|the|kind)|i (?:am|was) wondering (?:if|whether)|(?:any"
        r"|some) (?:news|update) (?:about|on|regarding) my"
    ),
    "other: a third person": (
        r"\b(?:him|her|his|she|he)\b(?: \w+){0,3} (?:resume|résumé|interview\w*|skills|background|offer|candidate"
        r"|well"
        r"|call|impressed|fit)|(?:interview\w*|hire|met|saw|see|offer|recommend|invite|call|contact|with|like"
        r"|liked) (?:\w+ )?(?:him|her|them|this candidate|the candidate|these candidates|the (?:fellow|applicant))\b"
        r"|candidate'?s\b|(?:the|this|another|outstanding|good|which|what) candidates?\b"
    ),
    "other: to colleagues": (
        r"\b(?:all|team|folks|guys|colleagues|everyone|gentlemen),|hi (?:all|team|guys|everybody|everyone)|fyi\b"
        r"|as (?:we )?discussed|see attached|please see|attached (?:is|are|please|find)|please find|hello (?:all"
        r"|team)"
        r"|let'?s (?:discuss|talk|meet)|distribution list|what do you think"
    ),
    "other: business": (
        r"\b(?:invoice|contract|deal|pipeline|meter|gas|spreadsheet|trading|counterpart\w+|nominations?|capacity"
        r"|volumes?|pricing|purchase|shipment|order(?:ed)?|supplier|customers?|draft|memo|agenda|budget|conference"
        r"|presentation|server|password|database|report|payment|legal|counsel|tariff|audit|tickets?|party|lunch|game"
        r"|weekly|daily|expense|timesheet|payroll|software|project|desk|storage)\b"
    ),
    "other: another matter": (
        r"\b(?:bid|tender|vendor|contractor|supplier|proposal|abstract|paper|manuscript|loan|credit card|mortgage"
        r"|lease|claim"
        r"|permit|acquisition|merger|refund|insurance|flat|apartment|tenant|warranty|booking|reservation|rodeo"
        r"|concert)s?\b"
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
    "you: the post": rf"(?:for|the|this|our|as|of) (?:[\w/&-]+ ){{0,5}}?{POST}\b",
}
