"""Read ordinals and ranks in English words: second-largest, ranked third, the No. 2 economy.

words -> **English ranks** -> mentions

An ordinal that says how something stands among others has the unit `rank`, as 世界第二大 has.
"""

import re

from analysis.numbers import words

GREATEST = (
    r"largest|biggest|highest|most|place|spot|richest|busiest|best|fastest|lowest|smallest|greatest|worst|"
    r"longest|tallest|strongest|leading|cheapest|in the world|worldwide|globally|nationwide"
    r"|nationally"
)
WHERE = ("worldwide", "globally", "nationwide", "nationally")
ORDER = (
    r"phase|batch|stage|five|century|round|edition|generation|session|year|plenary|consecutive|straight|"
    r"anniversary|meeting|time|national|report|draft|tranche|wave|plan|pillar|priority|objective|day|week|month"
    r"|annual|in a row|in succession|running"
    r"|industrial|such|successive|member|term|floor|instal?lment|version|and final"
)
NAMES = "|".join([words.COMPOUND_ORDINAL, *words.ORDINALS, *words.TENTHS])
ORDINAL = re.compile(
    rf"(?P<n>{NAMES})(?![A-Za-z])(?:[ -](?:(?P<rank>{GREATEST})|(?P<order>{ORDER}))\b)?", re.I
)
RANKED = re.compile(
    r"(?:[Rr]ank(?:ed|s|ing)?|[Pp]lac(?:ed|es|ing)|[Cc]ame|[Ff]inished|[Ss]tood|[Ss]tands|[Ss]tanding|[Cc]omes)"
    r"(?: in| at)? (?:the )?$"
)
NUMBER_ONE = re.compile(
    r"(?:(?<![A-Za-z])(?:the|'s|as|at|ranked|ranks|ranking|rank|is|its|to|from)) No\. ?$"
)


def ordinal_at(text: str, start: int) -> tuple[int, int, str] | None:
    """Return where an ordinal in words ends, its number, and `rank` where it is one."""
    match = ORDINAL.match(text, start)
    if not match:
        return None
    n = words.ordinal_value(match["n"])
    if match["rank"] or (not match["order"] and is_ranked(text, start)):
        is_rank = n > 1 or match["rank"] in (None, "place", "spot") or _is_place(text, start, match)
        return (match.end("n"), n, "rank") if is_rank else None
    return (match.end("n"), n, "") if match["order"] and (n > 1 or _first(match["order"])) else None


def stands_behind(text: str, end: int) -> bool:
    """Say whether the words behind a number tell a place among others: 22nd worldwide."""
    return text.startswith(tuple(f" {where}" for where in (*WHERE, "place", "in the world")), end)


def _is_place(text: str, start: int, match: re.Match) -> bool:
    """Say whether `first` is a place: ranking first in the world, 60 EFLOPS, first nationwide."""
    if is_ranked(text, start):
        return True
    return text[start - 2 : start] == ", " and match["rank"].lower() in WHERE


def _first(what: str) -> bool:
    return what.lower() not in (
        "time",
        "national",
        "such",
        "member",
        "day",
        "week",
        "month",
        "year",
        "and final",
    )


def is_ranked(text: str, start: int) -> bool:
    """Say whether the words before tell a place among others: ranked second, came 3rd."""
    return bool(RANKED.search(text[max(0, start - 24) : start]))


def numbered_at(text: str, start: int) -> int | None:
    """Return where `No.` begins when it says a rank: the No. 2 economy; Order No. 36 is none."""
    window = text[max(0, start - 12) : start]
    return start - (len(window) - window.rindex("No.")) if NUMBER_ONE.search(window) else None
