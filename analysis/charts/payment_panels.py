"""Lay out payment curves: what shares a panel and a scale, its grid, and what labels each line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log10

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.marks import Mark, labelled, of_name, of_quantity, of_tick
from analysis.charts.payment_lines import draw_line
from analysis.charts.regions import OF_REGION, Regions
from analysis.charts.scales import decades, level_of, tick_label
from analysis.charts.shapes import SOLID, Axes, Dash, Span
from analysis.charts.spacing import spread
from analysis.charts.theme import Style
from analysis.charts.wrapping import wrapped
from analysis.languages import Term, amount, language, msgid, name_of, translate
from analysis.measures.support import SupportScheme, break_point, by_ceiling, pays
from analysis.quantities import Quantity

COST, PAID, PAID_PER = msgid("eligible costs"), msgid("support"), msgid("support {per}")
HEIGHT, GUTTER, ABOVE, BELOW, SAMPLE = 320.0, 26.0, 26.0, 70.0, 24.0
MOST_IN_PANEL = 8
Box = tuple[float, float, float, float]  # left, top, width, height
DASHES: tuple[Dash, ...] = (SOLID, (6, 2.5), (1.5, 2), (7, 2, 1.5, 2))


@dataclass(frozen=True)
class Layout:
    """A sheet so wide, what labels a line in `room`: beside where it ends, or `stacked` below."""

    width: float
    room: float
    stacked: bool = False


WIDE = Layout(theme.WIDTH, 218)
NARROW = Layout(theme.NARROW, theme.NARROW - SAMPLE - 10, stacked=True)


def sheet_of_payments(
    schemes: Sequence[SupportScheme],
    regions: Regions,
    cost: Quantity | None,
    layout: Layout = WIDE,
) -> Canvas:
    """Return a panel for each way a ceiling is counted, and for each region where those are many.

    Only panels of one way and one currency share their scales. `cost` is one project's, marked in
    the panels of its currency.
    """
    panels = [
        _Panel(group, per, unit, _span(all_, unit, cost), regions, layout)
        for (per, unit), all_ in _by_footing(schemes).items()
        for group in _groups(all_)
    ]
    canvas, top = Canvas(sum(panel.height for panel in panels), layout.width), 0.0
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
    layout: Layout

    @property
    def inner(self) -> float:
        """Return the height of the axes: what a picture needs, or what labels beside it do."""
        least = HEIGHT if len(self.schemes) > 3 else 0.7 * HEIGHT
        return least if self.layout.stacked else max(least, self.crowd)

    @property
    def crowd(self) -> float:
        """Return the height of all labels, one below the other."""
        return sum(self.label_height(scheme) for scheme in self.schemes)

    @property
    def height(self) -> float:
        return self.inner + ABOVE + BELOW + (self.crowd if self.layout.stacked else 0)

    def title(self, scheme: SupportScheme) -> list[str]:
        """Return what a line is, in lines that fit the room of its label."""
        region, what = self.regions.text(scheme.region), name_of(scheme.names)
        words = translate(OF_REGION, region=region, what=what)
        return wrapped(words, self.layout.room, theme.SMALL, language())

    def label_height(self, scheme: SupportScheme) -> float:
        return (len(self.title(scheme)) + len(_terms(scheme))) * theme.LINE + 8

    @property
    def upward(self) -> str:
        """Return what the upright scale shows: support, and what it is counted per."""
        paid = translate(PAID_PER, per=Term("ceiling_per", self.per).says) if self.per else None
        return f"↑ {paid or translate(PAID)}"

    def draw(self, canvas: Canvas, top: float, cost: Quantity | None) -> None:
        """Draw the panel from `top` downward."""
        top, height = top + ABOVE, self.inner
        left = 10 + max(canvas.measure(tick_label(v, self.unit)) for v in decades(*self.span[1]))
        width = canvas.width - left - self._beyond(canvas)
        box = left, top, width, height
        axes = canvas.axes(*box, xlim=self.span[0], ylim=self.span[1], log=True)
        grid(canvas, axes, self.unit)
        mark = of_name(f"ceiling_per/{self.per}") if self.per else None
        canvas.text(0, top - 16, self.upward, colour=theme.MUTED, mark=mark)
        ends = [self._curve(canvas, axes, number) for number in range(len(self.schemes))]
        if cost is not None:
            self._project(canvas, axes, cost, top, height)
        if self.layout.stacked:
            self._labels_below(canvas, top + height + BELOW - 18)
        else:
            self._labels_beside(canvas, ends, box)

    def _beyond(self, canvas: Canvas) -> float:
        """Return the room right of the axes: for labels, or for half of the last cost below."""
        if self.layout.stacked:
            return max(canvas.measure(tick_label(v, self.unit)) for v in decades(*self.span[0])) / 2
        return self.layout.room + GUTTER

    def _look(self, number: int) -> tuple[Style, Dash]:
        """Return how a line is drawn: in its region's colour, in a dash of its own there."""
        scheme = self.schemes[number]
        before = [one for one in self.schemes[:number] if one.region == scheme.region]
        return self.regions.style(scheme.region), DASHES[len(before) % len(DASHES)]

    def _curve(self, canvas: Canvas, axes: Axes, number: int) -> float:
        return draw_line(canvas, axes, self.schemes[number], self.unit, self._look(number))

    def _labels_below(self, canvas: Canvas, top: float) -> None:
        """Write what each line is below the axes, beside a piece of the line."""
        for number, scheme in enumerate(self.schemes):
            style, dash = self._look(number)
            y = top + theme.LINE / 2
            canvas.line([0, SAMPLE], [y, y], style.colour, width=2.2, dash=dash)
            self._label(canvas, scheme, SAMPLE + 10, y)
            top += self.label_height(scheme)

    def _labels_beside(self, canvas: Canvas, ends: Sequence[float], box: Box) -> None:
        """Write what each line is to the right of the axes in `box`, beside where it ends."""
        left, top, width, height = box
        edge = left + width
        sizes = [self.label_height(scheme) for scheme in self.schemes]
        middles = spread(ends, sizes, top - 20, top + height)
        for scheme, end, middle, size in zip(self.schemes, ends, middles, sizes, strict=True):
            style, x = self.regions.style(scheme.region), edge + GUTTER
            line = [edge + 2, x - 12, x - 4], [end, middle, middle]
            canvas.line(*line, style.colour, width=0.8)
            self._label(canvas, scheme, x, middle - size / 2 + theme.LINE / 2 + 4)

    def _label(self, canvas: Canvas, scheme: SupportScheme, x: float, y: float) -> None:
        """Write the name of a scheme from (x, y) downward, and its terms below it."""
        mark = of_name(f"programme/{scheme.programme}")
        y += canvas.text(x, y, "\n".join(self.title(scheme)), mark=mark)
        for term in _terms(scheme):
            canvas.text(x, y, amount(term), colour=theme.MUTED, mark=of_quantity(term))
            y += theme.LINE

    def _project(
        self, canvas: Canvas, axes: Axes, cost: Quantity, top: float, height: float
    ) -> None:
        """Mark one project's cost and what is paid on it; a cost that is typed moves both."""
        follows = upright(canvas, axes, cost, self.upward, (top, height))
        for scheme in self.schemes:
            paid = pays(scheme, cost).amount
            if paid is None:
                continue
            words = labelled(name_of(scheme.names), amount(paid))
            style = self.regions.style(scheme.region)
            canvas.dot(
                float(level_of(cost)), float(level_of(paid)), style.colour, style.shape, 8,
                following(of_quantity(paid, words), follows), axes, hollow=True,
            )  # fmt: skip


def upright(
    canvas: Canvas, axes: Axes, cost: Quantity, upward: str, room: tuple[float, float]
) -> str:
    """Draw the line of a project's cost, its label above it; return where the axes lie.

    `upward` is what stands above the upright scale, `room` the top and height of the axes.
    """
    follows, (top, height) = axes_of(axes), room
    x, _ = axes.at(float(level_of(cost)), axes.ylim[0])
    first = canvas.measure(upward) + 10 + canvas.measure(amount(cost)) / 2
    line = [top - 6, top + height]
    mark = following(of_quantity(cost), follows)
    canvas.line([x, x], line, theme.MUTED, mark, dash=(3, 3))
    label = following(of_quantity(cost), follows, least=f"{first:.1f}")
    canvas.text(max(x, first), top - 16, amount(cost), anchor="middle", mark=label)
    return follows


def axes_of(axes: Axes) -> str:
    """Return where axes lie, across and up: two places in pixels, and their powers of ten."""
    (low, high), (least, most) = axes.xlim, axes.ylim
    (left, bottom), (right, top) = axes.at(low, least), axes.at(high, most)
    powers = [log10(end) for end in (low, high, least, most)]
    places = [left, right, *powers[:2], bottom, top, *powers[2:]]
    return " ".join(f"{place:.2f}".rstrip("0").rstrip(".") for place in places)


def following(mark: Mark, axes: str, **more: str) -> Mark:
    """Return a mark that a reader's own cost moves along its axes."""
    return replace(mark, data={**mark.data, "axes": axes, **more})


def grid(canvas: Canvas, axes: Axes, unit: str) -> None:
    left, top, width, height = axes.left, axes.top, axes.width, axes.height
    across, up = axes.xlim, axes.ylim
    for value in decades(*up):
        _, y = axes.at(across[0], float(value))
        canvas.rule([left, left + width], [y, y])
        label, mark = tick_label(value, unit), of_tick(value)
        canvas.text(left - 8, y, label, colour=theme.MUTED, anchor="end", mark=mark)
    values = decades(*across)
    widest = max(canvas.measure(tick_label(value, unit)) for value in values)
    every = ceil((widest + 10) / (width / max(1, len(values) - 1)))
    for value in values[::every]:
        x, _ = axes.at(float(value), up[0])
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
