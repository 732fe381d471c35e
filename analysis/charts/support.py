"""Draw what each support scheme pays by the project's cost, up to its ceiling.

Both axes are logarithmic, so a rate is a slope of one and a ceiling a flat line; the dot is the
cost from which the ceiling binds. "Up to" is drawn as a limit: the line carries marks that point
down, since a project may get less. Schemes in another currency stand in a panel of their own.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import log10

from matplotlib.axes import Axes

from analysis.charts import theme
from analysis.charts.bounds import LIMIT
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import of_name, of_quantity, of_tick
from analysis.charts.regions import Regions
from analysis.charts.scales import decades, tick_label
from analysis.charts.sources import source_line
from analysis.charts.spacing import spread
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.languages import Name, Term, amount, language, msgid, name_of, text_of, translate
from analysis.measures.support import SupportScheme, break_point, carries, pays
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Sentence, Table, say

FINDING = msgid(
    "The highest ceiling on record is {ceiling}, of {scheme} ({region}); it binds once eligible "
    "costs reach {cost}."
)
FINDING_FLAT = msgid("The highest ceiling on record is {ceiling}, of {scheme} ({region}).")
NOTHING = msgid("No support scheme on record states a rate or a ceiling.")
SCOPE = msgid(
    "Support paid for one project or recipient, by its eligible costs; both scales grow tenfold "
    "from line to line. Lines are upper limits where the source says up to."
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
COST = msgid("eligible costs")
PAID = msgid("support")
PER = msgid("{amount}, {per}")
LABELS, HEIGHT, GUTTER = 218.0, 340.0, 26.0
LEADING = theme.SMALL * theme.LEADING
DASHES = ("solid", (0, (6, 2.5)), (0, (1.5, 2)), (0, (7, 2, 1.5, 2)))


def payment_curves(schemes: Sequence[SupportScheme], seeds: Seeds, cost: Quantity | None = None):
    """Return the chart for `measures.support.support_schemes`; `cost` marks one project's costs."""
    regions = Regions(seeds)
    drawn = [scheme for scheme in schemes if scheme.ceiling or scheme.rate]
    keys = [f"programme/{scheme.programme}" for scheme in schemes]
    return Chart(
        _drawn(drawn, regions, cost) if any(scheme.ceiling for scheme in drawn) else None,
        _finding(drawn, regions),
        say(SCOPE),
        _table(schemes, regions),
        source_line(seeds, keys),
    )


def _drawn(schemes, regions: Regions, cost: Quantity | None) -> Canvas:
    currencies = list(dict.fromkeys(_currency(scheme) for scheme in schemes))
    groups = [[s for s in schemes if _currency(s) == currency] for currency in currencies]
    heights = [max(HEIGHT, _crowd(group, regions) + 30) + 82 for group in groups]
    canvas = Canvas(max(40.0, sum(heights)))
    top = 0.0
    for currency, group, height in zip(currencies, groups, heights, strict=True):
        if currency:
            marked = cost if cost is not None and cost.unit == currency else None
            _panel(canvas, group, regions, marked, (top + 26, height - 82))
        top += height
    return canvas


def _currency(scheme: SupportScheme) -> str:
    """Return the currency of a scheme's amounts; a scheme with a rate alone has none of its own."""
    limit = scheme.ceiling or scheme.envelope
    return limit.unit if limit else ""


def _panel(canvas, schemes, regions: Regions, cost: Quantity | None, box) -> None:
    top, height = box
    unit = _currency(schemes[0])
    span = _span(schemes, cost)
    left = max(canvas.measure(tick_label(value, unit)) for value in decades(*span[1])) + 10
    width = canvas.width - left - LABELS - GUTTER
    axes = canvas.axes(left, top, width, height, xscale="log", yscale="log")
    axes.set(xlim=span[0], ylim=span[1], xticks=[], yticks=[])
    axes.minorticks_off()
    _grid(canvas, axes, span, unit, (left, top, width, height))
    ends = []
    for number, scheme in enumerate(schemes):
        before = [other for other in schemes[:number] if other.region == scheme.region]
        dash = DASHES[len(before) % len(DASHES)]
        ends.append(_curve(canvas, axes, scheme, regions.style(scheme.region), dash, span[0]))
    if cost is not None:
        _project(canvas, axes, cost, schemes, regions, top, height)
    _labels(canvas, schemes, ends, regions, (left + width, top, height))


def _span(schemes, cost: Quantity | None) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the decades that hold every break point and ceiling with room around them."""
    limits = [float(scheme.ceiling.value) for scheme in schemes if scheme.ceiling]
    breaks = [float(point.value) for point in map(break_point, schemes) if point]
    costs = breaks + limits + ([float(cost.value)] if cost is not None else [])
    low, high = 10 ** int(log10(min(costs)) - 0.3), 10 ** int(log10(max(costs)) + 1.3)
    return (low, high), (low / 10, 10 ** int(log10(max(limits)) + 1))


def _curve(canvas, axes: Axes, scheme, style: Style, dash, span) -> float:
    """Draw one scheme's line; return the height on the sheet at which it ends."""
    low = max(span[0], float(scheme.ceiling.value)) if scheme.rate is None else span[0]
    costs = [10 ** (log10(low) + step / 40 * log10(span[1] / low)) for step in range(41)]
    point = break_point(scheme)
    if point is not None:
        costs = sorted([*costs, float(point.value)])
    paid = [float(_paid(scheme, cost)) for cost in costs]
    axes.plot(costs, paid, color=style.colour, linewidth=2.2, linestyle=dash)
    at = canvas.on_sheet(axes)
    limit = scheme.ceiling or scheme.rate
    if limit.bound in LIMIT:
        for part in (0.72, 0.88):
            x, y = at(costs[int(part * 40)], paid[int(part * 40)])
            canvas.line([x, x, x - 3, x, x + 3], [y, y + 9, y + 5, y + 9, y + 5], style.colour)
    if point is not None:
        words = f"{name_of(scheme.names)}: {amount(point)}"
        x, y = float(point.value), float(scheme.ceiling.value)
        canvas.dot(x, y, style.colour, style.shape, 10, of_quantity(point, words), axes)
    return at(costs[-1], paid[-1])[1]


def _paid(scheme: SupportScheme, cost: float) -> Fraction:
    """Return the most a scheme pays on a cost, for drawing its line."""
    exact = Quantity(Fraction(cost).limit_denominator(), _currency(scheme))
    return pays(scheme, exact).amount.value


def _grid(canvas, axes: Axes, span, unit: str, box) -> None:
    left, top, width, height = box
    at = canvas.on_sheet(axes)
    for value in decades(*span[1]):
        _, y = at(span[0][0], float(value))
        canvas.rule([left, left + width], [y, y])
        label, mark = tick_label(value, unit), of_tick(value)
        canvas.text(left - 8, y, label, colour=theme.MUTED, anchor="end", mark=mark)
    values = decades(*span[0])
    widest = max(canvas.measure(tick_label(value, unit)) for value in values)
    every = 1 if widest + 10 < width / max(1, len(values) - 1) else 2
    for value in values[::every]:
        x, _ = at(float(value), span[1][0])
        canvas.rule([x, x], [top + height, top + height + 5])
        label = tick_label(value, unit)
        canvas.text(
            x, top + height + 15, label, colour=theme.MUTED, anchor="middle", mark=of_tick(value)
        )
    right = left + width
    words = f"{translate(COST)} →"
    canvas.text(right, top + height + 36, words, colour=theme.MUTED, anchor="end")
    canvas.text(0, top - 16, f"↑ {translate(PAID)}", colour=theme.MUTED)


def _project(canvas, axes: Axes, cost: Quantity, schemes, regions, top, height) -> None:
    at = canvas.on_sheet(axes)
    x, _ = at(float(cost.value), 1)
    canvas.line([x, x], [top - 6, top + height], theme.MUTED, linestyle=(0, (3, 3)))
    canvas.text(x, top - 16, amount(cost), anchor="middle", mark=of_quantity(cost))
    for scheme in schemes:
        paid = pays(scheme, cost).amount
        words = f"{name_of(scheme.names)}: {amount(paid)}"
        style = regions.style(scheme.region)
        canvas.dot(
            float(cost.value), float(paid.value), style.colour, style.shape, 8,
            of_quantity(paid, words), axes, hollow=True,
        )  # fmt: skip


def _terms(scheme: SupportScheme) -> list[Quantity]:
    return [term for term in (scheme.rate, scheme.ceiling) if term]


def _title(scheme: SupportScheme, regions: Regions) -> list[str]:
    words = f"{regions.text(scheme.region)} · {name_of(scheme.names)}"
    return wrapped(words, LABELS, theme.SMALL, language())


def _crowd(schemes, regions: Regions) -> float:
    return sum(_label_height(scheme, regions) for scheme in schemes)


def _label_height(scheme: SupportScheme, regions: Regions) -> float:
    return (len(_title(scheme, regions)) + len(_terms(scheme))) * LEADING + 8


def _labels(canvas, schemes, ends, regions: Regions, box) -> None:
    edge, top, height = box
    sizes = [_label_height(scheme, regions) for scheme in schemes]
    middles = spread(ends, sizes, top - 20, top + height)
    for scheme, end, middle, size in zip(schemes, ends, middles, sizes, strict=True):
        style, x = regions.style(scheme.region), edge + GUTTER
        canvas.line([edge + 2, x - 12, x - 4], [end, middle, middle], style.colour, linewidth=0.8)
        y = middle - size / 2 + LEADING / 2 + 4
        mark = of_name(f"programme/{scheme.programme}")
        y += canvas.text(x, y, "\n".join(_title(scheme, regions)), mark=mark)
        for term in _terms(scheme):
            canvas.text(x, y, amount(term), colour=theme.MUTED, mark=of_quantity(term))
            y += LEADING


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
            text_of(scheme.row, "eligible_costs") or None,
            scheme.rate,
            _per(scheme.ceiling, "ceiling_per", scheme.row),
            break_point(scheme),
            _per(scheme.envelope, "envelope_per", scheme.row),
            carries(scheme),
        ]
        for scheme in schemes
    ]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def _per(limit: Quantity | None, field: str, row: Mapping) -> Sentence | Quantity | None:
    if limit is None or not row[field]:
        return limit
    return say(PER, amount=limit, per=Term(field, row[field]))
