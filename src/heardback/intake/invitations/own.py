"""The candidate's own addresses, known again in a calendar file."""

from collections.abc import Collection

from heardback.intake.senders.firm_domains import firm_domain


def is_own(address: str, own: Collection[str]) -> bool:
    """Tell whether an address is one of the candidate's, whatever its case and what follows a plus sign in it."""
    return bool(address) and _plain(address) in {_plain(one) for one in own}


def own_domains(own: Collection[str]) -> frozenset[str]:
    """Return the firms' domains among the candidate's addresses: where they work now."""
    return frozenset(map(firm_domain, own)) - {""}


def _plain(address: str) -> str:
    local, _, domain = address.strip().casefold().rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain}"
