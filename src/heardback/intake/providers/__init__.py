"""Whose mail servers an address leads to: providers that many use, as data, and what a domain says of itself.

usual = provider_of("maria@gmail.com")      # from providers.toml, offline
found = read_autoconfig(xml, "maria@firm.example")  # what the firm's own server says
"""

from heardback.intake.providers.autoconfig import autoconfig_places, read_autoconfig
from heardback.intake.providers.known import (
    PROVIDERS,
    CalendarsBySignIn,
    Password,
    Provider,
    provider_named,
    provider_of,
)
from heardback.intake.providers.servers import MailServer, MailServers, Security

__all__ = [
    "PROVIDERS",
    "CalendarsBySignIn",
    "MailServer",
    "MailServers",
    "Password",
    "Provider",
    "Security",
    "autoconfig_places",
    "provider_named",
    "provider_of",
    "read_autoconfig",
]
