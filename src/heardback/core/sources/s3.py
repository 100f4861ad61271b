"""S3: the voice of a coach with four steps. Two e-mails, then patience, then whatever they answer."""

from typing import Final

ABOUT: Final = {
    "S3": "A career coach's advice in four steps: write to the manager, write to the recruiter, wait, answer well.",
}

RULES: Final = {
    "S3-1": (
        (
            "After about a week of silence, e-mail the hiring manager: thanks for their time on that date,"
            " your interest, and hope of good news."
        ),
        "The hiring manager may be thanked again, and told of your lasting interest.",
    ),
    "S3-2": (
        "E-mail the recruiter as well: the same, and when a decision is expected, and whether they need anything more.",
        "The recruiter may be asked when a decision is expected, and what they need.",
    ),
    "S3-3": (
        "Then wait: whoever reaches out too often seems more a stalker than a candidate.",
        "Too many calls or messages do harm; one at the right time is enough.",
    ),
    "S3-4": (
        (
            "Whatever they ask for, do it quickly; that they are still interviewing leaves you in or out; after a no,"
            " thank them, say it was a good experience and name future openings:"
            " employers do come back, so never burn the bridge."
        ),
        "Being prompt and friendly keeps the door open, whatever comes of it.",
    ),
}
