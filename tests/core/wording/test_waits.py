"""What a waiting list says about why one waits."""

import pytest

from heardback.core import wording
from heardback.core.shapes import Words
from tests.core.story import Story, beginning, interviewed

MARIA = interviewed("2026-11-09")
SAID = MARIA.agreed("2026-11-09", says=Words("Within a week."))

WAITS = [
    (
        "nothing yet",
        beginning(),
        "no application or interview is noted yet",
        "ещё не отмечены ни отклик, ни собеседование",
    ),
    (
        "applied",
        beginning().applied("2026-11-10"),
        "you applied on Tuesday 10 November",
        "вы откликнулись во вторник, 10 ноября",
    ),
    ("an interview ahead", interviewed("2026-11-20"), "the interview is on Friday", "собеседование в пятницу"),
    ("nothing agreed", MARIA, "nothing promised", "ничего не обещали"),
    (
        "a promise",
        MARIA.promised("2026-11-20"),
        "they said by Friday 20 November",
        "обещали ответить не позднее пятницы, 20 ноября",
    ),
    (
        "a promise that is over",
        MARIA.promised("2026-11-13"),
        "they said by Friday 13 November, it has passed",
        "обещали ответить не позднее пятницы, 13 ноября, срок прошёл",
    ),
    (
        "their own words",
        MARIA.agreed("2026-11-09", says=Words("В течение двух недель")),
        "they said “В течение двух недель”",
        "сказали: «В течение двух недель»",
    ),
    (
        "their own words, over",
        SAID,
        "they said “Within a week”, it has passed",
        "сказали: «Within a week», срок прошёл",
    ),
    (
        "many words",
        MARIA.agreed("2026-11-09", says=Words("There are a few more people to see, so within two weeks I should say")),
        "they said by Monday 23 November",
        "обещали ответить не позднее понедельника, 23 ноября",
    ),
    (
        "my own promise",
        MARIA.promised("2026-11-20", who="candidate"),
        "you are to be in touch by Friday 20 November",
        "вы обещали связаться не позднее пятницы, 20 ноября",
    ),
    (
        "a period I gave them",
        MARIA.heard("2026-11-16", "deferral"),
        "you gave them until Monday 23 November",
        "вы дали им время до понедельника, 23 ноября",
    ),
    (
        "only if yes",
        MARIA.agreed("2026-11-09", answers="only-if-yes"),
        "they answer only if it is a yes",
        "ответят, только если решение положительное",
    ),
    (
        "asked",
        MARIA.promised("2026-11-13").wrote("2026-11-16", "olga"),
        "you asked yesterday, no answer yet",
        "вы спросили вчера, ответа пока нет",
    ),
    (
        "nobody answered the call",
        MARIA.called("2026-11-12", "olga", "no-answer"),
        "you called on Thursday 12 November, nobody answered",
        "вы звонили в четверг, 12 ноября, никто не ответил",
    ),
    (
        "asked, and heard a new day",
        MARIA.wrote("2026-11-12", "olga").heard("2026-11-13", "deferral", "2026-11-27"),
        "they said by Friday 27 November",
        "обещали ответить не позднее пятницы, 27 ноября",
    ),
    (
        "met what they asked for",
        MARIA.heard("2026-11-12", "request").delivered("2026-11-13"),
        "you sent what they asked for",
        "вы отправили то, о чём просили",
    ),
    ("a request", MARIA.heard("2026-11-12", "request"), "they asked for something", "вас кое о чём попросили"),
    (
        "a request with a day",
        MARIA.heard("2026-11-12", "request", "2026-11-20"),
        "they asked for something by Friday 20 November",
        "вас кое о чём попросили, срок — не позднее пятницы, 20 ноября",
    ),
    ("an invitation", MARIA.heard("2026-11-12", "invitation"), "they invited you", "вас пригласили"),
    (
        "an invitation, confirmed",
        MARIA.heard("2026-11-12", "invitation").confirmed("2026-11-13"),
        "you confirmed, they name the day",
        "вы приняли приглашение, день назначат они",
    ),
    ("an offer", MARIA.heard("2026-11-16", "offer"), "they made you an offer", "вам сделали предложение"),
    (
        "an offer with a day",
        MARIA.heard("2026-11-16", "offer", "2026-11-20"),
        "they want your answer by Friday 20 November",
        "ждут вашего ответа не позднее пятницы, 20 ноября",
    ),
    ("a no", MARIA.heard("2026-11-16", "rejection"), "they said no", "вам отказали"),
    ("let go", MARIA.decided("2026-11-16", "let-go"), "you let it go", "вы закрыли для себя этот вопрос"),
    ("withdrawn", MARIA.decided("2026-11-16", "withdraw"), "you withdrew", "вы отозвали отклик"),
]


@pytest.mark.parametrize(("story", "english", "russian"), [wait[1:] for wait in WAITS], ids=[wait[0] for wait in WAITS])
def test_on_tuesday_17_november(story: Story, english: str, russian: str) -> None:
    advice = story.on("2026-11-17").under("balanced").advice
    assert wording.of("en").waiting(advice) == english
    assert wording.of("ru").waiting(advice) == russian


def test_without_a_period_of_ones_own_they_are_just_undecided() -> None:
    advice = MARIA.heard("2026-11-16", "deferral").on("2026-11-17").under("etiquette").advice
    assert wording.of("en").waiting(advice) == "undecided, they named no day"
    assert wording.of("ru").waiting(advice) == "ещё не решили и дня не назвали"


def test_a_no_that_is_dealt_with_is_still_a_no() -> None:
    advice = MARIA.heard("2026-11-10", "rejection").on("2027-03-01").under("balanced").advice
    assert advice.reading.phase == "closed"
    assert wording.of("en").waiting(advice) == "they said no"
