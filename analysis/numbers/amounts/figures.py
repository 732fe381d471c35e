"""Read one figure: its amount or range, and its bounds, from the spot where its digits start.

amounts, bounds -> **figures** -> mentions

Accounts print an amount below zero in brackets, HK$(67.0) billion or (12.5)%. The brackets hold the
digits only. The digits of a list, (3) or (12)项, are none: without money or % they need
a decimal or a separator.
"""

import re
from fractions import Fraction
from typing import NamedTuple

from analysis.numbers.amounts.amounts import (
    amount_of,
    and_a_half,
    number_at,
    odd_words_of,
    small_money,
)
from analysis.numbers.amounts.bounds import bound_after, bound_before, firmer
from analysis.numbers.amounts.ranges import lent_by_second, range_of, to_other_share
from analysis.numbers.amounts.signs import is_base, signed
from analysis.numbers.amounts.units import counted_ahead, shared_money_of, unit_at
from analysis.numbers.mention import Quantity, Word
from analysis.numbers.numerals import shares
from analysis.numbers.numerals.numerals import Numeral, as_fraction
from analysis.numbers.text import Text

AGED = re.compile(
    r"(?<![A-Za-z])(?:[Aa]ged(?: between| from| under| over)?"
    r"|(?:the )?[Aa]ges?(?: of| from| between)?) $"
)
AGE_SAID = re.compile(r"\bage(?: of)? [0-9]|[0-9] (?:or|and) (?:old|young)er$")
AGE_ENDS = frozenset(("d ", "e ", "s ", "f ", "n ", "m ", "r "))
# children under 5, those over 65: an age, where nothing else is counted
WHO = re.compile(
    r"(?:people|those|anyone|everyone|adults|children|women|men|girls|boys|drivers|residents"
    r"|patients|workers|voters|pupils|citizens|americans|males|females|whom? are) $",
    re.I,
)
NO_AGE = re.compile(r" [a-z]+s\b|,[0-9]| of")
BRACKET = re.compile(r" ?\([^()\n]{1,60}\)")


class Figure(NamedTuple):
    """A figure and what its neighbours need of it.

    `resume` is where reading goes on; `carried` the bound said before the number, which a list
    hands on; `bare` that no unit stands behind it; `scale` the scale it was written with.
    """

    start: int
    end: int
    resume: int
    value: Fraction
    upper: Fraction | None
    unit: str
    bound: str
    carried: str
    bare: bool
    scale: int


def figure_at(text: Text, start: int, floor: int) -> Figure | None:
    """Read the figure whose numeral starts here; None where it is no figure."""
    number = number_at(text, start)
    return figure_of(text, start, floor, number) if number else None


def figure_of(text: Text, start: int, floor: int, number: Numeral) -> Figure:
    """Read the figure of this numeral: a share, a range, or an amount with what belongs to it."""
    if shares.SIGNS.follow(text, number.end):
        share = shares.share_of(text, start, number)
        if share:
            return finished(text, to_other_share(text, share), floor)
    first = amount_of(text, start, floor, number)
    ends = range_of(text, first)
    if ends:
        low, high = ends
        value, upper = as_fraction(low.value), as_fraction(high.value)
        said = Quantity(low.start, high.end, value, high.code, upper)
        return finished(text, said, floor, high.odd, scale=high.number.scale)
    if text.startswith(" to ", first.end):
        first = lent_by_second(text, first)
    small = small_money(text, first)
    if small:
        return finished(text, small, floor)
    odd = first.odd or ("多" if first.unit and "多" in first.unit.word else "")
    bare = first.unit is None and first.code == "count"
    return finished(text, and_a_half(text, first), floor, odd, bare, first.number.scale)


def finished(
    text: Text, said: Quantity, floor: int, odd: str = "", bare: bool = False, scale: int = 1
) -> Figure:
    """Return the figure with its sign and its bounds before, behind and behind a bracket."""
    end, unit, upper = said.end, said.unit, said.upper
    start, value = signed(text, said.start, floor, said.value, upper)
    if is_base(text, end):
        return Figure(start, end, end, value, upper, unit, "exact", "exact", False, 1)
    begin, before = bound_before(text, start, floor, unit) or (start, "exact")
    if begin == start and unit in ("count", "a"):
        begin, before = _up_to_age(text, start, floor) or (begin, before)
    if before in ("more_than", "less_than") and unit in ("a", "mo", "wk", "d"):
        begin, before = _unless_then(text, begin, start, end, before)
    stop, after = bound_after(text, end, unit) or (end, "exact")
    if odd:
        after = firmer(after, odd_words_of(text.words).bounds[odd])
    resume = stop
    if stop == end:
        bracket = BRACKET.match(text, end) if text.startswith(("(", " ("), end) else None
        behind = bound_after(text, bracket.end(), unit) if bracket else None
        if behind:
            stop, after = behind
    bound = after if _yields(before, after) else firmer(before, after)
    if unit == "count" and bare and upper is None and _has_a_side(text, before, end, stop):
        unit = "a" if _is_age(text, begin, stop, value) else unit
    if (unit == "count" and (stop > end or begin < start)) or text[begin - 2 : begin] in AGE_ENDS:
        unit, factor = _counted(text, begin, stop, unit)
        value, upper = value * factor, upper and upper * factor
    return Figure(begin, stop, resume, value, upper, unit, bound, before, bare, scale)


def _up_to_age(text: Text, start: int, floor: int) -> Word | None:
    """Return the bound before the word for age: up to age 12, over the age of 65."""
    if text[start - 2 : start] not in AGE_ENDS:
        return None
    aged = AGED.search(text[max(floor, start - 14) : start])
    if aged is None:
        return None
    bound = bound_before(text, start - len(aged[0]), floor, "")
    return bound if bound and bound.edge < start - len(aged[0]) else None


AGE_GROUP = re.compile("(?<![A-Za-z])(?:[Uu]nder|[Oo]ver)-$")
OF_THEM = re.compile(r"[0-9]{1,2}s\b")


def age_group_at(text: Text, start: int, floor: int) -> Figure | None:
    """Return the age of the under-25s and the over-65s."""
    named = AGE_GROUP.search(text[max(floor, start - 6) : start])
    group = OF_THEM.match(text, start) if named else None
    if not named or not group:
        return None
    begin, end = start - len(named[0]), group.end()
    bound = "less_than" if named[0][0] in "Uu" else "more_than"
    return Figure(begin, end, end, Fraction(group[0][:-1]), None, "a", bound, bound, False, 1)


def _is_aged(text: str, begin: int) -> bool:
    """Say whether a word for age stands before: aged 21, ages 5 to 11, the age of 65."""
    before = text[max(0, begin - 14) : begin]
    return before.endswith(" ") and "ge" in before and AGED.search(before) is not None


def _has_a_side(text: str, before: str, end: int, stop: int) -> bool:
    """Say whether a bound says over or under, as it does of ages: under 5, 65 and over."""
    return before in ("less_than", "more_than") or text.endswith((" over", " under"), end, stop)


def _is_age(text: str, begin: int, stop: int, value: Fraction) -> bool:
    """Say whether a bare number behind people is their age: children under 5."""
    if value > 110:
        return False
    return WHO.search(text[max(0, begin - 12) : begin]) is not None and not NO_AGE.match(text, stop)


def _unless_then(text: str, begin: int, start: int, end: int, bound: str) -> Word:
    """Take the bound from the time of a comparison: higher than five years earlier."""
    compared = text.startswith(("higher", "lower", "larger", "smaller"), begin)
    if compared and text.startswith((" earlier", " ago", " before"), end):
        return Word(start, "exact")
    return Word(begin, bound)


def _counted(text: Text, begin: int, stop: int, unit: str) -> tuple[str, int | Fraction]:
    """Return what is counted, and its factor, where the bound stands between: 250 or more staff.

    So it is in a 700-plus percent increase; aged 21 is an age.
    """
    if unit != "count":
        return unit, 1
    if _is_aged(text, begin) or AGE_SAID.search(text[begin:stop]):
        return "a", 1
    if text[stop : stop + 1] != " " or not text[stop - 1].isascii():
        return unit, 1
    counted = unit_at(text, stop, "words")
    if counted and counted.word in shared_money_of(text.words).named:
        return unit, 1  # pesos of no country
    return (counted.code, counted.factor) if counted else (counted_ahead(text, stop) or unit, 1)


def _yields(before: str, after: str) -> bool:
    return before in ("exact", "about") and after not in ("exact", "about")


BRACKETED = re.compile(r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,6})?\)")
BEFORE, BEHIND = 24, 40


def loss_at(text: Text, start: int, floor: int) -> Figure | None:
    """Return the figure whose digits start here, right behind a bracket; None where it is none."""
    match = BRACKETED.match(text, start)
    if not match:
        return None
    base, end = max(floor, start - BEFORE), match.end()
    before = text[base : start - 1]
    digits = match[0][:-1]
    plain = text.alike(before + digits + text[end : end + BEHIND])
    figure = figure_at(plain, len(before), 0)
    if figure is None or figure.upper is not None or not _says_money(figure, before, digits):
        return None
    stop = figure.end + base + 2
    if stop <= end:
        stop = end
    return figure._replace(
        start=figure.start + base, end=stop, resume=stop, value=-figure.value, bound="exact"
    )


def _says_money(figure: Figure, before: str, digits: str) -> bool:
    """Say whether the bracket is a loss: money before it, or a unit behind digits of an amount."""
    if figure.start < len(before):
        return figure.unit.isupper()
    goes_on = figure.end > len(before) + len(digits)
    amount = "." in digits or "," in digits
    return goes_on and (
        (amount and (figure.unit.isupper() or figure.scale > 1)) or figure.unit == "1"
    )
