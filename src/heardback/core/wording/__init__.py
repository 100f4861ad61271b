"""Steps and events as sentences, once for every surface. Each language has a file of its own."""

from heardback.core.silence import in_words as odds
from heardback.core.wording.english import because, caution, day, days, headline, sentence, short_day, window

__all__ = ["because", "caution", "day", "days", "headline", "odds", "sentence", "short_day", "window"]
