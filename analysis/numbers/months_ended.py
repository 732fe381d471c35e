"""Read the months that end with a day: the three months ended June 30, 2024, year to 31 March 2025.

English dates -> **months ended** -> English words, digits
"""

import re

from analysis.numbers import english_dates

MONTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "3": 3, "6": 6, "9": 9, "12": 12}
ENDED = re.compile(
    r"(?P<n>three|six|nine|twelve|3|6|9|12)[ -]months?(?: period)? (?:ended|ending|to)(?: on)? ",
    re.I,
)


def months_ended_at(text: str, start: int) -> tuple[int, str] | None:
    """Return where the months ended with a dated day stop, and their period in ISO text."""
    match = ENDED.match(text, start)
    if not match:
        return None
    spot = match.end()
    read = english_dates.day_first if text[spot : spot + 1].isdigit() else english_dates.month_at
    found = read(text, spot)
    if not found or not re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", found[1]):
        return None
    year, month = int(found[1][:4]), int(found[1][5:7])
    first = year * 12 + month - MONTHS[match["n"].lower()]
    return found[0], f"{first // 12}-{first % 12 + 1:02d}/{year}-{month:02d}"
