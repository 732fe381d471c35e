"""What must hold within one figure: value, unit, period and kind agree with its indicator."""

from collections.abc import Iterator, Mapping
from functools import cache

import numpy as np
import pandas as pd

from analysis.package.faults import Fault
from analysis.package.rules.breach import breaches, looked_up
from analysis.quantities import COUNT_UNITS, UNITS, Period

MISSING = ("M", "O")
UNVALIDATED = "V"
LEAST, HAPPENED = ("at_least", "more_than"), ("actual", "baseline")
#: Stands for the publication of a document that does not say it: later than every period.
UNDATED = "9999"
Tables = Mapping[str, pd.DataFrame]


def value_is_there_when_it_should_be(tables: Tables) -> Iterator[Fault]:
    """A value stands in a row unless the status says missing or the unit is a date."""
    figures = tables["figures"]
    has, dates = figures["value"].notna(), figures["unit"] == "date"
    silent = figures["obs_status"].isin(MISSING)
    lacking = figures[~has & ~dates & ~silent]
    yield from breaches(
        "figures", lacking, "value", "is missing", "a value, or obs_status M or O with none"
    )
    dated = figures[has & dates]
    yield from breaches(
        "figures", dated, "value", "a date has no value", "an empty cell; the date is the period"
    )
    empty = figures[has & silent & ~dates]
    yield from breaches(
        "figures", empty, "value", "obs_status says the value is missing", "an empty cell"
    )


def values_are_in_order(tables: Tables) -> Iterator[Fault]:
    """Amounts are not negative, and the upper end of a range is above the lower."""
    figures = tables["figures"].dropna(subset="value")
    negative = figures[figures["value"].map(lambda value: value < 0).astype(bool)]
    yield from breaches("figures", negative, "value", "is negative", "zero or more")
    ranges = figures.dropna(subset="value_upper")
    wrong = ranges[(ranges["value_upper"] <= ranges["value"]).astype(bool)]
    yield from breaches(
        "figures", wrong, "value_upper", "is not above the value", "more than the value"
    )
    bare = tables["figures"][
        tables["figures"]["value_upper"].notna() & tables["figures"]["value"].isna()
    ]
    yield from breaches("figures", bare, "value_upper", "has no value below it", "an empty cell")


def unit_fits_the_indicator(tables: Tables) -> Iterator[Fault]:
    """A figure's unit measures what its indicator measures; people are not companies."""
    yield from _indicator_units(tables["indicators"])
    figures, indicators = tables["figures"], tables["indicators"]
    unknown = figures[~figures["unit"].isin(UNITS)]
    yield from breaches("figures", unknown, "unit", "is no unit on file", ", ".join(UNITS))
    usual = looked_up(figures["indicator"], indicators, "indicator", "unit")
    dimension = figures["unit"].map(UNITS)
    counted = (usual != figures["unit"]) & usual.isin(COUNT_UNITS) & dimension.eq("count")
    counted &= (usual != "count") & (figures["unit"] != "count")
    wrong = dimension.notna() & usual.map(UNITS).notna()
    wrong &= (dimension != usual.map(UNITS)) | counted
    yield from breaches(
        "figures", figures[wrong], "unit", "is not what the indicator is measured in",
        "a unit like " + usual.astype(str),
    )  # fmt: skip


def periods_are_periods(tables: Tables) -> Iterator[Fault]:
    """Periods are on the calendar; a date figure has one; the basis is said of it."""
    figures = tables["figures"]
    has = figures["period"] != ""
    wrong = figures[has & ~figures["period"].map(is_period).astype(bool)]
    allowed = "an ISO 8601 year, month or day on the calendar, or two of them in order"
    yield from breaches("figures", wrong, "period", "is no period", allowed)
    silent = figures["obs_status"].isin(MISSING)
    dateless = figures[(figures["unit"] == "date") & ~has & ~silent]
    yield from breaches("figures", dateless, "period", "is missing", "the date, ISO 8601")
    bare = figures[has & (figures["period_basis"] == "")]
    yield from breaches("figures", bare, "period_basis", "is missing", "stated or inferred")
    idle = figures[~has & (figures["period_basis"] != "")]
    yield from breaches("figures", idle, "period_basis", "there is no period", "an empty cell")


def flows_have_a_frequency(tables: Tables) -> Iterator[Fault]:
    """An amount that flows says over what; a level says nothing of the kind."""
    figures = tables["figures"]
    sort = looked_up(figures["indicator"], tables["indicators"], "indicator", "stock_or_flow")
    present = figures["value"].notna()
    flowing = figures[present & (sort == "flow") & (figures["frequency"] == "")]
    allowed = "an ISO 8601 duration such as P1Y: the indicator is a flow"
    yield from breaches("figures", flowing, "frequency", "is missing", allowed)
    still = figures[(sort == "stock") & (figures["frequency"] != "")]
    allowed = "an empty cell: the indicator is a stock"
    yield from breaches("figures", still, "frequency", "a level does not flow", allowed)


def kinds_fit_the_amount(tables: Tables) -> Iterator[Fault]:
    """Rates lie in 0..1, and ceilings and budgets are money."""
    figures = tables["figures"]
    valued, kind = figures["value"].notna(), figures["measure_kind"]
    rates = figures[valued & (kind == "rate")]
    unitless = rates[rates["unit"] != "1"]
    yield from breaches("figures", unitless, "unit", "a rate is a ratio", "1")
    for field in ("value", "value_upper"):
        beyond = rates[field].map(lambda value: value is not None and not 0 <= value <= 1)
        over = rates[beyond.astype(bool)]
        yield from breaches("figures", over, field, "is no rate", "0 to 1, so 30 % is 0.3")
    money = figures["unit"].map(UNITS).eq("money")
    wrong = figures[valued & kind.isin(["ceiling", "budget"]) & ~money]
    rule = "a " + wrong["measure_kind"] + " is an amount of money"
    yield from breaches("figures", wrong, "unit", rule, "an ISO 4217 currency")


def a_ceiling_is_a_most(tables: Tables) -> Iterator[Fault]:
    """What is paid at most is no least amount."""
    figures = tables["figures"]
    floors = figures[(figures["measure_kind"] == "ceiling") & figures["bound"].isin(LEAST)]
    rule, allowed = "a ceiling is a most, not a least", "at_most, less_than, about or exact"
    yield from breaches("figures", floors, "bound", rule, allowed)


def what_is_actual_has_come_about(tables: Tables) -> Iterator[Fault]:
    """An actual amount or a baseline is not of a time after every document that gives it.

    Dates are left aside (a plan in force until 2028 says so today), and so are unvalidated figures
    and documents without a date of publication.
    """
    figures, sources, evidence = tables["figures"], tables["sources"], tables["evidence"]
    told = figures[
        figures["measure_kind"].isin(HAPPENED)
        & (figures["unit"] != "date")
        & (figures["period"] != "")
        & (figures["obs_status"] != UNVALIDATED)
    ]
    mine = evidence[evidence["figure"].isin(told["figure"])]
    issued = looked_up(mine["source"], sources, "source", "published")
    latest: dict[str, str] = {}
    for figure, date in zip(mine["figure"], issued, strict=True):
        date = date if isinstance(date, str) and date else UNDATED
        latest[figure] = max(latest.get(figure, ""), date)
    ends = [latest.get(figure, UNDATED) for figure in told["figure"]]
    limits = pd.Series(ends, index=told.index, dtype=object)
    later = [_later(*pair) for pair in zip(told["period"], limits, strict=True)]
    ahead = told[np.array(later, dtype=bool)]
    rule = "is called " + ahead["measure_kind"] + ", but lies after its documents"
    allowed = "target, plan or forecast, or a period up to " + limits[ahead.index]
    yield from breaches("figures", ahead, "measure_kind", rule, allowed)


def only_drafts_rest_on_unjudged_rows(tables: Tables) -> Iterator[Fault]:
    """A region without a level, a source without a tier carry nothing but unvalidated figures."""
    figures = tables["figures"]
    sound = figures[figures["obs_status"] != UNVALIDATED]
    regions, sources = tables["regions"], tables["sources"]
    used = regions[(regions["level"] == "") & regions["region"].isin(sound["region"])]
    allowed = "a level, or only figures with obs_status V"
    yield from breaches("regions", used, "level", "is missing", allowed)
    evidence = tables["evidence"]
    relied = evidence["source"][evidence["figure"].isin(sound["figure"])]
    used = sources[(sources["tier"] == "") & sources["source"].isin(relied)]
    allowed = "a tier, or only figures with obs_status V"
    yield from breaches("sources", used, "tier", "is missing", allowed)


@cache
def is_period(text: str) -> bool:
    """True for an ISO 8601 period that is on the calendar and does not end before it starts."""
    try:
        Period.of(text)
    except ValueError:
        return False
    return True


def _later(period: str, date: str) -> bool:
    """True where a period begins after a date, as far as the coarser of the two tells."""
    begins = period.partition("/")[0]
    length = min(len(begins), len(date))
    return begins[:length] > date[:length]


def _indicator_units(indicators: pd.DataFrame) -> Iterator[Fault]:
    dimension = indicators["unit"].map(UNITS)
    unknown = indicators[dimension.isna()]
    yield from breaches("indicators", unknown, "unit", "is no unit on file", ", ".join(UNITS))
    wrong = dimension.notna() & (dimension != indicators["dimension"])
    rule = "does not measure the dimension " + indicators["dimension"]
    allowed = "a unit of that dimension; this one measures " + dimension.astype(str)
    yield from breaches("indicators", indicators[wrong], "unit", rule, allowed)


RULES = (
    value_is_there_when_it_should_be,
    values_are_in_order,
    unit_fits_the_indicator,
    periods_are_periods,
    flows_have_a_frequency,
    kinds_fit_the_amount,
    a_ceiling_is_a_most,
    what_is_actual_has_come_about,
    only_drafts_rest_on_unjudged_rows,
)
