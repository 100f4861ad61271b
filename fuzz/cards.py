"""Address cards: `read_cards`."""

import atheris
from harness import fuzz

with atheris.instrument_imports(include=["heardback.intake"]):
    from heardback.intake.cards import read_cards

SEEDS = [
    (
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Olga Petrova\r\nN:Petrova;Olga;;;\r\nORG:Nordkraft;HR\r\nTITLE:Recruiter\r\n"
        b'EMAIL;TYPE=work:olga@example.com\r\nTEL;TYPE="cell,voice":+46 8 123 45 67\r\nEND:VCARD\r\n'
    ),
    (
        b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=D1=8C=D0=B3=D0=B0;;\n"
        b"TEL;CELL:123\nPHOTO;ENCODING=BASE64:\n AAAA\n\nEND:VCARD\n"
    ),
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL:a@b.c\r\nitem1.X-ABLabel:_$!<Work>!$_\r\nKIND:group\r\nEND:VCARD\r\n",
]
WORDS = [
    *("BEGIN:VCARD", "END:VCARD", "VERSION:", "FN:", "N:", "ORG:", "EMAIL", "TEL", ";TYPE=", ";ENCODING=", "BASE64"),
    *("QUOTED-PRINTABLE", "CHARSET=", "UTF-7", "=\r\n", "\r\n ", "\\,", "\\;", "\\n", "item1.", "tel:", "mailto:"),
    "AGENT:",
]


def check(raw: bytes) -> None:
    """A file of cards gives people or says what is wrong with it."""
    people, problems = read_cards(raw)
    assert people or problems or b"kind" in raw.lower()  # cards of groups are passed over
    assert all(str(problem).encode() for problem in problems)


fuzz("cards", SEEDS, WORDS, check)
