"""Take the longest tables behind charts out of a heavy page, into sheets of the file beside it.

body -> **folding** -> ledger -> template; the tables taken out -> downloads

Behind the charts of thirty regions stand thousands of cells, which weigh as much as all the rest
and which nobody reads on a screen. Where the tables behind a page's charts have more than HEAVY
cells together, each of more than LONG becomes a line that says in which sheet it is. The picture
keeps its marks, and they lead to their evidence. A page without a file beside it keeps all.
"""

import re
from dataclasses import dataclass

from analysis.languages import msgid, translate
from analysis.wording import Html, say
from analysis.wording.marks import element, plain_text
from analysis.wording.tables import letter

from .agreement import has_numeral

HEAVY = 1_500  # cells in all tables behind the charts of a page; three regions have 900
LONG = 200  # cells of one table
FOLDED = msgid(
    "The data behind this chart are too many for a table here. They are in the file beside this "
    "page: {file}, sheet “{sheet}”."
)
DATA = re.compile(
    r'<figure class="chart[^"]*">(?P<shown>(?:(?!</figure>).)*?)'
    r'(?:<p class="chart-data">[^<]*</p>)<details[^>]*>(?P<table>.*?)</details></figure>',
    re.DOTALL,
)
CELL = re.compile(r"<(?:th|td)\b[^>]*>(.*?)</(?:th|td)>", re.DOTALL)
CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
NOTES = re.compile(r"</table></div>(?P<notes>.*)\Z", re.DOTALL)
COUNT = re.compile(
    r'<g class="mark"[^>]* data-derived="count"[^>]*>(?P<inside>(?:(?!</?g\b).)*)</g>', re.DOTALL
)
STATE = re.compile(r' data-state="[^"]*"')
BETWEEN = re.compile(r"</li>(?=<li)|<br>")


@dataclass(frozen=True)
class FoldedTable:
    """A table that was taken out: the sheet it is put in, and its markup."""

    sheet: str
    markup: str

    @property
    def lines(self) -> list[list[str]]:
        """Return its caption, its rows and its notes as lines of cells, each as text."""
        caption = CAPTION.search(self.markup)
        notes = NOTES.search(self.markup)
        rows = [[_text(cell) for cell in CELL.findall(row)] for row in self.markup.split("</tr>")]
        told = re.split("</(?:li|p)>", notes["notes"]) if notes else []
        under = [text for text in map(_text, told) if text]
        return [[_text(caption[1])] if caption else [], *filter(None, rows), *([t] for t in under)]


def fold(markup: str, file: str) -> tuple[str, tuple[FoldedTable, ...]]:
    """Return a page's content without its longest data tables where it is heavy, and these.

    `file` is the name of the XLSX file beside the page; without one nothing is folded.
    """
    if not file or markup.count("<td") + markup.count("<th") <= HEAVY:
        return markup, ()
    found = list(DATA.finditer(markup))
    cells = [len(CELL.findall(one["table"])) for one in found]
    if sum(cells) <= HEAVY:
        return markup, ()
    folded: list[FoldedTable] = []
    written, place = [], 0
    for one, count in zip(found, cells, strict=True):
        if count <= LONG:
            continue
        folded.append(FoldedTable(f"chart {letter(len(folded))}", one["table"]))
        written += (markup[place : one.start()], _line(one, folded[-1].sheet, file))
        place = one.end()
    return "".join([*written, markup[place:]]), tuple(folded)


def _line(chart: re.Match, sheet: str, file: str) -> str:
    link = element("a", translate("Data as {kind}", kind="XLSX"), href=file, download="")
    line = element("p", say(FOLDED, file=link, sheet=sheet), **{"class": "chart-folded"})
    shown = STATE.sub("", COUNT.sub(_uncounted, chart["shown"]))
    return f'<figure class="chart long folded">{shown}{line}</figure>'


def _uncounted(mark: re.Match) -> str:
    """Return a mark that shows no number without the rows it counts: the sheet has them."""
    words = plain_text(Html(mark["inside"]))
    if "<text" in mark["inside"] or has_numeral(words):
        return mark[0]
    return f'<g class="mark">{mark["inside"]}</g>'


def _text(markup: str) -> str:
    return " ".join(plain_text(Html(BETWEEN.sub("; ", markup))).split())
