"""Mail of any kind, read: bytes → a `Message`, and what was wrong with them as `Problem`s. Nothing is ever raised.

The standard library's parser raises on what real mail holds (unknown charsets, line ends in addresses, parts nested a
thousand deep) and its time can grow with the square of the length. This one goes through the bytes once, keeps of every
kind only so much, and decodes only what is wanted: the text, and the parts that say something to a program.

One idea a module: `head` splits the header into fields; `encoded_words`, `addresses`, `parameters` and `dates` read
them; `leaves` finds the parts of the body; `transfer` and `charsets` turn their bytes into text; `html_text` and
`flowed` make that text readable; `body` chooses which of it is the message; `reading` puts it all together. Beside it,
`formatted` makes the HTML itself harmless, for whoever wants to see it as it was sent.
"""

from heardback.intake.message.body import plain_text
from heardback.intake.message.formatted import formatted
from heardback.intake.message.reading import looks_like_mail, read_mail_or_text, read_message
from heardback.intake.message.values import Address, Message, Part

__all__ = [
    "Address",
    "Message",
    "Part",
    "formatted",
    "looks_like_mail",
    "plain_text",
    "read_mail_or_text",
    "read_message",
]
