"""What must hold within one figure: value, unit, period and kind agree with its indicator."""

from collections.abc import Container, Iterator, Mapping
from functools import cache

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.quantities import COUNT_UNITS, LOWER_BOUNDS, UNITS, Period

MISSING = ("M", "O")
UNVALIDATED = "V"
#: Kinds of what is there; a baseline is the actual level that a plan starts from.
HAPPENED = ("actual", "baseline")
#: Kinds of what is to be.
AIMS = ("target", "plan", "forecast")
#: Stands for the publication of a document that does not say it: later than every period.
UNDATED = "9999"
Tables = Mapping[str, Cells]


def value_is_there_when_it_should_be(tables: Tables) -> Iterator[Fault]:
    """A value stands in a row unless the status says missing or the unit is a date."""
    figures = tables["figures"]
    for at, value, unit, status in figures.each("value", "unit", "obs_status"):
        silent = status in MISSING
        if value is None and unit != "date" and not silent:
            allowed = "a value, or obs_status M or O with none"
            yield figures.fault(at, "value", "is missing", allowed)
        elif value is not None and unit == "date":
            allowed = "an empty cell; the date is the period"
            yield figures.fault(at, "value", "a date has no value", allowed)
        elif value is not None and silent:
            rule = "obs_status says the value is missing"
            yield figures.fault(at, "value", rule, "an empty cell")


def values_are_in_order(tables: Tables) -> Iterator[Fault]:
    """Amounts are not negative, and the upper end of a range is above the lower."""
    figures = tables["figures"]
    for at, value, upper in figures.each("value", "value_upper"):
        if value is not None and value < 0:
            yield figures.fault(at, "value", "is negative", "zero or more")
        if upper is None:
            continue
        if value is None:
            yield figures.fault(at, "value_upper", "has no value below it", "an empty cell")
        elif upper <= value:
            rule = "is not above the value"
            yield figures.fault(at, "value_upper", rule, "more than the value")


def unit_fits_the_indicator(tables: Tables) -> Iterator[Fault]:
    """A figure's unit measures what its indicator measures; people are not companies."""
    figures, usual = tables["figures"], tables["indicators"].first("indicator", "unit")
    for at, unit, indicator in figures.each("unit", "indicator"):
        if unit not in UNITS:
            yield figures.fault(at, "unit", "is no unit on file", ", ".join(UNITS))
        elif usual.get(indicator) in UNITS and not _alike(unit, usual[indicator]):
            rule = "is not what the indicator is measured in"
            yield figures.fault(at, "unit", rule, f"a unit like {usual[indicator]}")


def indicators_name_a_unit_of_their_dimension(tables: Tables) -> Iterator[Fault]:
    """The unit of an indicator measures the dimension that the indicator has."""
    indicators = tables["indicators"]
    for at, unit, dimension in indicators.each("unit", "dimension"):
        if unit not in UNITS:
            yield indicators.fault(at, "unit", "is no unit on file", ", ".join(UNITS))
        elif UNITS[unit] != dimension:
            rule = f"does not measure the dimension {dimension}"
            allowed = f"a unit of that dimension; this one measures {UNITS[unit]}"
            yield indicators.fault(at, "unit", rule, allowed)


def periods_are_periods(tables: Tables) -> Iterator[Fault]:
    """Periods are on the calendar; a date figure has one; the basis is said of it."""
    figures = tables["figures"]
    columns = ("period", "period_basis", "unit", "obs_status")
    for at, period, basis, unit, status in figures.each(*columns):
        if period and not is_period(period):
            allowed = "an ISO 8601 year, month or day on the calendar, or two of them in order"
            yield figures.fault(at, "period", "is no period", allowed)
        if not period and unit == "date" and status not in MISSING:
            yield figures.fault(at, "period", "is missing", "the date, ISO 8601")
        if period and not basis:
            yield figures.fault(at, "period_basis", "is missing", "stated or inferred")
        if basis and not period:
            yield figures.fault(at, "period_basis", "there is no period", "an empty cell")


def flows_have_a_frequency(tables: Tables) -> Iterator[Fault]:
    """An amount that flows says over what; a level says nothing of the kind."""
    figures = tables["figures"]
    sorts = tables["indicators"].first("indicator", "stock_or_flow")
    for at, value, indicator, frequency in figures.each("value", "indicator", "frequency"):
        sort = sorts.get(indicator)
        if sort == "flow" and value is not None and not frequency:
            allowed = "an ISO 8601 duration such as P1Y: the indicator is a flow"
            yield figures.fault(at, "frequency", "is missing", allowed)
        if sort == "stock" and frequency:
            allowed = "an empty cell: the indicator is a stock"
            yield figures.fault(at, "frequency", "a level does not flow", allowed)


def kinds_fit_the_amount(tables: Tables) -> Iterator[Fault]:
    """Rates lie in 0..1, and ceilings and budgets are money."""
    figures = tables["figures"]
    for at, kind, unit, value, upper in figures.each(
        "measure_kind", "unit", "value", "value_upper"
    ):
        if value is None:
            continue
        if kind == "rate" and unit != "1":
            yield figures.fault(at, "unit", "a rate is a ratio", "1")
        for field, amount in (("value", value), ("value_upper", upper)):
            if kind == "rate" and amount is not None and not 0 <= amount <= 1:
                yield figures.fault(at, field, "is no rate", "0 to 1, so 30 % is 0.3")
        if kind in ("ceiling", "budget") and UNITS.get(unit) != "money":
            yield figures.fault(
                at, "unit", f"a {kind} is an amount of money", "an ISO 4217 currency"
            )


def a_ceiling_is_a_most(tables: Tables) -> Iterator[Fault]:
    """What is paid at most is no least amount."""
    figures = tables["figures"]
    for at, kind, bound in figures.each("measure_kind", "bound"):
        if kind == "ceiling" and bound in LOWER_BOUNDS:
            rule, allowed = "a ceiling is a most, not a least", "at_most, less_than, about or exact"
            yield figures.fault(at, "bound", rule, allowed)


def what_is_actual_has_come_about(tables: Tables) -> Iterator[Fault]:
    """An actual amount or a baseline is not of a time after every document that gives it.

    Dates are left aside (a plan in force until 2028 says so today), and so are unvalidated figures
    and documents without a date of publication.
    """
    figures = tables["figures"]
    columns = ("figure", "measure_kind", "unit", "period", "obs_status")
    told = [
        (at, figure)
        for at, figure, kind, unit, period, status in figures.each(*columns)
        if kind in HAPPENED and unit != "date" and period and status != UNVALIDATED
    ]
    latest = _latest_publication({figure for _, figure in told}, tables)
    for at, figure in told:
        limit = latest.get(figure, UNDATED)
        if _later(figures["period"][at], limit):
            rule = f"is called {figures['measure_kind'][at]}, but lies after its documents"
            allowed = f"target, plan or forecast, or a period up to {limit}"
            yield figures.fault(at, "measure_kind", rule, allowed)


def a_baseline_is_where_a_goal_starts(tables: Tables) -> Iterator[Fault]:
    """What is called a baseline is one of something: an aim in the same indicator and region."""
    figures = tables["figures"]
    columns = ("measure_kind", "indicator", "region")
    aims = {
        (indicator, region) for _, kind, indicator, region in figures.each(*columns) if kind in AIMS
    }
    for at, kind, indicator, region in figures.each(*columns):
        if kind == "baseline" and (indicator, region) not in aims:
            rule = "is called baseline, but no aim of its region starts from it"
            allowed = "actual, or a target, plan or forecast of the same indicator beside it"
            yield figures.fault(at, "measure_kind", rule, allowed)


def only_drafts_rest_on_unjudged_rows(tables: Tables) -> Iterator[Fault]:
    """A region without a level, a source without a tier carry nothing but unvalidated figures."""
    sound, places = set(), set()
    for _, figure, region, status in tables["figures"].each("figure", "region", "obs_status"):
        if status != UNVALIDATED:
            sound.add(figure)
            places.add(region)
    relied = {
        source
        for _, source, figure in tables["evidence"].each("source", "figure")
        if figure in sound
    }
    for table, key, judged, used in (
        ("regions", "region", "level", places),
        ("sources", "source", "tier", relied),
    ):
        rows = tables[table]
        for at, name, judgement in rows.each(key, judged):
            if not judgement and name in used:
                allowed = f"a {judged}, or only figures with obs_status V"
                yield rows.fault(at, judged, "is missing", allowed)


@cache
def is_period(text: str) -> bool:
    """True for an ISO 8601 period that is on the calendar and does not end before it starts."""
    try:
        Period.of(text)
    except ValueError:
        return False
    return True


def _alike(unit: str, usual: str) -> bool:
    """True where two units measure one thing; of counts the generic one goes with each."""
    if UNITS[unit] != UNITS[usual]:
        return False
    counted = unit in COUNT_UNITS and usual in COUNT_UNITS
    return not counted or unit == usual or "count" in (unit, usual)


def _latest_publication(figures: Container[str], tables: Tables) -> dict[str, str]:
    """Return for each of these figures when the last of its documents was published."""
    published = tables["sources"].first("source", "published")
    latest: dict[str, str] = {}
    for _, figure, source in tables["evidence"].each("figure", "source"):
        if figure in figures:
            date = published.get(source) or UNDATED
            latest[figure] = max(latest.get(figure, ""), date)
    return latest


def _later(period: str, date: str) -> bool:
    """True where a period begins after a date, as far as the coarser of the two tells."""
    begins = period.partition("/")[0]
    length = min(len(begins), len(date))
    return begins[:length] > date[:length]


RULES = (
    value_is_there_when_it_should_be,
    values_are_in_order,
    indicators_name_a_unit_of_their_dimension,
    unit_fits_the_indicator,
    periods_are_periods,
    flows_have_a_frequency,
    kinds_fit_the_amount,
    a_ceiling_is_a_most,
    what_is_actual_has_come_about,
    a_baseline_is_where_a_goal_starts,
    only_drafts_rest_on_unjudged_rows,
)
