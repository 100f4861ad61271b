"""What people say in their own words rather than in those of a form."""

from typing import Final

FREELY: Final[dict[str, str]] = {
    # A no.
    "no: taken by another": (
        r"(?:position|post|job|role|place|appointment|vacancy|it)(?: \w+){0,3} (?:offered|made|given|gone)"
        r"(?: \w+){0,3}? (?:and accepted|to the above|to an|to some|to the other|already)"
        r"|appointment (?:has been|was) made|(?:that|the other) (?:candidate|person|applicant) has accepted"
    ),
    "no: cannot have you": (
        r"(?:can't|cannot|cant|could not|couldn't|won't|will not|unable to|not able to|n't be|not be)(?: \w+){0,2}?"
        r" (?:tak(?:e|ing)|hav(?:e|ing)|hir(?:e|ing)|us(?:e|ing)|includ(?:e|ing)|plac(?:e|ing)|employ(?:ing)?"
        r"|appoint(?:ing)?|retain(?:ing)?|fund(?:ing)?|need(?:ing)?) (?:you\b|your (?:services|candidacy|application)"
        r"|anyone|anybody)"
    ),
    "no: not one of them": (
        r"(?:weren't|were not|wasn't|was not|isn't|is not|aren't|are not|not) (?:one of|among|on the (?:list|short)"
        r"|in (?:that|this|the) (?:group|number|list))"
    ),
    "no: no need of you": (
        r"(?:neither|none|no one|nobody|not|n't|no longer)(?: \w+){0,4} (?:has|have|had|a|any) (?:\w+ )?(?:need|room"
        r"|use|work) (?:for|of|in)|(?:we're|we are|i'm) (?:all )?(?:sorted|set|full|covered|fully staffed|at capacity)"
    ),
    "no: it is gone": (
        r"(?:is|are|'s|has|have|'re) (?:already |now |just |all )?(?:gone|spoken for|snapped up|locked|full"
        r"|dead)\b(?! (?:through|to plan))"
    ),
    "no: it is a no": (
        r"it'?s a no\b|answer (?:\w+ ){0,3}(?:is|was) no\b|decision(?: is|:)? no\b|\bno offer\b|a no from|no takers"
        r"|thumbs down|votes weren't|voted? against"
    ),
    "no: chose by name": (
        r"(?:appointed|elected|chose|chosen|picked|went with|taken on|took|hired|promoted|preferred|asked)"
        r" (?:mr|mrs|ms|miss|dr|professor)\b|(?:my|his|her|our) (?:niece|nephew|cousin|brother-in-law|son|daughter)\b"
    ),
    "no: it ends here": (
        r"(?:topic|file|chapter|matter|process|search|case|procedure) (?:is|has) (?:now )?(?:closed|over|finished"
        r"|lapsed)|clos(?:ing|e) (?:the|your|this|out) (?:\w+ )?(?:file|chapter|loop)|leave it (?:there|here|at that)"
        r"|ends? here|not (?:going to )?happen|not meant to be|non-?starter"
    ),
    "no: somebody who": (
        r"(?:needs?|wants?|wanted|looking for|prefer\w*|after) (?:somebody|someone|a person|a man|a woman|people|a guy)"
        r" (?:who|with|more|already|local|from|in)"
    ),
    "no: take heart": (
        r"(?:don't|do not|please don't|shouldn't) (?:lose heart|be discouraged|take it|give up)|chin up|rooting for you"
        r"|snapped up|you'll (?:soon )?(?:find|land)|no doubt (?:that )?you"
    ),
    "no: too much of it": (
        r"(?:too|bit|little) (?:\w+ )?(?:junior|senior|early|far|expensive|green|experienced|light|long)\b"
        r"|not (?:quite )?(?:senior|experienced|strong|ready|there)\b"
    ),
    "no: taken back": (
        r"(?:withdraw|rescind|take back|pull|revoke)\w*(?: \w+){0,4} offer|offer(?: \w+){0,4} (?:withdrawn|rescinded"
        r"|revoked)|take it back|yanked|fell through|fallen through"
    ),
    "no: not to be filled": (
        r"(?:not|n't|never|no longer)(?: \w+){0,3} (?:fill(?:ed|ing)?|be filled|occupied)\b|(?:won't|will not|not) be"
        r" (?:taken|going|progressed|pursued)(?: \w+)? (?:further|forward|ahead)"
    ),
    # Not yet.
    "wait: down to two": r"down to (?:two|three|you)|between you|you and (?:one|another)|neck and neck|number two",
    "wait: sit tight": (
        r"sit tight|hang on|hold on|stay tuned|white smoke|in the air|sleep on it|in limbo|slipped|running late"
        r"|dragg\w+|taking (?:forever|ages)"
    ),
    "wait: till then": (
        r"(?:needs?|wants?|have|has|asked for|takes?|give (?:me|us|them|it))(?: \w+){0,3}? (?:until|till|another|a few"
        r" days|the weekend|more time)"
    ),
    "wait: no date": (
        r"(?:new|another) date (?:will be|to be|once|when|later)|stands? postponed|until further notice"
        r"|for the time being|call(?:ed)? off|can't (?:tell|say) (?:yet|when)"
    ),
    # Yes.
    "offer: yours": (
        r"it'?s yours|yours if you|you'?re (?:hired|in|on)\b|(?:fell|fallen|falls) (?:\w+ )?(?:on|to) you\b"
        r"|(?:picked|chose|choose|want|take|taking|have) you\b(?: on| for| as|,|$)"
        r"|(?:you're|you are) (?:the one|our pick)"
    ),
    "offer: begin": r"(?:can|could|would|you'd|you would|to) (?:you )?start (?:on|in|by|from|with|monday|as)|first day",
    # Another matter.
    "other: well-wishers": (
        r"how (?:was|did|were|is) (?:your|the|it) (?:interview|day|go)|good luck (?:for|with|on|today|tomorrow)"
        r"|fingers crossed for|did they (?:get|call|say|tell|offer)|\blove,? (?:mum|mom|dad|gran)|\bhugs\b"
    ),
    "other: a place elsewhere": (
        r"\b(?:admission|enrol\w*|graduate study|allotment|choir|stall|backers?|landlord|vendors|viewing|booking|appeal"
        r"|mentor\w*|patients?|parcel|refund|grant proposal|bidder|tender|quotes?|author|novel|festival|citizenship"
        r"|member(?:ship|s)|tenants?|parents|campaign|donat\w+|investors?|start-?up)\b"
    ),
    "other: put you forward": (
        r"(?:put you forward|send your (?:cv|resume|details) over|of interest to you|shall i|want me to|role just in)"
        r"|(?:i have|i've got|i'm working with|there is) (?:a|an) (?:\w+ )?(?:client|charity|firm|company|bank|role)\b"
    ),
    "other: about candidates": (
        r"(?:i'd|i would|let's|we should|i) (?:pass|hire|bring|see|take|go after) (?:on )?(?:him|her|them|this)"
        r"|scorecard|my vote|write-?ups?|the (?:two|three|four|other|unsuccessful) candidates|please let the"
        r"|unprepared|(?:second|worth) (?:look|flying)|(?:his|her|their|the) (?:resume|résumé|cv) (?:is|are)"
    ),
}
