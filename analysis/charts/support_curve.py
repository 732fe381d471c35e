"""Draw the most that each place pays by the project's cost, over the best combination of its terms.

measures -> **support_curve** -> pages

Both axes are logarithmic. A line is the most, as the terms are read carefully: no cost is paid for
twice unless the words allow it. What a reader types moves the upright line, and the page draws the
lines anew for the firm and the costs by kind that are typed (`cost.js`, by the marks of a line).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor, log10

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import Mark, of_name
from analysis.charts.payment_panels import axes_of, grid, upright
from analysis.charts.regions import Regions
from analysis.charts.scales import decades, level_of, tick_label
from analysis.charts.shapes import Axes
from analysis.charts.sources import source_line
from analysis.charts.spacing import spread
from analysis.languages import msgid, translate
from analysis.measures.best_support import best_support, costing
from analysis.package import Seeds
from analysis.quantities import Quantity, assumed
from analysis.schemes.ground import rate_of
from analysis.schemes.printed import limit_of
from analysis.schemes.question import Question
from analysis.wording import Group, Row, Sentence, Table, listed, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

FINDING = msgid(
    "Even on costs of {cost}, the terms of one place together pay no more than this: {sums}."
)
EACH = msgid("{paid} in {place}")
NOTHING = msgid("No scheme on record pays on costs in {currency}.")
SCOPE = msgid(
    "The most that a place pays by eligible costs, on logarithmic scales, over the best "
    "combination of its terms; each cost is paid for once."
)
CAPTION = msgid("The most that a place pays, by eligible costs")
COSTS, PAYS, PAID = msgid("Eligible costs"), msgid("It pays"), msgid("support")
STEPS = 8  # in each power of ten of costs; `cost.js` takes as many
HEIGHT, ABOVE, BELOW, GUTTER = 190.0, 26.0, 52.0, 14.0
Span = tuple[Fraction, Fraction]
Curve = Sequence[tuple[Fraction, Quantity]]


@dataclass(frozen=True)
class Curves:
    """By place, the most that is paid on each of some costs.

    `costs` and `sums` are the powers of ten between which they are drawn.
    """

    of_places: Mapping[str, Curve]
    costs: Span
    sums: Span
    unit: str

    @property
    def spans(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The ends of both axes."""
        (low, high), (least, most) = self.costs, self.sums
        return (float(low), float(high)), (float(least), float(most))


def support_curve(question: Question, seeds: Seeds) -> Chart:
    """Return the chart of a question: a line for each place, the project's cost upright."""
    regions, curves = Regions(seeds), curves_of(question)
    paid = [paid for curve in curves.of_places.values() for _, paid in curve]
    figures = dict.fromkeys(figure for one in paid for figure in one.figures)
    wide, narrow = (
        _drawn(curves, question.project.cost, regions, width) if paid else None
        for width in (theme.WIDTH, theme.NARROW)
    )
    data, sources = _table(curves, regions), source_line(seeds, list(figures))
    return Chart(wide, _finding(curves, regions), say(SCOPE), data, sources, narrow=narrow)


def curves_of(question: Question) -> Curves:
    """Return the curves over the powers of ten in which the terms' numbers matter."""
    low, high = _span(question)
    first, last = round(log10(low)) * STEPS, round(log10(high)) * STEPS
    found: dict[str, list[tuple[Fraction, Quantity]]] = {}
    for step in range(first, last + 1):
        cost = _power(step)
        for best in best_support(costing(question, cost)):
            if best.pays:
                found.setdefault(best.place, []).append((cost, _at_most(best.pays)))
    levels = [level_of(paid) for curve in found.values() for _, paid in curve]
    sums = _around(levels) if levels else (Fraction(1), Fraction(10))
    return Curves(found, (low, high), sums, question.project.unit)


def _power(step: int) -> Fraction:
    """Return ten to the power of so many steps, in whole units of money."""
    whole, part = divmod(step, STEPS)
    return Fraction(10**whole) if not part else Fraction(round(10 ** (step / STEPS)))


def _span(question: Question) -> Span:
    """Return the powers of ten around the costs at which limits bind, and the project's own."""
    costs = [question.project.cost.value or Fraction(1)]
    for term in question.terms.on_file:
        rate = rate_of(term, question.project.unit)
        most = rate.interval.high if rate else None
        if term.limit and most and term.limit.unit == question.project.unit:
            costs.append(limit_of(term.limit) / most)
    low, high = _around([cost for cost in costs if cost])
    return max(low, Fraction(1)), max(high, Fraction(10))


def _around(values: Sequence[Fraction]) -> Span:
    low, high = floor(log10(min(values)) - 0.3), ceil(log10(max(values)) + 0.3)
    return Fraction(10) ** low, Fraction(10) ** high


def _at_most(paid: Quantity) -> Quantity:
    """Return the most of what is paid: of a range its upper end."""
    if paid.upper is None:
        return paid
    return replace(paid, value=paid.upper, upper=None, bound="at_most")


def _drawn(curves: Curves, cost: Quantity, regions: Regions, width: float) -> Canvas:
    canvas = Canvas(ABOVE + HEIGHT + BELOW, width)
    labels = [tick_label(value, curves.unit) for value in decades(*curves.spans[1])]
    left = 10 + max(map(canvas.measure, labels))
    room = GUTTER + max(canvas.measure(regions.text(place)) for place in curves.of_places)
    box = left, ABOVE, canvas.width - left - room, HEIGHT
    xlim, ylim = ((float(low), float(high)) for low, high in curves.spans)
    axes = canvas.axes(*box, xlim=xlim, ylim=ylim, log=True)
    grid(canvas, axes, curves.unit)
    upward = f"↑ {translate(PAID)}"
    canvas.text(0, ABOVE - 16, upward, colour=theme.MUTED)
    ends = [_line(canvas, axes, place, curves, regions) for place in curves.of_places]
    middles = spread(ends, [theme.LINE] * len(ends), ABOVE, ABOVE + HEIGHT)
    for place, y in zip(curves.of_places, middles, strict=True):
        mark = of_name(f"region/{place}")
        canvas.text(canvas.width - room + GUTTER, y, regions.text(place), mark=mark)
    upright(canvas, axes, cost, upward, (ABOVE, HEIGHT))
    return canvas


def _line(canvas: Canvas, axes: Axes, place: str, curves: Curves, regions: Regions) -> float:
    """Draw the line of a place; return the height on the sheet at which it ends."""
    points = [axes.at(float(cost), float(level_of(paid))) for cost, paid in curves.of_places[place]]
    mark = Mark(f"curve-{place}", data={"curve": place, "axes": axes_of(axes)})
    xs, ys = ([point[end] for point in points] for end in (0, 1))
    canvas.line(xs, ys, regions.style(place).colour, mark, width=2.2)
    return ys[-1]


def _finding(curves: Curves, regions: Regions) -> Sentence:
    """Return how much the terms of each place pay together on the greatest costs drawn."""
    ends = [(place, curve[-1][1]) for place, curve in curves.of_places.items()]
    if not ends:
        return say(NOTHING, currency=curves.unit)
    cost = assumed("cost", curves.costs[1], curves.unit)
    ends.sort(key=lambda end: -level_of(end[1]))
    sums = listed(say(EACH, paid=paid, place=regions.name(place)) for place, paid in ends)
    return say(FINDING, cost=cost, sums=element("span", part_html(sums), **{"data-answer": "ends"}))


def _table(curves: Curves, regions: Regions) -> Table:
    """Return by place what is paid on each power of ten of costs."""
    rows: list[Row] = []
    for place, curve in curves.of_places.items():
        rows.append(Group(regions.name(place)))
        paid = dict(curve)
        for cost in decades(*curves.spans[0]):
            if cost in paid:
                rows.append([assumed("cost", cost, curves.unit), paid[cost]])
    return Table(say(CAPTION), [translate(COSTS), translate(PAYS)], rows)
