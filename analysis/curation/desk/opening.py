"""Open the desk on a candidate package, chosen by a control and remembered for the next time.

candidates -> **opening** -> notebook
"""

from dataclasses import replace
from pathlib import Path

import ipywidgets as widgets

from analysis.controls.views import box
from analysis.curation.candidates import Sitting, candidates, opened, remember, sitting_on
from analysis.curation.desk.desk import curate, says_of
from analysis.curation.desk.front_end import sheet
from analysis.curation.state import Curation, CurationError
from analysis.languages import LANGUAGES, OWN_NAMES, in_language, language, msgid, translate
from analysis.wording.marks import element

PACKAGE, LANGUAGE = msgid("Package"), msgid("Language")
DOCUMENTS, DOCUMENT = msgid("Folder of documents"), msgid("Document")
USUAL = msgid("empty for the usual one")
EXAMPLE = msgid("a small example")
STYLE = {"description_width": "initial"}


def open_desk(package: str = "", documents: str = "") -> widgets.Widget:
    """Read a candidate package at the desk: the one named, else the one read last.

    Which package, where its documents lie, which of them is read and in which language the desk
    speaks is chosen above it.
    """
    return Opening(sitting_on(package, documents)).box


class Opening:
    """The controls above a desk; each of them opens another one."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting, self.language, self.drawing = sitting, language(), False
        self.box = box("desk")
        self._open(sitting)

    def _open(self, sitting: Sitting) -> None:
        """Open the desk on a sitting, or say why it cannot be opened."""
        self.sitting = sitting
        with in_language(self.language):
            try:
                curation = opened(sitting)
                sources = [row["source"] for row in curation.tables["sources"]]
                if sitting.source not in sources:
                    self.sitting = replace(sitting, source=sources[0] if sources else "")
                desk = curate(curation, self.sitting.source)
                remember(self.sitting)
            except CurationError as refusal:
                curation, desk = None, _refused(refusal)
            self.box.children = (self._controls(curation), desk)

    def _controls(self, curation: Curation | None) -> widgets.Widget:
        known = {str(path): path.name for path in candidates()}
        if self.sitting.package:
            known.setdefault(self.sitting.package, Path(self.sitting.package).name)
        packages = [(translate(EXAMPLE), ""), *((name, path) for path, name in known.items())]
        package = widgets.Dropdown(options=packages, value=self.sitting.package, **_told(PACKAGE))
        package.observe(lambda to: self._open(Sitting(to["new"])), "value")
        tongues = [(OWN_NAMES[tag], tag) for tag in LANGUAGES]
        tongue = widgets.Dropdown(options=tongues, value=self.language, **_told(LANGUAGE))
        tongue.observe(lambda to: self._speak(to["new"]), "value")
        folder = widgets.Text(self.sitting.documents, placeholder=translate(USUAL),
                              continuous_update=False, **_told(DOCUMENTS))  # fmt: skip
        folder.observe(lambda to: self._open(replace(self.sitting, documents=to["new"])), "value")
        shown = [package, folder, tongue]
        sources = curation.tables["sources"] if curation else ()
        if len(sources) > 1:
            titles = [(row["title"], row["source"]) for row in sources]
            source = widgets.Dropdown(options=titles, value=self.sitting.source, **_told(DOCUMENT))
            source.observe(lambda to: self._open(replace(self.sitting, source=to["new"])), "value")
            shown.insert(1, source)
        return widgets.HBox(shown, layout={"flex_flow": "row wrap"})

    def _speak(self, tag: str) -> None:
        self.language = tag
        self._open(self.sitting)


def _told(name: str) -> dict:
    return {"description": translate(name), "style": STYLE, "layout": {"width": "auto"}}


def _refused(refusal: CurationError) -> widgets.Widget:
    says = element("p", says_of(refusal), **{"class": "curated is-wrong", "role": "alert"})
    return widgets.HTML(f"<style>{sheet()}</style>{says}")
