"""Every address, from the most visited to the least. Addresses name candidacies by their random keys."""

from django.conf import settings as framework
from django.urls import URLPattern, URLResolver, include, path

from heardback.web.pages import (
    before,
    beginning,
    calendar_files,
    calendar_settings,
    candidacies,
    candidacy,
    contacts,
    details,
    did,
    example,
    feed,
    happened,
    helping,
    insights,
    journal,
    letter,
    letters,
    own_data,
    people,
    record_file,
    review,
    settings,
    today,
    trouble,
    understood,
    why,
    words,
)
from heardback.web.ways_in import ways_in

_OF_A_CANDIDACY: list[URLPattern | URLResolver] = [
    path("", candidacy.CandidacyPage.as_view(), name="candidacy"),
    path("did", did.DidPage.as_view(), name="did"),
    path("answered", happened.AnsweredPage.as_view(), name="answered"),
    path("happened/<slug:kind>", happened.HappenedPage.as_view(), name="happened"),
    path("entries/<int:number>/correct", happened.CorrectPage.as_view(), name="correct"),
    path("entries/<int:number>/undo", happened.UndoPage.as_view(), name="undo"),
    path("playbook", candidacy.PlaybookPage.as_view(), name="playbook"),
    path("archive", candidacy.ArchivePage.as_view(), name="archive"),
    path("details", details.DetailsPage.as_view(), name="details"),
    path("people/new", contacts.NewContactPage.as_view(), name="contact-new"),
    path("people/<path:contact>/out", contacts.TakeOutPage.as_view(), name="contact-out"),
    path("people/<path:contact>/card.vcf", people.ContactCardPage.as_view(), name="contact-card"),
    path("people/<path:contact>/", contacts.ContactPage.as_view(), name="contact"),
    path("letters/", letters.LettersOfPage.as_view(), name="letters-of"),
    path("letters/kept/<str:letter>", letters.KeptPage.as_view(), name="letter-kept"),
    path("letters/kept/<str:letter>/mail", letters.KeptMailPage.as_view(), name="letter-kept-mail"),
    path("letters/<slug:kind>", words.words, name="letter"),
    path("letters/<slug:kind>/typed", letter.TypedPage.as_view(), name="letter-typed"),
    path("letters/<slug:kind>/anew", letter.AnewPage.as_view(), name="letter-anew"),
    path("letters/<slug:kind>/mail", letter.MailPage.as_view(), name="letter-mail"),
    path("letters/<slug:kind>/sent", letter.SentPage.as_view(), name="letter-sent"),
    path("before", before.BeforePage.as_view(), name="before"),
    path("review", review.ReviewPage.as_view(), name="review"),
    path("journal", journal.JournalPage.as_view(), name="journal"),
    path("file", record_file.CandidacyFilePage.as_view(), name="candidacy-file"),
    path("calendar/<slug:item>.ics", calendar_files.ItemFilePage.as_view(), name="item-file"),
    path("erase", record_file.ErasePage.as_view(), name="erase"),
]

PAGES: list[URLPattern | URLResolver] = [
    path("", today.TodayPage.as_view(), name="today"),
    path("welcome", beginning.WelcomePage.as_view(), name="welcome"),
    path("new", beginning.NewPage.as_view(), name="new"),
    path("understood", understood.UnderstoodPage.as_view(), name="understood"),
    path("candidacies/", candidacies.CandidaciesPage.as_view(), name="candidacies"),
    path("candidacies/<str:key>/", include(_OF_A_CANDIDACY)),
    path("people/", people.PeoplePage.as_view(), name="people"),
    path("people/all.vcf", people.CardsPage.as_view(), name="cards"),
    path("people/cards/<int:number>.vcf", people.CardPage.as_view(), name="card"),
    path("people/cards/<int:number>/drop", people.DropCardPage.as_view(), name="card-drop"),
    path("letters/", letters.LettersPage.as_view(), name="letters"),
    path("insights/", insights.InsightsPage.as_view(), name="insights"),
    path("lessons/", review.LessonsPage.as_view(), name="lessons"),
    path("why/", why.WhyPage.as_view(), name="why"),
    path("why/silence", why.SilencePage.as_view(), name="why-silence"),
    path("why/playbooks/<slug:name>", why.PlaybookPage.as_view(), name="why-playbook"),
    path("why/<str:rule>", why.RulePage.as_view(), name="why-rule"),
    path("settings/", settings.SettingsPage.as_view(), name="settings"),
    path("settings/export", own_data.ExportPage.as_view(), name="export"),
    path("settings/erase", own_data.EraseAllPage.as_view(), name="erase-all"),
    path("erased", own_data.ErasedPage.as_view(), name="erased"),
    path("settings/calendar", calendar_settings.CalendarSettingsPage.as_view(), name="calendar-settings"),
    path("settings/calendar/revoke", calendar_settings.RevokeCalendarPage.as_view(), name="calendar-revoke"),
    path("calendar/feed.ics", feed.SignedFeedPage.as_view(), name="feed-signed"),
    path("calendar/<slug:token>.ics", feed.FeedPage.as_view(), name="feed"),
    path("help/", helping.HelpPage.as_view(), name="help"),
    path("help/words", helping.WordsPage.as_view(), name="help-words"),
    path("import", own_data.ImportPage.as_view(), name="import"),
    path("example", example.ExamplePage.as_view(), name="example"),
    path("example/remove", example.ExampleRemovePage.as_view(), name="example-remove"),
    path("healthz", trouble.health, name="health"),
    path("readyz", trouble.ready, name="ready"),
]

urlpatterns = [*PAGES, *ways_in(accounts=framework.HEARDBACK_ACCOUNTS, mail=framework.HEARDBACK_MAIL)]

handler400 = trouble.not_understood
handler403 = trouble.refused
handler404 = trouble.not_found
handler429 = trouble.too_many
handler500 = trouble.broken
