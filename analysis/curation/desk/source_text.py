"""Show the text of a document on file with what became of each number in it. For local view only.

package -> **source text**
"""

import ipywidgets as widgets

from analysis import paths
from analysis.controls.views import called, explorer
from analysis.curation.desk.front_end import sheet
from analysis.curation.desk.marked_text import legend, marked_text, marks_of
from analysis.curation.marked_numbers import places_of
from analysis.languages import msgid
from analysis.numbers import scan
from analysis.package import Seeds
from analysis.package.documents import read_document
from analysis.wording import Html, Sentence, say

SOURCE = msgid("Document")
ABSENT = msgid(
    "The text of this document is not at hand. Put {file} into {folder}, and its numbers are "
    "marked here."
)
OTHER = msgid("{file} in {folder} is not the document on file, so its numbers cannot be marked.")


def explore_source(seeds: Seeds, source: str) -> widgets.Widget:
    """Choose a document; see its text with every number marked, where the text is at hand."""
    seeds.row("sources", source)
    options = [(row["title"], row["source"]) for row in seeds.sources.to_dict("records")]
    chosen = widgets.Dropdown(options=options, value=source)
    controls = {"source": called(SOURCE, chosen)}
    return explorer(controls, lambda source: [text_view(seeds, source)])


def text_view(seeds: Seeds, source: str) -> Html | Sentence:
    """Return the marked text of a document, or why it cannot be shown."""
    row, folder = seeds.row("sources", source), paths.documents_folder()
    document = read_document(row, folder)
    if document.text is None or document.problems:
        reason = OTHER if (folder / row["file"]).is_file() else ABSENT
        return say(reason, file=row["file"], folder=str(folder))
    return source_text(seeds, source, document.text)


def source_text(seeds: Seeds, source: str, text: str) -> Html:
    """Return a document's text with every number marked: figure, set aside, not accounted for.

    Positions are code points of the text as it lies on disk.
    """
    language = seeds.row("sources", source)["language"]
    tables = {name: table.to_dict("records") for name, table in seeds.tables.items()}
    places = places_of(tables, scan(text, language), source)
    style = Html(f"<style>{sheet()}</style>")
    return Html(style + legend() + marked_text(text, marks_of(places), language))
