"""Words that stand in many phrases: other people, the post, a negation."""

from typing import Final

OTHERS: Final = (
    r"(?:(?:an|any)?other|another|others|a different|different|someone|somebody|alternative|an internal|internal|more"
    r" (?:qualified|suitable|experienced|senior|appropriate)|better (?:qualified|suited|matched)|those"
    r"|the (?:candidates?|applicants?|person)"
    r"|a (?:more \w+ |stronger |better )?(?:candidate|person|applicant|finalist|guy|woman|man|hire)|candidates?"
    r"|applicants?|individuals?|one of the other)"
)
OTHER_PEOPLE: Final = (
    rf"{OTHERS}(?: \w+){{0,3}}? ?(?:candidates?|applicants?|applications?|people|persons?|individuals?|finalists?"
    rf"|folks|else|guy|woman|one|whose|who|with|that)?"
)
POST: Final = r"(?:position|role|post|vacancy|job|opening|opportunity|requisition|req|posting|place|seat|search)s?"
NOT: Final = r"(?:not|n't|never|no longer|unable to|cannot|neither|without)"
