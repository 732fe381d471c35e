"""Lay out payment curves: what shares a panel and a scale, its grid, and what labels each line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log10

from matplotlib.axes import Axes

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark, of_name, of_quantity, of_tick
from analysis.charts.payment_lines import draw_line
from analysis.charts.regions import OF_REGION, Regions
from analysis.charts.scales import decades, level_of, tick_label
from analysis.charts.spacing import spread
from analysis.charts.wrapping import wrapped
from analysis.languages import Term, amount, language, msgid, name_of, translate
from analysis.measures.support import SupportScheme, break_point, by_ceiling, pays
from analysis.quantities import Quantity

COST, PAID, PAID_PER = msgid("eligible costs"), msgid("support"), msgid("support {per}")
LABELS, HEIGHT, GUTTER, ABOVE, BELOW = 218.0, 320.0, 26.0, 26.0, 70.0
MOST_IN_PANEL = 8
Span = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, width, height
DASHES = ("solid", (0, (6, 2.5)), (0, (1.5, 2)), (0, (7, 2, 1.5, 2)))


def sheet_of_payments(
    schemes: Sequence[SupportScheme], regions: Regions, cost: Quantity | None
) -> Canvas:
    """Return a panel for each way a ceiling is counted, and for each region where those are many.

    Only panels of one way and one currency share their scales. `cost` is one project's, marked in
    the panels of its currency.
    """
    panels = [
        _Panel(group, per, unit, _span(all_, unit, cost), regions)
        for (per, unit), all_ in _by_footing(schemes).items()
        for group in _groups(all_)
    ]
    canvas, top = Canvas(sum(panel.height for panel in panels)), 0.0
    for panel in panels:
        marked = cost if cost is not None and cost.unit == panel.unit else None
        panel.draw(canvas, top, marked)
        top += panel.height
    return canvas


def _by_footing(schemes: Sequence[SupportScheme]) -> dict[tuple[str, str], list[SupportScheme]]:
    """Return the schemes as their ceilings may be ranked; a rate alone goes with the first."""
    found = by_ceiling(schemes)
    found[next(iter(found))] += [scheme for scheme in schemes if not scheme.ceiling]
    return found


def _groups(schemes: list[SupportScheme]) -> list[list[SupportScheme]]:
    if len(schemes) <= MOST_IN_PANEL:
        return [schemes]
    regions = dict.fromkeys(scheme.region for scheme in schemes)
    return [[scheme for scheme in schemes if scheme.region == region] for region in regions]


def _span(schemes: Sequence[SupportScheme], unit: str, cost: Quantity | None) -> tuple[Span, Span]:
    """Return the decades of cost and of payment that hold every break point and ceiling."""
    limits = [float(level_of(scheme.ceiling)) for scheme in schemes if scheme.ceiling]
    breaks = [float(level_of(point)) for point in map(break_point, schemes) if point]
    own = [float(level_of(cost))] if cost is not None and cost.unit == unit else []
    costs = breaks + limits + own
    low, high = 10 ** floor(log10(min(costs)) - 0.3), 10 ** ceil(log10(max(costs)) + 0.3)
    return (low, high), (low / 10, 10 ** ceil(log10(max(limits)) + 0.1))


@dataclass(frozen=True)
class _Panel:
    """The schemes whose ceilings are counted alike, with the spans of cost and payment."""

    schemes: list[SupportScheme]
    per: str
    unit: str
    span: tuple[Span, Span]
    regions: Regions

    @property
    def inner(self) -> float:
        """Return the height of the axes: what a picture needs, or what its labels do."""
        crowd = sum(_label_height(scheme, self.regions) for scheme in self.schemes)
        return max(HEIGHT if len(self.schemes) > 3 else 0.7 * HEIGHT, crowd)

    @property
    def height(self) -> float:
        return self.inner + ABOVE + BELOW

    @property
    def upward(self) -> str:
        """Return what the upright scale shows: support, and what it is counted per."""
        paid = translate(PAID_PER, per=Term("ceiling_per", self.per).says) if self.per else None
        return f"↑ {paid or translate(PAID)}"

    def draw(self, canvas: Canvas, top: float, cost: Quantity | None) -> None:
        """Draw the panel from `top` downward."""
        top, height = top + ABOVE, self.inner
        left = 10 + max(canvas.measure(tick_label(v, self.unit)) for v in decades(*self.span[1]))
        width = canvas.width - left - LABELS - GUTTER
        box = left, top, width, height
        axes = canvas.axes(*box, xscale="log", yscale="log")
        axes.set(xlim=self.span[0], ylim=self.span[1])
        _grid(canvas, axes, self.span, self.unit, box)
        mark = of_name(f"ceiling_per/{self.per}") if self.per else None
        canvas.text(0, top - 16, self.upward, colour=theme.MUTED, mark=mark)
        ends = [self._curve(canvas, axes, number) for number in range(len(self.schemes))]
        if cost is not None:
            self._project(canvas, axes, cost, top, height)
        _labels(canvas, self.schemes, ends, self.regions, box)

    def _curve(self, canvas: Canvas, axes: Axes, number: int) -> float:
        scheme = self.schemes[number]
        before = [one for one in self.schemes[:number] if one.region == scheme.region]
        look = self.regions.style(scheme.region), DASHES[len(before) % len(DASHES)]
        return draw_line(canvas, axes, scheme, self.unit, look)

    def _project(
        self, canvas: Canvas, axes: Axes, cost: Quantity, top: float, height: float
    ) -> None:
        """Mark one project's cost and what is paid on it; a cost that is typed moves both."""
        follows = _axes_of(canvas, axes)
        x, _ = canvas.on_sheet(axes)(float(level_of(cost)), 1)
        first = canvas.measure(self.upward) + 10 + canvas.measure(amount(cost)) / 2
        mark = _following(of_quantity(cost), follows)
        line = [top - 6, top + height]
        canvas.line([x, x], line, theme.MUTED, mark, linestyle=(0, (3, 3)))
        label = _following(of_quantity(cost), follows, least=f"{first:.1f}")
        canvas.text(max(x, first), top - 16, amount(cost), anchor="middle", mark=label)
        for scheme in self.schemes:
            paid = pays(scheme, cost).amount
            if paid is None:
                continue
            words = f"{name_of(scheme.names)}: {amount(paid)}"
            style = self.regions.style(scheme.region)
            canvas.dot(
                float(level_of(cost)), float(level_of(paid)), style.colour, style.shape, 8,
                _following(of_quantity(paid, words), follows), axes, hollow=True,
            )  # fmt: skip


def _axes_of(canvas: Canvas, axes: Axes) -> str:
    """Return where axes lie, across and up: two places in pixels, and their powers of ten."""
    (low, high), (least, most) = axes.get_xlim(), axes.get_ylim()
    at = canvas.on_sheet(axes)
    (left, bottom), (right, top) = at(low, least), at(high, most)
    powers = [log10(end) for end in (low, high, least, most)]
    places = [left, right, *powers[:2], bottom, top, *powers[2:]]
    return " ".join(f"{place:.2f}".rstrip("0").rstrip(".") for place in places)


def _following(mark: Mark, axes: str, **more: str) -> Mark:
    """Return a mark that a reader's own cost moves along its axes."""
    return replace(mark, data={**mark.data, "axes": axes, **more})


def _grid(canvas: Canvas, axes: Axes, span: tuple[Span, Span], unit: str, box: Box) -> None:
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


def _terms(scheme: SupportScheme) -> list[Quantity]:
    return [term for term in (scheme.rate, scheme.ceiling) if term]


def _title(scheme: SupportScheme, regions: Regions) -> list[str]:
    words = translate(OF_REGION, region=regions.text(scheme.region), what=name_of(scheme.names))
    return wrapped(words, LABELS, theme.SMALL, language())


def _label_height(scheme: SupportScheme, regions: Regions) -> float:
    return (len(_title(scheme, regions)) + len(_terms(scheme))) * theme.LINE + 8


def _labels(
    canvas: Canvas,
    schemes: Sequence[SupportScheme],
    ends: Sequence[float],
    regions: Regions,
    box: Box,
) -> None:
    """Write what each line is, to the right of the axes in `box`, beside where it ends."""
    left, top, width, height = box
    edge = left + width
    sizes = [_label_height(scheme, regions) for scheme in schemes]
    middles = spread(ends, sizes, top - 20, top + height)
    for scheme, end, middle, size in zip(schemes, ends, middles, sizes, strict=True):
        style, x = regions.style(scheme.region), edge + GUTTER
        canvas.line([edge + 2, x - 12, x - 4], [end, middle, middle], style.colour, linewidth=0.8)
        y = middle - size / 2 + theme.LINE / 2 + 4
        mark = of_name(f"programme/{scheme.programme}")
        y += canvas.text(x, y, "\n".join(_title(scheme, regions)), mark=mark)
        for term in _terms(scheme):
            canvas.text(x, y, amount(term), colour=theme.MUTED, mark=of_quantity(term))
            y += theme.LINE
