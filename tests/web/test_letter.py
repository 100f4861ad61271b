"""Writing a letter: drafted, changed, kept, read over, taken to one's own mail program, and recorded as sent."""

import re
from collections.abc import Callable
from email import message_from_bytes, policy
from html import unescape

import pytest

from heardback.core.events import Agreement, Asked, Decision, Note, Reply, Thanked
from heardback.core.people import EMAIL
from heardback.core.shapes import Words
from heardback.ports import Key
from tests.web.maria import LARS, OLGA, Maria, Seen, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


BY_MONDAY = Words("by 16 November")


def asking() -> tuple[Maria, Key]:
    """They promised an answer by the 16th, and it did not come."""
    maria = Maria.signed_in()
    return maria, maria.interviewed_at("Nordkraft", "2026-11-09", Agreement(at=at("2026-11-09", 11), says=BY_MONDAY))


def of(key: Key, kind: str, way: str = "") -> str:
    return f"/candidacies/{key}/letters/{kind}{way}"


def written(page: Seen) -> dict[str, str]:
    return {"subject": page.typed("subject"), "body": page.typed("body")}


def mail_link(page: Seen) -> str:
    found = re.search(r'href="(mailto:[^"]*)" data-mailto', page.html)
    assert found
    return unescape(found[1])


def test_the_draft_is_there_and_the_proofreader_has_nothing_against_it():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    assert page.typed("body").startswith("Dear Olga Petrova,")
    assert "Could you tell me whether a decision has been made?" in page.typed("body")
    assert "nothing to point out" in page.text
    assert mail_link(page).startswith("mailto:olga@nordkraft.example?subject=Interview%20on%209%20November")
    assert "heardback sends nothing itself" in page.text


def test_what_is_typed_is_read_over_and_kept_at_once():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    body = (
        "Dear Olga Petrova,\r\n\r\nWe met on 9 November about the Sales manager post. 🙂 I realy want it!\r\n\r\nMaria"
    )
    answer = maria.fill(page, of(key, "status-mail", "/typed"), subject="Hello", body=body)
    assert answer.status == 200
    assert "<html" not in answer.html
    assert "“really”" in answer.text
    assert "S1-7" in answer.text
    assert "Kept as a draft, 10:00" in answer.text
    again = maria.get(of(key, "status-mail"))
    assert (again.typed("subject"), again.typed("body")) == ("Hello", body.replace("\r\n", "\n"))


def test_a_finding_knows_where_its_words_stand_as_browsers_count():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(
        page, of(key, "status-mail", "/typed"), subject="S", body="> their words\r\n🙂🙂 I realy want it"
    )
    found = re.search(r'data-select="id_body" data-start="(\d+)" data-end="(\d+)"><q lang="en">realy</q>', answer.html)
    assert found
    text = "> their words\n🙂🙂 I realy want it".encode("utf-16-le")
    assert text[int(found[1]) * 2 : int(found[2]) * 2].decode("utf-16-le") == "realy"


def test_a_gap_in_the_subject_is_found_in_the_subject():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/typed"), **{**written(page), "subject": "About [Position]"})
    assert 'data-select="id_subject" data-start="6" data-end="16"' in answer.html


def test_without_a_script_the_check_button_does_the_same():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(
        page, of(key, "status-mail"), subject="Hello", body="Dear Olga, please please decide. Maria Lind"
    )
    assert answer.status == 200
    assert answer.typed("body") == "Dear Olga, please please decide. Maria Lind"
    assert "to look at" in answer.text
    assert "Kept as a draft" in answer.text


def test_every_finding_is_said_with_its_words_why_better_and_rule():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(
        page, of(key, "status-mail", "/typed"), **{**written(page), "body": "Dear Ogla Petrova, any news?"}
    )
    assert '<q lang="en">Ogla</q>' in answer.html
    assert "a misspelt name is the first thing its owner sees" in answer.text
    assert "Better: Olga" in answer.text
    assert 'href="/why/S1-7"' in answer.html


def test_before_her_name_is_known_the_page_says_that_it_is_missing():
    maria = Maria.signed_in(name=None)
    key = maria.interviewed_at("Nordkraft", "2026-11-16")
    for kind in ("thanks", "thanks-call"):
        assert "Your own name is missing." in maria.get(of(key, kind)).text


def test_in_russian_the_reasons_are_russian_and_better_words_stay_in_the_language_of_the_letter():
    maria = Maria.signed_in(language="ru")
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(of(key, "status-mail"))
    body = "Dear Ogla Petrova, any news?"
    answer = maria.fill(page, of(key, "status-mail", "/typed"), **{**written(page), "body": body})
    assert "Ошибку в собственном имени замечают первой." in answer.text
    assert '<span lang="en">Olga</span>' in answer.html


# --- Two windows ---


def test_two_windows_do_not_overwrite_each_other_and_nothing_is_lost():
    maria, key = asking()
    one, two = maria.get(of(key, "status-mail")), maria.get(of(key, "status-mail"))
    maria.fill(two, of(key, "status-mail", "/typed"), subject="Two", body="From window two")
    late = maria.fill(one, of(key, "status-mail", "/typed"), subject="One", body="From window one")
    assert "changed in another window" in late.text
    assert "From window two" in late.text
    assert maria.get(of(key, "status-mail")).typed("body") == "From window two"
    kept = maria.fill(one, of(key, "status-mail") + "?over=1", subject="One", body="From window one")
    assert kept.status == 200
    assert maria.get(of(key, "status-mail")).typed("body") == "From window one"


def test_without_a_script_two_windows_are_told_too_with_both_texts():
    maria, key = asking()
    one = maria.get(of(key, "status-mail"))
    maria.fill(one, of(key, "status-mail", "/typed"), subject="Two", body="From window two")
    late = maria.fill(one, of(key, "status-mail"), subject="One", body="From window one")
    assert late.status == 409
    assert late.typed("body") == "From window one"
    assert "From window two" in late.text
    assert late.hidden()["draft"] == "0"


def test_the_version_goes_on_from_answer_to_answer():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    for number in (1, 2, 3):
        answer = maria.fill(page, of(key, "status-mail", "/typed"), subject="S", body=f"{number}", draft=number - 1)
        assert f'name="draft" id="draft" value="{number}" hx-swap-oob="true"' in answer.html


# --- To whom, in which language and tone ---


def test_another_tone_is_written_at_once_where_nothing_was_changed():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/anew"), **written(page), tone="warm")
    assert answer.status == 303
    warm = maria.get(answer.goes_to)
    assert "With kind regards and best wishes" in warm.typed("body")
    assert "With kind regards and best wishes" not in page.typed("body")


def test_the_letter_can_be_in_russian():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/anew"), **written(page), language="ru")
    assert maria.get(answer.goes_to).typed("body").startswith("Здравствуйте, Olga Petrova!")


def test_what_she_typed_is_not_overwritten_before_she_says_so():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    asked = maria.fill(page, of(key, "status-mail", "/anew"), subject="Mine", body="My own words", tone="warm")
    assert asked.status == 200
    assert "You have changed this text yourself." in asked.text
    assert asked.typed("body") == "My own words"
    assert maria.get(of(key, "status-mail")).typed("body") == "My own words"
    sure = maria.fill(
        asked, of(key, "status-mail", "/anew") + "?sure=yes", subject="Mine", body="My own words", tone="warm"
    )
    assert "best wishes" in maria.get(sure.goes_to).typed("body")


def test_to_somebody_else_is_another_letter_and_hers_is_kept():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/anew"), subject="Mine", body="For Olga alone", to="lars")
    lars = maria.get(answer.goes_to)
    assert lars.typed("body").startswith("Dear Lars Holm,")
    assert "kept as a draft" in lars.text
    assert maria.get(of(key, "status-mail") + "?to=olga").typed("body") == "For Olga alone"


# --- On its way ---


def test_it_is_saved_as_a_mail_as_it_was_typed():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    file = maria.fill(
        page, of(key, "status-mail", "/mail"), subject="Any news, Olga?", body="Dear Olga,\r\n\r\nnews? Ö"
    )
    assert file.response.headers["Content-Disposition"] == 'attachment; filename="nordkraft.eml"'
    mail = message_from_bytes(file.response.content, policy=policy.default)
    assert mail["To"].addresses[0].addr_spec == "olga@nordkraft.example"
    assert mail["From"].addresses[0].addr_spec == "maria@example.org"
    assert mail["Subject"] == "Any news, Olga?"
    assert mail.get_content() == "Dear Olga,\r\n\r\nnews? Ö\r\n"


def test_a_long_letter_says_that_it_does_not_fit_into_a_link():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/typed"), subject="S", body="Здравствуйте! " * 60)
    assert "too long for a link" in answer.text
    assert "body=" not in mail_link(answer)


def test_without_her_own_address_there_is_no_ready_mail_and_it_says_why():
    maria = Maria.signed_in(email=None)
    key = maria.interviewed_at("Nordkraft", "2026-11-09")
    page = maria.get(of(key, "status-mail"))
    assert "Save as a mail" not in page.text
    assert "With your own e-mail address in the settings" in page.text
    assert maria.fill(page, of(key, "status-mail", "/mail"), **written(page)).status == 409


# --- I sent it ---


def test_i_sent_it_is_an_ask_on_record_and_the_letter_is_kept():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    typed = {"subject": "Any news?", "body": "Dear Olga Petrova, any news? Maria Lind"}
    answer = maria.fill(page, of(key, "status-mail", "/sent"), **typed, receipt="on")
    assert (answer.status, answer.goes_to) == (303, "/")
    asked = maria.events(key)[-1]
    assert asked == Asked(at=at("2026-11-17"), to=OLGA.id, channel=EMAIL, outcome="sent", receipt_requested=True)
    (kept,) = maria.log.letters(maria.owner)
    assert (kept.subject, kept.body, kept.sent_at) == (typed["subject"], typed["body"], at("2026-11-17"))
    sent = maria.get(f"/candidacies/{key}/letters/kept/{kept.key}")
    assert "Dear Olga Petrova, any news? Maria Lind" in sent.text
    assert "To Olga Petrova, sent on Tuesday 17 November 2026" in sent.text
    file = maria.get(f"/candidacies/{key}/letters/kept/{kept.key}/mail")
    assert message_from_bytes(file.response.content, policy=policy.default)["Subject"] == "Any news?"


def test_today_says_what_was_recorded():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    maria.fill(page, of(key, "status-mail", "/sent"), **written(page))
    assert "The letter is kept as it went out." in maria.get("/").text


def test_if_she_took_the_question_for_a_receipt_out_none_is_waited_for():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    maria.fill(page, of(key, "status-mail", "/sent"), **written(page))
    asked = maria.events(key)[-1]
    assert isinstance(asked, Asked)
    assert not asked.receipt_requested


@pytest.mark.parametrize(
    ("kind", "means", "recorded"),
    [
        ("offer-accepted", "offer", Decision(at=at("2026-11-17"), means="accept")),
        ("offer-declined", "offer", Decision(at=at("2026-11-17"), means="decline")),
        ("withdrawal", "deferral", Decision(at=at("2026-11-17"), means="withdraw")),
        ("rejection-thanks", "rejection", Thanked(at=at("2026-11-17"), to=OLGA.id, channel=EMAIL)),
    ],
)
def test_each_letter_records_what_it_stands_for(kind, means, recorded):
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means=means, from_=OLGA.id))
    page = maria.get(of(key, kind))
    maria.fill(page, of(key, kind, "/sent"), **written(page))
    assert maria.events(key)[-1] == recorded


def test_one_letter_may_do_two_things():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="rejection", from_=OLGA.id))
    page = maria.get(of(key, "rejection-thanks-and-feedback"))
    maria.fill(page, of(key, "rejection-thanks-and-feedback", "/sent"), **written(page))
    thanked, asked = maria.events(key)[-2:]
    assert isinstance(thanked, Thanked)
    assert isinstance(asked, Asked)
    assert asked.purpose == "feedback"


def test_a_letter_that_changes_nothing_is_noted():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="offer", from_=OLGA.id))
    page = maria.get(of(key, "offer-received"))
    maria.fill(page, of(key, "offer-received", "/sent"), subject="Thank you for the offer", body="Thank you.")
    assert maria.events(key)[-1] == Note(at=at("2026-11-17"), text=Words("Sent: Thank you for the offer"))


def test_pressed_twice_it_is_recorded_once():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    for _ in range(2):
        assert maria.fill(page, of(key, "status-mail", "/sent"), **written(page)).status == 303
    assert sum(isinstance(one, Asked) for one in maria.events(key)) == 1
    assert len(maria.log.letters(maria.owner)) == 1


def test_if_the_application_was_changed_meanwhile_the_letter_is_all_there_and_once_more_is_enough():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    note = maria.get(f"/candidacies/{key}/happened/note")
    maria.fill(note, f"/candidacies/{key}/happened/note", at="2026-11-17T09:00", text="Saw them at a fair")
    late = maria.fill(page, of(key, "status-mail", "/sent"), subject="Mine", body="My own words")
    assert late.status == 409
    assert "press “I sent it” once more" in late.text
    assert late.typed("body") == "My own words"
    assert maria.fill(late, of(key, "status-mail", "/sent"), subject="Mine", body="My own words").status == 303
    assert maria.log.letters(maria.owner)[0].body == "My own words"


def test_an_ask_to_nobody_needs_somebody_first():
    maria = Maria.signed_in()
    key = maria.began("Nordkraft", people=())
    page = maria.get(of(key, "status-mail"))
    assert "I sent it" not in page.text
    assert "it has to be known to whom it went" in page.text


# --- Whether it is the day ---


def test_while_a_promise_runs_the_page_says_that_today_is_not_the_day(on):
    maria, key = asking()
    on("2026-11-12")
    page = maria.get(of(key, "status-mail"))
    assert "Today is not the day for it. A promise is still running; asking now looks impatient. G1" in page.text
    assert 'href="/why/G1"' in page.html


def test_a_letter_that_would_say_what_is_not_on_record_is_refused():
    maria, key = asking()
    answer = maria.get(of(key, "deadline-mail"))
    assert answer.status == 409
    assert "not on record" in answer.text


def test_a_draft_outlives_what_it_was_for():
    maria = Maria.signed_in()
    key = maria.interviewed_at("Nordkraft", "2026-11-09", Reply(at=at("2026-11-16"), means="offer", from_=OLGA.id))
    page = maria.get(of(key, "offer-accepted"))
    maria.fill(page, of(key, "offer-accepted", "/typed"), subject="Yes", body="With pleasure")
    number = maria.record(key).dossier.recorded[-1].number
    undo = maria.get(f"/candidacies/{key}/")
    maria.fill(undo, f"/candidacies/{key}/entries/{number}/undo")
    again = maria.get(of(key, "offer-accepted") + "?to=olga")
    assert again.typed("body") == "With pleasure"
    assert "no longer on record" in again.text


def test_formal_requests_carry_their_price():
    maria = Maria.signed_in()
    key = maria.began(
        "Lumen", Reply(at=at("2026-11-16"), means="rejection", from_=OLGA.id), people=(OLGA, LARS), country="RU"
    )
    for kind in ("formal-reasons", "rights-russia"):
        page = maria.get(of(key, kind))
        assert "usually burns the bridge" in page.text
        assert "S0-C14" in page.text
    page = maria.get(of(key, "rights-russia"))
    assert "article 64" in page.typed("body")
    assert "They will expect it in the other language" in page.text
    maria.fill(page, of(key, "rights-russia", "/sent"), **written(page))
    asked = maria.events(key)[-1]
    assert isinstance(asked, Asked)
    assert asked.purpose == "reasons"


def test_there_is_no_letter_of_a_kind_that_there_is_not():
    maria, key = asking()
    assert maria.get(of(key, "love-letter")).status == 404
    assert maria.get(of(key, "rights-atlantis")).status == 404
    assert maria.get(of(key, "status-mail") + "?to=nobody").status == 404


def test_too_long_a_text_is_not_kept_and_stays_on_the_page():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    answer = maria.fill(page, of(key, "status-mail", "/sent"), subject="S", body="x" * 20_001)
    assert answer.status == 422
    assert answer.typed("body") == "x" * 20_001
    assert not maria.log.letters(maria.owner)


def test_nobody_else_reads_writes_or_sends_it():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    maria.fill(page, of(key, "status-mail", "/typed"), **written(page))
    (kept,) = maria.log.letters(maria.owner)
    other = Maria.signed_in("ben@example.org")
    for way in ("", "/typed", "/anew", "/mail", "/sent"):
        assert other.fill(page, of(key, "status-mail", way), subject="Theirs", body="Theirs").status == 404
    for path in (of(key, "status-mail"), f"{of(key, 'kept')}/{kept.key}", f"{of(key, 'kept')}/{kept.key}/mail"):
        assert other.get(path).status == 404
    assert maria.log.letters(maria.owner) == [kept]


def test_what_kept_itself_while_i_sent_it_was_pressed_is_not_another_window():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    body = page.typed("body") + "\nOne last word."
    maria.fill(page, of(key, "status-mail", "/typed"), **(written(page) | {"body": body}))
    shown = maria.fill(page, of(key, "status-mail", "/sent"), **(written(page) | {"body": body}))
    assert "another window" not in shown.text
    assert [one.outcome for one in maria.events(key) if isinstance(one, Asked)] == ["sent"]


def test_another_text_of_another_window_is_still_a_conflict_when_it_is_sent():
    maria, key = asking()
    page = maria.get(of(key, "status-mail"))
    maria.fill(page, of(key, "status-mail", "/typed"), **(written(page) | {"body": "Another text."}))
    maria.fill(page, of(key, "status-mail", "/sent"), **written(page))
    assert not [one for one in maria.events(key) if isinstance(one, Asked)]
