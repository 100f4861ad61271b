"""Address cards (.vcf) of any program → the people on them, and what could not be read.

We read them ourselves: vobject 0.9.9, the library for it, takes four times as long for every two parameters more in a
bad line (3.6 s at 22), and gives up a whole file for a single line that it does not know.

The bytes are anybody's: whatever they are, nothing is raised, and time and memory grow with their length alone.
"""

from typing import Final

from heardback.core.problems import Problem, shown
from heardback.intake.card_lines import UNREADABLE, CardLine, card_lines, plain_lines
from heardback.intake.card_person import CardPerson, Properties, person_on
from heardback.intake.tidying import one_line

LARGEST_FILE: Final = 32 * 1024 * 1024
MOST_LINES: Final = 500_000
MOST_CARDS: Final = 10_000
MOST_PROBLEMS: Final = 100
_MOST_OF_A_KIND: Final = 20
_LONGEST_VALUE: Final = 100_000


def read_cards(data: bytes) -> tuple[list[CardPerson], list[Problem]]:
    """Read the people in a .vcf file (vCard 2.1, 3.0, 4.0), in its order, and everything that was left out and why.

    Cards of groups are no people and are passed over. A file beyond every measure is not read at all.
    """
    if len(data) > LARGEST_FILE:
        return [], [_too_large(f"{len(data) // 1024 // 1024} MB", f"at most {LARGEST_FILE // 1024 // 1024} MB")]
    plain = plain_lines(data)
    if plain.count(b"\n") > MOST_LINES:
        return [], [_too_large(f"more than {MOST_LINES:,} lines", "fewer")]
    reading = _Cards()
    for line in card_lines(plain):
        if line.name == "BEGIN" and reading.cards == MOST_CARDS:
            found = f"more than {MOST_CARDS:,} cards, of which the first were read"
            rest = Problem(place="", line=line.number, found=found, expected="the others in a file of their own")
            return reading.people, [*reading.ended(), rest]
        reading.add(line)
    return reading.people, reading.ended()


def _too_large(found: str, expected: str) -> Problem:
    return Problem(place="", found=found, expected=f"{expected}: export without photos, or fewer people at a time")


class _Cards:
    """One file being read."""

    def __init__(self) -> None:
        self.people: list[CardPerson] = []
        self.cards = 0
        self._problems: list[Problem] = []
        self._more_problems = 0
        self._card: dict[str, list[CardLine]] | None = None
        self._begun_at = 0
        self._has_told_of_letters = False

    def problem(self, line: int, place: str, found: str, expected: str) -> None:
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(Problem(place=place, found=found, expected=expected, line=line))
        else:
            self._more_problems += 1

    def add(self, line: CardLine) -> None:
        if len(line.value) > _LONGEST_VALUE:
            expected = f"at most {_LONGEST_VALUE:,}: it was left out"
            self.problem(line.number, line.name, f"{len(line.value):,} characters", expected)
        elif line.name in ("BEGIN", "END") and one_line(line.value).upper() == "VCARD":
            self._edge(line)
        elif self._card is None:
            pass  # what stands between cards is nobody's
        elif line.name == UNREADABLE:
            self.problem(line.number, "", f"{shown(line.value)} is no property", "NAME:value, as in FN:Olga Petrova")
        elif len(of_a_kind := self._card.setdefault(line.name, [])) < _MOST_OF_A_KIND:
            of_a_kind.append(line)
        else:
            self.problem(line.number, line.name, "one more, which was left out", f"at most {_MOST_OF_A_KIND} on a card")

    def _edge(self, line: CardLine) -> None:
        if line.name == "BEGIN" and self._card is not None:
            self.problem(line.number, "", "a new card before the last one ended", "END:VCARD before it")
        self._close()
        if line.name == "BEGIN":
            self._card, self._begun_at = {}, line.number
            self.cards += 1

    def _close(self) -> None:
        card, self._card = self._card, None
        if card is None or _is_a_group(card):
            return
        person = person_on(card, self.problem)
        if person:
            self.people.append(person)
        else:
            self.problem(self._begun_at, "", "a card without a name", "a line such as FN:Olga Petrova")
        self._tell_of_letters(card)

    def _tell_of_letters(self, card: Properties) -> None:
        guessed = next((line for lines in card.values() for line in lines if line.is_guessed), None)
        if guessed and not self._has_told_of_letters:
            self._has_told_of_letters = True
            expected = "UTF-8: if a name looks wrong, export again with that encoding"
            self.problem(guessed.number, "", "letters of an encoding that the file does not name", expected)

    def ended(self) -> list[Problem]:
        """Return every problem, after the last line."""
        if self._card is not None:
            self.problem(self._begun_at, "", "the file ends within this card", "END:VCARD: the file may be cut short")
            self._close()
        if not self.cards:
            expected = "a vCard file (.vcf) from an address book, with BEGIN:VCARD"
            return [Problem(place="", found="there is no address card in it", expected=expected)]
        problems = sorted(self._problems, key=lambda problem: problem.line or 0)
        if self._more_problems:
            found = f"{self._more_problems:,} more problems"
            problems.append(Problem(place="", found=found, expected="a file that an address book wrote"))
        return problems


def _is_a_group(card: Properties) -> bool:
    """RFC 6350, 6.1.4; Apple writes X-ADDRESSBOOKSERVER-KIND into its cards of version 3.0."""
    kinds = (*card.get("KIND", ()), *card.get("X-ADDRESSBOOKSERVER-KIND", ()))
    return any(one_line(line.value).lower() == "group" for line in kinds)
