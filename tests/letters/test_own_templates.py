"""Templates of one's own: what they may do, and what is said about those that are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.letters.compose import compose, script
from heardback.letters.examples import example
from heardback.letters.kinds import KINDS
from heardback.letters.library import Library, library_of, read

STATUS = KINDS["status-mail"]


def library(**files: str) -> Library:
    found, problems = library_of({f"{name.replace('_', '-')}.txt": text for name, text in files.items()})
    assert found is not None, problems
    return found


def wrong(path: str, text: str = "{greeting}") -> list[str]:
    found, problems = library_of({path: text})
    assert found is None
    return [str(problem) for problem in problems]


def test_a_template_takes_the_place_of_ours():
    own = library(
        status_mail="""
        # mine
        Subject: {post}
        {greeting}

        Is there news?
        ?promise_over You said {promised.by}.
        !promise_over You have time.
        {left_message.on} is never said.

        {me}
        """
    )
    letter = compose(STATUS, example(STATUS), library=own)
    assert letter.subject == "Sales manager"
    assert letter.body == ("Dear Olga Petrova,\n\nIs there news? You said by Monday 16 November.\n\nMaria Lind\n")
    early = KINDS["early-mail"]
    assert compose(early, example(early), library=own) == compose(early, example(early))


def test_one_language_goes_before_both():
    found, _ = library_of({"status-mail.txt": "Any. {me}", "ru/status-mail.txt": "По-русски. {me}"})
    assert found is not None
    assert compose(STATUS, example(STATUS, "ru"), library=found).body.startswith("По-русски.")
    assert compose(STATUS, example(STATUS), library=found).body.startswith("Any.")


def test_parts_of_a_call_may_be_written_anew_one_by_one():
    kind = KINDS["status-call"]
    own = library(status_call="== point: Now\nWhat about {post}?", call="== no: No\nA pity.")
    call = script(kind, example(kind), library=own)
    told = {part.name: "\n".join(part.paragraphs) for part in call.parts}
    assert told == {"point": "What about Sales manager?", "no": "A pity."}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello {intervew.on}", "line 1, {intervew.on}: no such fact; expected interview.on,"),
        ("Hello\n{post", "line 2: a brace alone; expected {name}"),
        ("Hello\n\n?promissed Well", "line 3, ?promissed: no such fact; expected promised"),
        ("?promised", "line 1: a line without words; expected words"),
        ("== point", 'line 1: "== point"; expected "== name: Heading"'),
        ("# only a remark", "no words; expected the text of a letter"),
        ("{greeting.__class__}", "no such fact"),
        ("{interview}", "no such fact; expected interview"),
        ("{}", "no such fact"),
        ("x" * 50_000, "50000 characters; expected at most 40000"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_what_is_allowed(text: str, said: str):
    problem, *_ = wrong("status-mail.txt", text)
    assert problem.startswith("status-mail.txt: ")
    assert said in problem


def test_a_file_that_is_no_kind_is_named():
    assert wrong("stauts-mail.txt")[0].startswith(
        "stauts-mail.txt: no such kind; expected KIND.txt, en/KIND.txt or ru/KIND.txt with a kind such as status-mail,"
    )
    assert wrong("de/thanks.txt")
    assert wrong("../thanks.txt")


def test_facts_are_not_read_as_templates():
    """A post called {me} stays {me}: what comes from the record is never looked into again."""
    from dataclasses import replace  # noqa: PLC0415 - one test

    about = example(STATUS)
    candidacy = replace(about.case.candidacy, position=replace(about.case.candidacy.position, title="{me} ?warm"))
    about.case.candidacy = candidacy
    assert "{me} ?warm" in compose(STATUS, about).body


@given(st.text(max_size=300) | st.text(alphabet="{}?!= -:abmepost.\n#", max_size=120))
def test_any_text_is_a_template_or_a_list_of_problems(text: str):
    template, problems = read(text)
    assert (template is None) == bool(problems)
    if template:
        found = Library({("en", "status-mail"): template})
        compose(STATUS, example(STATUS), library=found)
