"""South Korea: whether one is hired, without delay once they have decided."""

from datetime import date
from typing import Final

from heardback.core.rights.law import Law, Question

LAW: Final = Law(
    id="south-korea",
    title="The result",
    place="South Korea",
    countries=frozenset({"KR"}),
    who=(
        "Everybody who answered a job advertisement of a business with 30 or more regular workers. The hiring of public"
        " officials by the state or local governments is outside of it."
    ),
    questions=(
        Question(asks="The business regularly employs 30 or more workers.", settled_if_large=True),
        Question(asks="You answered a job advertisement, and the post is not that of a public official."),
        Question(asks="They have made their decision."),
    ),
    start="interview",
    before="No interview is on record yet.",
    ask="Whether you are hired or not.",
    not_owed="The reasons.",
    counted="Without delay once they have decided whom to hire; the text we know names no number of days.",
    turn_to="The regional office of the Ministry of Employment and Labor.",
    source="Fair Hiring Procedure Act (채용절차의 공정화에 관한 법률), article 10; article 3 for whom it covers.",
    known_as_of=date(2023, 12, 31),
    letter="result",
)
