"""Every address, from the most visited to the least. Addresses name candidacies by their random keys."""

from django.urls import URLPattern, URLResolver, include, path

from heardback.web.pages import beginning, candidacy, did, happened, opening, today, trouble, understood
from heardback.web.pages.soon import soon

_OF_A_CANDIDACY: list[URLPattern | URLResolver] = [
    path("", candidacy.CandidacyPage.as_view(), name="candidacy"),
    path("did", did.DidPage.as_view(), name="did"),
    path("answered", happened.AnsweredPage.as_view(), name="answered"),
    path("happened/<slug:kind>", happened.HappenedPage.as_view(), name="happened"),
    path("entries/<int:number>/correct", happened.CorrectPage.as_view(), name="correct"),
    path("entries/<int:number>/undo", happened.UndoPage.as_view(), name="undo"),
    path("playbook", candidacy.PlaybookPage.as_view(), name="playbook"),
    path("archive", candidacy.ArchivePage.as_view(), name="archive"),
    path("details", soon, name="details"),
    path("people/new", soon, name="contact-new"),
    path("people/<str:contact>", soon, name="contact"),
    path("letters/", soon, name="letters-of"),
    path("letters/<slug:kind>", soon, name="letter"),
    path("before", soon, name="before"),
    path("review", soon, name="review"),
    path("journal", soon, name="journal"),
    path("file", soon, name="candidacy-file"),
    path("erase", soon, name="erase"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.TodayPage.as_view(), name="today"),
    path("welcome", beginning.WelcomePage.as_view(), name="welcome"),
    path("new", beginning.NewPage.as_view(), name="new"),
    path("understood", understood.UnderstoodPage.as_view(), name="understood"),
    path("candidacies/", soon, name="candidacies"),
    path("candidacies/<str:key>/", include(_OF_A_CANDIDACY)),
    path("people/", soon, name="people"),
    path("letters/", soon, name="letters"),
    path("insights/", soon, name="insights"),
    path("lessons/", soon, name="lessons"),
    path("why/", soon, name="why"),
    path("why/<str:rule>", soon, name="why-rule"),
    path("settings/", soon, name="settings"),
    path("help/", soon, name="help"),
    path("import", soon, name="import"),
    path("example", soon, name="example"),
    path("example/remove", soon, name="example-remove"),
    path("open/<str:token>", opening.OpeningPage.as_view(), name="open"),
    path("closed", opening.ClosedPage.as_view(), name="closed"),
    path("healthz", trouble.health, name="health"),
    path("readyz", trouble.ready, name="ready"),
]

handler404 = trouble.not_found
handler500 = trouble.broken
