"""Calendars on a CalDAV server (RFC 4791), over verified TLS through the one way out (`adapters.reach`).

Of the protocol we need little: find the calendars, read and write single objects, ask when somebody is busy.
`requests` speaks HTTP, `answers` reads its XML, `finding` finds calendars from an address, `server` is one of them.
"""
