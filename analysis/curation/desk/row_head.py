"""Say at the head of a row what it is, by what rule it stands here, and what it belongs to."""

from collections.abc import Iterator

from analysis.curation.desk.labels import cell_called, row_called
from analysis.curation.desk.marked_text import STATES
from analysis.curation.desk.row_lines import called, confidence, name
from analysis.curation.on_pages import page_of
from analysis.curation.reading_order import Entry
from analysis.curation.references import references
from analysis.curation.state import Curation
from analysis.curation.told import has_row
from analysis.languages import msgid, translate
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import shown
from analysis.wording import Html
from analysis.wording.marks import element

BELOW = msgid("This stands in the package below and is changed there.")
PAGE = msgid("page {page}")
LONGEST = 40


def row_head(curation: Curation, entry: Entry) -> Html:
    """Return the head of a row, with ways to the rows that it names."""
    words = element("b", f"{row_called(entry.table)}: {called(curation, entry)}")
    page = page_of(curation, entry.source, entry.start, entry.end)
    told = [
        translate(STATES[entry.state]),
        translate(PAGE, page=page) if page else "",
        confidence(entry.rule),
    ]
    state = element("span", " · ".join(one for one in told if one), **{"class": "quiet"})
    ways = Html(" · ").join(_ways(curation, entry))
    lines = [Html(f"{words} {state}"), *([ways] if ways else [])]
    return Html(
        element("div", Html("").join(element("p", one) for one in lines), **{"class": "curated"})
    )


def _ways(curation: Curation, entry: Entry) -> Iterator[Html]:
    """Yield a way to each row of the package that a row names."""
    if entry.table == "dismissed":
        return
    row = curation.row(entry.table, entry.key)
    table = workbook_descriptor().tables[entry.table]
    for column, reference in references(entry.table).items():
        for key in reference.keys(row):
            to = next((one for one in reference.to if has_row(curation, one, key)), None)
            if to is None or (to, key) == (entry.table, entry.key):
                continue
            way = element("button", shown(name(curation, to, key))[:LONGEST], type="button",
                          **{"data-go": f"{to}/{key}"})  # fmt: skip
            yield Html(f"{shown(cell_called(table.field(column)))}: {way}")
