"""Name the numbers of a candidate package in one line each, as a list offers them."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction

from analysis.curation.desk.marked_text import SIGNS
from analysis.curation.marked_numbers import DISMISSED, Place
from analysis.curation.state import Curation, Row
from analysis.languages import Term, amount, msgid, period_text, translate
from analysis.package.faults import shown
from analysis.quantities import UNITS, Quantity

NOT_HELD = msgid("held by no row yet")


def line_of(curation: Curation, place: Place) -> str:
    """Return sign, words and reading of a marked number."""
    if place.figure:
        read = reading_of(curation.row("figures", place.figure))
    elif place.state == DISMISSED:
        read = Term("dismissed_reasons", place.reason).says
        read += f": {shown(place.note)}" if place.note else ""
    else:
        read = translate(NOT_HELD)
    return f"{SIGNS[place.state]} {shown(place.exact)} · {read}"


def reading_of(row: Row) -> str:
    """Return a figure's amount, kind and period in words, as far as its cells can be read."""
    kind = Term("measure_kinds", row["measure_kind"]).says
    told = [_amount(row), "" if row["unit"] == "date" else kind, _period(row)]
    return ", ".join(part for part in told if part)


def _amount(row: Row) -> str:
    try:
        value = Fraction(Decimal(row["value"]))
        upper = Fraction(Decimal(row["value_upper"])) if row["value_upper"] else None
        if row["unit"] not in UNITS:
            return shown(row["value"])
        return amount(Quantity(value, upper=upper, unit=row["unit"], bound=row["bound"]))
    except (InvalidOperation, ValueError):
        return shown(row["value"])


def _period(row: Row) -> str:
    try:
        return period_text(row["period"]) if row["period"] else ""
    except ValueError:
        return shown(row["period"])
