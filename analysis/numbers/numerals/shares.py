"""Read the share that two numbers name: 3分の1, 三分之一, 3人に1人, 1/3, 2 out of 5, 3:1.

numerals -> **shares** -> figures

A colon parts a time of day, a score or a ratio: the words beside it decide (师生比为1:45).
"""

import re
from fractions import Fraction

from analysis.numbers.mention import Quantity
from analysis.numbers.numerals.numerals import DIGIT, Numeral, arabic_value, kanji_at, numeral_at
from analysis.numbers.text import Signs, Text

UNDER = re.compile(r" ?(?:分の|分之) ?(?P<n>[0-9]{1,4}|[一二三四五六七八九十百千]{1,4})")
SLASH = re.compile(r" ?/ ?(?P<n>[0-9]{1,3})(?![0-9/年月.])")
ONE_OVER = re.compile(r"/(?P<n>[0-9]{1,4}\.[0-9]{1,3})(?![0-9./])")
UNDERS = (2, 3, 4, 5, 6, 8, 10, 100)
OUT_OF = re.compile(
    r"(?: (?:in|out of)(?: every)? |-in-)"
    r"(?P<n>[1-9][0-9]{0,2})\b(?![.,%]?[0-9]| ?(?:months|years|days"
    r"|hours|weeks|minutes|percent|%))"
)
ONE_IN = re.compile(
    r"(?P<what>人|社|件|台|世帯)に(?P<n>[0-9]{1,3}|[一二三四五六七八九])(?P=what)(?![0-9])"
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
        return "率" in text[max(0, start - 8) : start]
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
