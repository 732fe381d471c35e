"""Draw what each support scheme pays by the project's cost, up to its ceiling.

Both axes are logarithmic, so a rate is a slope of one and a ceiling a flat line; the dot is the
cost from which the ceiling binds. "Up to" is drawn as a limit: the line carries marks that point
down, since a project may get less. Schemes in another currency stand in a panel of their own.
"""

from collections.abc import Mapping, Sequence

from analysis.charts.chart import Chart
from analysis.charts.payment_panels import drawn
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.support import SupportScheme, break_point, carries
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Sentence, Table, say

FINDING = msgid(
    "The highest ceiling on record, {ceiling}, is that of “{scheme}” ({region}). It binds once "
    "eligible costs reach {cost}."
)
FINDING_FLAT = msgid("The highest ceiling on record, {ceiling}, is that of “{scheme}” ({region}).")
NOTHING = msgid("No support scheme on record states a rate or a ceiling.")
SCOPE = msgid(
    "Support paid for one project or recipient, by its eligible costs, on logarithmic scales. "
    "Lines are upper limits where the source says up to."
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
    keys = [f"programme/{scheme.programme}" for scheme in schemes]
    return Chart(
        drawn(limited, regions, cost) if any(scheme.ceiling for scheme in limited) else None,
        _finding(limited, regions),
        say(SCOPE),
        _table(schemes, regions),
        source_line(seeds, keys),
    )


def _finding(schemes, regions: Regions) -> Sentence:
    limited = [scheme for scheme in schemes if scheme.ceiling]
    if not limited:
        return say(NOTHING)
    highest = max(limited, key=lambda scheme: scheme.ceiling.value)
    parts = {
        "ceiling": highest.ceiling,
        "scheme": Name(f"programme/{highest.programme}", highest.names),
        "region": regions.name(highest.region),
    }
    point = break_point(highest)
    return say(FINDING, cost=point, **parts) if point else say(FINDING_FLAT, **parts)


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
