"""Everything of a person leaves in one zip and comes back whole; a zip from anybody does no harm."""

import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.candidacy import Candidacy, Contact
from heardback.core.events import ContactId
from heardback.core.problems import Problem
from heardback.intake.archive import pack, unpack
from heardback.intake.candidacy_file import read_candidacy
from heardback.intake.candidacy_text import candidacy_text
from heardback.intake.card_contacts import card_of
from heardback.intake.card_person import CardPerson
from heardback.intake.cards import read_cards
from heardback.intake.export import Export, ExportedCandidacy, ExportedJournal, ExportedLetter
from heardback.intake.zip_files import LARGEST_FILE, LARGEST_TOTAL, LARGEST_ZIP, MOST_FILES
from tests.core.story import interviewed
from tests.core.strategies import histories

AT = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
STORY = interviewed("2026-11-09").promised("2026-11-16").called("2026-11-17", "olga", "no-answer").candidacy
OLGA = Contact(id=ContactId("olga"), name="Olga Petrova", role="recruiter", email="olga@example.com")
JOURNAL = ExportedJournal(key="q3Zk_9-aB", text='[{"type":"opened","at":"2026-11-09T10:00:00+01:00"}]')
LETTER = ExportedLetter(name="2026-11-17 Olga Петрова.eml", content=b"Subject: Hello\r\n\r\nDear Olga\r\n")
WHOLE = Export(
    candidacies=(ExportedCandidacy(candidacy=STORY, journal=JOURNAL),),
    settings='{"language":"ru"}',
    people=(card_of(OLGA, "Nordkraft"),),
    letters=(LETTER,),
)


def unpacked(data: bytes) -> Export:
    export, problems = unpack(data)
    assert problems == []
    assert export
    return export


def refused(data: bytes) -> list[Problem]:
    export, problems = unpack(data)
    assert export is None
    assert problems
    return problems


def files_in(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def zip_of(*files: tuple[str | zipfile.ZipInfo, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", how) as archive:
        warnings.simplefilter("ignore")  # of two files with one name
        for name, content in files:
            archive.writestr(name, content)
    return packed.getvalue()


# --- Out and back ---


def test_everything_is_there_as_plain_files():
    files = files_in(pack(WHOLE, AT))
    assert list(files) == [
        "README.txt",
        "candidacies/nordkraft-analyst_q3Zk_9-aB.toml",
        "journal/q3Zk_9-aB.json",
        "settings.json",
        "people.vcf",
        "letters/2026-11-17 Olga Петрова.eml",
    ]
    readme = files["README.txt"].decode()
    assert "on 2026-11-17" in readme
    assert "поиске работы на 2026-11-17" in readme
    assert read_candidacy(files["candidacies/nordkraft-analyst_q3Zk_9-aB.toml"].decode()) == (STORY, [])
    assert read_cards(files["people.vcf"])[0] == list(WHOLE.people)
    assert files["journal/q3Zk_9-aB.json"].decode() == JOURNAL.text
    assert files["letters/2026-11-17 Olga Петрова.eml"] == LETTER.content


def test_everything_comes_back_as_it_was():
    assert unpacked(pack(WHOLE, AT)) == WHOLE


def test_the_same_export_is_the_same_bytes_wherever_it_is_made():
    elsewhere = AT.astimezone(timezone(timedelta(hours=9)))
    assert pack(WHOLE, AT) == pack(WHOLE, elsewhere)
    assert pack(WHOLE, AT) != pack(WHOLE, AT + timedelta(days=1))


def test_nobody_else_may_read_the_files_and_each_has_its_date():
    with zipfile.ZipFile(BytesIO(pack(WHOLE, AT))) as archive:
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {stat.S_IFREG | 0o600}
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 17, 9, 30, 0)}


_text = st.text(st.characters(codec="utf-8"), max_size=10)
_json_texts: st.SearchStrategy[str] = st.recursive(
    st.none() | st.booleans() | st.integers() | _text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3),
    max_leaves=8,
).map(lambda value: json.dumps(value, ensure_ascii=False))
_journals = st.builds(ExportedJournal, key=st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True), text=_json_texts)
_candidacies = histories.map(lambda told: told.candidacy).filter(
    lambda candidacy: not read_candidacy(candidacy_text(candidacy))[1]  # some of these name a way nobody declared
)
_letters = st.builds(
    ExportedLetter,
    name=st.from_regex(r"[A-Za-zа-я0-9][A-Za-zа-я0-9 ._-]{0,20}\.(eml|txt)", fullmatch=True),
    content=st.binary(max_size=200),
)


@st.composite
def exports(draw: st.DrawFn) -> Export:
    candidacies = draw(st.lists(_candidacies, max_size=3))
    journals = draw(st.lists(_journals, max_size=4, unique_by=lambda one: one.key))
    alone = tuple(ExportedCandidacy(candidacy=None, journal=one) for one in journals[len(candidacies) :])
    padded = [*journals, None, None, None]
    return Export(
        candidacies=(*map(_exported, candidacies, padded), *alone),
        settings=draw(_json_texts),
        people=tuple(card_of(one, "Nordkraft") for candidacy in candidacies for one in candidacy.contacts),
        letters=tuple(draw(st.lists(_letters, max_size=3, unique_by=lambda one: one.name))),
    )


def _exported(candidacy: Candidacy, journal: ExportedJournal | None) -> ExportedCandidacy:
    return ExportedCandidacy(candidacy=candidacy, journal=journal)


@given(exports())
def test_whatever_is_exported_comes_back_the_same(export):
    assert unpacked(pack(export, AT)) == export


def test_a_journal_comes_back_though_its_candidacy_file_no_longer_reads():
    alone = ExportedCandidacy(candidacy=None, journal=JOURNAL)
    toml = "candidacies/nordkraft_q3Zk_9-aB.toml"
    journal = ("journal/q3Zk_9-aB.json", JOURNAL.text)
    assert unpacked(zip_of(journal)).candidacies == (alone,)
    assert unpacked(zip_of((toml, "what is this"), journal)).candidacies == (alone,)
    assert unpacked(zip_of((toml, b"\xff"), journal)).candidacies == (alone,)


def test_cards_that_no_longer_read_are_told_and_hold_nothing_up():
    odd = CardPerson(name="Olga", phones=("ask Lars",))
    export, problems = unpack(pack(Export(people=(odd,), settings="{}"), AT))
    assert export == Export(people=(CardPerson(name="Olga"),), settings="{}")
    assert [str(one) for one in problems] == [
        'line 6, people.vcf, TEL: "ask Lars" is no telephone number; expected one such as +46 8 123 45 67.'
    ]


def test_a_zip_of_candidacy_files_made_by_hand_will_do():
    text = candidacy_text(STORY)
    by_hand = (ExportedCandidacy(candidacy=STORY),) * 3
    assert unpacked(zip_of(("acme.toml", text), ("b_c.toml", text), ("more/acme.toml", text))).candidacies == by_hand
    assert unpacked(zip_of(("acme.toml", b"\xef\xbb\xbf" + text.encode()))).candidacies == by_hand[:1]


def test_a_zip_that_a_file_manager_packed_again_will_do():
    files = {f"my export/{name}": content for name, content in files_in(pack(WHOLE, AT)).items()}
    extras = ("my export/.DS_Store", "__MACOSX/my export/._README.txt", "my export/letters/Thumbs.db")
    assert unpacked(zip_of(("my export/", ""), *files.items(), *((one, b"x") for one in extras))) == WHOLE


def test_folders_parted_in_the_manner_of_windows_are_folders():
    files = {name.replace("/", "\\"): content for name, content in files_in(pack(WHOLE, AT)).items()}
    data = zip_of(*((name.replace("\\", "/"), content) for name, content in files.items()))
    for name in files:
        data = data.replace(name.replace("\\", "/").encode(), name.encode())
    assert b"journal\\q3Zk_9-aB.json" in data
    assert unpacked(data) == WHOLE


def test_two_candidacies_with_the_same_words_are_two():
    twice = Export(candidacies=(ExportedCandidacy(candidacy=STORY),) * 2)
    assert unpacked(pack(twice, AT)) == twice


@pytest.mark.parametrize(
    "export",
    [
        Export(candidacies=(ExportedCandidacy(candidacy=None, journal=JOURNAL),) * 2),
        Export(candidacies=(ExportedCandidacy(candidacy=None, journal=ExportedJournal(key="../x", text="{}")),)),
        Export(letters=(LETTER, LETTER)),
        *(
            Export(letters=(ExportedLetter(name=name, content=b""),))
            for name in ("a/b.eml", "..", "a.exe", ".eml", "a\n.txt")
        ),
    ],
)
def test_what_no_file_can_be_called_is_a_bug(export):
    with pytest.raises(ValueError, match=r"journal|letters"):
        pack(export, AT)


# --- What is wrong is said ---

GOOD = ("acme.toml", candidacy_text(STORY))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (("b.toml", f"[zebra]\n{candidacy_text(STORY)}"), 'line 1, b.toml, zebra: unknown table "zebra"'),
        (("b.toml", "["), "line 1, b.toml: this is not valid TOML"),
        (("b.toml", b"\xff"), "b.toml: letters that are not UTF-8; expected a text file in UTF-8: save it so."),
        (("b.toml", "#" * 1_100_000), "b.toml: too much text"),
        (("b.toml", "a = " + "[" * 50_000), "b.toml: brackets are nested too deeply"),
        (("settings.json", '{\n"a": }'), "line 2, settings.json: this is not JSON"),
        (("settings.json", ""), "line 1, settings.json: this is not JSON"),
        (("settings.json", b"\xff"), "settings.json: letters that are not UTF-8"),
        (("settings.json", "NaN"), "settings.json: a number or a letter that nothing can hold"),
        (("settings.json", "1" * 5_000), "settings.json: a number or a letter that nothing can hold"),
        (("settings.json", '"\\ud800"'), "settings.json: a number or a letter that nothing can hold"),
        (("journal/a.json", "[" * 200 + "]" * 200), "journal/a.json: brackets are nested too deeply"),
        (("journal/a.json", "[" * 500_000), "journal/a.json: brackets are nested too deeply"),
        (
            ("journal/a.json", '["' + "x" * 9_000_000 + '"]'),
            "journal/a.json: too much text; expected at most 8,388,608 bytes in such a file and 33,554,432",
        ),
        (("notes.docx", "x"), "notes.docx: it is no part of an export; expected the zip without it."),
        ((".toml", "x"), ".toml: it is no part of an export"),
        (("letters/a.exe", "x"), "letters/a.exe: it is no part of an export"),
        (("journal/a b.json", "{}"), "journal/a b.json: it is no part of an export"),
    ],
)
def test_one_bad_file_is_named_and_nothing_is_taken(file, said):
    (problem,) = refused(zip_of(GOOD, file))
    assert said in str(problem)


def test_brackets_in_words_are_no_nesting():
    text = json.dumps(["[" * 500 + '"\\' + "{" * 500])
    assert unpacked(zip_of(("settings.json", text))).settings == text


def test_many_candidacies_by_hand_are_read_up_to_a_measure():
    text = candidacy_text(STORY) + "#" * 900_000
    assert "and 8,388,608 in all of them" in str(
        refused(zip_of(*((f"{number}.toml", text) for number in range(10))))[0]
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"PK\x05\x06", b"\0" * 1_000, b"BEGIN:VCARD\n", b"PK\x03\x04" * 500],
    ids=lambda data: repr(data[:8]),
)
def test_what_is_no_zip_is_said_in_one_sentence(data):
    (problem,) = refused(data)
    assert "no zip file" in problem.found


@pytest.mark.parametrize(
    "data", [zip_of(), zip_of(("folder/", "")), pack(Export(), AT)], ids=["empty", "folder", "readme"]
)
def test_a_zip_with_nothing_in_it_is_said(data):
    (problem,) = refused(data)
    assert problem.found == "there is nothing in it"


# --- Hostile zips ---


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


@pytest.mark.parametrize(
    "name",
    [
        "../acme.toml",
        "a/../../acme.toml",
        "/etc/acme.toml",
        "//x/acme.toml",
        "C:/acme.toml",
        "a/./acme.toml",
        "a//b.toml",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name):
    (problem,) = refused(zip_of(GOOD, (name, "x")))
    assert (problem.place, problem.found) == (name, "a name that leads out of the zip")


def test_a_backslash_leads_elsewhere_too():
    data = zip_of(GOOD, ("..xacme.toml", "x")).replace(b"..xacme.toml", b"..\\acme.toml")
    assert refused(data)[0].found == "a name that leads out of the zip"


@pytest.mark.parametrize(
    "name", ["a\x1b[2J.toml", "a\u202egpj.toml", "a" * 300 + ".toml"], ids=["terminal", "reversed", "long"]
)
def test_a_name_that_cannot_be_shown_is_refused(name):
    (problem,) = refused(zip_of((name, "x")))
    assert problem.place.isprintable()
    assert "cannot be shown" in problem.found


def test_a_name_that_ends_before_its_end_is_refused():
    data = zip_of(("acme.tomlx.exe", "x")).replace(b"acme.tomlx", b"acme.toml\0")
    assert "cannot be shown" in refused(data)[0].found


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK], ids=["link", "pipe", "device"])
def test_a_link_is_refused(mode):
    (problem,) = refused(zip_of(GOOD, (entry("people.vcf", mode | 0o777), "/etc/passwd")))
    assert (problem.place, problem.found) == ("people.vcf", "a link or a device")


def test_two_files_of_one_name_are_refused():
    (problem,) = refused(zip_of(GOOD, ("settings.json", "{}"), ("settings.json", "[]")))
    assert (problem.place, problem.found) == ("settings.json", "it is there twice")


def in_directory(data: bytes, offset: int, change: Callable[[bytes], bytes], size: int) -> bytes:
    """Change a field of the last entry in a zip's directory."""
    start = data.rindex(b"PK\x01\x02") + offset
    return data[:start] + change(data[start : start + size]) + data[start + size :]


def test_an_encrypted_file_is_refused():
    data = in_directory(zip_of(GOOD), 8, lambda _: b"\x01\0", 2)
    assert refused(data)[0].expected == "a zip file without a password"


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(how):
    assert refused(zip_of(GOOD, how=how))[0].found == "an unusual compression"


def test_a_file_that_grows_beyond_measure_is_refused():
    data = zip_of(("letters/a.txt", b"\0" * (LARGEST_FILE + 1)))
    assert len(data) < 100_000
    (problem,) = refused(data)
    assert (problem.place, problem.found) == ("letters/a.txt", "more than can be read")


def test_files_that_are_too_much_together_are_refused():
    of_each = LARGEST_FILE - 1
    number = LARGEST_TOTAL // of_each + 1
    (problem,) = refused(zip_of(*((f"letters/{one}.txt", bytes(of_each)) for one in range(number))))
    assert problem.place == f"letters/{number - 1}.txt"


def test_a_size_that_the_zip_lies_about_is_found_out():
    data = zip_of(("letters/a.txt", bytes(LARGEST_FILE + 1)))
    lying = in_directory(data, 24, lambda _: struct.pack("<L", 10), 4)
    assert refused(lying)[0].found == "it is damaged"


def test_files_that_share_their_bytes_are_refused():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("letters/a.txt", bytes(1_000))
        archive.filelist *= 50
    assert refused(packed.getvalue())[0].found == "files that lie one inside another"


def test_a_zip_too_large_or_with_too_many_files_is_not_even_opened():
    assert refused(bytes(LARGEST_ZIP + 1))[0].expected == "at most 64 MB"
    many = zip_of(GOOD) + b"PK\x01\x02" * MOST_FILES
    assert refused(many)[0].found == "more than 20,000 files"


def test_a_zip_cut_short_anywhere_is_said():
    data = pack(WHOLE, AT)
    for length in range(0, len(data), 7):
        refused(data[:length])


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
def test_whatever_is_changed_in_a_zip_it_is_found_out_or_makes_no_difference(changes):
    data = bytearray(pack(WHOLE, AT))
    for place, value in changes:
        data[-1 - place % len(data)] = value
    export, problems = unpack(bytes(data))
    assert (export == WHOLE and not problems) or (export is None and problems)


@given(st.binary(max_size=300))
def test_whatever_the_bytes_nothing_is_raised(data):
    assert refused(data)
