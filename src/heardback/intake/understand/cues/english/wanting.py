"""They want something of the candidate."""

from typing import Final

WANTING: Final[dict[str, str]] = {
    "want: send": (
        r"(?:please|could you|can you|kindly|would you|need you to|ask you to|you (?:could|can|should)|want you to"
        r"|like you to|also)(?: \w+){0,4}? (?:send|forward|provide|submit|upload|share|e-?mail|attach|return|supply"
        r"|fax|mail|bring|give (?:us|me)|let (?:us|me) have|let me know if|list)"
    ),
    "want: do": (
        r"(?:please|kindly|could you|can you|would you(?: mind)?|you (?:have|need) to|you are (?:asked|required"
        r"|requested)"
        r" to|ask(?:ed)? (?:you|all|every\w*|candidates|applicants) to|must)(?: \w+){0,3}? (?:indicate|tick"
        r"|sign(?:ing)?"
        r"|upload|answer|confirm|clarify|explain|reply|return|build|push|solve|prepare|fill|finish|register|ask"
        r"|take|ring|state|specify|update|add|check|do this|shar(?:e|ing)|tell (?:us|me))\b"
    ),
    "want: question": (
        r"(?:do|did|have|are|can|could|would|will) you (?:\w+ ){0,2}?(?:have|hold|speak|know|need|require|own|taken"
        r"|worked"
        r"|used|consider|be (?:willing|able|prepared|possible)|able|willing|prepared|program)\b"
        r"|which (?:courses?|languages?|of our|location|passport)|what (?:would it take|is your (?:current|address"
        r"|date))"
        r"|(?:one|a|quick|few|some|following) (?:\w+ )?questions?"
    ),
    "want: by when": (
        r"(?:within|until|before|by)(?: \w+){0,4} (?:days|hours|pm|midnight|deadline)|(?:you have|valid for"
        r"|expires in) "
        r"(?:\w+ ){0,2}(?:days|hours|week)|(?:start|begin|access|take|open)(?: \w+){0,2} (?:test|exercise|assessment"
        r"|challenge|homework|questionnaire)"
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
}
