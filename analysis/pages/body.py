"""Lay out the content of a page: one title, sections with their contents list, nothing of code.

The notebook's first heading is the page's title, followed by what the parameters name (the region
of a profile); the first paragraph stands under it. Every further heading goes one level down if
need be, so that the page has one `<h1>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from analysis.languages import Name, record_of
from analysis.languages.prose import prose_html
from analysis.wording import Html, passage
from analysis.wording.marks import plain_text
from analysis.wording.sentences import part_html

from .outputs import clean, kept_cells, output_html
from .rows import TABLES, Rows
from .tree import Element, markup_of, put, put_inside, take_out, tree_of

HEADINGS = ("h1", "h2", "h3", "h4")
#: Ids of the page's own parts, which no output may take.
OWN_IDS = frozenset({"content", "evidence", "sources", "method", "cite", "package"})


@dataclass(frozen=True)
class Body:
    """The parts of a page's content: `standfirst` and `sections` are trees, which later passes
    change; `contents` are (id, heading), `sheets` the style sheets it needs in the page's head."""

    title: Html
    standfirst: Element
    sections: Element
    contents: tuple[tuple[str, Html], ...]
    sheets: tuple[str, ...]


def body_of(notebook: Mapping[str, Any], tag: str) -> Body:
    """Return the content of an executed notebook in the language."""
    content = etree.Element("div")
    taken, sheets = set(OWN_IDS), []
    for cell in kept_cells(notebook):
        if cell["cell_type"] == "markdown":
            _adopt(content, tree_of(prose_html("".join(cell["source"]), tag)))
            continue
        for output in cell.get("outputs", []):
            tree, own = clean(output_html(output), taken)
            _adopt(content, tree)
            sheets += own
    title, standfirst = _title(content), _standfirst(content)
    return Body(title, standfirst, content, _part_sections(content), tuple(sheets))


def _adopt(content: Element, block: Element) -> None:
    """Move what is inside a block to the end of the content, each block on a line of its own."""
    if not len(block) and not block.text:
        return
    if len(content) or content.text:
        put(content, "\n")
    put_inside(content, block)


def _title(content: Element) -> Html:
    """Take the page's title out of the content and return it."""
    first = next(content.iter(*HEADINGS), None)
    if first is None or first.tag != "h1":
        return Html("")
    take_out(first)
    return markup_of(first)


def _standfirst(content: Element) -> Element:
    """Take the first paragraph out of the content where it stands at its head, and return it."""
    first = content[0] if len(content) and not (content.text or "").strip() else None
    if first is None or first.tag != "p" or first.attrib:
        return etree.Element("p")
    content.text = ""
    take_out(first)
    first.tail = None
    return first


def _part_sections(content: Element) -> tuple[tuple[str, Html], ...]:
    """Part the content into sections at its headings; return (id, heading) of each."""
    for heading in content.iter(*HEADINGS):
        if heading.tag == "h1":
            heading.tag = "h2"
        heading.attrib.clear()
    contents: list[tuple[str, Html]] = []
    section = None
    for element in list(content):
        if element.tag == "h2":
            section, before = etree.Element("section"), section
            if before is not None:
                before.tail = "\n"
            element.set("id", f"part-{len(contents) + 1}")
            contents.append((element.get("id"), markup_of(element)))
            element.addprevious(section)
            section.text = "\n"
        if section is not None:
            section.append(element)
    if section is not None:
        put(section, "\n")
    return tuple(contents)


def subject(parameters: Mapping[str, object], rows: Rows) -> list[Html]:
    """Return the names of the rows that parameters name, such as the region of a profile."""
    keys = [f"{name}/{value}" for name, value in parameters.items() if name in TABLES and value]
    found = [(key, rows.row(key)) for key in keys]
    return [_named(key, row) for key, row in found if row is not None]


def _named(key: str, row: Mapping[str, Any]) -> Html:
    """Return the name of a row, for a document its title in its own language."""
    if not key.startswith("source/"):
        return Html(part_html(Name(key, row)))
    return passage(row["title"], row["language"], **{"data-source": row["source"]})


def headed(title: Html, names: list[Html]) -> Html:
    """Return the title with what the page is about above it."""
    if not names:
        return title
    about = Html('<span class="subject">') + Html(" · ").join(names) + Html("</span> ")
    return Html(about + title)


def cited_title(title: Html, names: list[Html], tag: str) -> Html:
    """Return the title in one line, as a page is cited by it."""
    about = Html(" · ").join(names)
    return Html(Html(record_of(tag).punctuation.colon if about else "").join([about, title]))


def plain_title(title: Html, names: list[Html], tag: str) -> str:
    """Return the title in one line, for the browser's tab and for lists."""
    about = " · ".join(map(plain_text, names))
    return (record_of(tag).punctuation.colon if about else "").join([about, plain_text(title)])
