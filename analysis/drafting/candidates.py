"""From the mentions of a new document to rows: figures, their evidence, and what is no figure.

text -> mentions -> **candidates** -> draft -> curation

Every mention ends in exactly one place. What a figure measures is not guessed: its indicator
says only what it is counted in.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from analysis.drafting import guesses
from analysis.numbers import Mention, decimal_text
from analysis.package.load import CONTROL, WHITE_SPACE
from analysis.package.types import LONGEST_NUMBER
from analysis.quantities import UNITS

CONTEXT, LONGEST_EXACT = 16, 80
#: How the keys of indicators start whose measure nobody has named yet.
UNNAMED = "unnamed_"
Row = dict[str, Any]


def rows_of_mentions(
    text: str, mentions: list[Mention], source: str, region: str
) -> dict[str, list[Row]]:
    """Return the figures, evidence, indicators and dismissed numbers of a text, by table.

    A figure for each amount and for each full date that gives no amount its period; evidence for
    the value and, where a date is near, for the period; every other mention is dismissed, dates
    in the titles of documents too.
    """
    repeated = _repeated_lines(text)
    tables: dict[str, list[Row]] = {"figures": [], "evidence": [], "dismissed": []}
    dates = [mention for mention in mentions if guesses.is_full_date(mention)]
    dates = [date for date in dates if _is_quotable(text, date, repeated)]
    told = [date for date in dates if not guesses.is_in_title(text, date)]
    used = set()
    for mention in mentions:
        if not _is_amount(mention) or not _is_quotable(text, mention, repeated):
            continue
        given = guesses.period_of(text, mention, told)
        row = _figure(text, mention, given, f"{source}-{mention.start}", region)
        tables["figures"].append(row)
        tables["evidence"].append(_evidence(text, mention, row["figure"], source, "value"))
        if given:
            used.add(given[0].start)
            tables["evidence"].append(_evidence(text, given[0], row["figure"], source, "period"))
    for date in told:
        if date.start not in used:
            row = _date_figure(date, f"{source}-{date.start}", region)
            tables["figures"].append(row)
            tables["evidence"].append(_evidence(text, date, row["figure"], source, "value"))
    tables["indicators"] = unnamed_indicators(tables["figures"])
    tables["dismissed"] = list(_left(text, mentions, tables["evidence"], source, repeated))
    return tables


def _is_amount(mention: Mention) -> bool:
    """True for a figure in a unit on file, not negative, of a size a package can hold."""
    if mention.kind != "figure" or not isinstance(mention.value, Fraction):
        return False
    known = UNITS.get(mention.unit or "count", "date") != "date"
    return known and mention.value >= 0 and len(_decimal(mention.value)) <= LONGEST_NUMBER


def _is_quotable(text: str, mention: Mention, repeated: set[int]) -> bool:
    """False in a passage printed twice, and where recurring words have no context to tell them."""
    if _line_of(text, mention) in repeated:
        return False
    row = _evidence(text, mention, "", "", "")
    return "prefix" not in row or bool(row["prefix"] or row["suffix"])


def _figure(
    text: str, mention: Mention, given: tuple[Mention, str] | None, key: str, region: str
) -> Row:
    unit, value, upper = mention.unit or "count", Fraction(mention.value or 0), mention.value_upper
    if upper is not None and upper <= value:
        upper = None
    yearly = UNITS[unit] == "money" and guesses.is_yearly(text, mention)
    return {
        "figure": key,
        "region": region,
        "indicator": unnamed_key(unit, yearly),
        "value": _decimal(value),
        "value_upper": "" if upper is None else _decimal(upper),
        "unit": unit,
        "bound": mention.bound,
        "measure_kind": guesses.measure_kind(text, mention),
        "period": given[0].value if given else "",
        "period_basis": given[1] if given else "",
        "frequency": "P1Y" if yearly else "",
        "obs_status": "V",
    }


def _date_figure(date: Mention, key: str, region: str) -> Row:
    return {
        "figure": key,
        "region": region,
        "indicator": unnamed_key("date", False),
        "unit": "date",
        "bound": "exact",
        "measure_kind": "actual",
        "period": date.value,
        "period_basis": "stated",
        "obs_status": "V",
    }


def unnamed_key(unit: str, yearly: bool) -> str:
    """Return the key of the indicator that says only what its figures are counted in."""
    slug = re.sub(r"[^a-z0-9]+", "_", unit.lower())
    return f"{UNNAMED}{UNITS[unit]}_{slug}{'_a_year' if yearly else ''}"


def unnamed_indicators(figures: list[Row]) -> list[Row]:
    """Return one indicator for each unit: what is measured is for the curator to say."""
    units = {row["indicator"]: (row["unit"], row.get("frequency", "")) for row in figures}
    return [
        {
            "indicator": key,
            "name_en": f"not yet named, in {unit}" + (" a year" if yearly else ""),
            "name_ja": f"名称未定（{unit}{'・年間' if yearly else ''}）",
            "name_zh_hans": f"尚未命名（{unit}{'，每年' if yearly else ''}）",
            "definition": "An amount of a candidate package; what it measures is not yet said.",
            "unit": unit,
            "stock_or_flow": "flow" if yearly else "stock",
            "dimension": UNITS[unit],
        }
        for key, (unit, yearly) in units.items()
    ]


def _evidence(text: str, mention: Mention, figure: str, source: str, states: str) -> Row:
    row = {"figure": figure, **_span(mention, source), "states": states}
    if text.find(row["exact"]) != text.rfind(row["exact"]):
        start, end = row["start"], row["end"]
        row["prefix"] = _clean(text[max(0, start - CONTEXT) : start][::-1])[::-1]
        row["suffix"] = _clean(text[end : end + CONTEXT])
    return row


def _left(
    text: str, mentions: list[Mention], evidence: list[Row], source: str, repeated: set[int]
) -> Iterator[Row]:
    """Yield a dismissed number for each mention that no evidence holds."""
    held = {at for row in evidence for at in range(row["start"], row["end"])}
    for mention in mentions:
        span = range(mention.start, mention.end)
        if not held.isdisjoint(span):
            continue
        reason, note = guesses.dismissal(text, mention)
        if _line_of(text, mention) in repeated:
            reason, note = "duplicate_passage", ""
        held.update(span)
        yield {**_span(mention, source), "reason": reason, "note": note}


def _span(mention: Mention, source: str) -> Row:
    exact = re.split(CONTROL, mention.surface)[0][:LONGEST_EXACT]
    end = mention.start + len(exact)
    return {"source": source, "start": mention.start, "end": end, "exact": exact}


def _line_of(text: str, mention: Mention) -> int:
    return text.rfind("\n", 0, mention.start) + 1


def _repeated_lines(text: str) -> set[int]:
    """Return where lines start that an earlier line of some length already has word for word."""
    seen, repeated, start = set(), set(), 0
    for line in text.split("\n"):
        if len(line) > 2 * CONTEXT:
            (repeated.add(start) if line in seen else seen.add(line))
        start += len(line) + 1
    return repeated


def _clean(context: str) -> str:
    """Cut a context at the first control character that is not white space."""
    for at, sign in enumerate(context):
        if sign not in WHITE_SPACE and CONTROL.match(sign):
            return context[:at]
    return context


def _decimal(value: Fraction) -> str:
    """Return a fraction as a plain decimal, of ten places where it has no end."""
    text = decimal_text(value)
    if "/" not in text:
        return text
    digits = str(round(value * 10**10)).rjust(11, "0")
    return f"{digits[:-10]}.{digits[-10:]}"
