"""To which candidacy a mail belongs, or that one begins with it.

`senders.whose` says what the addresses, the thread and the names show. Beside that the post counts, where one employer
has two, and the client of an agency, which writes about many from one address.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from heardback.core.events import Applied, Interview, Reply
from heardback.intake.phrases import finder
from heardback.intake.proposing.events import SURE_ENOUGH
from heardback.intake.proposing.firms import same_firm
from heardback.intake.proposing.kinds import (
    all_of,
    is_of_a_friend,
    is_of_another_kind,
    is_of_employment,
    is_to_anybody,
    speaks_of_hiring,
)
from heardback.intake.proposing.own_words import OwnSaid
from heardback.intake.proposing.posts import same_post
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import Known
from heardback.intake.senders import Match, Reason, whose
from heardback.intake.senders.firm_domains import firm_domain

_THREAD: Final = frozenset(("answers-letter", "in-thread"))
_ONLY_IN_TEXT: Final = frozenset(("firm-in-text", "person-in-text"))
_YOURS: Final = finder(("your application", "your resume", "your cv", "your profile", "ваш* резюме", "ваш* отклик*"))
"""A job board writes about one's own application: that it was looked at, say."""
_ONLY_THE_FIRM: Final = frozenset(
    ("domain-of-person", "domain-like-firm", "firm-in-address", "firm-in-name", "firm-in-subject", "firm-in-text")
)
_SURENESS: Final = {"sure": 1.0, "likely": 0.9, "possible": 0.6}
_APPLICATION: Final = finder((
    *("my application", "my candidacy", "my candidature", "my interview", "the interview", "applied for", "applied to"),
    *("application for", "мо* заявк*", "мо* отклик*", "мо* кандидатур*", "мо* резюме", "собеседовани*", "интервью"),
))  # fmt: skip
_APPLYING: Final = finder((
    *("applying to", "applying at", "for applying", "applied to", "applied at", "application to", "application at"),
    *("application with", "ваш отклик", "ваше резюме", "вашу кандидатуру"),
))  # fmt: skip
"""What an acknowledgement speaks of, where it names no post."""
_NOT_TOLD: Final = ("bounce", "delay", "delivery", "receipt", "out-of-office")


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where a mail belongs."""

    key: str | None
    """The candidacy, where nothing is left open."""
    matches: tuple[Match, ...]
    begins: bool
    """No candidacy is known that it could belong to, and one begins with it."""
    sureness: float
    """From 0 to 1: that it belongs there."""


def belonging(said: MailSaid, known: Sequence[Known]) -> Belonging:
    """Return where a mail belongs, given what is known of the candidacies."""
    if said.is_to_self or said.is_bulk or said.is_digest or said.is_passed_on:
        return Belonging(key=None, matches=(), begins=False, sureness=0.0)
    by_key = {one.correspondence.key: one for one in known}
    found = whose(said.envelope, [one.correspondence for one in known]).matches or _answered_there(said, known)
    if _names_another_firm(said, found, by_key) or _is_beside_the_point(said, found):
        found = ()
    by_post = _of_its_post(said, known) if said.post else []
    matches = [one for one in found if not _is_of_another(one, said, by_key[one.key], by_post)]
    if found and not matches and by_post:
        matches = [_as_match(one, found) for one in by_post]
    matches = _narrowed(matches, said, by_key)
    if len(matches) == 1:
        only = matches[0]
        if only.strength != "possible" or _is_backed(said, by_key[only.key]):
            return _settled(only, matches)
        return Belonging(key=None, matches=tuple(matches), begins=begins(said) and not found, sureness=0.0)
    return Belonging(key=None, matches=tuple(matches), begins=not matches and begins(said), sureness=0.0)


def _answered_there(said: MailSaid, known: Sequence[Known]) -> tuple[Match, ...]:
    """Return the candidacies whose mail came from where an own letter goes: a program's address for one firm, say."""
    to = {one.casefold() for one in said.envelope.to} if said.is_own else set()
    found = ((one, sorted(to & one.written_from)) for one in known)
    return tuple(
        Match(
            key=one.correspondence.key,
            strength="likely",
            reasons=(Reason(code="to-person", words=addresses[0]),),
        )
        for one, addresses in found
        if addresses
    )


def _settled(match: Match, matches: list[Match]) -> Belonging:
    return Belonging(key=match.key, matches=tuple(matches), begins=False, sureness=_SURENESS[match.strength])


def begins(said: MailSaid) -> bool:
    """Tell whether a mail is enough for a candidacy to begin with it: a firm, and something that has happened there."""
    if said.firms.firm is None or said.is_bulk or said.is_digest or said.is_passed_on or said.is_to_self:
        return False
    if (said.automatic and said.automatic.kind in _NOT_TOLD) or is_to_anybody(said):
        return False
    if said.is_own:
        return any(_begins_by_itself(one, said) for one in said.own_said)
    if said.means == "unrelated" or said.probability < SURE_ENOUGH:
        return bool(said.meetings) and said.is_of_work
    by_program = said.service is not None and said.service.kind in ("ats", "board", "assessment", "agency")
    if not by_program and (said.source.folder == "junk" or (said.post is None and is_of_another_kind(said))):
        return False  # most of what strangers offer in spam is a fraud: somebody has to look
    is_applying = bool(_APPLYING.search(all_of(said)))
    by_words = said.is_of_work and (is_applying or (said.means != "acknowledgement" and is_of_employment(said)))
    return said.post is not None or by_program or by_words


def _begins_by_itself(one: OwnSaid, said: MailSaid) -> bool:
    """Tell whether an own letter shows that there is a candidacy; to ask a friend for news shows none."""
    if one.kind == "applied":
        return said.is_of_work
    of_application = said.post is not None or bool(_APPLICATION.search(f"{said.envelope.subject} {said.envelope.text}"))
    return one.needs in ("", "interview") and said.is_of_work and of_application


def concerns_work(said: MailSaid) -> bool:
    """Tell whether a mail that belongs nowhere should be asked about: it speaks of a candidacy, but not of whose."""
    if said.is_to_self or said.is_bulk or said.is_digest or (said.automatic and said.automatic.kind in _NOT_TOLD):
        return False
    if said.is_own:
        return said.is_of_work and any(one.needs == "" for one in said.own_said)
    if said.service and said.service.kind == "board" and not (said.firms.firm or said.post):
        return False  # it tells of itself: who looked at a resume, what to learn for an interview
    if said.post is None and (is_of_another_kind(said) or is_of_a_friend(said)):
        return False
    if said.firms.firm is None and said.post is None and not speaks_of_hiring(said):
        return False
    return said.means != "unrelated" and said.probability >= SURE_ENOUGH and (said.is_of_work or said.post is not None)


def _names_another_firm(said: MailSaid, found: Sequence[Match], known: dict[str, Known]) -> bool:
    """Tell whether the firms it may belong to only stand in its text, and it is of another: "I left Acme for Birk"."""
    firm, post = said.firms.firm, said.post
    only_in_text = all({reason.code for reason in match.reasons} <= _ONLY_IN_TEXT for match in found)
    if said.is_own or said.automatic or not found or not only_in_text or not (firm and firm.is_named and post):
        return False
    theirs = [known[match.key].correspondence for match in found]
    return not any(same_firm(firm.name, one.employer) or same_post(post.title, one.position) for one in theirs)


def _is_beside_the_point(said: MailSaid, found: Sequence[Match]) -> bool:
    """Tell whether a mail is of a firm one knows, and about something else: a registrar's, a board's reviews of it."""
    if said.is_own or said.post or not all({reason.code for reason in one.reasons} <= _ONLY_THE_FIRM for one in found):
        return False
    by_board = said.service is not None and said.service.kind == "board" and not _YOURS.search(all_of(said))
    says_nothing = (said.means == "unrelated" or said.probability < SURE_ENOUGH) and not (said.meetings or said.spoken)
    return is_of_another_kind(said) or (says_nothing and (by_board or not said.is_of_work))


def _is_of_another(match: Match, said: MailSaid, known: Known, by_post: Sequence[Known]) -> bool:
    """Tell whether a mail is about another firm or another post than the candidacy it seems to belong to."""
    in_thread = any(reason.code in _THREAD for reason in match.reasons)
    firm, post, correspondence = said.firms.firm, said.post, known.correspondence
    if said.firms.by_agency and firm and firm.is_named and not same_firm(firm.name, correspondence.employer):
        return True
    if in_thread or post is None or not post.is_sure or not correspondence.position:
        return False
    is_elsewhere = bool(by_post) and known not in by_post
    is_another = _starts_anew(said) or said.firms.by_agency or is_elsewhere
    return not same_post(post.title, correspondence.position) and is_another


def _starts_anew(said: MailSaid) -> bool:
    """Tell whether a mail is of an application: another post is then another candidacy, and no slip of the pen."""
    if said.is_own:
        return any(one.kind == "applied" for one in said.own_said)
    by_program = said.service is not None and said.service.kind in ("ats", "board", "agency")
    return said.means == "acknowledgement" or by_program


def _of_its_post(said: MailSaid, known: Sequence[Known]) -> list[Known]:
    """Return the candidacies at the same firm for the same post."""
    firm, post = said.firms.firm, said.post
    if not firm or not post:
        return []
    return [
        one
        for one in known
        if same_firm(firm.name, one.correspondence.employer) and same_post(post.title, one.correspondence.position)
    ]


def _as_match(one: Known, found: Sequence[Match]) -> Match:
    reasons = next((match.reasons for match in found if match.key == one.correspondence.key), found[0].reasons)
    return Match(key=one.correspondence.key, strength="likely", reasons=reasons)


def _narrowed(matches: list[Match], said: MailSaid, known: dict[str, Known]) -> list[Match]:
    """Leave those whose post the mail names, and of those that are over by then none, where others are left."""
    if len(matches) < 2:  # noqa: PLR2004 - two are several
        return matches
    post = said.post
    if post:
        same = [one for one in matches if same_post(post.title, known[one.key].correspondence.position)]
        matches = same or matches
    exact = [
        one for one in matches if post and post.title.casefold() == known[one.key].correspondence.position.casefold()
    ]
    if len(exact) == 1:
        return exact
    if said.firms.firm and said.firms.firm.is_named:
        name = said.firms.firm.name
        same = [one for one in matches if same_firm(name, known[one.key].correspondence.employer)]
        matches = same or matches
    begun = [one for one in matches if _was_begun(known[one.key], said)]
    return begun or matches


def _was_begun(known: Known, said: MailSaid) -> bool:
    kinds = (Applied, Interview, Reply)
    first = next((event.at for event in known.events if isinstance(event, kinds)), None)
    return first is None or first <= said.source.date


def _is_backed(said: MailSaid, known: Known) -> bool:
    """Tell whether what is merely possible by the firm's name is likely by what else the mail says."""
    firm, post, correspondence = said.firms.firm, said.post, known.correspondence
    if _is_from_elsewhere(said, known):
        return False
    named = bool(firm and same_firm(firm.name, correspondence.employer))
    same = bool(post and correspondence.position and same_post(post.title, correspondence.position))
    return (same and (said.is_own or said.means != "unrelated" or bool(said.meetings))) or (
        named and said.is_of_work and concerns_work(said)
    )


def _is_from_elsewhere(said: MailSaid, known: Known) -> bool:
    """Tell whether a mail comes from another firm's domain than the employer's people: anybody can name a firm."""
    theirs = {firm_domain(one.email) for one in known.correspondence.people} - {""}
    sender = firm_domain(said.envelope.sender)
    return not said.is_own and bool(theirs) and bool(sender) and sender not in theirs
