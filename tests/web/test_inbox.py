"""The inbox: what mail proposes, decided in a browser."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from heardback import bootstrap
from heardback.actions.received import take_in
from heardback.core.events import Agreement, Reply
from heardback.core.shapes import Words
from heardback.ports import KeptProposal, Key, Received
from heardback.ports.mail import FolderRole
from tests.adapters.mailed import LATER, NO, invited, mail
from tests.web.maria import Maria, Seen, at

pytestmark = pytest.mark.django_db

APPLIED = (
    "Thank you for applying for the position of Sales manager at Lumen. "
    "We have received your application and will be in touch."
)
PER = "Per Dahl <per@lumen.example>"


@pytest.fixture(autouse=True)
def _today(on: Callable[[str], None]) -> None:
    on("2026-11-17")


def gets(maria: Maria, raw: bytes, folder: FolderRole = "inbox") -> KeptProposal:
    received = Received(account=None, folder=folder, folder_name=folder, uid=None, raw=raw)
    [one] = take_in(bootstrap.desk(maria.owner, at("2026-11-17")), received)
    return one


def at_nordkraft(maria: Maria) -> Key:
    agreed = Agreement(at=at("2026-11-09", 11), says=Words("within a week"))
    return maria.interviewed_at("Nordkraft", "2026-11-09", agreed)


def forms(page: Seen) -> list[str]:
    return re.findall(r'<form[^>]* action="([^"]+)"', page.html)


def replies(maria: Maria, key: Key) -> list[str]:
    return [one.means for one in maria.events(key) if isinstance(one, Reply)]


def test_an_empty_inbox_says_kindly_what_will_stand_here():
    page = Maria.signed_in().get("/inbox/")
    assert "Nothing to decide." in page.text
    assert "save a mail as a file, or copy its text" in page.text


def test_an_answer_stands_there_with_its_sentence_and_is_recorded_with_one_click():
    maria = Maria.signed_in()
    key, one = at_nordkraft(maria), gets(maria, mail(NO))
    page = maria.get("/inbox/")
    assert "Olga Petrova said no by e-mail on Tuesday 17 November at 09:00." in page.text
    assert "unfortunately we have decided to go on with other candidates." in page.text
    maria.fill(page, f"/inbox/{one.key}/accept")
    assert replies(maria, key) == ["rejection"]
    after = maria.get("/inbox/")
    assert "Recorded for Nordkraft." in after.text
    assert "Nothing to decide." in after.text


def test_today_follows_from_what_was_recorded():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    assert "Write to Olga Petrova and ask" in maria.get("/").text
    one = gets(maria, mail(NO))
    assert "1 thing from your mail waits for you to decide" in maria.get("/").text
    maria.post(f"/inbox/{one.key}/accept")
    assert "Write to Olga Petrova and ask" not in maria.get("/").text


def test_an_answer_in_the_spam_folder_is_said_loudly_at_the_top_of_today():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    gets(maria, mail(NO), "junk")
    page = maria.get("/")
    assert page.text.index("An answer from Nordkraft is in your spam folder.") < page.text.index("Write to Olga")
    assert "An answer is in your spam folder" in maria.get("/inbox/").text


def test_pressed_twice_it_is_recorded_once():
    maria = Maria.signed_in()
    key, one = at_nordkraft(maria), gets(maria, mail(NO))
    for _ in range(2):
        assert maria.post(f"/inbox/{one.key}/accept").goes_to == "/inbox/"
    assert replies(maria, key) == ["rejection"]


def test_a_decision_is_taken_back_where_it_is_told():
    maria = Maria.signed_in()
    key, one = at_nordkraft(maria), gets(maria, mail(NO))
    maria.post(f"/inbox/{one.key}/accept")
    assert f"/inbox/{one.key}/reopen" in forms(maria.get("/inbox/"))
    maria.post(f"/inbox/{one.key}/reopen")
    assert replies(maria, key) == []
    assert "Olga Petrova said no" in maria.get("/inbox/").text


def test_what_was_understood_is_put_right_in_the_events_own_form_beside_the_mail():
    maria = Maria.signed_in()
    key, one = at_nordkraft(maria), gets(maria, mail(LATER))
    page = maria.get(f"/inbox/{one.key}/correct")
    assert "we have not decided yet" in page.text
    assert page.typed("at") == "2026-11-17T09:00"
    form = {"at": "2026-11-17T09:00", "means": "request", "from": "olga", "channel": "email", "says": "by Friday"}
    maria.fill(page, f"/inbox/{one.key}/correct", **form)
    assert replies(maria, key) == ["request"]


def test_a_form_that_does_not_fit_keeps_what_was_typed():
    maria = Maria.signed_in()
    key, one = at_nordkraft(maria), gets(maria, mail(LATER))
    page = maria.get(f"/inbox/{one.key}/correct")
    again = maria.fill(page, f"/inbox/{one.key}/correct", at="never", means="request", says="by Friday, they said")
    assert again.status == 422
    assert again.typed("says") == "by Friday, they said"
    assert replies(maria, key) == []


def test_what_they_wrote_can_be_another_kind_of_event_in_another_application():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    one, lumen = gets(maria, mail(NO)), maria.interviewed_at("Lumen", "2026-11-10", people=())
    page = maria.get(f"/inbox/{one.key}/correct?into={lumen}&kind=note")
    maria.fill(page, f"/inbox/{one.key}/correct", at="2026-11-17T09:00", text="They wrote by mistake")
    assert "They wrote by mistake" in maria.get(f"/candidacies/{lumen}/").text


def test_not_mine_teaches_and_can_be_forgotten():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    one = gets(maria, mail(NO, "Nordkraft", sender="Shop <news@shop.example>"))
    maria.post(f"/inbox/{one.key}/decline")
    page = maria.get("/inbox/")
    assert "Mail from news@shop.example is about no application of yours." in page.text
    forget = next(form for form in forms(page) if "/learnt/" in form)
    maria.post(forget)
    assert "news@shop.example is about" not in maria.get("/inbox/").text


def test_where_two_applications_fit_it_is_asked_which():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    second = maria.interviewed_at("Nordkraft Sweden", "2026-11-12")
    one = gets(maria, mail(NO))
    page = maria.get("/inbox/")
    assert "Which application is it about?" in page.text
    assert "I may be wrong" not in page.text
    maria.post(f"/inbox/{one.key}/accept", into=second)
    assert replies(maria, second) == ["rejection"]


def test_somebody_elses_application_is_not_there_to_record_in():
    maria, ben = Maria.signed_in(), Maria.signed_in("ben@example.org")
    at_nordkraft(maria)
    one, his = gets(maria, mail(NO)), at_nordkraft(ben)
    assert maria.post(f"/inbox/{one.key}/accept", into=his).status == 404
    assert replies(ben, his) == []


# --- From a mailbox to a plan ---


def test_on_the_first_visit_what_was_found_is_one_list_to_tick():
    maria = Maria.signed_in()
    gets(maria, mail(APPLIED, "Your application for Sales manager at Lumen", sender=PER))
    gets(maria, mail("See you", "Interview", sender=PER, name="second", calendar=invited("20261124T090000Z")))
    assert maria.get("/").goes_to == "/inbox/"
    page = maria.get("/inbox/")
    assert "Lumen" in page.text
    assert "You have an interview with" in page.text
    ticked = re.findall(r'name="take" value="([^"]+)" checked', page.html)
    assert maria.post("/inbox/take", take=ticked).goes_to == "/"
    assert "Lumen" in maria.get("/candidacies/").text
    assert "Nothing to decide." in maria.get("/inbox/").text


def test_without_a_post_it_is_asked_for_and_nothing_is_recorded_yet():
    maria = Maria.signed_in()
    no = NO.replace("Olga Petrova", "Per Dahl\nLumen AB")
    gets(maria, mail(no, "Your interview at Lumen", sender=PER))
    [name] = re.findall(r'name="take" value="([^"]+)"', maria.get("/inbox/").html)
    again = maria.post("/inbox/take", take=name)
    assert (again.status, "which post is it?" in again.text) == (422, True)
    maria.post("/inbox/take", **{"take": name, f"title-{name}": "Analyst"})
    assert "Analyst" in maria.get("/candidacies/").text


def test_a_new_application_is_looked_through_before_it_is_noted():
    maria = Maria.signed_in()
    one = gets(maria, mail(APPLIED, "Your application for Sales manager at Lumen", sender=PER))
    page = maria.get(f"/inbox/{one.key}/begin")
    assert page.typed("employer") == "Lumen"
    form = {"employer": "Lumen AB", "title": "Head of sales", "country": "SE", "event": "0"}
    answer = maria.fill(page, f"/inbox/{one.key}/begin", **form)
    assert "Lumen AB" in maria.get(answer.goes_to).text
    assert "Head of sales" in maria.get("/candidacies/").text


# --- Brought by hand ---


def test_a_saved_mail_is_brought_and_read():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    file = SimpleUploadedFile("answer.eml", mail(NO))
    answer = maria.post("/inbox/bring", files=file)
    assert "Olga Petrova said no" in maria.get(answer.goes_to).text


def test_the_text_of_a_mail_is_enough():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    text = f"Subject: Nordkraft, Sales manager\n\n{NO}"
    answer = maria.post("/inbox/bring", text=text)
    assert answer.goes_to.startswith("/inbox/mail/")
    assert "said no" in maria.get("/inbox/").text


def test_what_tells_of_nothing_is_said_to():
    maria = Maria.signed_in()
    maria.post("/inbox/bring", text="Milk, bread, tea")
    assert "It tells of nothing new about an application" in maria.get("/inbox/").text


def test_nothing_brought_is_said_beside_the_field():
    page = Maria.signed_in().post("/inbox/bring")
    assert (page.status, "Choose a file, or put the text here first." in page.text) == (422, True)


def test_in_russian_they_are_counted_too():
    maria = Maria.signed_in(language="ru")
    at_nordkraft(maria)
    gets(maria, mail(NO))
    assert maria.get("/").status == 200
    assert maria.get("/inbox/").status == 200


def test_the_number_to_decide_stands_in_the_frame():
    maria = Maria.signed_in()
    at_nordkraft(maria)
    gets(maria, mail(NO))
    menu = re.search(r'<a href="/inbox/"[^>]*>(.*?)</a>', maria.get("/people/").html, re.DOTALL)
    assert menu
    assert unescape(re.sub(r"<[^>]+>", "", menu[1])) == "Inbox 1"


def test_what_was_noted_by_hand_meanwhile_is_no_new_application_any_more():
    maria = Maria.signed_in()
    one = gets(maria, mail(APPLIED, "Your application for Sales manager at Lumen", sender=PER))
    key = maria.interviewed_at("Lumen", "2026-11-12", people=())
    page = maria.get("/inbox/")
    assert 'name="take"' not in page.html
    maria.post(f"/inbox/{one.key}/accept")
    assert "acknowledgement" in replies(maria, key)
