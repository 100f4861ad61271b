"""Whether a JSON text from outside is safe to be read and kept; what it says is somebody else's concern."""

import json
import re
from typing import Final

from heardback.core.problems import Problem

_DEEPEST: Final = 100
_BRACKETS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|([\[{])|([\]}])', re.DOTALL)
_EXPECTED: Final = "the file as heardback wrote it"


def trouble_with_json(text: str, place: str) -> Problem | None:
    """Return what is wrong with a text, or None if it is JSON (RFC 8259) of a reasonable depth."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
        json.dumps(value, ensure_ascii=False).encode()  # half a letter, such as \ud800, can be read but never kept
    except json.JSONDecodeError as error:
        return Problem(place=place, found=f"this is not JSON: {error.msg}", expected=_EXPECTED, line=error.lineno)
    except RecursionError:
        return _too_deep(place)
    except ValueError:
        return Problem(place=place, found="a number or a letter that nothing can hold", expected=_EXPECTED)
    return _too_deep(place) if _depth(text) > _DEEPEST else None


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are Python's own


def _too_deep(place: str) -> Problem:
    return Problem(place=place, found="brackets are nested too deeply", expected=_EXPECTED)


def _depth(text: str) -> int:
    depth = deepest = 0
    for found in _BRACKETS.finditer(text):
        depth += bool(found[1]) - bool(found[2])
        deepest = max(deepest, depth)
    return deepest
