"""The widgets of the curation desk and where each stands; what they do is the desk's."""

from collections.abc import Callable, Mapping

import ipywidgets as widgets

from analysis.curation.desk.forms import FIGURE, LAYOUT, STYLE, Form
from analysis.curation.desk.marked_text import DESK, LIST, legend, style
from analysis.languages import Term, msgid, translate
from analysis.package.codes import code_list

ACCEPT, CORRECT, DISMISS = msgid("Accept"), msgid("Save correction"), msgid("Dismiss")
MERGE, TAKE_UP, REOPEN = msgid("Merge"), msgid("Make it a figure"), msgid("Make it undecided")
UNDO, NEXT = msgid("Undo"), msgid("Next undecided")
REASON, NOTE, INTO = msgid("Dismiss because"), msgid("Note"), msgid("Merge into")
NUMBERS, DECIDED = msgid("Numbers"), msgid("Decided")
REASONS = "dismissed_reasons"
WRAPPED = {"flex_flow": "row wrap"}
COLUMN = {"flex": "1 1 24rem", "min_width": "18rem", "overflow": "hidden"}


class DeskParts:
    """Text and findings to the left; list, form and actions to the right; rows below."""

    def __init__(self, deeds: Mapping[str, Callable[[], None]], below: widgets.Widget) -> None:
        self.text, self.passage, self.progress, self.message, self.found = (
            widgets.HTML() for _ in range(5)
        )
        self.bar = widgets.IntProgress(description=translate(DECIDED), layout=LAYOUT)
        self.list = widgets.Select(rows=9, layout={"width": "99%"}, tooltip=translate(NUMBERS))
        self.list.add_class(LIST)
        self.form = Form("figures", FIGURE)
        reasons = [(Term("dismissed_reasons", one).says, one) for one in code_list(REASONS)]
        self.reason = widgets.Dropdown(options=reasons, **_told(REASON))
        self.note = widgets.Text(**_told(NOTE))
        self.into = widgets.Dropdown(**_told(INTO))
        self.buttons = {name: _button(name, deed) for name, deed in deeds.items()}
        self.buttons[ACCEPT].button_style = "success"
        self.box = self._laid_out(below)

    def _laid_out(self, below: widgets.Widget) -> widgets.Widget:
        left = [widgets.HTML(legend()), self.text, self.found]
        right = [
            self.list, self._row(NEXT, UNDO), self.passage, self.form.box,
            self._row(ACCEPT, CORRECT, REOPEN, TAKE_UP), self.message,
            self.reason, self.note, self._row(DISMISS), self.into, self._row(MERGE),
        ]  # fmt: skip
        columns = [widgets.VBox(left, layout=COLUMN), widgets.VBox(right, layout=COLUMN)]
        middle = widgets.HBox(columns, layout=WRAPPED)
        desk = widgets.VBox([widgets.HTML(style()), self.bar, self.progress, middle, below])
        return desk.add_class(DESK)

    def _row(self, *names: str) -> widgets.Widget:
        return widgets.HBox([self.buttons[name] for name in names], layout=WRAPPED)


def _told(name: str) -> dict:
    return {"description": translate(name), "layout": LAYOUT, "style": STYLE}


def _button(name: str, deed: Callable[[], None]) -> widgets.Button:
    button = widgets.Button(description=translate(name), layout={"width": "auto"})
    button.on_click(lambda _: deed())
    return button
