"""Read the share that numbers or words name: 3分の1, 3人に1人, 1/3, 3:1, two-thirds, a quarter.

numerals -> **shares** -> figures

A colon parts a time of day, a score or a ratio: the words beside it decide (师生比为1:45). With the
shares in English words go the half and the one of a unit: half a million, within a year.
"""

import re
from fractions import Fraction

from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.english_words import ONES, PART, PARTS, PLAIN, value_of
from analysis.numbers.numerals.numerals import DIGIT, Numeral, arabic_value, kanji_at, numeral_at
from analysis.numbers.text import Signs, Text

UNDER = re.compile(r" ?(?:分の|分之) ?(?P<n>[0-9]{1,4}|[一二三四五六七八九十百千]{1,4})")
SLASH = re.compile(r" ?/ ?(?P<n>[0-9]{1,3})(?![0-9/年月.]|,[0-9]{3})")
ONE_OVER = re.compile(
    r"/(?P<n>[0-9]{1,4}\.[0-9]{1,3}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3})(?:th\b)?(?![0-9./])"
)
PAID_IN_FULL = ("10/10補助", "10/10以内", "10/10を補助", "10/10助成")
UNDERS = (2, 3, 4, 5, 6, 8, 10, 100)
OUT_OF = re.compile(
    r"(?: (?:in|out of)(?: every)? |-in-)"
    r"(?P<n>[1-9][0-9]{0,2})\b(?![.,%]?[0-9]| ?(?:months|years|days"
    r"|hours|weeks|minutes|percent|%))"
)
ONE_IN = re.compile(
    r"(?P<what>人|社|件|台|世帯)に(?P<n>[0-9]{1,3}|[一二三四五六七八九])(?P=what)"
    r"(?![0-9]|を(?:プラス|追加|加え))"
)
AMONG = re.compile(r"(?P<what>人|名|社|件|校)中(?P<n>[0-9]{1,3})(?P=what)")
RATIO = re.compile(
    r"(?: : |:|-to-(?=1(?![0-9.])))(?P<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![0-9:年月時]|,[0-9]{3})"
)
SIGNS = Signs(frozenset("分/:人社件台世比名校"), {" ": frozenset("io/:分比"), "-": frozenset("it")})


def share_of(text: Text, start: int, low: Numeral) -> Quantity | None:
    """Read 3分の1, 三分之一, 百分之二十, 1/3 and 1:4 as the share they state."""
    match = UNDER.match(text, low.end)
    if match and low.value:
        spot = match.start("n")
        top = numeral_at(text, spot) if text[spot].isascii() else kanji_at(text, spot)
        return Quantity(start, top.end, Fraction(top.value) / low.value) if top else None
    one_in = ONE_IN.match(text, low.end)
    if one_in and low.value:
        part = Fraction(DIGIT.get(one_in["n"]) or int(one_in["n"]))
        return Quantity(start, one_in.end(), part / low.value) if part < low.value else None
    among = AMONG.match(text, low.end)
    if among and 0 < int(among["n"]) < low.value:
        return Quantity(start, among.end(), Fraction(int(among["n"])) / low.value)
    if low.script != "arabic":
        return None
    share = OUT_OF.match(text, low.end)
    if share and low.value < int(share["n"]):
        return Quantity(start, share.end(), Fraction(low.value) / int(share["n"]))
    slash = SLASH.match(text, low.end)
    if slash and isinstance(low.value, int) and is_share(text, start, low.value, int(slash["n"])):
        return Quantity(start, slash.end(), Fraction(low.value, int(slash["n"])))
    over = ONE_OVER.match(text, low.end) if low.value == 1 else None
    if over:
        return Quantity(start, over.end(), 1 / Fraction(arabic_value(over["n"])))
    ratio = RATIO.match(text, low.end) or worded(text, start, low.end)
    if ratio and arabic_value(ratio["n"]):
        return Quantity(start, ratio.end(), Fraction(low.value) / arabic_value(ratio["n"]))
    return None


def is_share(text: str, start: int, top: int, under: int) -> bool:
    """Say whether 2/3 is a share; 5/12 and 10/15 are days, scores or something else."""
    if top == under == 10:
        return "率" in text[max(0, start - 8) : start] or text.startswith(PAID_IN_FULL, start)
    return 0 < top < under and (under in UNDERS or (top == 1 and under <= 100))


SAID_BEFORE = re.compile(
    r"(?:比(?![赛較较如分重试拼喻方])|割合|倍率|配备|配備|[Rr]atios?(?: [A-Za-z]+){0,3}"
    r"|[Oo]dds|[Ss]cale)[^0-9。;\n]{0,14}"
    r"(?:[0-9.]+:[0-9.]+(?: to | and |[^0-9。;\n a-z]{1,6}))?$"
)
SAID_BEHIND = re.compile(
    r" ?[的の]?(?:[一-鿿]{0,4}(?:比例|比率|配比|割合)|[一-鿿]{1,3}比(?=[,。、]))"
    r"|(?: [a-z-]+){0,2} ratio\b"
)
BETWEEN = re.compile(r" ?比 ?(?P<n>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?![0-9:年月时])")
STOPS = re.compile("[,。;、\n]")
SCORED = re.compile("[胜勝败敗赢贏输平领落逆晋淘]|比分|上半场|球|回合")


def is_ratio(text: str, start: int, end: int) -> bool:
    """Say whether the words beside two numbers parted by a colon call them a ratio."""
    if SAID_BEFORE.search(text[max(0, start - 48) : start]):
        return True
    return SAID_BEHIND.match(text, end) is not None


def worded(text: str, start: int, end: int) -> re.Match | None:
    """Return the second part of 1比15 whose first ends at `end`; a score of 3比1 is none."""
    match = BETWEEN.match(text, end)
    if not match:
        return None
    clause = STOPS.split(text[max(0, start - 12) : start])[-1]
    return None if SCORED.search(clause + STOPS.split(text[end : end + 12])[0]) else match


SHARE = re.compile(
    rf"(?:(?P<top>an?|one|two|three|four|five|six|seven"
    rf"|nine)[ -])?(?P<part>{PART})s?\b"
    r"(?! (?:quarter|of (?:19|20)|later|earlier|ago|in a row|running))"
    r"(?<!(?i:two quarters))",
    re.I,
)
# the last three quarters are of years
PERIODS = re.compile("(?:last|next|past|previous) $")
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
    "more than|less than|longer than|for over|just over|well over|just"
    "|within|at least|nearly|almost|about|around|roughly"
).split("|")
LONE_STARTS = [f"{word} a" for word in LONE_WORDS]
LONE = re.compile(
    rf"(?:{'|'.join(LONE_WORDS)}) "
    r"(?=(?P<one>an? (?P<unit>year|month|week|day|decade|hour|century))\b"
    r"(?! (?:earlier|before|and a half)))",
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
    r"(?P<part>(?:third|quarter|fifth|tenth)\b(?= of\b|[,.;:)]| (?:have|has|had|said|were|was"
    r"|are|is|to|in|from|by|or|more|less|over|compared|do|did|use|used"
    r"|since|this|last|on|over|and|while|when|after|as|by|through|during|for|year|that|who|than)\b|$)"
    r"|(?:sixth|seventh|eighth|ninth|twelfth|twentieth)(?= of [a-z]))",
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


ONE_AND = re.compile(
    rf"(?<![A-Za-z])(?:an?|one) (?P<of>{'|'.join(HALVED)}) and a $",
    re.I,
)


def and_a_half(text: str, start: int, floor: int) -> Quantity | None:
    """Read a year and a half, whose half starts here: its start, end, value and unit."""
    if not text.startswith("half", start) or not text.endswith(" and a ", floor, start):
        return None
    one = ONE_AND.search(text[max(floor, start - 28) : start])
    if not one:
        return None
    worth, unit = HALVED[one["of"].lower()]
    return Quantity(start - len(one[0]), start + len("half"), worth * Fraction(3, 2), unit)


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


def worded_share_at(text: str, start: int) -> Quantity | None:
    """Read a share: a third, two-thirds, half, three in five."""
    match = IN.match(text, start)
    if match:
        over, under = _count(match["top"]), _count(match["under"])
        said = 0 < over < under < 1900
        return Quantity(start, match.end(), Fraction(over, under)) if said else None
    match = SHARE.match(text, start)
    if not match or PERIODS.search(text[max(0, start - 9) : start]):
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
    high = worded_share_at(text, match.end())
    return Quantity(start, high.end, low, "1", high.value) if high and high.value > low else part
