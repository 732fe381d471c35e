"""Forms for what figures rest on: their source, their region and what they measure."""

from collections.abc import Callable

import ipywidgets as widgets

from analysis.curation.amendments import describe
from analysis.curation.desk.forms import Form, measures_and_places
from analysis.curation.state import Curation, Row
from analysis.languages import msgid, translate
from analysis.package.faults import UnknownKeyError

TABS = {
    "sources": msgid("The source"),
    "regions": msgid("Its region"),
    "indicators": msgid("What is measured"),
}
FIELDS = {
    "sources": "title publisher author published published_basis url tier".split(),
    "regions": "name_en name_ja name_zh_hans level parent".split(),
    "indicators": "name_en name_ja name_zh_hans definition stock_or_flow counted over".split(),
}
SAVE = msgid("Save this description")
BELOW = msgid("This stands in the package below and is changed there.")

Action = Callable[[Curation], Curation]


class About:
    """Three forms over the rows that the chosen figure rests on; saving one is an action."""

    def __init__(self, act: Callable[[Action], None]) -> None:
        self.act = act
        self.forms = {table: Form(table, fields) for table, fields in FIELDS.items()}
        self.keys = dict.fromkeys(TABS, "")
        self.notes = {table: widgets.Label() for table in TABS}
        self.buttons = {}
        pages = []
        for table, form in self.forms.items():
            button = widgets.Button(description=translate(SAVE), layout={"width": "auto"})
            button.on_click(lambda _, table=table: self._save(table))
            self.buttons[table] = button
            pages.append(widgets.VBox([form.box, self.notes[table], button]))
        titles = tuple(translate(title) for title in TABS.values())
        self.box = widgets.Tab(children=pages, titles=titles)

    def show(self, curation: Curation, source: str, figure: str) -> None:
        """Show the rows that a figure rests on, or those of the source alone."""
        row = curation.row("figures", figure) if figure else {}
        region = row.get("region") or next((r["region"] for r in curation.tables["regions"]), "")
        self.keys = {
            "sources": source,
            "regions": region,
            "indicators": row.get("indicator", ""),
        }
        for table, form in self.forms.items():
            measures_and_places(form, curation)
            shown, below = _row(curation, table, self.keys[table])
            form.show(shown, locked=below)
            self.buttons[table].disabled = below or shown is None
            self.notes[table].value = translate(BELOW) if below else ""

    def _save(self, table: str) -> None:
        key, changes = self.keys[table], self.forms[table].changes()
        self.act(lambda curation: describe(curation, table, key, **changes))


def _row(curation: Curation, table: str, key: str) -> tuple[Row | None, bool]:
    """Return a row, and whether the package below has it too."""
    if not key:
        return None, False
    below = True
    try:
        curation.base.row(table, key) if curation.base else None
    except UnknownKeyError:
        below = False
    return curation.on_file(table, key), below and curation.base is not None
