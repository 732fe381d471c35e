"""Read English periods that do not say their year, or say it in a short way.

ISO dates -> **English periods** -> dates

Quarters and halves (the third quarter) are read as the months they are, with the year left open,
as 三季度 is: `--07/--09`. Between 2021 and 2024 is one period; '25 and '90s are years where the
words before show it. The name of a month alone (in August) holds no numeral and is no mention.
"""

import re

from analysis.numbers.english_dates import HALVES, YEAR

PART = re.compile(
    r"(?:(?P<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](?P<what>quarter|half)"
    r"|(?P<three>[Ff]irst three quarters))\b"
    r"(?!-(?:century|hour|final)| of (?:(?:the|this|last) )?(?:[0-9]|century|decade|game"
    r"|match|season)| of a\b)"
)
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
BETWEEN = re.compile(rf"(?P<a>{YEAR}) and (?P<b>{YEAR})")
SHORT_YEAR = re.compile(r"(?P<y>[0-9]{2})(?P<s>s)?(?![0-9A-Za-z%]|[.,][0-9])")
BEFORE_SHORT = re.compile(
    r"(?:(?<![A-Za-z])(?:[Ii]n|[Bb]y|[Oo]f|[Ss]ince|[Ff]rom|[Tt]o|[Uu]ntil|[Tt]he|late|early"
    r"|mid|end)[ -])'$"
)


def part_at(text: str, start: int) -> tuple[int, str] | None:
    """Read the third quarter and first-half as months: --07/--09, --01/--06."""
    match = PART.match(text, start)
    if not match:
        return None
    if match["three"]:
        return match.end(), "--01/--09"
    n = NTH[match["n"].lower()]
    if match["what"] == "half":
        if n > 2:
            return None
        first, last = HALVES[str(n)]
    else:
        first, last = n * 3 - 2, n * 3
    return match.end(), f"--{first:02d}/--{last:02d}"


def between_at(text: str, start: int) -> tuple[int, str] | None:
    """Read the years of `between 2021 and 2024` as one period."""
    match = BETWEEN.match(text, start)
    if not match or text[max(0, start - 8) : start].lower() != "between ":
        return None
    return (match.end(), f"{match['a']}/{match['b']}") if match["a"] < match["b"] else None


def short_year_at(text: str, start: int, floor: int) -> tuple[int, int, str] | None:
    """Read '25 and '90s as the year or the decade they stand for."""
    match = SHORT_YEAR.match(text, start)
    if not match or start - 1 < floor:
        return None
    if not match["s"] and not BEFORE_SHORT.search(text[max(0, start - 8) : start]):
        return None
    year = int(match["y"]) + (1900 if int(match["y"]) >= 50 else 2000)
    return start - 1, match.end(), f"{year}/{year + 9}" if match["s"] else str(year)
