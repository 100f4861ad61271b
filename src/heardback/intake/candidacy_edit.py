"""One more event in a candidacy file's text, with every earlier byte left where it was.

Where the file writes its events as `[[events]]` tables (or has none yet), the new one goes to the end of the text;
where it has a list, `events = [{…}, {…}]`, to the end of the list. Line ends and a byte order mark stay as they are.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

BYTE_ORDER_MARK: Final = "\ufeff"
_TOKEN: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'|(?P<comment>#[^\n]*)|(?P<space>\s+)|[\[{]|[\]}]|,'
    r"|[^\s\"'#\[\]{},]+",
    re.DOTALL,
)


def with_event(text: str, event: Mapping[str, Any]) -> str | None:
    """Return the text of a readable candidacy file with one more event, or None if its way of writing is beyond us."""
    mark, text = (BYTE_ORDER_MARK, text[1:]) if text.startswith(BYTE_ORDER_MARK) else ("", text)
    line_end = "\r\n" if "\r\n" in text else "\n"
    longer = _with_item(text, event, line_end) if _is_list(text) else _with_table(text, event, line_end)
    return mark + longer if longer is not None and _is_same_and_more(text, longer, event) else None


def _is_list(text: str) -> bool:
    """Tell whether the events are a list: then a further `[[events]]` table is no valid TOML."""
    try:
        tomllib.loads(f"{text}\n[[events]]\n")
    except ValueError:
        return True
    return False


def _with_table(text: str, event: Mapping[str, Any], line_end: str) -> str:
    body = line_end.join(f"{key} = {_written(value)}" for key, value in event.items())
    end = "" if not text or text.endswith("\n") else line_end
    gap = "" if not text.strip() or re.search(r"\n[ \t]*\r?\n\Z", text) else line_end
    return f"{text}{end}{gap}[[events]]{line_end}{body}{line_end}"


def _with_item(text: str, event: Mapping[str, Any], line_end: str) -> str | None:
    import tomlkit  # noqa: PLC0415 - takes its time to load, and only a list of events needs it
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - as above
    from tomlkit.items import Array  # noqa: PLC0415 - as above

    item = "{" + ", ".join(f"{key} = {_written(value)}" for key, value in event.items()) + "}"
    try:
        document = tomlkit.parse(text)
        events = document["events"]
        if not isinstance(events, Array):
            return None
        document["events"] = tomlkit.parse(f"events = {_longer_list(events.as_string(), item, line_end)}")["events"]
        return tomlkit.dumps(document)
    except (TOMLKitError, LookupError, ValueError):
        return None


def _longer_list(written: str, item: str, line_end: str) -> str:
    """Put one more item at the end of a list, in the manner of those before: beside them, or on a line of its own."""
    last_end, has_comma, words_end = _ends(written)
    if "\n" not in written:
        return _longer_line(written[1:-1], item, has_comma=has_comma)
    before, after = written[:words_end], written[words_end:]
    if last_end and not has_comma:
        before = f"{before[:last_end]},{before[last_end:]}"
    comma = "," if has_comma or not last_end else ""
    return f"{before}{line_end}{_indent(written)}{item}{comma}{after}"


def _longer_line(inner: str, item: str, *, has_comma: bool) -> str:
    items = inner.rstrip()
    padding = inner[len(items) :]
    if not items:
        return f"[{padding}{item}{padding}]"
    return f"[{items}{' ' if has_comma else ', '}{item}{',' if has_comma else ''}{padding}]"


def _ends(written: str) -> tuple[int, bool, int]:
    """Return where the last item ends (0: there is none), whether a comma follows, and where the last word ends."""
    depth, last_end, has_comma, body_end = 0, 0, False, 1
    for token in _TOKEN.finditer(written):
        word = token[0]
        depth += (word in ("[", "{")) - (word in ("]", "}"))
        if token["space"] or (depth == 0 and word == "]"):
            continue
        body_end = token.start() + len(word.rstrip("\r"))
        if token["comment"] or (depth == 1 and word == "["):
            continue
        has_comma = depth == 1 and word == ","
        last_end = last_end if has_comma else token.end()
    return last_end, has_comma, body_end


def _indent(written: str) -> str:
    """Return the white space before the last item that begins a line."""
    found = re.findall(r"\n([ \t]*)\{", written)
    return found[-1] if found else "    "


def _written(value: object) -> str:
    """Write a value as TOML."""
    from tomlkit import item  # noqa: PLC0415 - takes its time to load; readers of this module may never write

    return item(value).as_string()


def _is_same_and_more(old: str, new: str, event: Mapping[str, Any]) -> bool:
    """Make sure that only the event came in: what was there reads as before, and still stands letter by letter."""
    expected = tomllib.loads(old)
    expected["events"] = [*expected.get("events", []), dict(event)]
    letters = iter(new)
    return tomllib.loads(new) == expected and all(letter in letters for letter in old)
