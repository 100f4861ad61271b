"""Logs without personal content: one line of JSON each on a server, plain warnings on one's own computer.

What was typed, who it was about and which candidacy it was is never logged: pages are named by their pattern.
"""

import json
import logging
import logging.config
from typing import Any, Final

_EXTRAS: Final = ("milliseconds",)


class JsonLines(logging.Formatter):
    """A record as one line of JSON, in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """Write it; a trace names places in the code, and no values."""
        line: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in _EXTRAS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def configure(*, as_json: bool) -> None:
    """Send logs to standard error: everything as JSON, or only warnings as text."""
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"json": {"()": JsonLines}, "plain": {"format": "%(levelname)s %(name)s: %(message)s"}},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json" if as_json else "plain"}},
            "root": {"handlers": ["stderr"], "level": "INFO" if as_json else "WARNING"},
            "loggers": {"django.request": {"level": "ERROR"}, "django.security.DisallowedHost": {"level": "CRITICAL"}},
        }
    )
