"""Read how firmly a number is meant (約, 以上, up to), and its sign (▲3.2%, minus 5).

folded text -> numerals, units + **bounds** -> figures

Bounds stand right before a number (約, 超, up to), a few words before it (最高给予,
不超过项目总投资的), right behind it (以上, 余家, or more), behind a bracket, or in the predicate
(の大台を突破). Where two meet (最高不超过約), the firmer one counts.

▲3.2%, -0.5% and マイナス0.3% are below zero; a fall said in words (3%減, 下降3%) keeps its number
as printed. 1件当たり is what an amount is counted by, so it takes no bound from a limit before it.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from analysis.numbers.endings import Endings, in_any_case
from analysis.numbers.languages import Languages
from analysis.numbers.languages.record import first_letters
from analysis.numbers.text import Text

# to exceed last year's 13.9 trillion yen
EXCEEDING = re.compile(
    r"(?:[Ee]xceed|[Ss]urpass|outstrip)(?:s|es|ed|ing)? (?:[A-Za-z]+ ){0,2}[A-Za-z]+(?:'s|s') $"
)
EACH = re.compile(
    r"上限(?:额|額)?(?:は|为|:)?[、,]?[^。;\n円元]{0,16}(?:につき|当たり|あたり|ごとに)、?(?:年間|1?年)?$"
)
# 最高额度上浮20% says by how much
BY = ("上浮", "下浮", "提高", "降低", "增长", "下降", "增加", "减少", "上调", "下调", "扩大")
# what may stand between a bound and a share of it
APART = r"[^0-9、,。;:;!?()「」『』\"\n]{1,30}"
GROUPS = ("at_least", "at_most", "more_than", "less_than", "about")
# 高于全省1.4个百分点 says the gap itself
A_GAP = re.compile(r"[0-9.]{1,8}个?百分点")
PER = re.compile(
    r"/(?:立方米|平方米|小时|千瓦时|人|年|月|日|天|亩|吨|公里|m3|m³|㎥|kWh|h|人次|㎡|時間|kg|a\b|year|month)"
)
TIME_UNITS = {"a", "mo", "wk", "d", "h", "min", "s"}
WITHIN = re.compile(r"内(?![容部陆地需涵在外存科径閣])")
FIRMNESS = ("exact", "about", "at_least", "at_most", "more_than", "less_than")
# 近三年, over five years: the time something takes; over 104 days is longer than that
EXACT_BEFORE = {"近": TIME_UNITS - {"h", "min", "s"}, "over": {"a", "mo", "wk"}}
# a wait of over 18 weeks
LASTING = re.compile("(?:^|[^A-Za-z])(?:of|took|takes|take|lasts?|lasted|lasting|wait|waited) $")
# Under 15 measures, … speaks of measures that hold, not of fewer than 15
COUNTS_UNDER = {"count", "item", "a"}
BEFORE_SCALES = {"上", "过", "過", "成"}


class Bounds:
    """The words of bounds, and the gates that say from one character whether to look for them."""

    def __init__(self, words: Languages) -> None:
        self.before = Endings(in_any_case(words.words("bounds_before")))
        self.tails = words.characters("tails")
        behind = words.patterns("bounds_behind")
        self.behind = re.compile(f" ?(?:{_grouped(behind)})")
        self.behind_starts = _starts(behind) | {" "}
        far, of_shares = words.patterns("bounds_far"), words.patterns("bounds_of_shares")
        bridges = [bridge for record in words.records for bridge in record.bridges]
        self.bridge_ends = frozenset(bridge[-1] for bridge in bridges)
        self.far_starts = re.compile(f"[{''.join(sorted(_starts(far) | _starts(of_shares)))}]")
        self.far = re.compile(f"(?:{_grouped(far)})(?:{'|'.join(bridges)}){{1,4}}$")
        self.of_shares = re.compile(f"(?:{_grouped(of_shares)}){APART}$")


def _grouped(patterns: Mapping[str, list[str]]) -> str:
    """Return one pattern with a group named for each bound, the firmest first."""
    bounds = [bound for bound in GROUPS if bound in patterns]
    return "|".join(f"(?P<{bound}>{'|'.join(patterns[bound])})" for bound in bounds)


def _starts(patterns: Mapping[str, list[str]]) -> frozenset[str]:
    return frozenset().union(*(first_letters(one) for all_ in patterns.values() for one in all_))


bounds_of = cache(Bounds)


def bound_before(text: Text, start: int, floor: int, unit: str) -> tuple[int, str]:
    """Return where the bound words before a number begin, and the bound; not before `floor`."""
    words, spot, bound = bounds_of(text.words), start, "exact"
    for _ in range(4):
        edge = spot - 1 if text[spot - 1 : spot] == " " else spot
        found = words.before.before(text, edge, floor)
        if not found or _is_inside(text, found[0], edge, unit):
            break
        spot, bound = found[0], firmer(bound, found[1])
    if bound == "exact" and text[spot - 1 : spot] == " " and text[spot - 2 : spot - 1] in "s'":
        last = EXCEEDING.search(text[max(floor, spot - 40) : spot])
        if last:
            return spot, "more_than"
    if bound in ("exact", "about") and (unit == "1" or text[spot - 1 : spot] in words.bridge_ends):
        far = _bound_far(text, spot, floor, unit)
        if far:
            return far
    return spot, bound


def _is_inside(text: Text, begin: int, end: int, unit: str) -> bool:
    """Say whether the word is the tail of a longer one (通过), or speaks of time (近三年)."""
    word = text[begin:end]
    if unit in EXACT_BEFORE.get(word.lower(), ()):
        return not (word == "over" and LASTING.search(text[max(0, begin - 9) : begin]))
    if word == "Under" and unit in COUNTS_UNDER:
        return True
    if word in BEFORE_SCALES and text[end : end + 1] not in ("百", "千", "万", "亿", "半"):
        return True
    return text[begin - 1 : begin] in bounds_of(text.words).tails.get(word, "") and begin > 0


def _bound_far(text: Text, start: int, floor: int, unit: str) -> tuple[int, str] | None:
    """Return a bound a few words away: 最高可给予100万元, 不超过项目总投资的30%."""
    words = bounds_of(text.words)
    line = text[max(floor, start - 40) : start]
    window = line[-22:]
    if window.endswith(("年間", "つき", "たり", "ごとに")) and EACH.search(
        text[max(0, start - 30) : start]
    ):
        return start, "at_most"
    if not words.far_starts.search(line):
        return None
    match = words.far.search(window)
    if match:
        return start - len(window) + match.start(), match.lastgroup
    match = words.of_shares.search(line) if unit == "1" and not line.endswith(BY) else None
    if match and match.lastgroup in ("more_than", "less_than") and A_GAP.match(text, start):
        return None
    return (start, match.lastgroup) if match else None


def bound_after(text: Text, end: int, unit: str = "") -> tuple[int, str]:
    """Return where the bound words behind a number end, and the bound."""
    if unit in TIME_UNITS and WITHIN.match(text, end):
        return end + 1, "at_most"
    per = PER.match(text, end) if text[end : end + 1] == "/" else None
    if per:
        stop, bound = bound_after(text, per.end(), unit)
        return (end, bound) if bound == "exact" else (stop, bound)
    words = bounds_of(text.words)
    match = words.behind.match(text, end) if text[end : end + 1] in words.behind_starts else None
    if not match:
        return end, "exact"
    stop = match.end()
    if text[stop - 1] == " ":
        stop -= 1
    return stop, match.lastgroup


def firmer(one: str, other: str) -> str:
    """Return the firmer of two bounds: more_than over about, at_most over about."""
    return max(one, other, key=FIRMNESS.index)


SIGN = re.compile(r"(?:^|[\s(:、,;|一-鿿ぁ-ヺ/%]|(?<=[一-鿿])\))(?P<sign>[-▲+]|± ?)$")
SIGNS = frozenset("-▲+±")
NEGATIVE = re.compile(
    r"(?:マイナス|零下|(?<![欺抱肩担辜胜勝自])[负負]|(?<![A-Za-z])(?:(?<!or )[Mm]inus"
    r"|[Nn]egative) )$"
)
NEGATIVE_LASTS = frozenset("ス下负負 ")
RATE_BASE = re.compile(r" ?(?:[当あ]たり|当り|につき|ごとに|毎に)(?!次第)")
BASE_STARTS = frozenset(" 当あにご毎")


def signed(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Return the start and value with the sign or the word for minus before the digits."""
    if start > floor and (text[start - 1] in SIGNS or text[start - 2 : start] == "± "):
        return _with_mark(text, start, floor, value, upper)
    if start and upper is None and text[start - 1] in NEGATIVE_LASTS:
        word = NEGATIVE.search(text[max(0, start - 10) : start])
        if word:
            return max(floor, start - len(word[0])), -value
    return start, value


def is_base(text: str, end: int) -> bool:
    """Say whether 当たり or につき follows: the number is what another is counted by."""
    return text[end : end + 1] in BASE_STARTS and RATE_BASE.match(text, end) is not None


def _with_mark(
    text: str, start: int, floor: int, value: Fraction, upper: Fraction | None
) -> tuple[int, Fraction]:
    """Read the mark before the digits; a dash between words is none."""
    sign = SIGN.search(text[max(floor, start - 3) : start])
    if not sign:
        return start, value
    if sign["sign"] not in "-▲":
        return start - len(sign["sign"]), value
    before = text[start - 2 : start - 1]
    dash = sign["sign"] == "-" and before.isascii() and before.isalnum()
    return (start, value) if upper is not None or dash else (start - 1, -value)
