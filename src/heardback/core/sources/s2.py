"""S2: the voice of agreements. What is settled at the end of the interview spares the guessing afterwards."""

from typing import Final

ABOUT: Final = {
    "S2": "An article that rests everything on what is agreed at the end of the interview, and on asking for feedback.",
}

RULES: Final = {
    "S2-1": (
        "An interview takes about an hour, the answer can take weeks; knowing the result lets you plan.",
        "An answer can take weeks; knowing what to expect lets you plan.",
    ),
    "S2-2": (
        "Fix the next contact at the end: the date, and whether you may call; or learn that no call means no.",
        "What the two sides agree on settles the date, and what silence means.",
    ),
    "S2-3": (
        (
            "With nothing agreed, count 4 to 5 days and weigh how much you want the post;"
            " if you do, call the person who interviewed you."
        ),
        "How much you want this post tells you whether a call is worth it.",
    ),
    "S2-4": (
        "Causes of silence: they lost your number, fell ill without handing over, or gave the post to a colleague.",
        "Silence can have plain causes: a lost number, an illness, someone new in charge.",
    ),
    "S2-5": (
        (
            "With several stages and talks with management, settle whether news comes directly or through HR,"
            " and exchange cards to have the manager's contact."
        ),
        "With several people involved, settle whether news comes directly or through HR.",
    ),
    "S2-6": (
        (
            "If the answer is late, write to the last person you spoke with that their feedback would help your"
            " development; even after a no you learn what was missing, and may be recommended elsewhere"
            " or kept on file."
        ),
        "Their feedback helps you develop, and may open another door there.",
    ),
}
