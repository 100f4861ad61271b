"""Words that only what is no person is called by: "Patel Family Practice", "University of Leeds", «Клиника»."""

from typing import Final

from heardback.intake.phrases import finder

_ORGANISATION: Final = finder((
    *("university", "college", "school", "schools", "academy", "institute", "institut", "faculty", "universität"),
    *("hochschule", "klinik*", "krankenhaus", "stiftung", "verein", "gesellschaft", "verlag", "stadtwerke"),
    *("hospital", "hospitals", "clinic", "clinics", "health", "healthcare", "medical", "hospice", "pharmacy", "dental"),
    *("practice", "surgery", "rehabilitation", "nursing home", "care home", "home care", "laboratory", "laboratories"),
    *("centre", "center", "council", "county", "borough", "municipality", "city of", "town of", "state of", "district"),
    *("ministry", "authority", "agency", "bureau", "commission", "police", "library", "museum", "charity"),
    *("foundation",),
    *("trust", "association", "society", "federation", "union", "committee", "division", "office of", "nhs"),
    *("department", "departments"),
    *("bank", "insurance", "group", "holding", "holdings", "company", "corporation", "enterprises", "industries"),
    *("technologies", "technology", "systems", "solutions", "services", "software", "labs", "studio", "studios"),
    *("consulting", "consultants", "partners", "associates", "analytics", "logistics", "pharma", "pharmaceuticals"),
    *("media", "energy", "foods", "airlines", "hotel", "hotels", "restaurant", "restaurants", "stores", "brewery"),
    *("international", "global", "gmbh", "ltd", "limited", "inc", "llc", "plc", "corp", "bv", "b.v", "oy", "ab", "ag"),
    *("s.a", "s.r.l", "sarl", "pvt", "kg", "e.v"),
    *("университет*", "институт*", "академи*", "школ*", "колледж*", "больниц*", "клиник*", "поликлиник*", "центр*"),
    *("банк*", "завод*", "фабрик*", "комбинат*", "студи*", "компани*", "фонд*", "агентств*", "магазин*", "групп*"),
    *("ооо", "оао", "зао", "пао", "тоо", "гуп", "муп", "фгуп", "нко"),
))  # fmt: skip


def is_organisation(name: str) -> bool:
    """Tell whether a name is by its words that of an organisation."""
    return bool(_ORGANISATION.search(name))


def initials(name: str) -> str:
    """Return the first letters of the long words of a name, in small letters: those of Cook Valley Clinic are cvc."""
    return "".join(word[0] for word in name.split() if word[:1].isupper()).casefold()
