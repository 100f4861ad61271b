"""Whose mail is it? By the thread, the person, the domain, the name; and never by a guess."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.intake.senders import Correspondence, Correspondent, Envelope, whose

OLGA = Correspondent(name="Olga Petrova", email="olga@nordkraft.se")
KIM = Correspondent(name="Kim Doe", email="kim@talentpool.example")
NORDKRAFT = Correspondence(
    key="nordkraft",
    employer="Nordkraft AB",
    position="Sales manager",
    people=(OLGA,),
    message_ids=frozenset({"<thanks-1@example.org>"}),
)
GLOBEX = Correspondence(key="globex", employer="Globex", position="Account manager", people=(KIM,))
ACME = Correspondence(key="acme", employer="Acme Widgets", position="Sales manager", people=(KIM,))
SEARCH = (NORDKRAFT, GLOBEX, ACME)


def matches(envelope: Envelope, search: tuple[Correspondence, ...] = SEARCH) -> dict[str, list[str]]:
    """Return the candidacies a mail may belong to, with the codes of their reasons."""
    return {one.key: [reason.code for reason in one.reasons] for one in whose(envelope, search).matches}


# --- One sign ---


def test_an_answer_to_ones_own_letter_whoever_writes_it() -> None:
    mail = Envelope(sender="assistant@gmail.com", in_reply_to="<thanks-1@example.org>", subject="Globex")
    assert matches(mail) == {"nordkraft": ["answers-letter"]}
    assert whose(mail, SEARCH).matches[0].strength == "sure"


def test_a_letter_further_up_the_thread() -> None:
    mail = Envelope(sender="x@gmail.com", in_reply_to="<unknown@x>", references=("thanks-1@example.org", "<unknown@x>"))
    assert matches(mail) == {"nordkraft": ["in-thread"]}


def test_a_contact_in_whatever_case_and_with_a_plus() -> None:
    assert matches(Envelope(sender="Olga+jobs@Nordkraft.SE")) == {"nordkraft": ["from-person"]}
    mail = Envelope(sender="no-reply@greenhouse.io", reply_to=("olga@nordkraft.se",))
    assert matches(mail) == {"nordkraft": ["from-person"]}


def test_ones_own_letter_belongs_where_it_was_sent() -> None:
    mail = Envelope(sender="olga@nordkraft.se", to=("kim@example.com", "olga@nordkraft.se"), is_own=True)
    assert matches(mail) == {"nordkraft": ["to-person"]}


def test_a_colleague_of_a_contact() -> None:
    mail = Envelope(sender="lars@hr.nordkraft.se")
    assert matches(mail) == {"nordkraft": ["domain-of-person"]}
    assert whose(mail, SEARCH).key == "nordkraft"


@pytest.mark.parametrize("domain", ["badnordkraft.se", "nordkraft.se.evil.example", "nordkraft-se.example", "kraft.se"])
def test_another_domain_is_not_theirs(domain: str) -> None:
    assert matches(Envelope(sender=f"lars@{domain}")) == {}


def test_a_domain_that_somebody_said_is_theirs() -> None:
    learnt = replace(NORDKRAFT, domains=("nk-energi.se",))
    mail = Envelope(sender="lars@mail.nk-energi.se")
    assert matches(mail) == {}
    assert matches(mail, (learnt, GLOBEX)) == {"nordkraft": ["learnt-domain"]}


@pytest.mark.parametrize(
    ("employer", "domain"),
    [
        ("Globex", "globex.com"),
        ("Globex Inc.", "careers.globex.co.uk"),
        ("Acme Widgets GmbH", "acme-widgets.de"),
        ("Acme Widgets", "acmewidgetsgroup.com"),
        ("ООО «Нордкрафт»", "nordkraft.ru"),
        ("Нордкрафт", "нордкрафт.рф"),
        ("Société Générale", "societegenerale.fr"),
    ],
)
def test_a_domain_that_is_called_like_the_employer(employer: str, domain: str) -> None:
    search = (Correspondence(key="this", employer=employer), Correspondence(key="other", employer="Initech"))
    assert matches(Envelope(sender=f"hr@{domain}"), search) == {"this": ["domain-like-firm"]}


@pytest.mark.parametrize(
    ("employer", "domain"), [("Go", "google.com"), ("Acme", "acmewidgets.com"), ("AB", "gmail.com")]
)
def test_a_domain_that_only_begins_like_the_employer_is_not_theirs(employer: str, domain: str) -> None:
    assert matches(Envelope(sender=f"hr@{domain}"), (Correspondence(key="this", employer=employer),)) == {}


def test_freemail_is_nobodys_domain() -> None:
    olga = replace(NORDKRAFT, people=(Correspondent(name="Olga Petrova", email="olga@gmail.com"),))
    assert matches(Envelope(sender="lars@gmail.com"), (olga,)) == {}
    assert matches(Envelope(sender="olga@gmail.com"), (olga,)) == {"nordkraft": ["from-person"]}


@pytest.mark.parametrize(
    ("mail", "code"),
    [
        (Envelope(sender="no-reply@greenhouse.io", sender_name="Nordkraft Hiring Team"), "firm-in-name"),
        (Envelope(sender="no-reply@hire.lever.co", subject="Your application to Nordkraft AB"), "firm-in-subject"),
        (Envelope(sender="nordkraft@myworkday.com", sender_name="Workday"), "firm-in-address"),
        (Envelope(sender="jobs@nordkraft.recruitee.com"), "firm-in-address"),
        (Envelope(sender="noreply@hh.ru", subject="Приглашение от компании Nordkraft"), "firm-in-subject"),
    ],
)
def test_a_hiring_program_names_the_firm_it_writes_for(mail: Envelope, code: str) -> None:
    assert matches(mail) == {"nordkraft": [code]}
    assert whose(mail, SEARCH).matches[0].strength == "likely"


# --- Not by a guess ---


def test_who_only_mentions_a_firm_may_mean_anything() -> None:
    for mail in (
        Envelope(sender="friend@gmail.com", subject="How was Nordkraft?"),
        Envelope(sender="friend@gmail.com", text="Have you heard from Nordkraft yet?"),
        Envelope(sender="news@energy.example", subject="Nordkraft builds in the north"),
    ):
        found = whose(mail, SEARCH)
        assert [(one.key, one.strength) for one in found.matches] == [("nordkraft", "possible")]
        assert found.key is None


def test_a_firm_is_named_by_whole_words() -> None:
    mail = Envelope(sender="no-reply@greenhouse.io", subject="Your application to Nordkraftverk")
    assert matches(mail) == {}


def test_a_firm_called_like_an_everyday_word_is_not_in_every_mail() -> None:
    search = (Correspondence(key="target", employer="Target"), NORDKRAFT)
    assert matches(Envelope(sender="no-reply@greenhouse.io", subject="Your target salary"), search) == {}
    assert matches(Envelope(sender="no-reply@greenhouse.io", sender_name="Target Careers"), search) == {
        "target": ["firm-in-name"]
    }


def test_a_digest_belongs_to_nothing_though_it_names_the_firm() -> None:
    mail = Envelope(sender="jobs@linkedin.com", subject="Nordkraft is hiring", text="Sales manager at Nordkraft")
    assert matches(mail) == {}
    assert matches(Envelope(sender="hello@huntr.co", subject="Follow up with Nordkraft")) == {}


def test_a_service_that_is_the_employer_itself_names_itself_in_every_mail() -> None:
    search = (Correspondence(key="linkedin", employer="LinkedIn"),)
    found = whose(Envelope(sender="x@linkedin.com", sender_name="LinkedIn", subject="Your application"), search)
    assert [one.strength for one in found.matches] == ["possible"]


def test_an_unknown_mail_belongs_to_nothing() -> None:
    assert matches(Envelope(sender="shop@example.com", subject="Your order")) == {}
    assert matches(Envelope(sender="")) == {}
    assert matches(Envelope(sender="olga@nordkraft.se"), ()) == {}


# --- Several candidacies ---


def test_an_agent_who_writes_for_two_firms_leaves_it_open() -> None:
    mail = Envelope(sender="kim@talentpool.example", subject="News")
    found = whose(mail, SEARCH)
    assert matches(mail) == {"globex": ["from-person"], "acme": ["from-person"]}
    assert found.key is None


@pytest.mark.parametrize(
    ("mail", "key", "codes"),
    [
        (Envelope(sender=KIM.email, subject="Globex: news"), "globex", ["from-person", "firm-in-subject"]),
        (Envelope(sender=KIM.email, text="Acme Widgets liked you."), "acme", ["from-person", "firm-in-text"]),
        (Envelope(sender=KIM.email, subject="Account manager"), "globex", ["from-person", "post-in-subject"]),
        (Envelope(sender=KIM.email, text="The sales manager post"), "acme", ["from-person", "post-in-text"]),
    ],
)
def test_what_else_the_mail_says_may_single_one_out(mail: Envelope, key: str, codes: list[str]) -> None:
    assert matches(mail) == {key: codes}
    assert whose(mail, SEARCH).key == key
    assert whose(mail, SEARCH).matches[0].strength == "likely"


def test_two_posts_at_one_employer_are_told_apart_by_the_post() -> None:
    senior = replace(NORDKRAFT, key="senior", position="Senior sales manager", message_ids=frozenset())
    search = (NORDKRAFT, senior)
    mail = Envelope(sender="olga@nordkraft.se", subject="Senior Sales Manager")
    assert matches(mail, search) == {"senior": ["from-person", "post-in-subject"]}
    assert matches(replace(mail, subject="Sales manager"), search) == {"nordkraft": ["from-person", "post-in-subject"]}
    assert set(matches(replace(mail, subject="Hello"), search)) == {"nordkraft", "senior"}


def test_a_colleague_who_names_the_contact_is_told_apart_too() -> None:
    lars = replace(NORDKRAFT, key="lars", people=(Correspondent(name="Lars Holm", email="lars@nordkraft.se"),))
    mail = Envelope(sender="hr@nordkraft.se", text="Lars Holm would like to meet you.")
    assert matches(mail, (NORDKRAFT, lars)) == {"lars": ["domain-of-person", "person-in-text"]}


# --- Whatever comes ---

TEXTS = st.text(max_size=100)
ANYTHING = st.builds(
    Envelope,
    sender=TEXTS | st.builds("{}@{}".format, TEXTS, st.sampled_from(["nordkraft.se", "hh.ru", "myworkday.com"])),
    sender_name=TEXTS,
    reply_to=st.tuples(TEXTS),
    to=st.tuples(TEXTS, TEXTS),
    is_own=st.booleans(),
    subject=TEXTS | st.just("Nordkraft Globex"),
    in_reply_to=TEXTS,
    references=st.tuples(TEXTS),
    text=TEXTS | st.just("Nordkraft Globex"),
)
ANYBODY = st.builds(
    Correspondence,
    key=st.uuids().map(str),
    employer=TEXTS | st.sampled_from(["Nordkraft", "Globex"]),
    position=TEXTS,
    people=st.tuples(st.builds(Correspondent, name=TEXTS, email=TEXTS)),
    domains=st.tuples(TEXTS),
    message_ids=st.frozensets(TEXTS, max_size=2),
)


@given(ANYTHING, st.lists(ANYBODY, max_size=4))
def test_any_mail_belongs_to_some_for_reasons_or_to_none(mail: Envelope, search: list[Correspondence]) -> None:
    found = whose(mail, search)
    assert {one.key for one in found.matches} <= {one.key for one in search}
    assert all(one.reasons for one in found.matches)
    assert found.key is None or len(found.matches) == 1


@given(ANYTHING, st.permutations(SEARCH))
def test_the_order_of_the_candidacies_does_not_matter(mail: Envelope, search: list[Correspondence]) -> None:
    assert whose(mail, search).key == whose(mail, SEARCH).key
    assert set(whose(mail, search).matches) == set(whose(mail, SEARCH).matches)
