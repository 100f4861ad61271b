"""A letter as it is being written: kept while one types, read over, and on its way by one's own mail program (G8)."""

from http import HTTPStatus
from typing import Any, ClassVar, cast, get_args

from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _

from heardback.actions.letters import Place, Text, come_to, draft_at, drop_draft, keep_draft, sent
from heardback.actions.opened import Open
from heardback.core.candidacy import Contact, Language
from heardback.core.errors import ChangedMeanwhile
from heardback.core.person import Tone
from heardback.letters.eml import ready_mail
from heardback.ports import KeptLetter
from heardback.web.access import own_candidacy, own_contact
from heardback.web.forms.letter_form import LetterForm, one_line_end
from heardback.web.page import Page
from heardback.web.parts.drafting import Drafted, Wish, drafted, usual_addressee
from heardback.web.parts.mail_file import mail_file
from heardback.web.parts.sending import sending_accounts, underway
from heardback.web.parts.sheet import Sheet, as_typed, sheet, went_out


class Editor(Page):
    """What the addresses of one letter share."""

    template: ClassVar[str] = "letter.html"
    opened: Open
    form: LetterForm
    made: Drafted
    """The letter as it would be drafted now."""

    def read(self, key: str, kind: str) -> None:
        """Read what was posted: a letter that was drafted so, and what became of it."""
        self.opened, self.form = own_candidacy(self, key), LetterForm(self.request.POST)
        wish = self.wish(kind, self.request.POST, prefix="as_")
        self.made = drafted(self.opened, wish, self.request.now, typed=self.text)

    def wish(self, kind: str, asked: QueryDict, *, prefix: str = "") -> Wish:
        """Return which letter an address or a form speaks of; what it leaves open is as usual."""
        person, to = self.opened.person, asked.get(f"{prefix}to")
        usual = self.opened.candidacy.candidate.language
        language, tone = asked.get(f"{prefix}language", ""), asked.get(f"{prefix}tone", "")
        return Wish(
            kind=kind,
            to=usual_addressee(self.opened, kind, self.request.now) if to is None else self._contact(to),
            language=cast("Language", language) if language in get_args(Language) else usual,
            tone=cast("Tone", tone) if tone in get_args(Tone) else person.tone,
        )

    def _contact(self, to: str) -> Contact | None:
        return own_contact(self.opened, to) if to else None

    @property
    def place(self) -> Place:
        """Where the draft is kept."""
        to = self.made.letter.to
        return Place(owner=self.owner, key=self.opened.key, kind=self.made.kind, to=to.id if to else None)

    @property
    def text(self) -> Text:
        """What was typed; as it was posted, where it cannot be kept."""
        posted = self.request.POST
        subject, body = posted.get("subject", ""), one_line_end(posted.get("body", ""))
        got = self.form.cleaned_data if self.form.is_valid() else {}
        return Text(subject=got.get("subject", subject), body=got.get("body", body))

    @property
    def seen(self) -> int:
        """How far the letter had come when it was seen; `?over=` says that what came since may be overwritten."""
        over = self.request.GET.get("over", "")
        return int(over) if over.isascii() and over.isdigit() else int(self.form.cleaned_data["draft"])

    def keep(self) -> KeptLetter:
        """Keep what was typed. Raises `ChangedMeanwhile`."""
        return keep_draft(self.log, self.place, self.text, seen=self.seen, now=self.request.now)

    def sheet(self, kept: KeptLetter | None, text: Text) -> Sheet:
        """Put it on the page."""
        return sheet(self.opened, self.made, text, kept, self.request.now)

    def show_letter(self, kept: KeptLetter | None, text: Text, **more: Any) -> HttpResponse:  # noqa: ANN401
        """Answer with the page."""
        earlier = [one for one in self.log.letters(self.owner, self.opened.key) if self._is_earlier(one)]
        page = {"sheet": self.sheet(kept, text), "draft": come_to(self.log, self.place), "earlier": earlier}
        return self.show(opened=self.opened, **{**page, "underway": underway(self.place), **more})

    def show(self, status: int = HTTPStatus.OK, **context: Any) -> HttpResponse:  # noqa: ANN401 - as in `Page`
        """Answer with the page; all of them know from where one can send."""
        return super().show(status, **{"sending": sending_accounts(self.owner), **context})

    def _is_earlier(self, one: KeptLetter) -> bool:
        return one.sent_at is not None and one.kind == self.made.kind

    def show_conflict(self) -> HttpResponse:
        """Show what was typed, unkept, and beside it what another window has made of the letter."""
        return self.show_letter(
            None, self.text, other=self.other(), draft=self.form.cleaned_data["draft"], status=HTTPStatus.CONFLICT
        )

    def other(self) -> dict[str, Any]:
        """Return the draft of another window, None where it was sent or thrown away there, and how far it has come."""
        return {"letter": draft_at(self.log, self.place), "version": come_to(self.log, self.place)}

    def get(self, request: object, key: str, kind: str) -> HttpResponse:
        """Show the letter to whoever comes back to an address that only takes forms."""
        return self.on_to("letter", own_candidacy(self, key).key, kind)

    def refused(self) -> HttpResponse:
        """Show what cannot be kept as it is."""
        return self.show_letter(
            draft_at(self.log, self.place), self.text, form=self.form, status=HTTPStatus.UNPROCESSABLE_ENTITY
        )


def _as_drafted(made: Drafted) -> Text:
    return Text(subject=made.letter.subject, body=made.letter.body.strip())


class LetterPage(Editor):
    """`/candidacies/<key>/letters/<kind>`; `?to=`, `?language=` and `?tone=` say how it is drafted."""

    def get(self, request: object, key: str, kind: str) -> HttpResponse:
        """Show the draft: what was typed last time, else a new one."""
        self.opened = own_candidacy(self, key)
        wish = self.wish(kind, self.request.GET)
        to = wish.to.id if wish.to else None
        kept = draft_at(self.log, Place(owner=self.owner, key=self.opened.key, kind=kind, to=to))
        typed = Text(subject=kept.subject, body=kept.body) if kept else None
        self.made = drafted(self.opened, wish, self.request.now, typed=typed)
        return self.show_letter(kept, typed or _as_drafted(self.made))

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Keep it and read it over, where no script does that while one types."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        try:
            kept = self.keep()
        except ChangedMeanwhile:
            return self.show_conflict()
        return self.show_letter(kept, self.text)


class TypedPage(Editor):
    """`…/letters/<kind>/typed`: a fragment; keeps what is being typed, and says what the proofreader makes of it."""

    template: ClassVar[str] = "parts/letter_typed.html"

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Keep and proofread."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.show(opened=self.opened, sheet=self.sheet(None, self.text), form=self.form)
        try:
            kept = self.keep()
        except ChangedMeanwhile:
            return self.show(opened=self.opened, sheet=self.sheet(None, self.text), other=self.other())
        draft = come_to(self.log, self.place)
        return self.show(opened=self.opened, sheet=self.sheet(kept, self.text), kept=kept, draft=draft)


class AnewPage(Editor):
    """`…/letters/<kind>/anew`: writes it to somebody else, in the other language or tone. Asks before it overwrites."""

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Write it anew, unless that would cost what was typed and nobody said yes to that (`?sure=yes`)."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        wanted = self.wish(kind, self._wanted())
        try:
            return self._anew(wanted)
        except ChangedMeanwhile:
            return self.show_conflict()

    def _anew(self, wanted: Wish) -> HttpResponse:
        now = self.made.letter
        if wanted.to != now.to:
            if self._is_typed():
                self.keep()
                self.say(_("What you had written is kept as a draft."))
            return self._to(wanted)
        if self.request.GET.get("sure") != "yes" and self._is_typed():
            return self.show_letter(self.keep(), self.text, wanted=wanted)
        drop_draft(self.log, self.place, seen=self.seen)
        return self._to(wanted)

    def _wanted(self) -> QueryDict:
        """Return how it is wanted: as it was, but for what was pressed."""
        posted = self.request.POST
        wanted = QueryDict(mutable=True)
        for name in ("to", "language", "tone"):
            wanted[name] = posted.get(name, posted.get(f"as_{name}", ""))
        return wanted

    def _is_typed(self) -> bool:
        """Tell whether it is any other than what was drafted."""
        return self.text != _as_drafted(self.made)

    def _to(self, wanted: Wish) -> HttpResponse:
        response = self.on_to("letter", self.opened.key, wanted.kind)
        query = QueryDict(mutable=True)
        query.update({"to": wanted.to.id if wanted.to else "", "language": wanted.language, "tone": wanted.tone})
        response.headers["Location"] += f"?{query.urlencode()}"
        return response


class MailPage(Editor):
    """`…/letters/<kind>/mail`: a ready mail, as a file that mail programs open."""

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Hand it out. Raises `NoAddress`."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        letter = as_typed(self.made, self.text)
        return mail_file(
            ready_mail(letter, self.opened.candidacy.candidate, self.request.now), self.opened.dossier.employer.name
        )


class SentPage(Editor):
    """`…/letters/<kind>/sent`: the person says that they sent it."""

    def post(self, request: object, key: str, kind: str) -> HttpResponse:
        """Record it, keep the letter as it went out, and go on to Today."""
        self.read(key, kind)
        if not self.form.is_valid():
            return self.refused()
        command = self.command(key)
        note = _("Sent: %(subject)s") % {"subject": self.text.subject}
        receipt = self.form.cleaned_data["receipt"]
        events = went_out(self.made, self.request.now, receipt_requested=receipt, note=note)
        try:
            sent(self.log, command, self.place, self.text, events, seen=self.seen)
        except ChangedMeanwhile:
            return self._changed()
        told = self.just_now(events[0], self.opened.candidacy)
        self.say(_("%(told)s The letter is kept as it went out.") % {"told": told})
        return self.on_to("today")

    def _changed(self) -> HttpResponse:
        """Say what was changed: the letter itself, or the application, which the page now shows as it stands."""
        if come_to(self.log, self.place) != self.seen:
            return self.show_conflict()
        return self.show_letter(draft_at(self.log, self.place), self.text, changed=True, status=HTTPStatus.CONFLICT)
