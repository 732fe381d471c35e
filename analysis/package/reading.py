"""Do a figure's own words give its value, unit, bound and period?

The words are read again by the number grammar, alone and as they stand in the document. A
difference is a fault, unless the row's `reading` explains it: a reading explains a bound or a
unit only by naming it, so that a tampered figure is not excused by a remark on something else; and
a limit that a reading names is no exact amount. A number is never replaced: a reading may only
give the scale that a table has in its heading (700, in a table of 亿元).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from analysis.numbers import Mention, decimal_text, scan
from analysis.package.codes import code_list
from analysis.quantities import COUNT_UNITS, LOWER_BOUNDS, UPPER_BOUNDS

Row = Mapping[str, Any]
#: Words by which a reading may name a bound beside its code, in each language; one sign alone
#: (約, 超) is a part of many a word and names none.
BOUND_WORDS = {
    code: (
        code.replace("_", " "),
        row["name_en"],
        *(name for name in (row["name_ja"], row["name_zh_hans"]) if len(name) > 1),
    )
    for code, row in code_list("bounds").items()
}
#: What a heading may multiply the numbers below it by: thousands, 万, millions, 亿, billions, 兆.
SCALES = (10**3, 10**4, 10**6, 10**8, 10**9, 10**12)
#: Bounds that a reading cannot name in passing.
LIMITS = {*LOWER_BOUNDS, *UPPER_BOUNDS}


def value_differences(
    figure: Row, evidence: Row, in_context: Iterable[Mention] = (), language: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield (code, what it says) where the words of a `value` row and its figure differ.

    Codes: no_number, value, unit, bound, period. `in_context` are the document's mentions that
    overlap the span; a head of a list may give a bound that the words alone do not. `language` is
    the source's, where it is known: 兆 is a million million in Japanese.
    """
    said = [m for m in [*scan(evidence["exact"], language), *in_context] if m.kind != "noise"]
    reading = evidence["reading"]
    if figure["unit"] == "date":
        yield from _date_differences(figure, said, reading)
        return
    numbers = [mention for mention in said if isinstance(mention.value, Fraction)]
    if not numbers:
        yield "no_number", "the words give no number"
        return
    yield from _nearest_difference(figure, numbers, reading)


def period_difference(figure: Row, evidence: Row, language: str = "") -> tuple[str, str] | None:
    """Return what differs between the words of a `period` row and the figure's period.

    `language` is the source's: 2030年度 runs from April in Japanese, and is a year in Chinese.
    """
    said = scan(evidence["exact"], language)
    values = [mention.value for mention in said if mention.unit == "date"]
    dates = [date for date in values if isinstance(date, str)]
    if any(gives_period(date, figure["period"]) for date in dates):
        return None
    if not dates and evidence["reading"] and figure["period_basis"] == "inferred":
        return None
    given = ", ".join(dates) or "no date"
    return "period", f"the words give {given}, the figure says {figure['period'] or 'no period'}"


def gives_period(said: str, period: str) -> bool:
    """True where a date as read is the figure's period, an end of it, or its day without a year."""
    if said.startswith("--"):
        return period.endswith(said[2:]) or f"-{said[2:]}-" in period
    return said == period or said in period.split("/")


def same_number(value: Decimal, read: Fraction) -> bool:
    """True where a stored decimal is the number read; one without an end is rounded (a third)."""
    stored = Fraction(value)
    if stored == read:
        return True
    places = len(f"{value:f}".partition(".")[2])
    endless = not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", decimal_text(read))
    return endless and places >= 4 and round(read * 10**places) == stored * 10**places


def same_unit(unit: str, read: str) -> bool:
    """True for one unit, and where a bare counter was read for a named count."""
    return unit == read or (unit in COUNT_UNITS and read in ("count", "")) or (
        unit == "count" and read in COUNT_UNITS
    )  # fmt: skip


def _nearest_difference(
    figure: Row, numbers: list[Mention], reading: str
) -> Iterator[tuple[str, str]]:
    """Compare with the mention that agrees in most, and name the first thing it differs in."""
    best = max(numbers, key=lambda mention: _agreements(figure, mention))
    agrees = _agreements(figure, best)
    if not agrees[0] and not _scaled_by_reading(figure, best, reading):
        says = f"the words give {_amount(best)}, the figure says {_stored(figure)}"
        yield "value", says
    if not agrees[1] and not _names_unit(reading, figure["unit"]):
        yield "unit", f"the words give the unit {best.unit or 'none'}, not {figure['unit']}"
    named = [code for code, words in BOUND_WORDS.items() if _names(reading, words)]
    if not agrees[2] and figure["bound"] not in named:
        yield "bound", f"the words say {best.bound}, the figure says {figure['bound']}"
    elif figure["bound"] == "exact" and LIMITS.intersection(named):
        yield "bound", f"the reading says {', '.join(named)}, the figure says exact"


def _agreements(figure: Row, mention: Mention) -> tuple[bool, bool, bool]:
    same_value = _same_end(figure["value"], mention.value)
    return (
        same_value and _same_end(figure["value_upper"], mention.value_upper),
        same_unit(figure["unit"], mention.unit),
        figure["bound"] == mention.bound,
    )


def _same_end(stored: Decimal | None, read: Fraction | str | None) -> bool:
    """True where an end of an amount is the one read, or neither has one."""
    if stored is None or not isinstance(read, Fraction):
        return stored is None and read is None
    return same_number(stored, read)


def _date_differences(figure: Row, said: list[Mention], reading: str) -> Iterator[tuple[str, str]]:
    dates = list(dict.fromkeys(m.value for m in said if isinstance(m.value, str)))
    period = figure["period"]
    if not dates:
        if not any(m.value == period for m in scan(reading) if m.unit == "date"):
            yield "no_number", "the words give no date, and no reading states it"
    elif period not in dates:
        known = any(gives_period(date, period) or period in date.split("/") for date in dates)
        if not known or not reading:
            yield "period", f"the words give {', '.join(dates)}, the figure says {period}"


def _scaled_by_reading(figure: Row, mention: Mention, reading: str) -> bool:
    """True where a figure is the number of its words at a scale, and the reading says it so."""
    ends = [(figure["value"], mention.value), (figure["value_upper"], mention.value_upper)]
    pairs = [(stored, read) for stored, read in ends if stored is not None or read is not None]
    said = [one.value for one in scan(reading) if isinstance(one.value, Fraction)]
    return any(
        all(
            stored is not None
            and isinstance(read, Fraction)
            and same_number(stored, read * scale)
            and any(same_number(stored, number) for number in said)
            for stored, read in pairs
        )
        for scale in SCALES
    )


def _names(reading: str, words: Iterable[str]) -> bool:
    """True where a reading has one of the words; those of English begin where a word does."""
    begin = {word: r"(?<![A-Za-z0-9_])" if word.isascii() else "" for word in words}
    return any(re.search(begin[word] + re.escape(word), reading, re.IGNORECASE) for word in begin)


def _names_unit(reading: str, unit: str) -> bool:
    """True where a reading names a unit; one of a single sign only as `unit a`: "a" is a word."""
    code = re.escape(unit) if len(unit) > 1 else f"unit {re.escape(unit)}"
    return re.search(rf"(?<!\w){code}(?!\w)", reading) is not None


def _amount(mention: Mention) -> str:
    upper = f" to {decimal_text(mention.value_upper)}" if mention.value_upper is not None else ""
    return f"{decimal_text(mention.value)}{upper}"


def _stored(figure: Row) -> str:
    upper = f" to {figure['value_upper']:f}" if figure["value_upper"] is not None else ""
    return f"{figure['value']:f}{upper}"
