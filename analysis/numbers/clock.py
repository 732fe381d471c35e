"""Read times of day: 午後3時30分, 10:30, 晚上8点半.

ISO dates -> **clock** -> dates
"""

import re

from analysis.numbers.iso_dates import N2, number
from analysis.numbers.ratios import is_ratio

HALF_OF_DAY = re.compile(r"(?:午後|下午|晚上|夜|傍晚|午前|上午|早上|凌晨|中午)$")
CLOCK = re.compile(
    rf"(?P<h>{N2})(?: ?(?:[时時]|点(?=钟|半|整|[0-9]{{1,2}}分)(?:钟|整)?) ?(?!間|间|代|期"
    rf"|点)(?:(?P<min>{N2}) ?分(?!間)|(?P<half>半))?|"
    r":(?P<m2>[0-5][0-9])(?::(?P<sec>[0-5][0-9]))?(?![0-9:]|\.[0-9]))"
)


def clock_at(text: str, start: int, floor: int) -> tuple[int, int, str] | None:
    """Return the span of a time of day and its ISO text: 午後3時30分 is T15:30."""
    match = CLOCK.match(text, start)
    if not match or not match["h"][0].isascii():
        return None
    if match["m2"] and is_ratio(text, start, match.end()):
        return None
    hour = number(match["h"])
    half = HALF_OF_DAY.search(text[max(floor, start - 2) : start])
    if half and half[0] in ("午後", "下午", "晚上", "夜", "傍晚") and hour < 12:
        hour += 12
    if hour > 24:
        return None
    minute = (match["min"] and number(match["min"])) or match["m2"] or (30 if match["half"] else 0)
    value = f"T{hour:02d}:{int(minute):02d}" + (f":{match['sec']}" if match["sec"] else "")
    return start - len(half[0]) if half else start, match.end(), value
