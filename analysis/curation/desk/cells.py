"""One control for one cell of a row: what may stand there, chosen by name or typed."""

from collections.abc import Sequence

import ipywidgets as widgets

from analysis.curation.desk.labels import cell_called
from analysis.curation.references import references
from analysis.drafting.candidates import UNNAMED
from analysis.languages import Term, msgid, translate
from analysis.package.codes import code_list
from analysis.package.descriptor import Field, workbook_descriptor
from analysis.quantities import UNITS

STYLE = {"description_width": "8.5rem"}
NOT_SAID = msgid("not said")
#: Cells that hold several codes, joined by semicolons, and their code lists.
CODED = {"target_groups": "target_groups", "recipients": "target_groups", "costs": "cost_kinds"}
#: Tables whose rows may be new: they are named, and made on the way.
NAMED = (("regions",), ("indicators",))

Pairs = Sequence[tuple[str, str]]


class Cell:
    """A control over a cell. What is shown are names, what is told are keys and codes."""

    def __init__(self, table: str, name: str) -> None:
        self.field = _field(table, name)
        reference = references(table).get(name)
        self.to = reference.to if reference else ()
        self.many = name in CODED or bool(reference and reference.many)
        self._keys: dict[str, str] = {}
        self.widget = self._control()
        if name in CODED:
            self.offer([(Term(CODED[name], code).says, code) for code in code_list(CODED[name])])

    @property
    def box(self) -> widgets.Widget:
        """The control with its name beside it."""
        if not isinstance(self.widget, widgets.TagsInput):
            return self.widget
        return widgets.HBox([widgets.Label(cell_called(self.field)), self.widget])

    def offer(self, pairs: Pairs) -> None:
        """Let the cell be chosen among these names, each with its key."""
        if list(self._keys.items()) == list(pairs):
            return
        self._keys = dict(pairs)
        if isinstance(self.widget, widgets.TagsInput):
            self.widget.value = []
            self.widget.allowed_tags = list(self._keys)
        elif isinstance(self.widget, widgets.Combobox):
            self.widget.options = tuple(self._keys)
        else:
            self._choose_among([("", ""), *pairs], "")

    def show(self, text: str, *, locked: bool = False) -> None:
        """Show what the cell holds."""
        names = {key: name for name, key in self._keys.items()}
        if isinstance(self.widget, widgets.TagsInput):
            shown = [names[key] for key in text.split(";") if key in names]
            self.widget.value = shown
        elif isinstance(self.widget, widgets.Dropdown):
            known = [value for _, value in self.widget.options]
            if text not in known:
                self._choose_among([*self.widget.options, (text, text)], text)
            self.widget.value = text
        elif isinstance(self.widget, widgets.Combobox):
            unnamed, name = text.startswith(UNNAMED), names.get(text, text)
            self.widget.placeholder, self.widget.value = (name, "") if unnamed else ("", name)
        else:
            self.widget.value = text
        self.widget.disabled = locked
        self._shown = self.text

    @property
    def text(self) -> str:
        """What the cell would hold as the control stands."""
        if isinstance(self.widget, widgets.TagsInput):
            return ";".join(self._keys[name] for name in self.widget.value)
        if isinstance(self.widget, widgets.Combobox):
            return self._keys.get(self.widget.value, self.widget.value)
        return str(self.widget.value)

    @property
    def changed(self) -> bool:
        """True where the control says something else than was shown."""
        return self.text != self._shown

    def _choose_among(self, options: Pairs, chosen: str) -> None:
        self.widget.index = None
        self.widget.options = options
        self.widget.value = chosen

    def _control(self) -> widgets.Widget:
        field = self.field
        told = {"description": cell_called(field), "style": STYLE, "tooltip": field.description}
        if self.many:
            return widgets.TagsInput(allow_duplicates=False, layout={"width": "100%"})
        if self.to in NAMED:
            return widgets.Combobox(ensure_option=False, continuous_update=False, **told)
        if self.to:
            return widgets.Dropdown(options=[("", "")], **told)
        if field.name == "unit":
            return widgets.Dropdown(options=[("", ""), *((unit, unit) for unit in UNITS)], **told)
        if "enum" in field.constraints:
            return widgets.Dropdown(options=_terms(field), **told)
        return widgets.Text(continuous_update=False, **told)


def _terms(field: Field) -> list[tuple[str, str]]:
    codes = field.constraints["enum"]
    named = [(Term(field.codes, code).says if field.codes else code, code) for code in codes]
    return [(translate(NOT_SAID), ""), *named]


def _field(table: str, name: str) -> Field:
    return workbook_descriptor().tables["evidence" if name == "reading" else table].field(name)
