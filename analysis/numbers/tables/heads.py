"""Find the units that the heads of a table say, and the rows that they do not hold for.

folded text, head units -> **heads** -> rows, tables

A head says its unit once: （単位：百万円）, 单位：万元, (USD million), 占比（%）, or in a phrase
that is one from end to end: £m, '000, £ in Thousands, in millions of euros, %. A row that counts,
is a share, or is set for one share of a company says so in its label; the money of the whole table
is then not its own.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from analysis.numbers.amounts.amounts import worded_scales_of
from analysis.numbers.languages import Languages
from analysis.numbers.tables.head_units import HeadUnit, unit_of
from analysis.numbers.text import Text

SAID = re.compile(
    r"(?:单位|単位|單位|[Uu]nits?|UNIT) ?(?:[::]|は) ?(?P<unit>[^()\n\[\]|\t。]{1,30})"
)
BRACKET = re.compile(r"[(\[](?:单位|単位|[Uu]nit)?:? ?(?P<unit>[^()\[\]\n\t|]{1,70})[)\]]")
BEHIND = re.compile(r"(?:, ?|: ?| - )(?P<unit>(?:in )?[A-Za-z$€£¥%][^,:()\n|\t]{0,24})$")
ESTIMATE = re.compile("[PEFA]$")
YEAR_SAID = re.compile("(?:19|20)[0-9]{2}")
# a head that is a price by itself: $/hour, 元/月
RATE = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}|[十百千万亿]{0,2}[元円])(?:/| per )[A-Za-z一-鿿]{1,12}"
)
# the number of days, an age
IMPLIED = re.compile(r"(?P<d>日数|天数|泊日)$|(?P<a>年齢|年龄|工龄)$")
PERCENT = HeadUnit("1", Fraction(1, 100))
PER_CENT = re.compile(
    r"(?:(?<![0-9])%|[Pp]er ?cent|[Pp]ercentage|[Pp]ercentage points)$"
    r"|[Pp]ercentage (?:of|change) |^% [A-Za-z]+$"
)


class Phrase(NamedTuple):
    """A unit that stands in a head, from `start` to `end`."""

    start: int
    end: int
    unit: HeadUnit


class HeadWords:
    """What the words in the head of a column, or the label of a row, say of it."""

    def __init__(self, words: Languages) -> None:
        said = {kind: "|".join(patterns) for kind, patterns in words.patterns("headings").items()}
        self.serial, self.unit, self.rank, self.year, self.note = (
            re.compile(f"(?:{said[kind]})$") for kind in ("serial", "unit", "rank", "year", "note")
        )
        self.share, self.count, self.each, self.amount, self.index, self.excepted = (
            re.compile(said[kind])
            for kind in ("share", "count", "each", "amount", "index", "excepted")
        )
        months = "|".join(f"{month}[a-z]*" for month in words.factors("months"))
        self.time = re.compile(rf"(?<![A-Za-z])(?:{said['time']}|FY|{months})(?![A-Za-z])")
        self.noted = re.compile(
            rf"(?<![A-Za-z])(?:{said['note']})(?![A-Za-z]| ?(?:[0-9]{{1,2}}(?![0-9])|:))"
        )
        self.at_most, self.at_least, self.most = (
            re.compile(said[kind]) for kind in ("at_most", "at_least", "most")
        )
        limits = "|".join([said["at_most"], said["at_least"], said["most"]])
        self.limits = re.compile(limits)
        self.limits_row = re.compile(f"(?:{limits})[額额]?(?: ?\\([^()]*\\))?:?$")

    def limit(self, head: str, unit: str) -> str:
        """Return the bound that a head gives to what stands below it, `exact` for none."""
        if self.at_least.search(head):
            return "at_least"
        priced = unit == "1" or (len(unit) == 3 and unit.isupper())
        most = self.at_most.search(head) or (priced and self.most.search(head))
        return "at_most" if most else "exact"

    def is_apart(self, unit: HeadUnit, label: str) -> bool:
        """Say whether a row is none of the amounts that a unit of its table holds for."""
        if unit.code == "1" or (not unit.code.isupper() and unit.factor == 1):
            return False
        if self.each.search(label):
            return unit.factor > 1
        other = self.share.search(label) or self.count.search(label)
        return other is not None and not self.amount.match(label)


head_words_of = cache(HeadWords)

MONEY = (
    r"(?:[A-Z]{0,3}[$€£¥₹₩฿₽₪₺₱₦](?:[A-Z]{2}(?![A-Za-z]))?"
    r"|(?<![A-Za-z])(?:[A-Z]{3}(?![A-Z])|Rs\.?|Tk\.?|RM|Rp))"
)
SIGN = "[$€£¥₹₩฿₽₪₺₱₦]"
# a scale behind an amount belongs to it: 5.3 million EUR
APART = r"(?<![0-9][.,][0-9] )(?<![0-9][.,][0-9]{2} )(?<![0-9][.,][0-9])"
OPENS = re.compile(r"[(\[]|[Ii]n |[单単單Uu]")  # of what is counted, a head must say so
WORD = r"(?<![A-Za-z0-9])"
# what every phrase has a part of, so that other lines are not looked at
GATE = re.compile(rf"{SIGN}|[%(\[]|000|[A-Z]{{3}} ?[mbk'0]|illion|housand|[Cc]r|akh|ence|er ?cent")


@cache
def phrases_of(words: Languages) -> re.Pattern[str]:
    """Return the pattern of what may be the unit of a head; `unit_of` says whether it is."""
    listed = sorted(worded_scales_of(words).words, key=len, reverse=True)
    named = f"(?i:{'|'.join(listed)})"
    scale = rf"(?:{named}s?\.?|[mkMKB]|,?'?000'?s?)(?![A-Za-z0-9])"
    return re.compile(
        rf"{SAID.pattern.replace('?P<unit>', '')}"
        r"|[(\[][^()\[\]\n\t|]{1,70}[)\]]"
        rf"|{APART}(?:{MONEY} ?(?:in )?{scale}|{WORD}[mkMB]{SIGN}"
        rf"|(?<![0-9] ){WORD}(?:[Ii]n )?{named}s? (?:of )?(?:{MONEY}|[A-Za-z]+(?: [a-z]+)?)"
        rf"|{WORD}[Ii]n {named}s?(?![A-Za-z]))"
        r"|(?<![0-9] )(?<![0-9])(?:%|(?<![A-Za-z])(?:[Pp]er ?cent|[Pp]ence)(?![A-Za-z]))"
    )


def phrases_in(line: Text) -> list[Phrase]:
    """Return the units that stand in a line of heads, in their order."""
    if not GATE.search(line) and not SAID.search(line):
        return []
    found = []
    for match in phrases_of(line.words).finditer(line):
        unit = _unit_said(line.alike(match[0]))
        if unit is None or unit == HeadUnit("count", 1):
            continue
        scaled = unit.code.isupper() and unit.factor != 1
        if scaled or unit.code == "1" or OPENS.match(match[0]):
            found.append(Phrase(*match.span(), unit))
    return found


def _unit_said(phrase: Text) -> HeadUnit | None:
    """Return the unit of a phrase without its brackets, or of its first words where more follow."""
    words = phrase.strip("()[] ")
    said = SAID.match(words)
    if said:
        return unit_of(phrase.alike(said["unit"]))
    while words:
        unit = unit_of(phrase.alike(words))
        if unit or phrase[0] in "([":
            return unit
        words = words.rpartition(" ")[0]
    return None


def unit_of_line(line: Text) -> HeadUnit | None:
    """Return the unit that a line above a table gives to all of it."""
    said = SAID.search(line)
    if said:
        return unit_of(line.alike(said["unit"]))
    for pattern in (BRACKET, BEHIND):
        for match in pattern.finditer(line.rstrip()):
            unit = unit_of(line.alike(match["unit"]))
            if unit and (unit.code != "count" or unit.factor != 1):
                return unit
    return None


def unit_of_cell(cell: Text) -> HeadUnit | None:
    """Return the unit in the brackets of a column's or row's head, behind its comma, or implied."""
    for pattern in (BRACKET, BEHIND):
        for match in reversed([*pattern.finditer(cell)]):
            if ESTIMATE.match(match["unit"]) and YEAR_SAID.search(cell):
                return None
            unit = unit_of(cell.alike(match["unit"]))
            if unit:
                return unit
    if RATE.fullmatch(cell):
        return unit_of(cell)
    implied = IMPLIED.search(cell)
    if implied and implied.lastgroup:
        return HeadUnit(implied.lastgroup, 1)
    return PERCENT if PER_CENT.search(cell) else _unit_at_edge(cell)


def _unit_at_edge(cell: Text) -> HeadUnit | None:
    """Return the one unit with which a cell ends, or that is all it says: 2013 $'000."""
    phrases = phrases_in(cell)
    ends = len(phrases) == 1 and not cell[phrases[0].end :].strip(" :")
    return phrases[0].unit if ends else None
