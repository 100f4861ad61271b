"""To which candidacy a mail belongs, from the surest sign to the weakest."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal

from heardback.intake.senders.domains import registered_domain
from heardback.intake.senders.firm_domains import domain_name, firm_domain
from heardback.intake.senders.firm_said import firm_behind, is_about_posts, service_of, tenant_in
from heardback.intake.senders.names import compact, firm_words, letters, words_in
from heardback.intake.senders.values import Code, Correspondence, Envelope, Match, Reason, Strength, Whose

_LONGEST_TEXT: Final = 5_000
_LONGEST_SUBJECT: Final = 500
_MOST_ADDRESSES: Final = 100
_MOST_REFERENCES: Final = 200
_ALSO_CALLED: Final = (
    "",
    "group",
    "hq",
    "ab",
    "ag",
    "as",
    "inc",
    "gmbh",
    "ltd",
    "corp",
    "jobs",
    "careers",
    "team",
    "hr",
)
"""What a firm may add to its name in its domain."""
_EVERYDAY: Final = frozenset((
    *("next", "position", "target", "work", "remote", "team", "apply", "role", "job", "jobs", "career", "application"),
    *("interview", "update", "it", "hr", "you", "we", "now", "time", "step", "steps", "new", "working"),
    *("работа", "вакансия", "время", "вместе", "мы", "команда", "путь", "точка"),
))  # fmt: skip
"""Firms are called so, but so is everything else in a mail about work."""

Sign = Callable[["_Mail", Correspondence], Iterator[Reason]]


def whose(envelope: Envelope, candidacies: Sequence[Correspondence]) -> Whose:
    """Return to which of the candidacies a mail may belong, with the reasons; nothing is decided by a guess.

    The first sign that names any candidacy decides. Where it names several, what else the mail says (the post, the
    employer, a person) may single one out; else all of them remain.
    """
    mail = _Mail(envelope)
    for sign, strength in _SURE_SIGNS if mail.is_about_posts else _SIGNS:
        matches = [
            Match(key=one.key, strength=_strength(strength, one, mail), reasons=reasons)
            for one in candidacies
            if (reasons := tuple(sign(mail, one)))
        ]
        if matches:
            return Whose(matches=tuple(_narrowed(matches, mail, candidacies)))
    return Whose(matches=())


class _Mail:
    """What is asked of a mail for every candidacy, worked out once."""

    def __init__(self, envelope: Envelope) -> None:
        self.envelope = envelope
        self.service = None if envelope.is_own else service_of(envelope)
        self.is_about_posts = self.service is not None and is_about_posts(envelope, self.service)
        others = envelope.to if envelope.is_own else (envelope.sender, *envelope.reply_to)
        self.addresses = tuple(dict.fromkeys(map(_address, others[:_MOST_ADDRESSES])))
        self.domains = tuple(dict.fromkeys(filter(None, map(firm_domain, self.addresses))))
        self.in_reply_to = _message_id(envelope.in_reply_to)
        self.references = [_message_id(one) for one in envelope.references[-_MOST_REFERENCES:]]
        self.subject = words_in(envelope.subject[:_LONGEST_SUBJECT])
        self.sender_name = "" if envelope.is_own else words_in(envelope.sender_name[:_LONGEST_SUBJECT])
        self.text = words_in(envelope.text[:_LONGEST_TEXT])
        self.tenant = "" if envelope.is_own else letters(tenant_in(envelope))
        said = None if envelope.is_own else firm_behind(envelope)
        self.firm = firm_words(said.name) if said else ""


def _address(written: str) -> str:
    """Return an address as two that are the same are equal: without case, and without what follows a plus sign."""
    local, _, domain = written.strip().strip("<>").casefold().rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain.rstrip('.')}"


def _message_id(written: str) -> str:
    return written.strip().strip("<>").strip()


def _strength(usual: Strength | Literal["named"], one: Correspondence, mail: _Mail) -> Strength:
    """Return how strong a sign is; that a firm is named says little unless a service names the one it writes for.

    A service names itself in every mail, so of an employer of that name it says little as well.
    """
    if usual != "named":
        return usual
    is_itself = mail.service is not None and firm_words(mail.service.name) == firm_words(one.employer)
    return "likely" if mail.service and not is_itself else "possible"


# --- The signs ---


def _answered(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    if mail.in_reply_to and _knows(one, mail.in_reply_to):
        yield Reason(code="answers-letter", words=mail.in_reply_to)


def _referred_to(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    found = next((reference for reference in reversed(mail.references) if reference and _knows(one, reference)), None)
    if found:
        yield Reason(code="in-thread", words=found)


def _knows(one: Correspondence, message_id: str) -> bool:
    return message_id in one.message_ids or f"<{message_id}>" in one.message_ids


def _person(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    code: Code = "to-person" if mail.envelope.is_own else "from-person"
    known = {_address(person.email): person.email for person in one.people if person.email}
    yield from (Reason(code=code, words=known[address]) for address in mail.addresses if address in known)


def _learnt_domain(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    theirs = {registered_domain(domain) for domain in one.domains} - {""}
    own = (registered_domain(address) for address in mail.addresses)
    yield from (Reason(code="learnt-domain", words=domain) for domain in dict.fromkeys(own) if domain in theirs)


def _domain_of_person(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    theirs = {firm_domain(person.email) for person in one.people} - {""}
    yield from (Reason(code="domain-of-person", words=domain) for domain in mail.domains if domain in theirs)


def _domain_like_firm(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    name = compact(one.employer)
    words = firm_words(one.employer).split()
    beginnings = {letters("".join(words[:count])) for count in range(2, len(words))}
    for domain in mail.domains:
        label = letters(domain_name(domain))
        if name and (label in (name + more for more in _ALSO_CALLED) or label in beginnings):
            yield Reason(code="domain-like-firm", words=domain)


def _named_by_sender(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    """Yield where the address, the sender's name or the subject names the employer."""
    name = firm_words(one.employer)
    if not name:
        return
    if mail.tenant and mail.tenant == compact(one.employer):
        yield Reason(code="firm-in-address", words=mail.envelope.sender)
    if _mentions(mail.sender_name, name, mail):
        yield Reason(code="firm-in-name", words=mail.envelope.sender_name)
    if _mentions(mail.subject, name, mail):
        yield Reason(code="firm-in-subject", words=mail.envelope.subject)


def _named_in_text(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    name = firm_words(one.employer)
    if name and _mentions(mail.text, name, mail):
        yield Reason(code="firm-in-text", words=one.employer)


def _mentions(words: str, name: str, mail: _Mail) -> bool:
    """Tell whether a firm is named. One called like an everyday word only where it is read as the firm's name."""
    return name in words and (name.strip() not in _EVERYDAY or mail.firm == name)


_SURE_SIGNS: Final[tuple[tuple[Sign, Strength], ...]] = (
    (_answered, "sure"),
    (_referred_to, "sure"),
    (_person, "sure"),
    (_learnt_domain, "sure"),
)
_SIGNS: Final[tuple[tuple[Sign, Strength | Literal["named"]], ...]] = (
    *_SURE_SIGNS,
    (_domain_of_person, "likely"),
    (_domain_like_firm, "likely"),
    (_named_by_sender, "named"),
    (_named_in_text, "possible"),
)


# --- Several candidacies ---


def _narrowed(matches: list[Match], mail: _Mail, candidacies: Iterable[Correspondence]) -> list[Match]:
    """Leave the one that the mail says more of than of any other, if there is one; sure it is no longer."""
    if len(matches) == 1:
        return matches
    keys = {match.key for match in matches}
    rivals = {one.key: one for one in candidacies if one.key in keys}
    fuller = [replace(one, reasons=(*one.reasons, *_more(rivals[one.key], mail, one, rivals))) for one in matches]
    fuller.sort(key=lambda one: -len(one.reasons))
    best, second = fuller[:2]
    if len(best.reasons) == len(second.reasons):
        return fuller
    return [replace(best, strength="likely") if best.strength == "sure" else best]


def _more(one: Correspondence, mail: _Mail, match: Match, rivals: Mapping[str, Correspondence]) -> Iterator[Reason]:
    """Yield what else speaks for a candidacy; each kind of sign once."""
    said = {reason.code for reason in match.reasons}
    for sign in (_named_by_sender, _named_in_text, _person_in_text):
        yield from (reason for reason in sign(mail, one) if reason.code not in said)
    yield from _post(mail, one, [words_in(rival.position) for rival in rivals.values()])


def _post(mail: _Mail, one: Correspondence, posts: Iterable[str]) -> Iterator[Reason]:
    """Yield where the post is named; "Senior sales manager" does not name the sales manager."""
    post = words_in(one.position)
    longer = [other for other in posts if post in other and other != post]
    if not post.strip():
        return
    if post in _without(mail.subject, longer):
        yield Reason(code="post-in-subject", words=one.position)
    elif post in _without(mail.text, longer):
        yield Reason(code="post-in-text", words=one.position)


def _without(words: str, others: Iterable[str]) -> str:
    for other in others:
        words = words.replace(other, " | ")
    return words


def _person_in_text(mail: _Mail, one: Correspondence) -> Iterator[Reason]:
    for person in one.people:
        name = words_in(person.name)
        if len(name.split()) > 1 and (name in mail.text or name in mail.sender_name):
            yield Reason(code="person-in-text", words=person.name)
            return
