"""An attachment is mentioned and none hangs on the mail; S3-4 wants what they asked for delivered, and at once.

Only in a ready mail, where one can tell.
"""

from collections.abc import Iterator

from heardback.letters.draft import Draft
from heardback.letters.finding import Finding
from heardback.letters.phrases import pattern_of
from heardback.letters.reading import Span
from heardback.letters.said import Said


def attachment(draft: Draft) -> Iterator[Finding]:
    """Find the first mention of a file that is not there."""
    if draft.letter.mail.attachments != 0:
        return
    match = pattern_of("attachments", draft.language, "mentions").search(draft.letter.text)
    if match:
        why = Said("An attachment is mentioned, and the mail has none.")
        span = Span(*match.span(), match.group())
        yield draft.finding(
            "attachment", "S3-4", span, why=why, better=Said("attach the file, or leave the mention out")
        )
