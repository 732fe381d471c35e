"""Type or move a project's cost; see what each scheme pays and which rule decides.

charts, tables -> views -> **cost** -> notebooks
"""

from math import ceil, floor, log10

import ipywidgets as widgets

from analysis.charts import payment_curves
from analysis.controls.views import View, called, explorer
from analysis.languages import msgid
from analysis.measures.support import support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.schemes.cost import UnreadableCost, project_cost
from analysis.tables import most_paid, payments_table
from analysis.wording import say

COST, MOVED = msgid("Eligible costs"), msgid("or by their size")
UNREAD = msgid("A cost {reason}.")
LIKE = "80000000, 80 million, 8000万元, RMB 80M"
STEPS_PER_DECADE = 20
DIGITS = 3  # of a cost that was moved to, not typed


def explore_support(seeds: Seeds, cost: str | float, currency: str) -> widgets.Widget:
    """Type a project's cost, or move its size; see what each scheme pays on it."""
    schemes = support_schemes(seeds)
    typed = called(COST, widgets.Text(value=str(cost), placeholder=LIKE))
    size = called(MOVED, _Size(typed, currency).slider)

    def views(cost: str) -> list[View]:
        try:
            project = project_cost(cost, currency)
        except UnreadableCost as unread:
            return [say(UNREAD, reason=say(unread.template, **unread.values))]
        return [
            most_paid(schemes, project, seeds),
            payments_table(schemes, project, seeds),
            payment_curves(schemes, seeds, project),
        ]

    return explorer({"cost": typed}, views, beside=[size])


class _Size:
    """A slider that follows the cost which is typed, and writes the one it is moved to."""

    def __init__(self, typed: widgets.Text, currency: str) -> None:
        self.typed, self.currency = typed, currency
        self.slider = widgets.FloatLogSlider(
            value=1e7, base=10, min=4, max=10, step=1 / STEPS_PER_DECADE, readout_format=",.3s"
        )
        self._follow()
        typed.observe(lambda _: self._follow(), "value")
        self.slider.observe(lambda _: self._write(), "value")

    def _cost(self) -> Quantity | None:
        try:
            return project_cost(self.typed.value, self.currency)
        except UnreadableCost:
            return None

    def _follow(self) -> None:
        cost = self._cost()
        if cost is not None and cost.value is not None:
            place = log10(cost.value)
            self.slider.min = min(self.slider.min, floor(place))
            self.slider.max = max(self.slider.max, ceil(place))
            self.slider.value = float(cost.value)

    def _write(self) -> None:
        cost = self._cost()
        if cost is None or cost.value is None or self.slider.value != float(cost.value):
            unit = cost.unit if cost is not None else self.currency
            self.typed.value = f"{float(f'{self.slider.value:.{DIGITS}g}'):,.0f} {unit}"
