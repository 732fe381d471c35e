"""From the mentions of a new document to rows: figures, their evidence, and what is no figure.

text -> mentions -> **candidates** -> clauses -> draft -> curation

Every mention ends in exactly one place. What a figure measures is not guessed: its indicator
says only what it is counted in.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from analysis.drafting import cues, guesses
from analysis.drafting.kinds import kind_of
from analysis.drafting.passages import Around, Passages
from analysis.drafting.periods import Dates, is_full_date
from analysis.drafting.quotations import Quotations
from analysis.drafting.sections import Section
from analysis.numbers import Mention, decimal_text
from analysis.package.types import LONGEST_NUMBER
from analysis.quantities import UNITS

#: How the keys of indicators start whose measure nobody has named yet.
UNNAMED = "unnamed_"
#: How much of a document is looked at for what it calls itself.
HEAD = 200
#: Kinds whose amounts may flow by the year; what a firm gets or must have is said otherwise.
FLOWS = frozenset({"actual", "baseline", "target", "plan", "forecast", "budget"})
#: How a number without a bound of its own is read that the words beside it make a limit.
LIMITED = "at most: the words beside the number make it a limit"
REACHED = "at least: the words beside the number ask that it be reached"
#: What a firm must reach: 成交额达5000万元的.
REACHES = re.compile(r"(?<!比例)(达到?|满)[0-9０-９.]+[^，。；]{0,3}$")
Row = dict[str, Any]


def rows_of_mentions(
    text: str,
    mentions: list[Mention],
    source: str,
    region: str,
    sections: Sequence[Section] = (),
) -> dict[str, list[Row]]:
    """Return the figures, evidence, indicators and dismissed numbers of a text, by table.

    A figure for each amount and for each full date that gives no amount its period; evidence for
    the value and, where a date is near, for the period; every other mention is dismissed, dates
    in names and the numbers of headings too.
    """
    head = text[:HEAD]
    is_plan, of_grants = bool(cues.PLAN.search(head)), bool(cues.GRANTS.search(head))
    passages = Passages(text, sections, is_plan=is_plan, of_grants=of_grants)
    quotations = Quotations(text, source)
    marks = [range(section.start, section.title_start) for section in sections if section.mark]
    counted = [one for one in mentions if not any(one.start in mark for mark in _near(one, marks))]
    quotable = [one for one in counted if quotations.can_quote(one)]
    dates = Dates(passages, [one for one in quotable if is_full_date(one)])
    tables: dict[str, list[Row]] = {"figures": [], "evidence": [], "dismissed": []}
    used = set()
    for mention in filter(_is_amount, quotable):
        if guesses.counts_nothing(text, mention):
            continue
        around = passages.around(mention.start, mention.end)
        kind = kind_of(mention, around)
        given = dates.period_of(mention, kind)
        yearly = kind in FLOWS and _is_money(mention) and guesses.is_yearly(passages, mention)
        bound, reading = _read(mention, kind, around)
        row = _figure(mention, kind, given, f"{source}-{mention.start}", region, yearly=yearly)
        row["bound"] = bound
        tables["figures"].append(row)
        said = quotations.evidence(mention, row["figure"], "value")
        tables["evidence"].append(said | ({"reading": reading} if reading else {}))
        if given:
            used.add(given[0].start)
            tables["evidence"].append(quotations.evidence(given[0], row["figure"], "period"))
    for date in dates.told:
        if date.start not in used:
            row = _date_figure(date, passages, f"{source}-{date.start}", region)
            tables["figures"].append(row)
            tables["evidence"].append(quotations.evidence(date, row["figure"], "value"))
    tables["indicators"] = unnamed_indicators(tables["figures"])
    tables["dismissed"] = list(_left(text, mentions, tables["evidence"], quotations))
    return tables


def _near(mention: Mention, marks: list[range]) -> list[range]:
    """Return the mark of the last heading that starts no later than a mention, if any."""
    at = bisect_right(marks, mention.start, key=lambda mark: mark.start)
    return marks[at - 1 : at] if at else []


def _is_money(mention: Mention) -> bool:
    return UNITS.get(mention.unit or "count") == "money"


def _is_amount(mention: Mention) -> bool:
    """True for a figure in a unit on file, not negative, of a size a package can hold."""
    if mention.kind != "figure" or not isinstance(mention.value, Fraction):
        return False
    known = UNITS.get(mention.unit or "count", "date") != "date"
    return known and mention.value >= 0 and len(_decimal(mention.value)) <= LONGEST_NUMBER


def _figure(
    mention: Mention,
    kind: str,
    given: tuple[Mention, str] | None,
    key: str,
    region: str,
    *,
    yearly: bool,
) -> Row:
    unit, value, upper = mention.unit or "count", Fraction(mention.value or 0), mention.value_upper
    if upper is not None and upper <= value:
        upper = None
    return {
        "figure": key,
        "region": region,
        "indicator": unnamed_key(unit, yearly),
        "value": _decimal(value),
        "value_upper": "" if upper is None else _decimal(upper),
        "unit": unit,
        "bound": mention.bound,
        "measure_kind": kind,
        "period": given[0].value if given else "",
        "period_basis": given[1] if given else "",
        "frequency": "P1Y" if yearly else "",
        "obs_status": "V",
        "rule": rule_of(kind),
    }


def _read(mention: Mention, kind: str, around: Around) -> tuple[str, str]:
    """Return the bound of a figure, and how the words beside it give it one it has not itself."""
    if mention.bound == "exact" and mention.value_upper is None:
        if kind == "ceiling":
            return "at_most", LIMITED
        if kind == "threshold" and REACHES.search(around.before + around.surface):
            return "at_least", REACHED
    return mention.bound, ""


def rule_of(kind: str) -> str:
    """Return the key of the rule by which a figure is of a kind."""
    return f"kind-{kind.replace('_', '-')}"


def _date_figure(date: Mention, passages: Passages, key: str, region: str) -> Row:
    return {
        "figure": key,
        "region": region,
        "indicator": unnamed_key("date", False),
        "unit": "date",
        "bound": "exact",
        "measure_kind": guesses.kind_of_date(passages, date),
        "period": date.value,
        "period_basis": "stated",
        "obs_status": "V",
        "rule": "kind-date",
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
            "name_en": f"to be named, in {unit}" + (" a year" if yearly else ""),
            "name_ja": f"名称未定（{_said(unit)}{'・年間' if yearly else ''}）",
            "name_zh_hans": f"尚未命名（{_said(unit)}{'，每年' if yearly else ''}）",
            "definition": "An amount of a candidate package; what it measures is not yet said.",
            "unit": unit,
            "stock_or_flow": "flow" if yearly else "stock",
            "dimension": UNITS[unit],
        }
        for key, (unit, yearly) in units.items()
    ]


def _said(unit: str) -> str:
    """Return a unit as a name may hold it: the 1 of a share would read as a number."""
    return "%" if unit == "1" else unit


def _left(
    text: str, mentions: list[Mention], evidence: list[Row], quotations: Quotations
) -> Iterator[Row]:
    """Yield a dismissed number for each mention that no evidence holds."""
    held = {at for row in evidence for at in range(row["start"], row["end"])}
    for mention in mentions:
        span = range(mention.start, mention.end)
        if not held.isdisjoint(span):
            continue
        reason, note = guesses.dismissal(text, mention)
        if quotations.is_repeated(mention):
            reason, note = "duplicate_passage", ""
        held.update(span)
        yield {**quotations.span(mention), "reason": reason, "note": note}


def _decimal(value: Fraction) -> str:
    """Return a fraction as a plain decimal, of ten places where it has no end."""
    text = decimal_text(value)
    if "/" not in text:
        return text
    digits = str(round(value * 10**10)).rjust(11, "0")
    return f"{digits[:-10]}.{digits[-10:]}"
