"""Read a share at an English word, with its article and its other end: half, a third to a half.

shares in words -> **English shares** -> English figures
"""

import re
from fractions import Fraction

from analysis.numbers import word_shares
from analysis.numbers.bounds import bound_before
from analysis.numbers.figures import Figure, finished
from analysis.numbers.units import unit_at

NOT_HALF = re.compile(
    r"-(?!(?:and|but|the|or|which|that|it|in|of|as|with|a) )| ?way| (?:of )?(?:19|20)\d\d"
    r"| (?:brother|sister)"
)
HALF_NAMED = re.compile(r"(?:first|second|latter|other)[ -]$")
ARTICLE = re.compile(r"(?<![A-Za-z])[Aa]n? $")


def share_figure(text: str, start: int, floor: int) -> Figure | None:
    """Read half a million, a third of, two-thirds, half."""
    half = word_shares.half_a(text, start)
    if half:
        unit = unit_at(text, half[0], "words") if half[2] == "count" else None
        start = article(text, start, floor) if text[start] in "qQ" else start
        end, code = (unit.end, unit.code) if unit else (half[0], half[2])
        return finished(text, start, end, floor, half[1], code)
    begin = article(text, start, floor)
    part = word_shares.a_part(text, start) if begin < start else None
    if begin < start and not part and bound_before(text, begin, floor, "1")[0] < begin:
        part = word_shares.any_part(text, start)
    if part is None and begin == start:
        part = word_shares.group_part(text, start)
    if part:
        end, upper = word_shares.upper_part(text, begin, part[0], part[1])
        return finished(text, begin, end, floor, part[1], "1", upper)
    share = word_shares.share_at(text, start)
    if not share or (share.value == Fraction(1, 2) and not _is_half(text, start, share.end)):
        return None
    end, upper = word_shares.upper_part(text, start, share.end, share.value)
    return finished(text, start, end, floor, share.value, "1", upper)


def _is_half(text: str, start: int, end: int) -> bool:
    """Say whether half is a share here, not the half of a year or of a compound."""
    if NOT_HALF.match(text, end) or text[start - 1 : start] == "-":
        return False
    return not HALF_NAMED.search(text[max(0, start - 8) : start])


def article(text: str, start: int, floor: int) -> int:
    """Return where the article before a word begins, or the word's own start."""
    if text[start - 1 : start] != " ":
        return start
    match = ARTICLE.search(text[max(floor, start - 4) : start])
    return start - len(match[0]) if match else start
