"""Ways to say one thing: lines such as "[we|they] chose [another|a different] [candidate|{post}]", said at random.

Square brackets hold what one may choose from, brackets in brackets too; `{post}` is any of the words of that name in
`words.txt`, so that no meaning is learnt from the name of a post, a firm or a day.
"""

import random
import re
from typing import Final

_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_NAME: Final = re.compile(r"\{(\w+)\}")


def words_by_name(lines: list[str]) -> dict[str, str]:
    """Read lines such as `day = Monday|Tuesday` as what can be chosen from."""
    return {name.strip(): f"[{choice.strip()}]" for name, _, choice in (line.partition("=") for line in lines)}


def said(way: str, words: dict[str, str], chance: random.Random) -> str:
    """Choose in every bracket, the innermost first."""
    text = way
    while _NAME.search(text) or _CHOICE.search(text):
        text = _NAME.sub(lambda found: words[found[1]], text)
        text = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), text)
    return text[:1].upper() + text[1:]
