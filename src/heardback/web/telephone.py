"""Telephone numbers as telephones dial them (RFC 3966)."""

import phonenumbers


def tel(written: str, country: str | None = None) -> str | None:
    """Return a `tel:` link, or None where there is nothing to dial; without a + it is one of that country."""
    number = _parsed(written, country)
    if number:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966).partition(";ext=")[0]
    digits = "".join(one for one in written if one.isascii() and (one.isdigit() or one == "+"))
    return f"tel:{digits}" if any(map(str.isdigit, digits)) else None


def _parsed(written: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
