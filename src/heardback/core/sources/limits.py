"""G1 to G8: what must never happen, whatever a playbook says. These are ours, drawn from the sources."""

from typing import Final

RULES: Final = {
    "G1": (
        (
            "Nobody is asked while a promise runs, save on its last day where the playbook or the candidate's own word"
            " says so."
        ),
        "A promise is still running; asking now looks impatient.",
    ),
    "G2": (
        "Where nothing was promised, nobody is asked on the day of the interview or the next.",
        "Nothing was promised, and it is too soon after the interview.",
    ),
    "G3": (
        (
            "Contact is made on working days and in contact hours at the employer's place;"
            " thank-you e-mails may go on any day."
        ),
        "It waits for a working day and working hours at the employer's place.",
    ),
    "G4": (
        "Contact is made by phone, by e-mail or by a way that the employer declared, and never by a visit.",
        "Only phone, e-mail and the ways they declared themselves are used.",
    ),
    "G5": (
        "The playbook's spacing and maximum hold, and nobody is contacted twice on one day.",
        "One contact a day and person, and never more asks than the playbook allows.",
    ),
    "G6": (
        "After a final no there is no further ask: only thanks, feedback and formal reasons.",
        "They have said no, and it is closed; that is not argued with.",
    ),
    "G7": (
        "Nothing false is stated: an offer or a deadline is named only if it is on record.",
        "Only an offer or a deadline that is on record may be named.",
    ),
    "G8": (
        "Nothing goes out without the candidate's explicit yes.",
        "Nothing goes out in your name without your explicit yes.",
    ),
}
