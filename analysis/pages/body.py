"""Lay out the content of a page: one title, sections with their contents list, nothing of code.

The notebook's first heading is the page's title, followed by what the parameters name (the region
of a profile); the first paragraph stands under it. Every further heading goes one level down if
need be, so that the page has one `<h1>`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from analysis.languages import Name, record_of
from analysis.languages.prose import prose_html
from analysis.wording import Html, passage
from analysis.wording.marks import plain_text
from analysis.wording.sentences import part_html

from .outputs import clean, kept_cells, output_html
from .rows import TABLES, Rows

HEADING = re.compile(r"<h([1-4])\b[^>]*+>(.*?)</h\1>", re.DOTALL)
FIRST_PARAGRAPH = re.compile(r"\s*<p>(.*?)</p>", re.DOTALL)


@dataclass(frozen=True)
class Body:
    """The parts of a page's content as markup; `contents` are (id, heading), `styles` sheets."""

    title: Html
    standfirst: Html
    sections: Html
    contents: tuple[tuple[str, Html], ...]
    styles: tuple[str, ...]


def body_of(notebook: Mapping, tag: str) -> Body:
    """Return the content of an executed notebook in the language."""
    taken: set[str] = {"content", "evidence", "sources", "method", "cite", "package"}
    blocks, styles = [], []
    for cell in kept_cells(notebook):
        if cell["cell_type"] == "markdown":
            blocks.append(prose_html("".join(cell["source"]), tag))
            continue
        for output in cell.get("outputs", []):
            markup, sheets = clean(output_html(output), taken)
            blocks.append(markup)
            styles += sheets
    title, rest = _title("\n".join(block for block in blocks if block))
    standfirst, rest = _standfirst(rest)
    sections, contents = _sections(rest)
    return Body(title, standfirst, sections, contents, tuple(styles))


def subject(parameters: Mapping[str, object], rows: Rows) -> list[Html]:
    """Return the names of the rows that parameters name, such as the region of a profile."""
    keys = [f"{name}/{value}" for name, value in parameters.items() if name in TABLES and value]
    found = [(key, rows.row(key)) for key in keys]
    return [_named(key, row) for key, row in found if row is not None]


def _named(key: str, row: Mapping) -> Html:
    """Return the name of a row, for a document its title in its own language."""
    if not key.startswith("source/"):
        return Html(part_html(Name(key, row)))
    return passage(row["title"], row["language"], **{"data-source": row["source"]})


def _title(markup: str) -> tuple[Html, str]:
    found = HEADING.search(markup)
    if not found or found[1] != "1":
        return Html(""), markup
    return Html(found[2]), markup[: found.start()] + markup[found.end() :]


def _standfirst(markup: str) -> tuple[Html, str]:
    found = FIRST_PARAGRAPH.match(markup)
    return (Html(found[1]), markup[found.end() :]) if found else (Html(""), markup)


def _sections(markup: str) -> tuple[Html, tuple[tuple[str, Html], ...]]:
    contents: list[tuple[str, Html]] = []

    def heading(found: re.Match) -> str:
        level = max(2, int(found[1]))
        if level > 2:
            return f"<h{level}>{found[2]}</h{level}>"
        ident = f"part-{len(contents) + 1}"
        contents.append((ident, Html(found[2])))
        opening = "</section>\n" if len(contents) > 1 else ""
        return f'{opening}<section>\n<h2 id="{ident}">{found[2]}</h2>'

    text = HEADING.sub(heading, markup)
    return Html(text + ("\n</section>" if contents else "")), tuple(contents)


def headed(title: Markup, names: list[Html]) -> Html:
    """Return the title with what the page is about above it."""
    if not names:
        return Html(title)
    about = Html('<span class="subject">') + Html(" · ").join(names) + Html("</span> ")
    return Html(about + title)


def cited_title(title: Markup, names: list[Html]) -> Html:
    """Return the title in one line, as a page is cited by it."""
    about = Html(" · ").join(names)
    return Html(Html(record_of().punctuation.colon if about else "").join([about, title]))


def plain_title(title: Markup, names: list[Html]) -> str:
    """Return the title in one line, for the browser's tab and for lists."""
    about = " · ".join(map(plain_text, names))
    return (record_of().punctuation.colon if about else "").join([about, plain_text(title)])
