"""Give the names in other languages at the desk, as many as are missing, one a line.

The words as printed stand in a list that one click selects whole: copied into a translator of
one's own, what comes back is pasted beside it.
"""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from analysis.curation.desk.front_end import NAMES_FIELD
from analysis.curation.names_asked import Asked, names_asked
from analysis.curation.state import Curation
from analysis.languages import LANGUAGES, OWN_NAMES, msgid, translate
from analysis.package.faults import shown
from analysis.wording.marks import element

ASKED = msgid("Names in other languages")
ALL_GIVEN = msgid("Whatever was read has a name in each language.")
HOW = msgid(
    "Names missing in {language}: {count}. Write one a line beside the words, or copy the words "
    "(a click selects them all), translate them, and paste."
)
ONE_A_LINE = msgid("one name a line")
SAVE_NAMES = msgid("Save the names")
ROWS = 8


class Names:
    """The words that have no name in a language, and a field for their names."""

    def __init__(self, save: Callable[[Sequence[Asked], str], None]) -> None:
        tongues = [(OWN_NAMES[tag], tag) for tag in LANGUAGES]
        self.language = widgets.Dropdown(
            options=tongues, description=translate(ASKED), layout={"width": "auto"},
            style={"description_width": "initial"},
        )  # fmt: skip
        self.says, self.words = widgets.HTML(), widgets.HTML(layout={"flex": "1 1 12rem"})
        self.given = widgets.Textarea(
            rows=ROWS, placeholder=translate(ONE_A_LINE), layout={"flex": "1 1 12rem"},
            continuous_update=False,
        )  # fmt: skip
        self.button = widgets.Button(description=translate(SAVE_NAMES), layout={"width": "auto"})
        self.beside = widgets.HBox([self.words, self.given])
        parts = [self.language, self.says, self.beside, self.button]
        self.box = widgets.VBox(parts).add_class(NAMES_FIELD)
        self.asked: Sequence[Asked] = ()
        self._curation: Curation | None = None
        self._what: tuple[str, list[str]] = ("", [])
        self.language.observe(lambda _: self._show(), "value")
        self.button.on_click(lambda _: save(self.asked, self.given.value))

    def show(self, curation: Curation) -> None:
        """Show what is asked of a package, in the first language that misses a name."""
        first = self._curation is None or self._curation.folder != curation.folder
        self._curation = curation
        if first or not names_asked(curation, self.language.value):
            lacking = (tag for tag in LANGUAGES if names_asked(curation, tag))
            self.language.value = next(lacking, self.language.value)
        self._show()

    def _show(self) -> None:
        if self._curation is None:
            return
        asked = names_asked(self._curation, self.language.value)
        what = (self.language.value, [one.words for one in asked])
        if what != self._what:  # lines written for one language are no names in another
            self.given.value = ""
        self.asked, self._what = asked, what
        told = {"count": len(asked), "language": OWN_NAMES[self.language.value]}
        says = translate(HOW, **told) if asked else translate(ALL_GIVEN)
        self.says.value = element("p", says, **{"class": "curated quiet"})
        lines = "\n".join(shown(one.words) for one in asked)
        self.words.value = element("pre", lines, **{"class": "curated curated-words"})
        for part in (self.beside, self.button):
            part.layout.display = "" if asked else "none"
