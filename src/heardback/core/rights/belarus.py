"""Belarus: the reasons of a refusal within three days, for the groups that the code names, and for nobody else."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law, Question
from heardback.core.rights.term import Term

LAW: Final = Law(
    id="belarus",
    title="The reasons for the refusal, in writing",
    place="Belarus",
    countries=frozenset({"BY"}),
    who=(
        "Only the groups that article 16 names, such as people whom the labour office sent on a reserved place. Read"
        " its list: it is closed, and most candidates are not on it."
    ),
    questions=(Question(asks="You belong to one of the groups in the first part of article 16."),),
    start="rejection",
    term=Term(count=3, unit="calendar day", moves="off days of rest"),
    before="No refusal is on record. Silence is none, so there are no reasons to ask for yet.",
    ask="The reasons for the refusal, in writing.",
    not_owed="Reasons to anybody outside these groups.",
    counted=(
        "Calendar days after your request; where the last is a day of rest, the next working day (Labour Code,"
        " article 10)."
    ),
    turn_to="The state labour inspectorate or a court.",
    source=(
        "Labour Code of the Republic of Belarus (Трудовой кодекс Республики Беларусь), article 16, second part;"
        " article 10 for the days."
    ),
    known_as_of=date(2022, 12, 22),
    letter="reasons-by",
)
