"""Read how firmly a number is meant: about, at least, more than, at most, less than.

folded text -> numerals, units + **bounds** -> figures

Bounds stand right before a number (約, 超, up to), a few words before it (最高给予,
不超过项目总投资的), right behind it (以上, 余家, or more), behind a bracket, or in the predicate
(の大台を突破). Where two meet (最高不超过約), the firmer one counts.
"""

import re
from collections.abc import Mapping
from functools import cache

from analysis.numbers.languages import Languages
from analysis.numbers.languages.record import beginnings_of, first_letters, last_letters
from analysis.numbers.mention import Word
from analysis.numbers.numerals.numerals import scales_of
from analysis.numbers.text import Endings, Text, beginnings, in_any_case

# what may stand between a bound and a share of it, a time among it: 不超过上年度一年期利率的50%
APART = (
    r"(?!(?![12][0-9]{3}年)[0-9〇一二三四五六七八九十百千万两])"
    r"(?:[^0-9、,。;:;!?()「」『』\"\n]|[12][0-9]{3}年|\([^0-9()\n]{1,10}\)){1,30}"
)
# 上限:大企業1億円、中小企業5,000万円, said once for several groups
GROUP = " ?[一-鿿ァ-ヺー]{2,8}(?<![費费額额担金]):? ?"
LIMIT_OF_ONE = rf"{GROUP}[0-9][0-9,.]{{0,9}}[万亿千百]{{0,2}}[円元](?:\([^()\n]{{1,14}}\))?[、 ]"
GROUPED = rf"(?:\([^()\n]{{1,10}}\):?)?(?<=[:)])(?:(?:{LIMIT_OF_ONE}){{0,3}}{GROUP}| ?)"
# 上限6000万円から5億円へ is a limit that changes
CHANGED = "[をは]?[0-9][0-9,.]{0,9}[万亿千百]{0,2}[円元]から"
NEAR = "[、,]?[^。;\\n円元]{0,16}"
ENCLOSED = re.compile(r"[^<>\n]{1,60}>")
GROUPS = ("at_least", "at_most", "more_than", "less_than", "about")
# 高于全省1.4个百分点 says the gap itself
A_GAP = re.compile(r"[0-9.]{1,8}(?:个?[、和及][0-9.]{1,8})?个?百分点")
RISES = frozenset("増減增减")
TIME_UNITS = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
BOUNDS = ("exact", "about", "at_least", "at_most", "more_than", "less_than")
FIRMNESS = {bound: rank for rank, bound in enumerate(BOUNDS)}


class Bounds:
    """The words of bounds, and the gates that say from one character whether to look for them."""

    def __init__(self, words: Languages) -> None:
        between = dict.fromkeys(all_of(words, "between_bounds"), "exact")
        self.before = Endings(in_any_case(words.words("bounds_before")) | between)
        self.tails = words.characters("tails")
        behind = words.patterns("bounds_behind")
        self.behind = re.compile(f" ?(?:{grouped(behind)})")
        self.behind_starts = _starts(behind) | {" "}
        self.behind_space = frozenset(" ").union(
            *(first_letters(one.removeprefix(" ")) for all_ in behind.values() for one in all_)
        )
        self.within = re.compile("|".join(all_of(words, "within")))
        self.per = re.compile(f"/(?:{'|'.join(all_of(words, 'per'))})")
        self.surpassing = re.compile("|".join(all_of(words, "surpassing")))
        self.not_before = words.characters("not_before")
        self.lasting = re.compile("|".join(all_of(words, "lasting")))
        self.before_scales = frozenset(all_of(words, "before_scales"))
        self.scale_starts = scales_of(words).signs | frozenset(all_of(words, "halves"))
        self.sums = tuple(all_of(words, "sums"))
        self.changes = tuple(all_of(words, "changes"))
        self.denials = re.compile(f"(?:{'|'.join(all_of(words, 'denials'))})$")
        self._look_far(words)

    def _look_far(self, words: Languages) -> None:
        """Make the patterns of bounds that stand some words away."""
        far, of_shares = words.patterns("bounds_far"), words.patterns("bounds_of_shares")
        bridges, bases, years = (all_of(words, f) for f in ("bridges", "rate_bases", "yearly"))
        self.bridges = tuple(bridges)
        self.bridge_ends = frozenset(bridge[-1] for bridge in bridges)
        self.bridge_tails = frozenset(bridge[-2:] for bridge in bridges)
        self.ascii_shares = any(one.isascii() for all_ in of_shares.values() for one in all_)
        self.each_ends = frozenset("、").union(*map(last_letters, [*bases, *years]))
        self.far_ends = self.bridge_ends | self.each_ends
        listed = [one for group in (far, of_shares) for all_ in group.values() for one in all_]
        begun = frozenset().union(*(beginnings_of(one, 4) for one in listed))
        self.far_starts = re.compile(beginnings(begun))
        self.far = re.compile(f"(?:{grouped(far)})(?:{'|'.join(bridges)}){{1,4}}$")
        limits = grouped(words.patterns("bounds_of_each"))
        each = f"(?:{'|'.join(bases)})、?(?:1?(?:{'|'.join(years)}))?"
        self.of_each = re.compile(f"(?:{limits}){NEAR}{each}$")
        self.of_groups = re.compile(f"(?:{limits})(?:{GROUPED}|{CHANGED})$")
        self.of_shares = re.compile(f"(?:{grouped(of_shares)}){APART}$")


def grouped(patterns: Mapping[str, list[str]]) -> str:
    """Return one pattern with a group named for each bound, the firmest first."""
    bounds = [bound for bound in GROUPS if bound in patterns]
    return "|".join(f"(?P<{bound}>{'|'.join(patterns[bound])})" for bound in bounds)


def _starts(patterns: Mapping[str, list[str]]) -> frozenset[str]:
    return frozenset().union(*(first_letters(one) for all_ in patterns.values() for one in all_))


def all_of(words: Languages, name: str) -> list[str]:
    """Return what a field lists, of all languages together."""
    return [one for record in words.records for one in getattr(record, name)]


bounds_of = cache(Bounds)


def bound_before(text: Text, start: int, floor: int, unit: str) -> Word | None:
    """Return where the bound words before a number begin, not before `floor`, and the bound."""
    words, spot, reach, bound = bounds_of(text.words), start, start, "exact"
    for _ in range(4):
        edge = spot - 1 if text[spot - 1 : spot] == " " else spot
        found = words.before.before(text, edge, floor)
        if found and text[found.edge : spot] == "> " and text[found.edge - 1 : found.edge] == "\n":
            return None  # the mark of a line quoted
        if found and text[found.edge : spot] == "<" and ENCLOSED.match(text, start):
            return None  # <1兆円を視野に> is a heading
        if found and text[found.edge : spot] == "~" and text[found.edge - 1] in RISES:
            return None  # 15.9%減~1.4%増 goes from one to the other
        if not found or _is_inside(text, found.edge, edge, unit):
            break
        spot, bound = found.edge, firmer(bound, found.meaning)
        # words that only stand between, an additional, reach as far as the bound before them
        reach = reach if found.meaning == "exact" else spot
    spot = reach
    may_surpass = bound == "exact" and text[spot - 2 : spot] in ("s ", "' ")
    if may_surpass and words.surpassing.search(text[max(floor, spot - 40) : spot]):
        return Word(spot, "more_than")
    if bound in ("exact", "about"):
        far = _bound_some_words_away(text, spot, floor, unit)
        if far:
            return far
    if bound in DENIED and spot < start and words.denials.search(text[max(0, spot - 80) : spot]):
        bound = DENIED[bound]
    return Word(spot, bound) if spot < start else None


def _bound_some_words_away(text: Text, spot: int, floor: int, unit: str) -> Word | None:
    """Return a bound some words away; a PDF may set the number apart, 最高补助 1000 万元."""
    words = bounds_of(text.words)
    if unit.isupper() and len(unit) == 3 and "限" in text[max(0, spot - 60) : spot]:
        group = words.of_groups.search(text[max(0, spot - 60) : spot])
        if group:
            return Word(spot, said(group))
    apart = text[spot - 1 : spot] == " " and text.language != "en"
    for edge in (spot, spot - 1) if apart else (spot,):
        if unit == "1" or text[edge - 1 : edge] in words.far_ends:
            far = _bound_far(text, edge, floor, unit)
            if far:
                return far if far.edge < edge else far._replace(edge=spot)
    return None


# may not spend more than 15% is at most so much
DENIED = {"more_than": "at_most", "less_than": "at_least"}
GONE = re.compile(r"\b(?:(?<!can )(?<!may )(?<!could )go(?:es|ing)?|went|gone|pick(?:s|ed|ing)?) $")


def _is_inside(text: Text, begin: int, end: int, unit: str) -> bool:
    """Say whether the word is the tail of a longer one (通过), or speaks of time (近三年)."""
    words, word = bounds_of(text.words), text[begin:end]
    if word == "up to" and GONE.search(text[max(0, begin - 9) : begin]):
        return True
    if unit and unit in words.not_before.get(word, "").split():
        return not (words.lasting.search(text[max(0, begin - 9) : begin]) and unit in TIME_UNITS)
    if word in words.before_scales and text[end : end + 1] not in words.scale_starts:
        priced = len(unit) == 3 and unit.isupper()
        return not (priced and text.endswith(words.sums, 0, begin))
    return text[begin - 1 : begin] in words.tails.get(word, "") and begin > 0


def _bound_far(text: Text, start: int, floor: int, unit: str) -> Word | None:
    """Return a bound a few words away: 最高可给予100万元, 不超过项目总投资的30%."""
    words = bounds_of(text.words)
    tails = text[start - 2 : start] in words.bridge_tails or text[start - 1] in words.bridge_tails
    bridged = tails and text.endswith(words.bridges, floor, start)
    by_each = text[start - 1 : start] in words.each_ends and start > floor
    if not bridged and not by_each and unit != "1":
        return None
    whole = text[max(0, start - 40) : start]
    if not bridged and not by_each and whole.isascii() and not words.ascii_shares:
        return None
    window = text[max(floor, start - 52) : start]
    if by_each:
        each = words.of_each.search(text[max(0, start - 30) : start])
        if each:
            return Word(start, said(each))
    if not (bridged or unit == "1") or not words.far_starts.search(whole):
        return None
    match = words.far.search(window) if bridged else None
    if match:
        return Word(start - len(window) + match.start(), said(match))
    match = words.of_shares.search(whole) if unit == "1" else None
    if match is None or window.endswith(words.changes):
        return None
    if said(match) in ("more_than", "less_than") and A_GAP.match(text, start):
        return None
    return Word(start, said(match))


def bound_after(text: Text, end: int, unit: str = "") -> Word | None:
    """Return where the bound words behind a number end, and the bound."""
    words = bounds_of(text.words)
    if unit in TIME_UNITS:
        within = words.within.match(text, end)
        if within:
            return Word(within.end(), "at_most")
    per = words.per.match(text, end) if text[end : end + 1] == "/" else None
    if per:
        return bound_after(text, per.end(), unit)
    sign = text[end : end + 1]
    if sign not in words.behind_starts or (
        sign == " " and text[end + 1 : end + 2] not in words.behind_space
    ):
        return None
    match = words.behind.match(text, end)
    if not match:
        return None
    stop = match.end()
    if text[stop - 1] == " ":
        stop -= 1
    return Word(stop, said(match))


def said(match: re.Match[str]) -> str:
    """Return the bound whose words matched."""
    return match.lastgroup or "exact"


def firmer(one: str, other: str) -> str:
    """Return the firmer of two bounds: more_than over about, at_most over about."""
    return one if FIRMNESS[one] >= FIRMNESS[other] else other
