"""Draw what each support scheme pays by the project's cost, up to its ceiling.

Both axes are logarithmic, so a rate is a slope of one and a ceiling a flat line; the dot is the
cost from which the ceiling binds. "Up to" is drawn as a limit: the line carries marks that point
down, since a project may get less. Ceilings counted per something else, or in another currency,
share no panel and no ranking. A scheme without a rate has no curve: it is in the table, and the
finding speaks of it only where nothing is drawn.
"""

from collections.abc import Mapping, Sequence

from analysis.charts.chart import Chart
from analysis.charts.payment_panels import NARROW, WIDE, sheet_of_payments
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.support import (
    SupportScheme,
    break_point,
    by_ceiling,
    carries,
    highest,
)
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Sentence, Table, count, listed, not_computed, say

HIGHEST = msgid("The highest ceiling on record, {ceiling}, is that of {schemes}.")
HIGHEST_PER = msgid("The highest ceiling {per}, {ceiling}, is that of {schemes}.")
ONLY = msgid("The only ceiling on record, {ceiling}, is that of {schemes}.")
ONLY_PER = msgid("The only ceiling on record {per}, {ceiling}, is that of {schemes}.")
OF_REGION = msgid("“{scheme}” ({region})")
BINDS = msgid("It binds once eligible costs reach {cost}.")
BINDS_AT_FULL_RATE = msgid("At the full rate it binds once eligible costs reach {cost}.")
APART = msgid("Ceilings counted in another way, and so not ranked with it: {number}.")
APART_IN_MONEY = msgid(
    "Ceilings counted in another way or in another currency, and so not ranked with it: {number}."
)
NOTHING = msgid("No support scheme on record states a rate or a ceiling.")
SCOPE = msgid(
    "Support by eligible costs, on logarithmic scales. Ceilings counted differently stand in "
    "panels of their own. Lines are upper limits where the source says up to."
)
NOT_DRAWN = msgid("Schemes that state no rate have no line; they are in the table.")
CAPTION = msgid("Support schemes: what each pays")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("Eligible costs"),
    msgid("Rate"),
    msgid("Ceiling"),
    msgid("Ceiling binds from, at the full rate"),
    msgid("Envelope"),
    msgid("Full ceilings it pays for"),
)


def payment_curves(
    schemes: Sequence[SupportScheme], seeds: Seeds, cost: Quantity | None = None
) -> Chart:
    """Return the chart for `measures.support.support_schemes`; `cost` marks one project's costs."""
    regions = Regions(seeds)
    limited = [scheme for scheme in schemes if scheme.ceiling or scheme.rate]
    curved = [scheme for scheme in limited if scheme.rate]
    drawing = any(scheme.ceiling for scheme in curved)
    keys = [f"programme/{scheme.programme}" for scheme in schemes]
    wide, narrow = (
        sheet_of_payments(curved, regions, cost, layout) if drawing else None
        for layout in (WIDE, NARROW)
    )
    return Chart(
        wide,
        _finding(limited, regions),
        say(SCOPE) + say(NOT_DRAWN) if drawing and len(curved) < len(schemes) else say(SCOPE),
        _table(schemes, regions),
        source_line(seeds, keys),
        printed=True,
        narrow=narrow,
    )


def _finding(schemes: Sequence[SupportScheme], regions: Regions) -> Sentence:
    """Return the highest ceiling of one way of counting: what is drawn and most schemes share."""
    groups = by_ceiling(schemes)
    if not groups:
        return say(NOTHING)
    chosen = max(groups, key=lambda key: _speaks_for(groups[key]))
    said = _top(groups.pop(chosen), regions)
    keys = [f"programme/{scheme.programme}" for held in groups.values() for scheme in held]
    one_currency = {unit for _, unit in groups} <= {chosen[1]}
    apart = APART if one_currency else APART_IN_MONEY
    return said + say(apart, number=count(keys)) if keys else said


def _speaks_for(group: Sequence[SupportScheme]) -> tuple[bool, bool, int]:
    """Return how well a group stands for a chart: its highest drawn, any drawn, how many it has."""
    drawn_top = any(scheme.rate for scheme in highest(group))
    return drawn_top, any(scheme.rate for scheme in group), len(group)


def _top(group: Sequence[SupportScheme], regions: Regions) -> Sentence:
    """Return the highest ceiling of schemes counted alike, and from which cost it binds."""
    top, per = highest(group), group[0].row["ceiling_per"]
    told: dict[str, object] = {"schemes": listed(_of_region(scheme, regions) for scheme in top)}
    told |= {"per": Term("ceiling_per", per)} if per else {}
    one = (ONLY, ONLY_PER) if len(group) == 1 else (HIGHEST, HIGHEST_PER)
    said = say(one[bool(per)], ceiling=top[0].ceiling, **told)
    point, rate = (break_point(top[0]), top[0].rate) if len(top) == 1 else (None, None)
    if point is None or rate is None:
        return said
    printed = rate.bound == "exact"
    return said + say(BINDS if printed else BINDS_AT_FULL_RATE, cost=point)


def _of_region(scheme: SupportScheme, regions: Regions) -> Sentence:
    name = Name(f"programme/{scheme.programme}", scheme.names)
    return say(OF_REGION, scheme=name, region=regions.name(scheme.region))


def _table(schemes: Sequence[SupportScheme], regions: Regions) -> Table:
    rows = [
        [
            Name(f"programme/{scheme.programme}", scheme.names),
            regions.name(scheme.region),
            _costs(scheme),
            scheme.rate,
            counted_per(scheme.ceiling, "ceiling_per", scheme.row),
            break_point(scheme) or not_computed(),
            counted_per(scheme.envelope, "envelope_per", scheme.row),
            counted_per(carries(scheme), "envelope_per", scheme.row) or not_computed(),
        ]
        for scheme in schemes
    ]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _costs(scheme: SupportScheme) -> Name | None:
    key = f"support_scheme/{scheme.programme}"
    return Name(key, scheme.row, "eligible_costs") if scheme.row["eligible_costs"] else None


def counted_per(sum_: Quantity | None, field: str, row: Mapping) -> object:
    """Return a sum as a cell: with what it is counted per, by a field of its scheme, below it."""
    if sum_ is None or not row[field]:
        return sum_
    return [sum_, Term(field, row[field])]
