"""Take the numerals of tags, web addresses and character references as noise.

folded text -> **markup** -> noise mentions
"""

import re

from analysis.numbers.folding import KANJI
from analysis.numbers.mention import noise
from analysis.numbers.reading import Reading

MARKUP = re.compile(
    r"https?://[^\s<>\"'()\[\]、。,;|一-鿿ぁ-ヺ]{1,2000}|www\.[^\s<>\"'()一-鿿ぁ-ヺ]{1,500}|"
    r"<[A-Za-z/!?][^<>\n]{0,2000}>|&#?[A-Za-z0-9]{1,10};"
)
SIGNS = ("<", "://", "www.", "&")
ATTRIBUTE = re.compile(
    r"[^\s<>\"'=]{1,100}=(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}')|[^\s<>\"']{1,500}"
)


def tags_and_addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of tags, addresses and character references."""
    if not any(sign in text for sign in SIGNS):
        return []
    return [match.span() for match in MARKUP.finditer(text)]


def read_markup(reading: Reading, spot: int, start: int, end: int) -> int:
    """Note the attribute, address or reference around this numeral; return where to go on."""
    text = reading.text
    if text[start] != "<":
        return reading.keep(noise(max(start, reading.floor), end))
    if text[spot] in KANJI:
        return reading.passed(spot, spot + 1, "markup")
    if not text[spot].isdigit():
        return spot + 1
    for match in ATTRIBUTE.finditer(text, max(start + 1, reading.floor), end):
        if match.end() > spot:
            return reading.keep(noise(match.start(), match.end()))
    return reading.keep(noise(spot, spot + 1))
