"""Draw what each support scheme pays by the project's cost, up to its ceiling.

Both axes are logarithmic, so a rate is a slope of one and a ceiling a flat line; the dot is the
cost from which the ceiling binds. "Up to" is drawn as a limit: the line carries marks that point
down, since a project may get less. Ceilings counted per something else, or in another currency,
share no panel and no ranking. A scheme without a rate has no curve: it is in the table.
"""

from collections.abc import Mapping, Sequence

from analysis.charts.chart import Chart
from analysis.charts.payment_panels import drawn
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
from analysis.wording import Sentence, Table, count, listed, say

HIGHEST = msgid("The highest ceiling on record, {ceiling}, is that of {schemes}.")
HIGHEST_PER = msgid("The highest ceiling {per}, {ceiling}, is that of {schemes}.")
OF_REGION = msgid("“{scheme}” ({region})")
BINDS = msgid("It binds once eligible costs reach {cost}.")
BINDS_AT_FULL_RATE = msgid("At the full rate it binds once eligible costs reach {cost}.")
APART = msgid("Ceilings counted differently on record, not ranked with it: {number}.")
NOTHING = msgid("No support scheme on record states a rate or a ceiling.")
SCOPE = msgid(
    "Support by eligible costs, on logarithmic scales. Ceilings counted differently stand in "
    "panels of their own. Lines are upper limits where the source says up to."
)
CAPTION = msgid("Support schemes: what each pays")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("Eligible costs"),
    msgid("Rate"),
    msgid("Ceiling"),
    msgid("Ceiling binds from"),
    msgid("Envelope"),
    msgid("Full ceilings it pays for"),
)
PER = msgid("{amount}, {per}")


def payment_curves(
    schemes: Sequence[SupportScheme], seeds: Seeds, cost: Quantity | None = None
) -> Chart:
    """Return the chart for `measures.support.support_schemes`; `cost` marks one project's costs."""
    regions = Regions(seeds)
    limited = [scheme for scheme in schemes if scheme.ceiling or scheme.rate]
    curved = [scheme for scheme in limited if scheme.rate]
    keys = [f"programme/{scheme.programme}" for scheme in schemes]
    return Chart(
        drawn(curved, regions, cost) if any(scheme.ceiling for scheme in curved) else None,
        _finding(limited, regions),
        say(SCOPE),
        _table(schemes, regions),
        source_line(seeds, keys),
    )


def _finding(schemes, regions: Regions) -> Sentence:
    """Return the highest ceiling of the way of counting that most schemes share."""
    groups = by_ceiling(schemes)
    if not groups:
        return say(NOTHING)
    (per, _), group = max(groups.items(), key=lambda item: len(item[1]))
    top = highest(group)
    named = listed(_of_region(scheme, regions) for scheme in top)
    template, terms = (HIGHEST_PER, {"per": Term("ceiling_per", per)}) if per else (HIGHEST, {})
    said = say(template, ceiling=top[0].ceiling, schemes=named, **terms)
    point = break_point(top[0]) if len(top) == 1 else None
    if point:
        printed = top[0].rate.bound == "exact"
        said += say(BINDS if printed else BINDS_AT_FULL_RATE, cost=point)
    others = [one for held in groups.values() if held is not group for one in held]
    keys = [f"programme/{scheme.programme}" for scheme in others]
    return said + say(APART, number=count(keys)) if keys else said


def _of_region(scheme: SupportScheme, regions: Regions) -> Sentence:
    name = Name(f"programme/{scheme.programme}", scheme.names)
    return say(OF_REGION, scheme=name, region=regions.name(scheme.region))


def _table(schemes, regions: Regions) -> Table:
    rows = [
        [
            Name(f"programme/{scheme.programme}", scheme.names),
            regions.name(scheme.region),
            _costs(scheme),
            scheme.rate,
            _per(scheme.ceiling, "ceiling_per", scheme.row),
            break_point(scheme),
            _per(scheme.envelope, "envelope_per", scheme.row),
            carries(scheme),
        ]
        for scheme in schemes
    ]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _costs(scheme: SupportScheme) -> Name | None:
    key = f"support_scheme/{scheme.programme}"
    return Name(key, scheme.row, "eligible_costs") if scheme.row["eligible_costs"] else None


def _per(limit: Quantity | None, field: str, row: Mapping) -> Sentence | Quantity | None:
    if limit is None or not row[field]:
        return limit
    return say(PER, amount=limit, per=Term(field, row[field]))
