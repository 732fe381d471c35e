"""Read English periods that do not say their year, or say it in a short way.

ISO dates -> **English periods** -> dates

Quarters and halves (the third quarter) are read as the months they are, with the year left open,
as 三季度 is: `--07/--09`. Between 2021 and 2024 is one period; '25 and '90s are years where the
words before show it. The name of a month alone (in August) holds no numeral and is no mention.

The months that end with a day are a period too: the three months ended June 30, 2024.
"""

import re

from analysis.numbers.dates import english_dates
from analysis.numbers.dates.english_dates import HALVES, YEAR
from analysis.numbers.mention import Found, date
from analysis.numbers.numerals.english_words import ONES

SOME_MONTHS = "|".join(word for word, n in ONES.items() if 2 <= n <= 11)
WORDED = re.compile(
    rf"(?:[Tt]he )?(?P<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|final"
    rf"|last)[ -](?P<what>quarter|half|(?P<months>{SOME_MONTHS}|[2-9]|1[01])"
    r" months)(?: (?:of|in))?"
    r"(?: (?:(?:fiscal|financial|calendar)(?: year)?|the (?:fiscal |financial )?year))?"
    rf",? (?P<y>{YEAR})"
)
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


def worded_at(text: str, start: int) -> Found | None:
    """Read the first quarter of 2025, the second half of 2024."""
    match = WORDED.match(text, start)
    if not match:
        return None
    n = {"f": 1, "s": 2, "t": 3, "1": 1, "2": 2, "3": 3, "4": 4, "l": 4}[match["n"][0].lower()]
    n = 4 if match["n"].lower() in ("fourth", "final") else n
    if match["what"] == "half":
        first, last = HALVES["2" if n in (2, 4) else "1"]
    elif match["what"] == "quarter":
        first, last = n * 3 - 2, n * 3
    else:
        months = ONES.get(match["months"].lower()) or int(match["months"])
        if not (n in (1, 4) or (n, months) == (2, 6)) or match["n"].lower() in ("fourth", "4th"):
            return None
        first, last = (1, months) if n == 1 else (13 - months, 12)
    return date(start, match.end(), f"{match['y']}-{first:02d}/{match['y']}-{last:02d}")


def part_at(text: str, start: int) -> Found | None:
    """Read the third quarter and first-half as months: --07/--09, --01/--06."""
    match = PART.match(text, start)
    if not match:
        return None
    if match["three"]:
        return date(start, match.end(), "--01/--09")
    n = NTH[match["n"].lower()]
    if match["what"] == "half":
        if n > 2:
            return None
        first, last = HALVES[str(n)]
    else:
        first, last = n * 3 - 2, n * 3
    return date(start, match.end(), f"--{first:02d}/--{last:02d}")


def between_at(text: str, start: int) -> Found | None:
    """Read the years of `between 2021 and 2024` as one period."""
    match = BETWEEN.match(text, start)
    if not match or text[max(0, start - 8) : start].lower() != "between ":
        return None
    return (
        date(start, match.end(), f"{match['a']}/{match['b']}") if match["a"] < match["b"] else None
    )


def short_year_at(text: str, start: int, floor: int) -> Found | None:
    """Read '25 and '90s as the year or the decade they stand for."""
    match = SHORT_YEAR.match(text, start)
    if not match or start - 1 < floor:
        return None
    if not match["s"] and not BEFORE_SHORT.search(text[max(0, start - 8) : start]):
        return None
    year = int(match["y"]) + (1900 if int(match["y"]) >= 50 else 2000)
    return date(start - 1, match.end(), f"{year}/{year + 9}" if match["s"] else str(year))


WORDS = "|".join(word for word, n in ONES.items() if n > 1)
ENDED = re.compile(
    rf"(?P<n>{WORDS}|2[0-4]|1[0-9]|[2-9])[ -]months?(?: period)? (?:ended|ending|to)"
    r"(?: the end of| end)?(?: on)? ",
    re.I,
)
MONTH = re.compile(rf"(?P<m>{'|'.join(english_dates.MONTH_OF)})\b(?! ?[0-9])", re.I)


def months_ended_at(text: str, start: int) -> Found | None:
    """Return where the months ended with a month or day stop, and their period in ISO text.

    Nine months to September, which says no year, is `--01/--09`; it has to lie in one year.
    """
    match = ENDED.match(text, start)
    if not match:
        return None
    spot, count = match.end(), ONES.get(match["n"].lower()) or int(match["n"])
    read = english_dates.day_first if text[spot : spot + 1].isdigit() else english_dates.month_at
    found = read(text, spot)
    if not found:
        return _in_one_year(text, start, spot, count)
    said = re.fullmatch(r"([0-9]{4}|-)-([0-9]{2})(?:-[0-9]{2})?", str(found.value))
    if not said:
        return None
    if said[1] == "-":
        return _up_to(start, found.end, int(said[2]), count)
    year, month = int(said[1]), int(said[2])
    first = year * 12 + month - count
    return date(start, found.end, f"{first // 12}-{first % 12 + 1:02d}/{year}-{month:02d}")


def _in_one_year(text: str, start: int, spot: int, count: int) -> Found | None:
    """Return the months up to one named without its year: nine months to September."""
    named = MONTH.match(text, spot)
    return named and _up_to(start, named.end(), english_dates.MONTH_OF[named["m"].lower()], count)


def _up_to(start: int, end: int, last: int, count: int) -> Found | None:
    """Return so many months up to the last one, where they lie in one year."""
    if last < count:
        return None
    return date(start, end, f"--{last - count + 1:02d}/--{last:02d}")
