"""Read numbers written in English words: three, twenty-five, two and a half million, a third.

folded text -> **numerals** -> figures
"""

import re
from fractions import Fraction
from typing import NamedTuple

ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mln": 10**6,
    "mn": 10**6,
    "bln": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "crore": 10**7,
    "lakh": 10**5,
    "dozen": 12,
}
MANY = {"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
MANY |= {"trillions": 10**12, "scores": 20, "tens": 10}
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
TWICE = re.compile(r"[Tt]wice(?= (?:as|the|that|its|what|their|those)\b)")
TIMES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": Fraction(1, 2)}

PLAIN = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
PART = "|".join(sorted(PARTS, key=len, reverse=True))
NUMBER = re.compile(
    rf"(?:an? (?={SCALE})|(?:{PLAIN}))?(?:(?:[ -]| and )?(?:{PLAIN}|{SCALE})(?:\b"
    rf"|(?=fold))){{0,12}}+",
    re.I,
)
TOKEN = re.compile(rf"{PLAIN}|{SCALE}|\ba\b|\ban\b", re.I)
SHARE = re.compile(
    rf"(?:(?P<top>an?|one|two|three|four|five|six|seven"
    rf"|nine)[ -])?(?P<part>{PART})s?\b(?! (?:quarter|of (?:19|20)))",
    re.I,
)
IN = re.compile(
    rf"(?P<top>{PLAIN}|[0-9]{{1,3}}) (?:in|out of)(?: every)? (?P<under>{PLAIN}|[0-9]{{1,4}})\b",
    re.I,
)
AND_HALF = re.compile(r" and (?:(?:a|one)[ -])(half|quarter|third)\b", re.I)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth"
).split()
MULTIPLE = re.compile(
    r"(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es?(?= (?:its|the|their|that|this|in"
    r"|to|by|from|our|last|annual|output|over|every|what)\b|[.,;]|$))\b(?!-)",
    re.I,
)

FIRST_WORDS = sorted(
    {
        *ONES,
        *TENS,
        *MANY,
        *PARTS,
        *ORDINALS,
        "twice",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
    }
)


class Worded(NamedTuple):
    """A number in words: where it ends, its value, and what sort: plain, share, many, times."""

    end: int
    value: int | Fraction
    sort: str


def value_of(words: str) -> int:
    """Return the value of number words: `two hundred and fifty thousand` is 250,000."""
    total, group = 0, 0
    for word in TOKEN.findall(words.lower()):
        if word in ("a", "an"):
            group = 1
        elif word in ONES or word in TENS:
            group += ONES.get(word, TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            group = (group or 1) * SCALES[word]
        else:
            total, group = total + (group or 1) * SCALES[word], 0
    return total + group


def plain_at(text: str, start: int) -> Worded | None:
    """Read whole numbers in words, with `and a half` behind them."""
    match = NUMBER.match(text, start)
    if not match or not match[0]:
        return None
    value = value_of(match[0])
    half = AND_HALF.match(text, match.end())
    if half:
        value += Fraction(1, PARTS[half[1].lower()])
        scale = re.compile(r" (million|billion|trillion)\b").match(text, half.end())
        end = scale.end() if scale else half.end()
        return Worded(end, value * SCALES[scale[1]] if scale else value, "plain")
    return Worded(match.end(), value, "plain")


HALF_A = re.compile(
    r"half[ -](?:an? )?(?P<of>million|billion|trillion|dozen|percentage point|percent|year|hour"
    r"|day|century|month|decade)s?\b",
    re.I,
)
HALVED = {
    "million": (10**6, "count"),
    "billion": (10**9, "count"),
    "trillion": (10**12, "count"),
    "dozen": (12, "count"),
    "percentage point": (Fraction(1, 100), "1"),
    "percent": (Fraction(1, 100), "1"),
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


def half_a(text: str, start: int) -> tuple[int, Fraction, str] | None:
    """Read half a million, half a percentage point, half-hour: its end, value and unit."""
    match = HALF_A.match(text, start)
    if not match:
        return None
    worth, unit = HALVED[match["of"].lower()]
    return match.end(), Fraction(worth) / 2, unit


def a_part(text: str, start: int) -> tuple[int, Fraction] | None:
    """Read the part of `a third` and `a quarter` behind the article; the third phase is none."""
    match = A_PART.match(text, start)
    return match and (match.end("part"), Fraction(1, PARTS[match["part"].lower()]))


def share_at(text: str, start: int) -> Worded | None:
    """Read a share: a third, two-thirds, half, three in five."""
    match = IN.match(text, start)
    if match:
        top, under = (int(x) if x.isdecimal() else value_of(x) for x in match.group("top", "under"))
        return (
            Worded(match.end(), Fraction(top, under), "share") if 0 < top < under < 1900 else None
        )
    match = SHARE.match(text, start)
    if not match:
        return None
    part, top = match["part"].lower(), (match["top"] or "").lower()
    if not top and part != "half":
        return None
    over = 1 if top in ("", "a", "an") else ONES[top]
    under = PARTS[part]
    return Worded(match.end(), Fraction(over, under), "share") if over < under else None
