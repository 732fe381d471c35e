"""Take the longest tables behind charts out of a heavy page, into sheets of the file beside it.

body -> **folding** -> ledger -> template; the tables taken out -> downloads

Behind the charts of thirty regions stand thousands of cells, which weigh as much as all the rest
and which nobody reads on a screen. Where the tables behind a page's charts have more than HEAVY
cells together, each of more than LONG becomes a line that says in which sheet it is. The picture
keeps its marks, and they lead to their evidence. A page without a file beside it keeps all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.languages import msgid, translate
from analysis.wording import say
from analysis.wording.marks import element as marked
from analysis.wording.tables import letter

from .agreement import has_numeral
from .tree import Element, named_figures, new, put, take_out, words_of

HEAVY = 1_500  # cells in all tables behind the charts of a page; three regions have 900
LONG = 200  # cells of one table
FOLDED = msgid(
    "The data behind this chart are too many for a table here. They are in the file beside this "
    "page: {file}, sheet “{sheet}”."
)


@dataclass(frozen=True)
class FoldedTable:
    """A table that was taken out: the sheet it is put in, its lines of cells as text (caption,
    rows, notes), and the figures it names."""

    sheet: str
    lines: tuple[tuple[str, ...], ...]
    figures: tuple[str, ...] = ()


def fold(content: Element, file: str) -> tuple[FoldedTable, ...]:
    """Take the longest data tables out of a page's content where it is heavy, and return them.

    `file` is the name of the XLSX file beside the page; without one nothing is folded.
    """
    tables = list(_data_tables(content)) if file else []
    cells = [sum(1 for _ in table.iter("th", "td")) for table in tables]
    if sum(cells) <= HEAVY:
        return ()
    long = [table for table, count in zip(tables, cells, strict=True) if count > LONG]
    return tuple(
        _taken_out(table, f"chart {letter(place)}", file) for place, table in enumerate(long)
    )


def _data_tables(content: Element) -> Iterator[Element]:
    """Yield the `<details>` that end a chart and hold its data."""
    for figure in content.iter("figure"):
        if figure.get("class", "").startswith("chart") and len(figure) > 1:
            line, data = figure[-2:]
            if data.tag == "details" and line.get("class") == "chart-data":
                yield data


def _taken_out(data: Element, sheet: str, file: str) -> FoldedTable:
    """Put a line that names the sheet in the place of a chart's data, and return these."""
    folded = FoldedTable(sheet, tuple(_lines(data)), named_figures(data))
    figure = data.getparent()
    link = marked("a", translate("Data as {kind}", kind="XLSX"), href=file, download="")
    line = new("p", attributes={"class": "chart-folded"})
    put(line, say(FOLDED, file=link, sheet=sheet).html)
    take_out(figure[-2])
    figure.replace(data, line)
    figure.set("class", "chart long folded")
    for stateful in figure.iter():
        stateful.attrib.pop("data-state", None)
    for mark in figure.iter("{*}g"):
        _uncount(mark)
    return folded


def _uncount(mark: Element) -> None:
    """Take the rows it counts off a mark that shows no number: the sheet has them."""
    if mark.get("class") != "mark" or mark.get("data-derived") != "count":
        return
    shown = next(mark.iter("{*}text", "{*}g"), mark) is not mark
    if not shown and not has_numeral(words_of(mark)):
        mark.attrib.clear()
        mark.set("class", "mark")


def _lines(data: Element) -> Iterator[tuple[str, ...]]:
    for broken in data.iter("br"):
        broken.tail = "; " + (broken.tail or "")
    for item in data.iter("li"):
        after = item.getnext()
        if after is not None and after.tag == "li" and not item.tail and not _is_note(item):
            item.tail = "; "
    caption = next(data.iter("caption"), None)
    yield () if caption is None else (_text(caption),)
    for row in data.iter("tr"):
        cells = tuple(_text(cell) for cell in row.iter("th", "td"))
        if cells:
            yield cells
    for note in data.iter("li", "p"):
        if _is_note(note) and _text(note):
            yield (_text(note),)


def _is_note(element: Element) -> bool:
    """Return whether an element stands under the table, not in it."""
    return next(element.iterancestors("table"), None) is None


def _text(element: Element) -> str:
    return " ".join(words_of(element).split())
