"""The widgets of the curation desk and where each stands; what they do is the desk's."""

from collections.abc import Callable, Mapping, Sequence

import ipywidgets as widgets

from analysis.curation.adding import ADDED
from analysis.curation.desk.front_end import (
    DESK,
    GOES,
    HOOK,
    LIST,
    REASONS_FIELD,
    TO_FORM,
    TO_NAMES,
    TO_TEXT,
    TO_WHY,
    key_class,
    look,
)
from analysis.curation.desk.labels import row_called
from analysis.curation.desk.marked_text import legend
from analysis.curation.desk.names import Names
from analysis.curation.names_asked import Asked
from analysis.languages import Term, msgid, translate
from analysis.package.codes import code_list

ACCEPT, DISMISS, SAVE = msgid("Accept"), msgid("Dismiss"), msgid("Save correction")
REOPEN, TAKE_UP, MERGE = msgid("Make it undecided"), msgid("Make it a figure"), msgid("Merge")
UNDO, REDO, NEXT, BACK = msgid("Undo"), msgid("Redo"), msgid("Next undecided"), msgid("Previous")
OF_RULE, OF_RULE_HERE = msgid("Accept all of this rule"), msgid("All of this rule in this part")
HERE = msgid("All in this part")
NONE_OF_RULE = msgid("Dismiss all of this rule")
NONE_OF_RULE_HERE = msgid("Dismiss them in this part")
ADD, QUOTE = msgid("Add as"), msgid("Quote them in the row")
EDIT, TEXT = msgid("Edit"), msgid("To the text")
WHY, NAMES = msgid("Dismiss because …"), msgid("Names …")
#: The key that presses each button, while no field is being filled in.
KEYS = {
    ACCEPT: "a", DISMISS: "d", SAVE: "s", REOPEN: "o", TAKE_UP: "f", MERGE: "m", UNDO: "u",
    REDO: "r", NEXT: "n", BACK: "p", OF_RULE: "A", OF_RULE_HERE: "R", HERE: "H", NONE_OF_RULE: "D",
    NONE_OF_RULE_HERE: "X", ADD: "+", QUOTE: "w", EDIT: "e", WHY: "b", TEXT: "t",
    NAMES: "l",
}  # fmt: skip
REASON, NOTE, INTO = msgid("Dismiss because"), msgid("Note"), msgid("Merge into")
ROWS, DECIDED = msgid("Rows in the order of the text"), msgid("Decided")
BACK_TO_LIST = msgid(
    "In a field, Enter accepts the row as filled in, and Esc goes back to the list; there the "
    "arrows move."
)
#: The buttons that only lead to another field.
MOVES = {EDIT: TO_FORM, TEXT: TO_TEXT, WHY: TO_WHY, NAMES: TO_NAMES}
REASONS = "dismissed_reasons"
WRAPPED = {"flex_flow": "row wrap"}
#: As wide as the column leaves, however long what it offers.
BESIDE_A_BUTTON = {"flex": "1 1 14rem", "width": "auto", "min_width": "0"}
COLUMN = {"flex": "1 1 26rem", "min_width": "18rem", "overflow": "hidden"}
STYLE = {"description_width": "8.5rem"}


class DeskParts:
    """Text and selected words to the left; the list, one row and its deeds to the right.

    What is to be done next, and what the package lacks, stands below the text.
    """

    def __init__(
        self,
        deeds: Mapping[str, Callable[[], None]],
        save_names: Callable[[Sequence[Asked], str], None],
    ) -> None:
        self.text, self.outline, self.progress, self.message, self.found, self.next, self.head = (
            widgets.HTML() for _ in range(7)
        )
        self.selected = widgets.HTML()
        self.bar = widgets.IntProgress(tooltip=translate(DECIDED), layout={"width": "12rem"})
        self.list = widgets.Select(rows=12, layout={"width": "99%"}, tooltip=translate(ROWS))
        self.list.add_class(LIST)
        self.hook = widgets.Text(continuous_update=False).add_class(HOOK)
        self.form = widgets.VBox()
        reasons = [(Term(REASONS, one).says, one) for one in code_list(REASONS)]
        self.reason = widgets.Dropdown(options=reasons, **_told(REASON))
        self.note = widgets.Text(continuous_update=False, **_told(NOTE))
        self.into = widgets.Dropdown(**_told(INTO) | {"layout": BESIDE_A_BUTTON})
        tables = [(row_called(table), table) for table in ADDED]
        self.table = widgets.Dropdown(options=tables, layout={"width": "9rem"})
        self.buttons = {name: _button(name, deeds.get(name)) for name in KEYS}
        self.buttons[ACCEPT].button_style = "success"
        self.names = Names(save_names)
        self.why = widgets.VBox([self.reason, self.note]).add_class(REASONS_FIELD)
        self.whither = widgets.HBox([self.into, self.buttons[MERGE]], layout=WRAPPED)
        self.box = self._laid_out()

    @property
    def fields(self) -> tuple[widgets.Widget, ...]:
        """The fields beside the form that a button reads when it is pressed.

        Each tells what stands in it once it is left and not before: the browser then waits for
        the answer before it presses a button.
        """
        names = self.names
        return self.reason, self.note, self.into, self.table, names.given, names.language

    def _laid_out(self) -> widgets.Widget:
        adding = widgets.HBox(
            [
                self.buttons[ADD],
                self.table,
                self.buttons[QUOTE],
                self.buttons[TEXT],
                self.buttons[NAMES],
            ],
            layout=WRAPPED,
        )
        left = [widgets.HTML(legend()), self.text, self.selected, adding, self.next, self.found,
                self.names.box]  # fmt: skip
        right = [
            self.list, self._row(NEXT, BACK, UNDO, REDO), self.head, self.message,
            self._row(ACCEPT, DISMISS, SAVE, EDIT, WHY), self._row(OF_RULE, OF_RULE_HERE, HERE),
            self._row(NONE_OF_RULE, NONE_OF_RULE_HERE),
            self.form, self._row(REOPEN, TAKE_UP), self.why, self.whither,
            widgets.HTML(f'<p class="curated quiet">{translate(BACK_TO_LIST)}</p>'),
        ]  # fmt: skip
        columns = [widgets.VBox(left, layout=COLUMN), widgets.VBox(right, layout=COLUMN)]
        middle = widgets.HBox(columns, layout=WRAPPED)
        top = widgets.HBox([self.bar, self.progress], layout=WRAPPED)
        unseen = widgets.Box(
            [widgets.HTML(look()), self.hook, self.outline],
            layout={"height": "0", "overflow": "hidden"},
        )
        return widgets.VBox([unseen, top, middle]).add_class(DESK)

    def _row(self, *names: str) -> widgets.Widget:
        return widgets.HBox([self.buttons[name] for name in names], layout=WRAPPED)


def _told(name: str) -> dict:
    return {"description": translate(name), "layout": {"width": "auto"}, "style": STYLE}


def _button(name: str, deed: Callable[[], None] | None) -> widgets.Button:
    key = KEYS[name]
    button = widgets.Button(description=f"{translate(name)} ({key})", layout={"width": "auto"})
    button.add_class(key_class(key))
    if deed:
        button.on_click(lambda _: deed())
    else:
        button.add_class(MOVES[name]).add_class(GOES)
    return button
