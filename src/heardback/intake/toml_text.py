"""Values as TOML writes them."""

import json
from datetime import date


def toml_value(value: object) -> str:
    """Write text, a number, yes or no, a day, a moment, or a list of them. Anything else is a bug: a `TypeError`."""
    if isinstance(value, str):
        # JSON's escapes are all among TOML's, but for the one character that it leaves bare.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(toml_value, value))}]"
    raise TypeError(type(value))
