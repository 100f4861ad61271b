"""What somebody wrote themselves, set apart from what they quoted and from what stands under their name.

English and Russian, in the manners of Outlook, Gmail, Apple Mail, Thunderbird, Yandex, Mail.ru and Lotus Notes. `marks`
holds how each of them marks a quotation, `signing` how letters end; `apart` goes through the lines.
"""

from heardback.intake.quoting.apart import Written, set_apart

__all__ = ["Written", "set_apart"]
