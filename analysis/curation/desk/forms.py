"""Forms over the rows of a candidate package: one control for each cell, and what was changed."""

from collections.abc import Iterable, Mapping, Sequence

import ipywidgets as widgets

from analysis.curation.state import Curation
from analysis.drafting.candidates import UNNAMED
from analysis.languages import Term, msgid, name_of, translate
from analysis.package.descriptor import workbook_descriptor
from analysis.quantities import UNITS

LAYOUT = {"width": "auto"}
STYLE = {"description_width": "9rem"}
LABELS = {
    "value": msgid("Value"),
    "value_upper": msgid("Upper end"),
    "unit": msgid("Unit"),
    "bound": msgid("Bound"),
    "measure_kind": msgid("Kind"),
    "indicator": msgid("What is measured"),
    "region": msgid("Region"),
    "period": msgid("Period"),
    "period_basis": msgid("The period is"),
    "frequency": msgid("Flows over"),
    "part_of": msgid("Part of"),
    "note": msgid("Note"),
    "reading": msgid("How to read it"),
    "title": msgid("Title"),
    "publisher": msgid("Publisher"),
    "author": msgid("Author"),
    "published": msgid("Published"),
    "published_basis": msgid("That date is"),
    "url": msgid("Address"),
    "tier": msgid("Standing"),
    "name_en": msgid("Name in English"),
    "name_ja": msgid("Name in Japanese"),
    "name_zh_hans": msgid("Name in Chinese"),
    "level": msgid("Level"),
    "parent": msgid("Lies in"),
    "definition": msgid("Definition"),
    "stock_or_flow": msgid("Stock or flow"),
    "counted": msgid("What is counted"),
    "over": msgid("Over what"),
}
NOT_SAID = msgid("not said")
FIGURE = (
    "value value_upper unit bound measure_kind indicator region period period_basis frequency "
    "part_of note reading"
).split()


class Form:
    """Controls for some cells of a row. `changes` has only the cells that were changed.

    A measure that nobody has named yet is an empty control that says so in its hint.
    """

    def __init__(self, table: str, fields: Sequence[str]) -> None:
        self.table, self.fields = table, fields
        self.controls = {name: _control(table, name) for name in fields}
        self.box = widgets.VBox(list(self.controls.values()))
        self._shown: dict[str, str] = {}
        self._keys: dict[str, dict[str, str]] = {}

    def offer(self, field: str, rows: Iterable[Mapping], key: str) -> None:
        """Let a field be chosen by the names of rows, told apart by their keys."""
        names: dict[str, str] = {}
        for row in rows:
            name = name_of(row) or row[key]
            names[f"{name} ({row[key]})" if name in names else name] = row[key]
        self._keys[field] = names
        self.controls[field].options = tuple(names)

    def show(self, row: Mapping[str, str] | None, *, locked: bool = False) -> None:
        """Show a row; without one, or when locked, nothing can be changed."""
        row = row or {}
        for name, control in self.controls.items():
            by_key = {key: label for label, key in self._keys.get(name, {}).items()}
            text = str(row.get(name, ""))
            label = by_key.get(text, text)
            if isinstance(control, widgets.Combobox):
                unnamed = text.startswith(UNNAMED)
                control.placeholder, label = (label, "") if unnamed else ("", label)
            self._shown[name] = control.value = label
            control.disabled = locked or not row

    def changes(self) -> dict[str, str]:
        """Return the cells whose control says something else than was shown."""
        told = {name: control.value for name, control in self.controls.items()}
        return {
            name: self._keys.get(name, {}).get(text, text)
            for name, text in told.items()
            if text != self._shown.get(name, "")
        }


def measures_and_places(form: Form, curation: Curation) -> None:
    """Let a form's measures and regions be chosen by name, from the package and those below."""
    for field, table in (("indicator", "indicators"), ("region", "regions"), ("parent", "regions")):
        if field in form.controls:
            key = field if field != "parent" else "region"
            known = {row[key]: row for row in curation.with_those_below(table)}
            form.offer(field, known.values(), key)


def _control(table: str, name: str) -> widgets.Widget:
    told = {"description": translate(LABELS[name]), "layout": LAYOUT, "style": STYLE}
    if name in ("indicator", "region", "parent"):
        return widgets.Combobox(ensure_option=False, continuous_update=False, **told)
    if name == "unit":
        return widgets.Dropdown(options=[("", ""), *((unit, unit) for unit in UNITS)], **told)
    table = "evidence" if name == "reading" else table
    field = workbook_descriptor().tables[table].field(name)
    if field.codes:
        terms = [(Term(field.codes, code).says, code) for code in field.constraints["enum"]]
        return widgets.Dropdown(options=[(translate(NOT_SAID), ""), *terms], **told)
    return widgets.Text(continuous_update=False, **told)
