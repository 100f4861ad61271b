"""A whole mailbox, mail by mail in any order → the candidacies that it tells of, what is unclear, and what is neither.

Of every mail only what it says is kept, and of those that say nothing only that they were there. In the end they are
put in the order in which they were sent; each goes to the candidacy it belongs to or begins one; and what was left over
is tried once more, when all of them are known.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from heardback.intake.folders import FolderKind
from heardback.intake.proposing.agencies import as_of_agencies
from heardback.intake.proposing.belonging import Belonging, belonging, concerns_work
from heardback.intake.proposing.events import events_of
from heardback.intake.proposing.firms import same_firm
from heardback.intake.proposing.making import CandidacyFound, Making
from heardback.intake.proposing.posts import same_post
from heardback.intake.proposing.said import MailSaid
from heardback.intake.proposing.values import MailSource
from heardback.intake.senders import Match

MOST_LEFT_ASIDE: Final = 10_000
"""Mails that are named though they say nothing; of more, the newest."""

_SURELY: Final = 0.9
"""How sure the meaning of a mail in spam has to be, for a stranger's to be shown."""

Why = Literal["list", "posts", "own-note", "passed-on", "other-meeting", "automatic", "nothing-said"]
"""list: it went to many. posts: a job board told of posts. own-note: to oneself. passed-on: somebody forwarded it.
other-meeting: its meeting is no interview. automatic: a bounce or an absence of nobody known. nothing-said: none of it.
"""

_BETTER_FOLDERS: Final[dict[FolderKind, int]] = {"sent": 0, "inbox": 1, "given": 2, "archive": 3, "junk": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearMail:
    """A mail that speaks of a candidacy, without showing of which."""

    source: MailSource
    said: MailSaid
    candidates: tuple[tuple[str, str | None], ...]
    """Employers and posts to which it may belong; none: no known one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAside:
    """A mail that has to do with no candidacy."""

    source: MailSource
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a mailbox tells."""

    candidacies: tuple[CandidacyFound, ...]
    """Those where something happened last come first."""
    unclear: tuple[UnclearMail, ...]
    nothing: tuple[LeftAside, ...]
    counts: dict[str, int]
    """How many mails were left aside, by why; also of those that are not named."""
    mails: int
    """How many there were, each once."""


class Gathering:
    """A mailbox in the making."""

    def __init__(self, own: Collection[str]) -> None:
        """Begin with nothing; `own` are the candidate's addresses in small letters."""
        self._own = own
        self._said: dict[str, MailSaid] = {}
        self._aside: dict[str, LeftAside] = {}
        self._counts: Counter[str] = Counter()

    def knows(self, message_id: str | None, folder: FolderKind) -> bool:
        """Tell whether a mail was taken in already, from this folder or a better one: it need not be read again."""
        known = self._said.get(message_id or "")
        if known:
            return _BETTER_FOLDERS[known.source.folder] <= _BETTER_FOLDERS[folder]
        return message_id in self._aside

    def add(self, said: MailSaid) -> None:
        """Take in a mail that was read. A copy in another folder is the same mail; the better folder counts."""
        name = said.source.message_id
        known = self._said.get(name)
        if known:
            if _BETTER_FOLDERS[said.source.folder] < _BETTER_FOLDERS[known.source.folder]:
                self._said[name] = said
            return
        why = _why_aside(said)
        if why:
            self.add_aside(said.source, why)
        else:
            self._said[name] = said

    def add_aside(self, source: MailSource, why: Why) -> None:
        """Take in a mail that says nothing, or was not worth reading."""
        if source.message_id in self._aside:
            return
        self._counts[why] += 1
        self._aside[source.message_id] = LeftAside(source=source, why=why)
        if len(self._aside) > 2 * MOST_LEFT_ASIDE:
            self._aside = {one.source.message_id: one for one in _newest(self._aside.values())}

    def gathered(self) -> Gathered:
        """Return what they tell."""
        told = sorted(as_of_agencies(self._said.values()), key=lambda said: (said.source.date, said.source.message_id))
        building = _Building(self._own)
        left = [said for said in told if not building.take(said)]
        building.join()
        left = [said for said in left if not building.take_late(said)]
        building.settle()
        unclear = [one for said in left if (one := building.unclear(said))]
        asked = {one.source.message_id for one in unclear}
        for said in left:
            if said.source.message_id not in asked:
                self.add_aside(said.source, _why_nothing(said))
        return Gathered(
            candidacies=building.candidacies(),
            unclear=tuple(unclear),
            nothing=tuple(_newest(self._aside.values())),
            counts=dict(self._counts),
            mails=len(told) + sum(self._counts.values()) - (len(left) - len(unclear)),
        )


def _newest(aside: Iterable[LeftAside]) -> list[LeftAside]:
    return sorted(aside, key=lambda one: one.source.date, reverse=True)[:MOST_LEFT_ASIDE]


def _why_aside(said: MailSaid) -> Why | None:
    """Say why a mail says nothing, whatever the others say; None: it may say something."""
    if said.is_to_self:
        return "own-note"
    if said.is_digest:
        return "posts"
    if said.is_bulk and not said.meetings:
        return "list"
    tells = said.own_said or said.meetings or said.automatic or said.is_of_work
    if not said.is_own and said.means != "unrelated":
        return None
    return None if tells else "nothing-said"


def _why_nothing(said: MailSaid) -> Why:
    if said.is_passed_on:
        return "passed-on"
    if said.meetings:
        return "other-meeting"
    return "automatic" if said.automatic and said.means == "unrelated" else "nothing-said"


class _Building:
    """The candidacies while mails are given to them."""

    def __init__(self, own: Collection[str]) -> None:
        self._own = own
        self._all: list[Making] = []

    def take(self, said: MailSaid) -> bool:
        """Give a mail to the candidacy it belongs to, or begin one with it; False: to none so far."""
        where = self._where(said)
        if where.key:
            self._all[int(where.key)].take(said, where.sureness)
            return True
        if not where.begins:
            return False
        mine = self._of_same_firm(said)
        if mine is None:
            mine = Making(len(self._all), self._own, said)
            if not mine.take(said, 1.0):
                return False
            self._all.append(mine)
            return True
        mine.take(said, 0.9)
        return True

    def join(self) -> None:
        """Join what turned out to be one: of a firm's two, that without a post is the other, if there is but one."""
        for one in [one for one in self._all if one.position is None]:
            others = [other for other in self._all if other is not one and same_firm(other.employer, one.employer)]
            if len(others) == 1:
                others[0].swallow(one)
        self._join_of_one_domain()

    def _join_of_one_domain(self) -> None:
        """Join two of the same post that are written of from one firm's domain, however each calls the firm."""
        for one, other in combinations(list(self._all), 2):
            both = one.domains() & other.domains()
            if one.story and other.story and both and one.position and same_post(one.position, other.position or ""):
                one.swallow(other)

    def take_late(self, said: MailSaid) -> bool:
        """Give a mail that was left over to the candidacy it belongs to, now that all are known."""
        where = self._where(said)
        if where.key is None:
            return False
        self._all[int(where.key)].take(said, where.sureness)
        return True

    def settle(self) -> None:
        """Tell the story of each candidacy anew, in the order in which its mails were sent."""
        for one in self._all:
            one.settle()

    def unclear(self, said: MailSaid) -> UnclearMail | None:
        where = self._where(said)
        if not (where.matches or concerns_work(said)) or (not where.matches and _is_likely_spam(said)):
            return None
        if where.matches and not self._tells(said, where.matches):
            return None
        named = [self._all[int(match.key)] for match in where.matches]
        candidates = tuple((one.employer, one.position) for one in named)
        return UnclearMail(source=said.source, said=said, candidates=candidates)

    def candidacies(self) -> tuple[CandidacyFound, ...]:
        found = [one.found() for one in self._all if one.story]
        return tuple(sorted(found, key=_last_heard, reverse=True))

    def _where(self, said: MailSaid) -> Belonging:
        return belonging(said, [one.known() for one in self._all])

    def _tells(self, said: MailSaid, matches: tuple[Match, ...]) -> bool:
        """Tell whether it would be an event of any of them."""
        return any(events_of(said, self._all[int(match.key)].known(), self._own).events for match in matches)

    def _of_same_firm(self, said: MailSaid) -> "Making | None":
        """Return the one candidacy at the firm that a mail names, if its post can be the mail's."""
        firm = said.firms.firm
        if firm is None:
            return None
        same = [
            one
            for one in self._all
            if same_firm(firm.name, one.employer)
            and (said.post is None or one.position is None or same_post(said.post.title, one.position))
        ]
        return same[0] if len(same) == 1 else None


def _is_likely_spam(said: MailSaid) -> bool:
    """Tell whether a mail in spam about nothing known is what it is taken for: it names no firm, or no post."""
    return said.source.folder == "junk" and not (said.firms.firm and said.post and said.probability >= _SURELY)


def _last_heard(found: CandidacyFound) -> str:
    return max((one.source.date.isoformat() for one in found.events), default="")
