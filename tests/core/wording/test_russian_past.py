"""What happened, as heardback tells it back in Russian."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from heardback.core import wording
from heardback.core.candidacy import Candidacy, Candidate, Contact, Employer, Position
from heardback.core.events import (
    Agreement,
    Applied,
    Asked,
    Channel,
    Confirmed,
    ContactId,
    Deadline,
    Decision,
    Delivered,
    Event,
    Interview,
    Note,
    Receipt,
    Reply,
    Reviewed,
    Thanked,
)
from heardback.core.shapes import Words

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 20, 9, tzinfo=MOSCOW)
AT = datetime(2026, 11, 17, 10, 40, tzinfo=MOSCOW)
FRIDAY = date(2026, 11, 20)
PHONE, EMAIL = Channel("phone"), Channel("email")
OLGA, LEV = ContactId("olga"), ContactId("lev")
SEVER = Candidacy.of(
    candidate=Candidate(name="Мария Линд"),
    employer=Employer(name="Север", country="RU"),
    position=Position(title="Аналитик"),
    contacts=(Contact(id=OLGA, name="Ольга Петрова", role="recruiter"), Contact(id=LEV, name="Лев Холм")),
    timezone=MOSCOW,
)
WHEN = "во вторник, 17 ноября, в 10:40"
ON_TUESDAY = "Во вторник, 17 ноября, в 10:40"


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (
            Applied(at=AT, to=OLGA, channel=EMAIL),
            f"Вы откликнулись на вакансию по электронной почте {WHEN} (Ольга Петрова).",
        ),
        (Applied(at=AT), f"Вы откликнулись на вакансию {WHEN}."),
        (Interview(at=AT, with_=(OLGA, LEV)), f"У вас было собеседование {WHEN} (Ольга Петрова, Лев Холм)."),
        (
            Interview(at=AT, with_=(), stage="второй", minutes=61),
            f"У вас было собеседование {WHEN} (этап «второй»; 61 минута).",
        ),
        (
            Interview(at=datetime(2027, 1, 8, 9, tzinfo=MOSCOW), with_=(OLGA,), minutes=45),
            "У вас будет собеседование в пятницу, 8 января 2027 года, в 09:00 (Ольга Петрова; 45 минут).",
        ),
        (Agreement(at=AT), f"Вы ни о чём не договорились {WHEN}."),
        (
            Agreement(at=AT, says=Words("до пятницы"), until=FRIDAY, answers="only-if-yes", may_ask=True),
            (
                f"Вы договорились с работодателем {WHEN}, что с вами свяжутся не позднее пятницы, 20 ноября"
                " («до пятницы»); ответят, только если решение положительное; спрашивать можно."
            ),
        ),
        (
            Agreement(at=AT, until=FRIDAY, who="candidate", channel=PHONE, contact=OLGA),
            (
                f"Вы договорились с рекрутером (Ольга Петрова) {WHEN}, что вы свяжетесь сами по телефону"
                " не позднее пятницы, 20 ноября."
            ),
        ),
        (
            Agreement(at=AT, says=Words("скоро"), answers="always", may_ask=False),
            (
                f"Вы договорились с работодателем {WHEN}: «скоро»; ответят в любом случае; спрашивать не следует;"
                " день не назван."
            ),
        ),
        (Thanked(at=AT), f"Вы поблагодарили всех, с кем встречались, {WHEN}."),
        (
            Thanked(at=AT, to=LEV, channel=EMAIL),
            f"Вы поблагодарили контактное лицо (Лев Холм) по электронной почте {WHEN}.",
        ),
        (
            Asked(at=AT, to=OLGA, channel=PHONE, outcome="no-answer"),
            f"Вы звонили рекрутеру (Ольга Петрова) {WHEN}; никто не ответил.",
        ),
        (
            Asked(at=AT, to=OLGA, channel=EMAIL, outcome="sent", receipt_requested=True, purpose="feedback"),
            f"Вы написали рекрутеру (Ольга Петрова) {WHEN}, чтобы попросить отзыв; вы попросили подтвердить получение.",
        ),
        (Asked(at=AT, to=OLGA, channel=Channel("sms")), f"Вы связались с рекрутером (Ольга Петрова) по СМС {WHEN}."),
        (Asked(at=AT, to=LEV, channel=Channel("in-person")), f"Вы поговорили с контактным лицом (Лев Холм) {WHEN}."),
        (Asked(at=AT, to=ContactId("ghost"), channel=EMAIL), f"Вы написали контактному лицу (ghost) {WHEN}."),
        (Receipt(at=AT), f"{ON_TUESDAY} вам подтвердили, что ваше письмо дошло."),
        (
            Reply(at=AT, means="deferral", from_=OLGA, until=FRIDAY, says=Words("до пятницы"), channel=PHONE),
            f"{ON_TUESDAY} по телефону вас попросили подождать до пятницы, 20 ноября (Ольга Петрова): «до пятницы».",
        ),
        (
            Reply(at=AT, means="acknowledgement", until=FRIDAY),
            f"{ON_TUESDAY} вам подтвердили, что всё получено, ответ обещан не позднее пятницы, 20 ноября.",
        ),
        (
            Reply(at=AT, means="request", until=FRIDAY),
            f"{ON_TUESDAY} вас кое о чём попросили, срок — не позднее пятницы, 20 ноября.",
        ),
        (
            Reply(at=AT, means="invitation", until=FRIDAY),
            f"{ON_TUESDAY} вас пригласили поговорить снова, в пятницу, 20 ноября.",
        ),
        (
            Reply(at=AT, means="offer", until=FRIDAY),
            f"{ON_TUESDAY} вам сделали предложение, ответить нужно не позднее пятницы, 20 ноября.",
        ),
        (Reply(at=AT, means="rejection", channel=EMAIL), f"{ON_TUESDAY} по электронной почте вам отказали."),
        (Delivered(at=AT), f"Вы отправили то, о чём вас просили, {WHEN}."),
        (Confirmed(at=AT), f"Вы приняли приглашение {WHEN}."),
        (
            Deadline(at=AT, by=FRIDAY, reason="other-offer"),
            "Вам нужно принять решение не позднее пятницы, 20 ноября: у вас есть другое предложение.",
        ),
        (
            Deadline(at=AT, by=FRIDAY, reason="own-decision"),
            "Вам нужно принять решение не позднее пятницы, 20 ноября: так вы решили сами.",
        ),
        (Decision(at=AT, means="let-go"), f"Вы закрыли для себя этот вопрос {WHEN}."),
        (Reviewed(at=AT, text=Words("Готовить\nцифры ")), f"Вы разобрали собеседование {WHEN}: «Готовить цифры»."),
        (Note(at=AT), f"Вы сделали заметку {WHEN}."),
    ],
)
def test_each_event_is_one_sentence(event: Event, sentence: str) -> None:
    assert wording.of("ru").told(event, SEVER, NOW) == sentence


def test_within_another_sentence_it_has_no_capital_and_no_full_stop() -> None:
    assert wording.of("ru").told_within(Decision(at=AT, means="accept"), SEVER, NOW) == f"вы приняли предложение {WHEN}"


def test_a_contact_who_was_given_a_role_is_told_by_it() -> None:
    promoted = replace(SEVER, contacts=(Contact(id=LEV, name="Лев Холм", role="executive"),))
    told = wording.of("ru").told(Thanked(at=AT, to=LEV), promoted, NOW)
    assert told == f"Вы поблагодарили директора (Лев Холм) {WHEN}."
