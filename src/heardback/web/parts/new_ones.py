"""Applications that mail tells of and that are not here yet, as the list to tick shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from heardback import bootstrap
from heardback.actions.found import Found
from heardback.core.candidacy import Candidacy, Employer, Position
from heardback.core.countries import country_of_zone, main_zone
from heardback.core.places import zone
from heardback.intake.proposing.places import mostly
from heardback.web.forms.new_form import first_values
from heardback.web.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOne:
    """One of them."""

    found: Found
    country: str
    """Where it seems to be; else where the person is, or else where most of the others are."""
    told: tuple[str, ...]
    """Each event as a sentence, in order."""
    quote: str
    """The newest words of theirs."""

    @property
    def name(self) -> str:
        """By which the form names it."""
        return self.found.name

    @property
    def employer(self) -> str:
        """As mail names it."""
        return self.found.candidacy.employer

    @property
    def title(self) -> str:
        """The post; nothing where no mail names it."""
        return self.found.candidacy.position or ""

    @property
    def in_spam(self) -> bool:
        """Whether an answer of theirs was found in spam."""
        return any(one.proposal.is_in_spam for one in self.found.proposals)

    @property
    def people(self) -> tuple[str, ...]:
        """Who writes for them."""
        return tuple(one.name for one in self.found.candidacy.contacts)


def new_ones(page: Page, found: Sequence[Found]) -> list[NewOne]:
    """Return them ready to be shown, those with an answer in spam first."""
    usual = _own_country(page) or mostly(one.candidacy.place for one in found) or usual_country(page)
    return sorted((_one(page, one, usual) for one in found), key=lambda one: not one.in_spam)


def usual_country(page: Page) -> str:
    """Return where the person usually applies, as far as can be told."""
    country: str = first_values(page.person, bootstrap.local_zone(), [])["country"]
    return country


def _own_country(page: Page) -> str | None:
    """Return where the person said that they apply, or where their own clock is; None: neither is known."""
    own_zone = page.person.timezone or bootstrap.local_zone()
    return page.person.country or (country_of_zone(own_zone) if own_zone else None)


def _one(page: Page, found: Found, usual: str) -> NewOne:
    place = found.candidacy.place
    country = place.country if place else usual
    candidacy = Candidacy.of(
        candidate=page.person.candidate(),
        employer=Employer(name=found.candidacy.employer, country=country),
        position=Position(title=found.candidacy.position or ""),
        timezone=zone(main_zone(country) or "") or page.person.zone(),
        contacts=found.candidacy.contacts,
    )
    events = found.candidacy.events
    told = (page.speech.told(candidacy.settled(one.proposed.event), candidacy, page.request.now) for one in events)
    words = [one.proposed.sentence for one in events if one.proposed.sentence]
    return NewOne(found=found, country=country, told=tuple(told), quote=words[-1] if words else "")
