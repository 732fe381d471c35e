"""Type what a project costs and what the firm is, or move the cost; see where it would get most.

charts, tables -> views -> **cost** -> notebooks
"""

from collections.abc import Mapping
from math import ceil, floor, log10

import ipywidgets as widgets

from analysis.charts import payment_curves, support_curve
from analysis.controls.views import View, called, explorer
from analysis.languages import msgid, translate
from analysis.measures.asked import asked, pairs
from analysis.measures.support import support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.refusal import Refused
from analysis.schemes.cost import UnreadableCost, project_cost
from analysis.schemes.reading import terms_of
from analysis.tables import best_answer, payments_table
from analysis.tables.form import cost_kinds, firm_fields, label
from analysis.wording import say

COST, MOVED = msgid("Eligible costs"), msgid("or by their size")
UNREAD, REFUSED = msgid("A cost {reason}."), msgid("Not answered: {reason}.")
LIKE = "80000000, 80 million, 8000万元, RMB 80M"
OF_KIND = msgid("how much of the costs is of this kind")
STEPS_PER_DECADE = 20
DIGITS = 3  # of a cost that was moved to, not typed


def explore_support(
    seeds: Seeds, cost: str | float, currency: str, costs: str = "", firm: str = ""
) -> widgets.Widget:
    """Type a project's cost, in all and by kind, and what the firm is; see what it would get."""
    typed = called(COST, widgets.Text(value=str(cost), placeholder=LIKE))
    size = called(MOVED, _Size(typed, currency).slider)
    kinds, firms = _kinds(seeds, pairs(costs)), _firm(seeds, currency, pairs(firm))

    def views(cost: str, **answers: str) -> list[View]:
        try:
            question = asked(seeds, cost, currency, _text(answers, kinds), _text(answers, firms))
        except UnreadableCost as unread:
            return [say(UNREAD, reason=say(unread.template, **unread.values))]
        except Refused as refused:
            return [say(REFUSED, reason=str(refused))]
        return [
            best_answer(question, seeds),
            payments_table(question, seeds),
            support_curve(question, seeds),
            payment_curves(support_schemes(seeds), seeds, question.project.cost),
        ]

    return explorer({"cost": typed, **kinds, **firms}, views, beside=[size])


def _kinds(seeds: Seeds, given: Mapping[str, str]) -> dict[str, widgets.Widget]:
    """Return a field for the costs of each kind that some term counts."""
    return {
        kind: called(
            label("cost_kinds", kind),
            widgets.Text(value=given.get(kind, ""), placeholder=translate(OF_KIND)),
        )
        for kind in cost_kinds(terms_of(seeds))
    }


def _firm(seeds: Seeds, currency: str, given: Mapping[str, str]) -> dict[str, widgets.Widget]:
    """Return a field for each attribute of a firm that some term asks for."""
    found = {}
    for field in firm_fields(terms_of(seeds), seeds, currency):
        value, offered = given.get(field.name, ""), [(label, code) for code, label in field.options]
        control = widgets.Dropdown(options=offered) if offered else widgets.Text()
        control.value = value
        found[field.name] = called(field.label, control)
    return found


def _text(answers: Mapping[str, str], fields: Mapping[str, object]) -> str:
    """Return the answers to some fields as one writes them: `compute=6M; data=1M`."""
    given = {name: value for name, value in answers.items() if name in fields and value}
    return "; ".join(f"{name}={value}" for name, value in given.items())


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
