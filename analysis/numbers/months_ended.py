"""Read the months that end with a day: the three months ended June 30, 2024, year to 31 March 2025.

English dates -> **months ended** -> dates
"""

import re

from analysis.numbers import english_dates
from analysis.numbers.words import ONES

WORDS = "|".join(word for word, n in ONES.items() if n > 1)
ENDED = re.compile(
    rf"(?P<n>{WORDS}|2[0-4]|1[0-9]|[2-9])[ -]months?(?: period)? (?:ended|ending|to)"
    r"(?: the end of| end)?(?: on)? ",
    re.I,
)
MONTH = re.compile(rf"(?P<m>{'|'.join(english_dates.MONTH_OF)})\b(?! ?[0-9])", re.I)


def months_ended_at(text: str, start: int) -> tuple[int, str] | None:
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
        return _in_one_year(text, spot, count)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", found[1]):
        return None
    year, month = int(found[1][:4]), int(found[1][5:7])
    first = year * 12 + month - count
    return found[0], f"{first // 12}-{first % 12 + 1:02d}/{year}-{month:02d}"


def _in_one_year(text: str, spot: int, count: int) -> tuple[int, str] | None:
    """Return the months up to one named without its year: nine months to September."""
    named = MONTH.match(text, spot)
    last = english_dates.MONTH_OF[named["m"].lower()] if named else 0
    return (named.end(), f"--{last - count + 1:02d}/--{last:02d}") if last >= count else None
