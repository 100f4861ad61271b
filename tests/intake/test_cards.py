"""Address cards come in from any program, and go out to any."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Contact
from heardback.core.events import ContactId
from heardback.core.problems import Problem
from heardback.intake.card_contacts import card_of, contact_from
from heardback.intake.card_person import CardPerson
from heardback.intake.card_text import write_cards
from heardback.intake.cards import LARGEST_FILE, MOST_CARDS, MOST_LINES, MOST_PROBLEMS, read_cards

# --- Cards in the manner of each program ---

GOOGLE = """
BEGIN:VCARD
VERSION:3.0
FN:Olga Petrova
N:Petrova;Olga;;;
EMAIL;TYPE=INTERNET:olga.private@example.com
EMAIL;TYPE=INTERNET;TYPE=PREF:olga@nordkraft.example
TEL;TYPE=WORK:+46 8 123 45 67
TEL;TYPE=CELL:+46 70 123 45 67
ORG:Nordkraft AB
TITLE:Senior Recruiter
NOTE:Met at the fair\\, spring 2026\\nSpeaks Swedish
CATEGORIES:myContacts
END:VCARD
"""
APPLE = """
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 18.1//EN
N:Petrova;Olga;;;
FN:Olga Petrova
ORG:Nordkraft AB;HR;
TITLE:Senior Recruiter
item1.EMAIL;type=INTERNET;type=pref:olga@nordkraft.example
item1.X-ABLabel:_$!<Work>!$_
EMAIL;type=INTERNET;type=HOME:olga.private@example.com
TEL;type=WORK;type=VOICE;type=pref:\u202a+46 8 123 45 67\u202c
item2.TEL:+46 70 123 45 67
item2.X-ABLabel:Reserve
TEL;type=WORK;type=FAX:+46 8 123 45 99
item3.X-APPLE-STRUCTURED-LOCATION;X-TITLE=The \\"Nordkraft\\" house;X-APPLE-RADIUS=70:geo:59.3,18.0
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBMRXhpZgAATU0AKgAA
 AAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAAqACAAQAAAABAAAAZKADAAQAAAAB
NOTE:Met at the fair\\, spring 2026\\nSpeaks Swedish
END:VCARD
"""
OUTLOOK = """
BEGIN:VCARD
VERSION:2.1
X-MS-SIGNATURE:YES
N;LANGUAGE=sv:Petrova;Olga
FN:Olga Petrova
ORG:Nordkraft AB;HR
TITLE:Senior Recruiter
NOTE;ENCODING=QUOTED-PRINTABLE:Met at the fair, spring 2026=0D=0A=
Speaks Swedish
TEL;WORK;VOICE:+46 8 123 45 67
TEL;CELL;VOICE:+46 70 123 45 67
TEL;WORK;FAX:+46 8 123 45 99
ADR;WORK;PREF:;;Storgatan 1;Stockholm;;111 22;Sweden
EMAIL;PREF;INTERNET:olga@nordkraft.example
EMAIL;INTERNET:olga.private@example.com
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQY
 GBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/

X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="urn:cards" ver="1.0"/>
REV:20261109T100000Z
END:VCARD
"""
THUNDERBIRD = """
BEGIN:VCARD
VERSION:4.0
EMAIL;PREF=1:olga@nordkraft.example
EMAIL:olga.private@example.com
FN:Olga Petrova
N:Petrova;Olga;;;
TEL;TYPE=work;VALUE=TEXT:+46 8 123 45 67
TEL;TYPE=cell;VALUE=TEXT:+46 70 123 45 67
TITLE:Senior Recruiter
ORG:Nordkraft AB
NOTE:Met at the fair\\, spring 2026\\nSpeaks Swedish
UID:0e4a1f1c-6a0f-4a0e-8f7a-0d8d7d3a9a11
END:VCARD
"""
NEXTCLOUD = """
BEGIN:VCARD
VERSION:4.0
PRODID:-//Sabre//Sabre VObject 4.5.4//EN
UID:8b2c62c2-2b53-4b53-92c7-0f7b1ac2a7c1
FN:Olga Petrova
TEL;TYPE="voice,cell";PREF=40;VALUE=uri:tel:+46-70-123-45-67
TEL;TYPE="voice,work";PREF=2;VALUE=uri:tel:+46-8-123-45-67;ext=12
EMAIL;TYPE=HOME:mailto:olga.private@example.com
EMAIL;TYPE=WORK;PREF=1:olga@nordkraft.example
ORG:Nordkraft AB
ROLE:Senior Recruiter
NOTE:Met at the fair\\, spring 2026\\n
 Speaks Swedish
PHOTO:data:image/jpeg;base64\\,/9j/4AAQSkZJRgABAQAAAQABAAD
END:VCARD
"""
ANDROID = """
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D0=B5=D1=82=D1=80=D0=BE=D0=B2=D0=B0;=D0=9E=D0=BB=D1=8C=D0=B3=
=D0=B0;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=D1=8C=D0=B3=D0=B0=20
=D0=9F=D0=B5=D1=82=D1=80=D0=BE=D0=B2=D0=B0
TEL;CELL;PREF:+7 495 123-45-67
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gIoSUNDX1BST0ZJTEUAAQEAAAIY
AAAAAAIQAABtbnRyUkdCIFhZWiAAAAAAAAAAAAAAAABhY3NwAAAA

END:VCARD
"""


def crlf(text: str) -> bytes:
    return text.lstrip("\n").replace("\n", "\r\n").encode()


def card(*lines: str, version: str = "3.0") -> bytes:
    return crlf("\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")))


def read(data: bytes) -> list[CardPerson]:
    people, problems = read_cards(data)
    assert problems == []
    return people


def only(data: bytes) -> CardPerson:
    (person,) = read(data)
    return person


def problems_of(data: bytes) -> list[Problem]:
    return read_cards(data)[1]


@pytest.mark.parametrize(
    "text", [GOOGLE, APPLE, OUTLOOK, THUNDERBIRD], ids=["Google", "Apple", "Outlook", "Thunderbird"]
)
def test_a_card_of_every_usual_program_says_the_same(text):
    assert only(crlf(text)) == CardPerson(
        name="Olga Petrova",
        organisation="Nordkraft AB",
        title="Senior Recruiter",
        emails=("olga@nordkraft.example", "olga.private@example.com"),
        phones=("+46 8 123 45 67", "+46 70 123 45 67"),
        note="Met at the fair, spring 2026\nSpeaks Swedish",
    )


def test_a_card_with_addresses_as_links_is_read_in_the_order_of_preference():
    person = only(crlf(NEXTCLOUD))
    assert person.phones == ("+46-8-123-45-67 ext. 12", "+46-70-123-45-67")
    assert person.emails == ("olga@nordkraft.example", "olga.private@example.com")
    assert (person.title, person.note) == ("Senior Recruiter", "Met at the fair, spring 2026\nSpeaks Swedish")


def test_russian_names_from_a_telephone_that_forgets_how_lines_are_broken():
    assert only(crlf(ANDROID)) == CardPerson(name="Ольга Петрова", phones=("+7 495 123-45-67",))


def test_thousands_of_cards_in_one_file_keep_their_order():
    data = b"".join(card(f"FN:Person {number}", f"EMAIL:p{number}@example.com") for number in range(3_000))
    people = read(data)
    assert [one.name for one in people] == [f"Person {number}" for number in range(3_000)]
    assert people[-1].emails == ("p2999@example.com",)


def test_files_put_one_behind_the_other_are_one():
    mark = b"\xef\xbb\xbf"
    assert [one.name for one in read(mark + card("FN:Olga") + b"\r\n" + mark + card("FN:Lars"))] == ["Olga", "Lars"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Mac"])
def test_any_end_of_a_line_will_do(end):
    text = end.join(("BEGIN:VCARD", "VERSION:3.0", "FN:Olga Pet", " rova", "END:VCARD"))
    assert only(text.encode()).name == "Olga Petrova"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_read_in_every_unicode_encoding(encoding):
    assert only(crlf(ANDROID.replace("FN;", "X-FN;")).decode().encode(encoding)).name == "Ольга Петрова"
    assert only(card("FN:Ольга Åström").decode().encode(encoding)).name == "Ольга Åström"


@pytest.mark.parametrize(
    ("charset", "name"),
    [("ISO-8859-1", "Jürgen Åström"), ("windows-1252", "Zoë “Zed”"), ("windows-1251", "Ольга"), ("Shift_JIS", "山田")],
)
def test_an_encoding_that_the_card_names_is_believed(charset, name):
    data = card(f"FN;CHARSET={charset}:{name}", version="2.1").decode().encode(charset)
    assert only(data).name == name


@pytest.mark.parametrize(("encoding", "name"), [("latin-1", "Jürgen Åström"), ("cp1251", "Ольга Петрова")])
def test_an_encoding_that_it_does_not_name_is_guessed_and_said_once(encoding, name):
    people, problems = read_cards((card(f"FN:{name}") + card(f"FN:{name}")).decode().encode(encoding))
    assert [one.name for one in people] == [name, name]
    (problem,) = problems
    assert problem.line == 3
    assert "if a name looks wrong" in problem.expected


def test_a_letter_cut_in_two_by_folding_is_whole_again():
    name = "Åström".encode()
    assert only(card("FN:?").replace(b"?", name[:1] + b"\r\n " + name[1:])).name == "Åström"


def test_the_old_version_folds_at_white_space_that_belongs_to_the_text():
    assert only(card("FN:Olga", " Petrova", version="2.1")).name == "Olga Petrova"
    assert only(card("FN:Olga", " Petrova", version="3.0")).name == "OlgaPetrova"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:", "N:Petrova;Olga;;;"], "Olga Petrova"),
        (["N:Petrova;Olga;Maria;Dr.;MBA"], "Dr. Olga Maria Petrova MBA"),
        (["N:Silva\\, Jr\\;x;Ana,Bea;;;"], "Ana Bea Silva, Jr;x"),
        (["N:;;;;", "ORG:Nordkraft AB;HR"], "Nordkraft AB"),
        (["FN;LANGUAGE=ru:Ольга", "FN;PREF=1:Olga"], "Olga"),
        (["fn:Olga"], "Olga"),
        (["FN:  Olga \t Petrova\u200b "], "Olga Petrova"),
        (["FN:Olga\\nPetrova"], "Olga Petrova"),
    ],
)
def test_everybody_has_a_name(lines, name):
    assert only(card(*lines)).name == name


def test_a_card_without_any_name_is_said_and_the_others_are_read():
    people, problems = read_cards(card("FN:Olga") + card("EMAIL:x@example.com") + card("FN:Lars"))
    assert [one.name for one in people] == ["Olga", "Lars"]
    assert [str(one) for one in problems] == ["line 5: a card without a name; expected a line such as FN:Olga Petrova."]


@pytest.mark.parametrize("kind", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_a_card_of_a_group_is_nobody(kind):
    assert read(card("FN:Recruiters", kind, "MEMBER:urn:uuid:1") + card("FN:Olga")) == [CardPerson(name="Olga")]


def test_a_fax_is_not_called_and_the_same_address_counts_once():
    person = only(
        card(
            "FN:Olga",
            "TEL;TYPE=WORK,FAX:+46 8 1",
            "TEL;TYPE=PAGER:+46 8 2",
            "TEL;TYPE=CELL,FAX:+46 8 33",
            "EMAIL:Olga@example.com",
            "EMAIL:o@example.com",
            "EMAIL:olga@example.com",
        )
    )
    assert person.phones == ("+46 8 33",)
    assert person.emails == ("Olga@example.com", "o@example.com")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "EMAIL;EX:/o=Firm/ou=Site/cn=olga",
            'line 4, EMAIL: "/o=Firm/ou=Site/cn=olga" is no e-mail address; expected one',
        ),
        (f"EMAIL:{'o' * 300}@example.com", "is no e-mail address"),
        ("TEL:ask Lars", 'line 4, TEL: "ask Lars" is no telephone number; expected one such as +46 8 123 45 67.'),
        ("Olga again", 'line 4: "Olga again" is no property; expected NAME:value, as in FN:Olga Petrova.'),
        (f"ORG:{'x' * 300}", "line 4, ORG: 300 characters; expected at most 200: the rest was left out."),
        (f"NOTE:{'x' * 10_001}", "line 4, NOTE: 10,001 characters"),
        (f"NOTE:{'x' * 200_000}", "line 4, NOTE: 200,000 characters; expected at most 100,000: it was left out."),
        ("NOTE;ENCODING=b:T2xnYQ==", "line 4, NOTE: a value in base64; expected plain text; it was left out."),
    ],
)
def test_what_cannot_be_kept_is_said_with_its_line_and_the_person_stays(line, said):
    people, problems = read_cards(card("FN:Olga", line))
    assert [one.name for one in people] == ["Olga"]
    (problem,) = problems
    assert said in str(problem)


def test_twenty_addresses_are_enough_for_anybody():
    people, problems = read_cards(card("FN:Olga", *(f"EMAIL:o{number}@example.com" for number in range(21))))
    assert len(people[0].emails) == 20
    assert [one.line for one in problems] == [24]


def test_a_file_that_was_cut_short_says_so_and_keeps_what_is_there():
    people, problems = read_cards(card("FN:Olga") + b"BEGIN:VCARD\r\nFN:Lars\r\nTEL:+46 8 1")
    assert [one.name for one in people] == ["Olga", "Lars"]
    assert [one.line for one in problems if "cut short" in one.expected] == [5]


def test_a_card_that_never_ended_does_not_swallow_the_next():
    people, problems = read_cards(b"BEGIN:VCARD\nFN:Olga\n" + card("FN:Lars"))
    assert [one.name for one in people] == ["Olga", "Lars"]
    assert [one.line for one in problems] == [3]
    swallowing = b"BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\n"
    assert problems_of(swallowing)[0].found == "a card without a name"


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 50, b"Dear Olga,\n", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", b"PK\x03\x04", b"\xff\xfe", b"END:VCARD"],
)
def test_what_is_no_card_file_is_said_in_one_sentence(data):
    people, (problem,) = read_cards(data)
    assert people == []
    assert "BEGIN:VCARD" in problem.expected


# --- Hostile files: they are read to their end, or refused ---


@pytest.mark.parametrize(
    "line",
    [
        "FN;" + "A=b;" * 50_000 + ":Olga",
        "FN;" + "A=b;" * 50_000,
        'FN;A="' + '"b"' * 50_000 + ":Olga",
        "FN;X=" + '"' * 50_001 + ":Olga",
        "FN:" + "\\" * 99_999,
        "N:" + ";" * 99_999,
        "N:" + "\\;," * 30_000,
        "EMAIL:" + "a@" * 40_000,
        "EMAIL:" + "a" * 90_000,
        "TEL:" + "1" * 90_000,
        "TEL:tel:" + ";ext=" * 10_000,
        "FN;ENCODING=QUOTED-PRINTABLE:" + "=" * 90_000,
        "FN;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 90_000,
        "FN;CHARSET=" + "x" * 90_000 + ":Olga",
        "FN;CHARSET=iso-8859-99:Olga",
        "FN;PREF=" + "9" * 90_000 + ":Olga",
        "a." * 50_000 + "FN:Olga",
        "FN:Olga\n" + " a\n" * 100_000,
        "FN:" + "\u0301" * 30_000,
        "PHOTO;ENCODING=b:" + "A" * 1_000_000,
        "NOTE:" + "\\n" * 40_000,
    ],
    ids=lambda line: f"{line[:12]}…{line[-8:]}",
)
def test_a_hostile_line_costs_no_more_than_its_length(line):
    people, problems = read_cards(card("FN:Lars", line) + card("FN:Olga"))
    assert [one.name for one in people][-1] == "Olga"
    assert all(len(str(problem)) < 400 for problem in problems)


def test_a_file_beyond_measure_is_refused_with_what_helps():
    for data in (b"x" * (LARGEST_FILE + 1), b"\n" * (MOST_LINES + 1)):
        people, (problem,) = read_cards(data)
        assert people == []
        assert "without photos" in problem.expected


def test_more_people_than_anybody_knows_are_not_all_read():
    people, problems = read_cards(card("FN:Olga") * (MOST_CARDS + 1))
    assert len(people) == MOST_CARDS
    assert [(one.line, one.expected) for one in problems] == [(4 * MOST_CARDS + 1, "the others in a file of their own")]


def test_of_many_mistakes_the_first_are_told_and_the_others_counted():
    problems = problems_of(card("FN:Olga", *["what is this"] * (MOST_PROBLEMS + 7)))
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].found.startswith("7 more")


_PIECES = st.sampled_from(
    [
        b"BEGIN:VCARD\r\n",
        b"END:VCARD\n",
        b"VERSION:2.1\n",
        b"VERSION:4.0\r",
        b"FN;ENCODING=QUOTED-PRINTABLE:=D0=\n",
        b"N:a;b\\;c\n ",
        b'item1.TEL;TYPE="x:1,2\n',
        b"PHOTO;ENCODING=b:AAAA\n",
        b"EMAIL;CHARSET=koi8-r:\xc1@\xd2.c\n",
        b"\xff\xfe",
        b"B\0E\0",
    ]
)


@given(st.lists(_PIECES | st.binary(max_size=12), max_size=30).map(b"".join))
def test_whatever_the_bytes_nothing_is_raised_and_what_is_read_can_be_kept(data):
    people, problems = read_cards(data)
    for person in people:
        lines = (person.name, person.organisation or "-", person.title or "-", *person.emails, *person.phones)
        assert all(line.isprintable() and line.strip() == line != "" for line in lines)
    assert people or problems or b"GROUP" in data.upper()


# --- Out ---

_words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=120
).map(lambda text: " ".join(text.split()))
_lines = _words.filter(bool)
_notes = st.lists(_words, min_size=1, max_size=4).map(lambda lines: "\n".join(lines).strip()).filter(bool)
_emails = st.from_regex(r"[a-z0-9.+-]{1,20}@[a-z0-9-]{1,20}\.[a-z]{2,9}", fullmatch=True)
_phones = st.sampled_from(["+46 8 123 45 67", "+1 201-555-0123", "+46 8 123 45 67 ext. 12", "08-123 45 67", "112"])
_people = st.builds(
    CardPerson,
    name=_lines,
    organisation=st.none() | _lines,
    title=st.none() | _lines,
    emails=st.lists(_emails, max_size=3, unique=True).map(tuple),
    phones=st.lists(_phones, max_size=3, unique=True).map(tuple),
    note=st.none() | _notes,
)


@given(st.lists(_people, min_size=1, max_size=5))
def test_what_was_written_is_read_back_the_same(people):
    assert read(write_cards(people).encode()) == people


@given(st.lists(_people, max_size=3))
def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(people):
    text = write_cards(people)
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


_anything = st.text(max_size=60)


@given(_anything, _anything, _anything, _anything)
def test_nobody_can_write_a_second_person_into_their_name(words, title, mail, note):
    person = CardPerson(name=f"Olga {words}", title=title, emails=(mail,), phones=(words,), note=note)
    text = write_cards([person, CardPerson(name="Lars")])
    assert [line for line in text.split("\r\n") if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCARD",
        "END:VCARD",
    ] * 2
    people, _ = read_cards(text.encode())
    assert [one.name.split()[0] for one in people] == ["Olga", "Lars"]
    assert write_cards(people) == write_cards(read(write_cards(people).encode()))


def test_a_card_holds_what_every_program_needs():
    person = CardPerson(
        name="Olga Petrova",
        organisation="Nordkraft; Söhne, AB",
        title="Recruiter",
        emails=("olga@example.com", "o@example.com"),
        phones=("+4681234567",),
        note="Back\\slash\nand more",
    )
    text = write_cards([person])
    uid = re.search(r"UID:([0-9a-f-]{36})", text)
    assert uid
    assert text.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        uid[0],
        "FN:Olga Petrova",
        "N:Petrova;Olga;;;",
        "ORG:Nordkraft\\; Söhne\\, AB",
        "TITLE:Recruiter",
        "EMAIL;TYPE=INTERNET,PREF:olga@example.com",
        "EMAIL;TYPE=INTERNET:o@example.com",
        "TEL;TYPE=WORK,VOICE,PREF:+46 8 123 45 67",
        "NOTE:Back\\\\slash\\nand more",
        "END:VCARD",
        "",
    ]


def test_an_address_book_knows_somebody_again_by_the_uid():
    def uids(*people: CardPerson) -> list[str]:
        return re.findall(r"UID:(\S+)", write_cards(people))

    olga = CardPerson(name="Olga", organisation="Nordkraft")
    moved = CardPerson(name="Olga", organisation="Nordkraft", emails=("new@example.com",), title="Head of HR")
    elsewhere = CardPerson(name="Olga", organisation="Südkraft")
    assert uids(olga) == uids(moved)
    assert len(set(uids(olga, elsewhere, olga))) == 3


# --- Contacts ---


def test_a_card_becomes_a_contact_of_the_candidacy():
    person = only(crlf(GOOGLE.replace("+46 8 123 45 67", "08-123 45 67")))
    assert contact_from(person, country="SE") == Contact(
        id=ContactId("olga"),
        name="Olga Petrova",
        role="recruiter",
        email="olga@nordkraft.example",
        phone="+46 8 123 45 67",
    )
    assert contact_from(person, country="SE", taken={ContactId("olga")}).id == "olga-2"
    assert contact_from(CardPerson(name="!"), country="SE").id == "contact"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Senior Recruiter", "recruiter"),
        ("HR Director", "recruiter"),
        ("Talent Acquisition Partner", "recruiter"),
        ("Менеджер по подбору персонала", "recruiter"),
        ("Co-Founder & CEO", "executive"),
        ("Генеральный директор", "executive"),
        ("Assistant to the CEO", None),
        ("Receptionist", "front-desk"),
        ("Hiring Manager, Analytics", "manager"),
        ("Sales Manager", None),
        ("Account Executive", None),
        ("Product Owner", None),
        ("Christmas tree designer", None),
        (None, None),
    ],
)
def test_only_a_title_that_says_so_is_a_role(title, role):
    assert contact_from(CardPerson(name="Olga", title=title), country="SE").role == role


@pytest.mark.parametrize("role", ["recruiter", "interviewer", "manager", "executive", "front-desk", None])
def test_a_contact_comes_back_from_its_card(role):
    olga = Contact(id=ContactId("olga"), name="Olga Petrova", role=role, email="o@example.com", phone="+46 8 123 45 67")
    card_text = write_cards([card_of(olga, "Nordkraft")])
    person = only(card_text.encode())
    assert person.organisation == "Nordkraft"
    assert contact_from(person, country="DE") == olga


def test_a_contact_without_addresses_has_a_card_too():
    lars = Contact(id=ContactId("lars"), name="Lars")
    assert contact_from(only(write_cards([card_of(lars, "Nordkraft")]).encode()), country="SE") == lars
