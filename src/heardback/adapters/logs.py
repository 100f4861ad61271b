"""Logs without personal content: one line of JSON each on a server, plain warnings on one's own computer.

What was typed, who it was about and which candidacy it was is never logged: pages are named by their pattern, people by
the number of their account, and a failure by its kind and its place in the code. What an exception says of itself is
left out: "Key (email)=(…) already exists" is somebody's address.
"""

import json
import logging
import logging.config
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Final

_EXTRAS: Final = ("milliseconds", "account")
_Raised = tuple[type[BaseException], BaseException, TracebackType | None]


class WithoutContent(logging.Formatter):
    """A record as text. Requests that came with it are told by their pattern, exceptions without their words."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - as logging calls it
        """Write the line itself."""
        return f"{record.levelname} {record.name}: {told(record)}"

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - as logging calls it
        """Write the trace."""
        return trace(ei)


class JsonLines(WithoutContent):
    """A record as one line of JSON, in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """Write it."""
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": told(record),
        }
        line |= {name: getattr(record, name) for name in _EXTRAS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["trace"] = trace(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def told(record: logging.LogRecord) -> str:
    """Return what a record says. Django writes the address of a page that failed into it; an address may hold a key."""
    request = getattr(record, "request", None)
    if request is None:
        return record.getMessage()
    match = getattr(request, "resolver_match", None)
    status = getattr(record, "status_code", "")
    return f"{getattr(request, 'method', '')} {match.route if match else '(no page)'} {status}".rstrip()


def trace(raised: _Raised) -> str:
    """Return where an exception and those behind it were raised: file, line and code, no values and no words."""
    return "\n".join(_told(raised[1]))


def _told(error: BaseException) -> Iterator[str]:
    """Yield the lines, innermost cause first as Python has them."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
        yield "which led to"
    yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
    yield f"{type(error).__module__}.{type(error).__qualname__}"


def formatter(*, as_json: bool) -> type[WithoutContent]:
    """Return how lines are written."""
    return JsonLines if as_json else WithoutContent


def configure(*, as_json: bool) -> None:
    """Send logs to standard error: everything as JSON, or only warnings as text."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"ours": {"()": formatter(as_json=as_json)}},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "ours"}},
            "root": {"handlers": ["stderr"], "level": "INFO" if as_json else "WARNING"},
            "loggers": {"django.request": {"level": "ERROR"}},  # a page that is not there is no trouble
        }
    )
