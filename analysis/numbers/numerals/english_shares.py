"""Read shares in English words, and one of a unit: two-thirds, half a million, within a year.

words -> **shares in words** -> English figures
"""

import re
from fractions import Fraction

from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.english_words import ONES, PART, PARTS, PLAIN, value_of

SHARE = re.compile(
    rf"(?:(?P<top>an?|one|two|three|four|five|six|seven"
    rf"|nine)[ -])?(?P<part>{PART})s?\b"
    r"(?! (?:quarter|of (?:19|20)|later|earlier|ago|in a row|running))",
    re.I,
)
# one school in six has: a verb or a stop follows, so that in says no place
ENDS = (
    r"(?= (?:ha[sd]|have|is|was|are|were|now|still|can|could|will|would|does|did|say|says|said"
    r"|reports?|faces?|uses?|fails?|lives?|works?|owns?|pays?|holds?|needs?|drives?|speaks?|rents?|[a-z]{3,12}ed)\b|[.,;:)]|$)"
)
NOUN = rf" [a-z]{{2,20}}(?= in [a-z0-9-]{{1,12}}{ENDS})"
IN = re.compile(
    rf"(?P<top>{PLAIN}|[0-9]{{1,3}})(?:(?:{NOUN})? (?:in|out of)(?: every)? |-in-)"
    rf"(?P<under>{PLAIN}|[0-9]{{1,4}})\b",
    re.I,
)
# more than a year, within a week, at least an hour: one of them, where a bound says it counts
LONE_WORDS = (
    "more than|less than|longer than|within|at least|nearly|almost|about|around|roughly"
).split("|")
LONE_STARTS = [f"{word} a" for word in LONE_WORDS]
LONE = re.compile(
    rf"(?:{'|'.join(LONE_WORDS)}) "
    r"(?=(?P<one>an? (?P<unit>year|month|week|day|decade|hour|century))\b(?! (?:earlier|before)))",
    re.I,
)
LONE_UNITS = {"year": "a", "month": "mo", "week": "wk", "day": "d", "decade": "decade", "hour": "h"}
HALF_A = re.compile(
    r"(?P<part>half|quarter)(?:[ -]| of )(?:an? )?"
    r"(?P<of>million|billion|trillion|dozen|percentage[ -]point|point(?! (?:at|in|of)\b)|percent"
    r"|year|hour|day|century|month|decade|price|mile|acre|hectare|tonne|ton|inch|metre|kilomet(?:re|er))s?\b",
    re.I,
)
HALVED: dict[str, tuple[int | Fraction, str]] = {
    "million": (10**6, "count"),
    "billion": (10**9, "count"),
    "trillion": (10**12, "count"),
    "dozen": (12, "count"),
    "percentage point": (Fraction(1, 100), "1"),
    "point": (Fraction(1, 100), "1"),
    "percent": (Fraction(1, 100), "1"),
    "price": (1, "1"),
    "mile": (1, "[mi_i]"),
    "acre": (1, "[acr_us]"),
    "hectare": (1, "har"),
    "tonne": (1, "t"),
    "ton": (1, "t"),
    "inch": (1, "[in_i]"),
    "metre": (1, "m"),
    "kilometre": (1, "km"),
    "kilometer": (1, "km"),
    "year": (1, "a"),
    "hour": (1, "h"),
    "day": (1, "d"),
    "century": (100, "a"),
    "month": (1, "mo"),
    "decade": (10, "a"),
}
A_PART = re.compile(
    r"(?P<part>third|quarter|fifth|tenth)\b(?: of\b|(?=[,.;:)]| (?:have|has|had|said|were|was"
    r"|are|is|to|in|from|by|or|more|less|over|compared|do|did|use|used"
    r"|since|this|last|on|over|and|while|when|after|as|by|through|during|for|year|that|who|than)\b|$))",
    re.I,
)
UP_TO = re.compile(
    r" (?:to|and|or) (?=(?:(?:an?|one|two|three) |(?:one|two|three)-)?"
    r"(?:half|thirds?|quarters?|fifths?|tenths?)\b)"
)
SURE_PART = re.compile(
    r"(?:third|quarter|fifth|tenth)\b(?! (?:century|phase|party|term|time|year|month|week|day|round"
    r"|quarter|million|billion|person|of (?:a )?(?:19|20))|-)",
    re.I,
)


def half_a(text: str, start: int) -> Quantity | None:
    """Read half a million, half a percentage point, half-hour: its end, value and unit."""
    match = HALF_A.match(text, start)
    if not match:
        return None
    worth, unit = HALVED[match["of"].lower().replace("-", " ")]
    if match["part"].lower() == "quarter" and (worth < 1 or worth >= 12):
        return Quantity(start, match.end(), Fraction(worth) / 4, unit)
    half = match["part"][0] in "hH"
    return Quantity(start, match.end(), Fraction(worth) / 2, unit) if half else None


def a_part(text: str, start: int) -> Quantity | None:
    """Read the part of `a third` and `a quarter` behind the article; the third phase is none."""
    match = A_PART.match(text, start)
    return _one_of(start, match.end("part"), match["part"]) if match else None


def lone_at(text: str, start: int) -> Quantity | None:
    """Return where `a year` in `more than a year` begins and ends, its value and unit."""
    match = LONE.match(text, start)
    if not match:
        return None
    unit = match["unit"].lower()
    value, code = (Fraction(100), "a") if unit == "century" else (Fraction(1), LONE_UNITS[unit])
    return Quantity(*match.span("one"), value, code)


def any_part(text: str, start: int) -> Quantity | None:
    """Read the part of `roughly a third`, whatever follows but a noun of its own."""
    match = SURE_PART.match(text, start)
    return _one_of(start, match.end(), match[0]) if match else None


GROUP = re.compile(
    r"(?:poorest|richest|wealthiest|lowest|highest|oldest|youngest|largest|smallest|top|bottom) $",
    re.I,
)
GROUP_PART = re.compile(r"(?:third|quarter|fifth|tenth)(?= of [a-z]|[.,;)])")


def group_part(text: str, start: int) -> Quantity | None:
    """Read the part of the poorest fifth of households."""
    match = GROUP_PART.match(text, start)
    if not match or not GROUP.search(text[max(0, start - 11) : start]):
        return None
    return _one_of(start, match.end(), match[0])


def _one_of(start: int, end: int, part: str) -> Quantity:
    """Return one of the parts that a word names: a third."""
    return Quantity(start, end, Fraction(1, PARTS[part.lower()]))


def _count(number: str) -> int:
    return int(number) if number.isdecimal() else value_of(number)


def share_at(text: str, start: int) -> Quantity | None:
    """Read a share: a third, two-thirds, half, three in five."""
    match = IN.match(text, start)
    if match:
        over, under = _count(match["top"]), _count(match["under"])
        said = 0 < over < under < 1900
        return Quantity(start, match.end(), Fraction(over, under)) if said else None
    match = SHARE.match(text, start)
    if not match:
        return None
    part, top = match["part"].lower(), (match["top"] or "").lower()
    if not top and part != "half":
        return None
    over = 1 if top in ("", "a", "an") else ONES[top]
    under = PARTS[part]
    return Quantity(start, match.end(), Fraction(over, under)) if over < under else None


def with_other_end(text: str, part: Quantity) -> Quantity:
    """Return a part with the other end of a quarter to a third, between a third and a half.

    From a quarter to a third is a change, which has no other end.
    """
    start, end, low = part.start, part.end, part.value
    match = UP_TO.match(text, end)
    before = text[max(0, start - 8) : start].lower()
    if not match or before.endswith("from ") or ("and" in match[0] and "between " not in before):
        return part
    high = share_at(text, match.end())
    return Quantity(start, high.end, low, "1", high.value) if high and high.value > low else part
