"""S1: the patient voice. Give them time, then call, and never be obtrusive."""

from typing import Final

ABOUT: Final = {
    "S1": "A patient article: give them the time that was agreed, call when it is over, and do not be obtrusive.",
}

RULES: Final = {
    "S1-1": (
        "Ask how and when they will tell you, and who calls whom after that.",
        "It helps to know how and when they will tell, and who calls.",
    ),
    "S1-2": (
        "Silence can be a last test, or the result of a wrong number noted down.",
        "Silence may be a last test, or only a number noted down wrongly.",
    ),
    "S1-3": (
        "Do not call before the agreed day, and afterwards only if they have not called as promised.",
        "First the time is left to them; when it is over, a call is fine.",
    ),
    "S1-4": (
        (
            "If they are undecided, agree on a new period and do not call daily;"
            " if they put it off several times, ask yourself whether you need this job."
        ),
        "A new period serves better than daily calls; after several delays, think it over.",
    ),
    "S1-5": (
        "With no agreement, leave out the next day and call three or four days after the interview.",
        "A call the next day comes too soon; three or four days later is right.",
    ),
    "S1-6": (
        (
            "A yes often comes by phone and a no by e-mail, though sometimes a yes does too:"
            " check the mailbox and its spam folder."
        ),
        "Some answers come only by e-mail, and now and then a spam filter takes them.",
    ),
    "S1-7": (
        (
            "Where the company's culture expects it, send a thank-you letter within a few days: brief, restrained"
            " but not dry, personal, with the name spelt right and no typos, no flattery and no second résumé;"
            " it may add a forgotten point, and a business card asked for in time helps with the name."
        ),
        "Where thanks are customary, a brief and personal letter within a few days is right.",
    ),
    "S1-8": (
        "Give them time, then call; never be obtrusive.",
        "Give them time, then call, without ever pressing.",
    ),
}
