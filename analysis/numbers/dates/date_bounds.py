"""Read how a date is bounded: 2030年までに, 2020年以来, by 2030, since 2020, around 2030.

dates, the words around -> **bounded dates** -> mentions

The surface of a date keeps to the date. A period between two dates said both is as long as it says;
to a year of account (2030年度までに) the bound belongs as to a year.
"""

import re
from functools import cache

from analysis.numbers.amounts.bounds import grouped
from analysis.numbers.languages import Languages
from analysis.numbers.languages.record import first_letters
from analysis.numbers.mention import Found
from analysis.numbers.text import Endings, Text, in_any_case

TWO_DATES = re.compile(r".[~至到-]|から|~|\bto\b|through|until|\band\b|と|及び|、|[0-9]/[0-9]")


# by early fall 2024: the bound stands before the season
SEASON = re.compile(
    r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter) $"
)
SEASON_ENDS = frozenset(["ng ", "er ", "ll ", "mn "])


class DateBounds:
    """The words before and behind a date that say on which side of it something lies."""

    def __init__(self, words: Languages) -> None:
        self.before = Endings(in_any_case(words.words("date_bounds_before")))
        behind = words.patterns("date_bounds_behind")
        self.behind = re.compile(f" ?(?:{grouped(behind)})")
        self.starts = frozenset(" ").union(
            *(first_letters(one) for patterns in behind.values() for one in patterns)
        )


date_bounds_of = cache(DateBounds)


def bounded(text: Text, found: Found) -> Found:
    """Return a date with the bound said before or behind it; a period of two dates has none."""
    bound = _said_behind(text, found.end) or _said_before(text, found.start)
    if bound == "exact" or ("/" in str(found.value) and _has_two_ends(text, found)):
        return found
    return found._replace(bound=bound)


def _has_two_ends(text: Text, found: Found) -> bool:
    return TWO_DATES.search(text[found.start : found.end]) is not None


def _said_behind(text: Text, end: int) -> str:
    words = date_bounds_of(text.words)
    match = words.behind.match(text, end) if text[end : end + 1] in words.starts else None
    return match.lastgroup or "" if match else ""


def _said_before(text: Text, start: int) -> str:
    if text[start - 3 : start] in SEASON_ENDS:
        season = SEASON.search(text[max(0, start - 13) : start])
        start -= len(season[0]) if season else 0
    edge = start - 1 if text[start - 1 : start] == " " else start
    found = date_bounds_of(text.words).before.before(text, edge)
    return found.meaning if found else "exact"
