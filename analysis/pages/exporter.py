"""Make one finished page from an executed notebook, with the workbook's own template.

notebook + context -> trees -> passes over them -> **exporter** -> frame -> HTML

nbconvert's templates load scripts from elsewhere and know nothing of evidence, so none of them is
used; nor are its filters, which take longer to import than a small page takes to make. Through
nbconvert the same page is made by notebook_exporter.py.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from analysis.languages import OWN_NAMES, Term, in_language, period_text, translate
from analysis.wording import Html, say
from analysis.wording import title as cited
from analysis.wording.marks import element

from .beside import lead_to_files, rows_beside
from .body import Body, body_of, cited_title, headed, plain_title, subject
from .carried import ASKED, ASKED_MORE
from .context import PageContext
from .downloads import csv_kind, files_of
from .edition import citation, edition_names, edition_of, issued
from .evidence import Evidence
from .folding import FoldedTable, fold
from .frame import framed, running_title
from .implied import leave_out
from .interaction import interaction
from .labels import labels_told
from .ledger import Ledger
from .metadata import as_data, description, page_package
from .not_read import mark_unread, style, unread_keys
from .notes import back_html, name_notes
from .packed import packed_data
from .passages import told
from .rows import Rows
from .sheets import Sheet, main_sheet, sheets_of
from .tree import (
    Element,
    markup_of,
    markups_of,
    named_figures,
    named_rows,
    new,
    put,
    tree_of,
    words_of,
)
from .typefaces import share_colours, share_fonts
from .unmarked import unmark
from .ways import REGION, Ways, lead_on, linked_title, other_pages

#: More documents than these stand in the list of the evidence, which a reader opens.
MOST_SOURCES = 12
PLAIN_VALUE = re.compile(r"[\w.-]*")  # no path of a machine gets into a page


@dataclass(frozen=True)
class MadePage:
    """A finished page, the sheets of what it shows with the files they go into, and the tables
    behind its charts that go along."""

    html: str
    sheets: tuple[Sheet, ...]
    files: Mapping[str, str]
    folded: tuple[FoldedTable, ...] = ()


def make_page(notebook: Mapping[str, Any], context: PageContext) -> str:
    """Return the finished page of an executed notebook, the same for the same inputs.

    Raises CellError where a cell of the notebook ended with an error.
    """
    return made_page(notebook, context).html


def made_page(notebook: Mapping[str, Any], context: PageContext) -> MadePage:
    """Return what `make_page` does, with what the files beside the page are made of."""
    with in_language(context.language):
        return _made(notebook, context)


def _made(notebook: Mapping[str, Any], context: PageContext) -> MadePage:
    tag, rows, ledger = context.language, context.rows, Ledger(context.rows)
    body = body_of(notebook, tag)
    summary, sections = words_of(body.standfirst), body.sections
    share_fonts(sections, tag)
    colours = share_colours(sections)
    folded = fold(sections, context.files.get("XLSX", ""))
    ledger.link(body.standfirst)
    ledger.link(sections)
    lead_on(sections, context.related)
    name_notes(sections, {one.ident: (one.number, one.window) for one in ledger.entries.values()})
    title = body.title or Html(escape(translate(context.title)))
    names = subject(context.parameters, rows)
    name, heading = plain_title(title, names, tag), tree_of(headed(title, names))
    entries = _entries(ledger, rows)
    others = tree_of(other_pages(context.related, rows))
    unread = unread_keys(rows)
    not_read = [mark_unread(tree, unread) for tree in (body.standfirst, sections, entries)]
    page = [heading, body.standfirst, sections, entries, others]
    figures = named_figures(*page)
    shown = (*figures, *named_rows(*page))
    package = _package(ledger, figures, page, context)
    shown += tuple(rows_beside(sections))
    sheets = sheets_of([*shown, *(key for one in folded for key in one.figures)], rows)
    files = files_of(sheets, context.files)
    lead_to_files(sections, sheets, files)
    asked = interaction(sections, context)
    labels = labels_told(sections)
    cite = tree_of(cited_title(title, names, tag))
    unmark(sections, kept=REGION)  # a reader picks regions by their names
    unmark(entries, bare=True)
    leave_out(entries, ledger)
    for tree in (body.standfirst, cite, others):
        unmark(tree)
    parts = {
        "language": tag,
        "styles": [
            running_title(name),
            *([style()] if any(not_read) else []),
            *body.sheets,
            *([labels] if labels else []),
            *([colours] if colours else []),
        ],
        "scripts": [Markup(script) for script in asked.scripts],
        "unpacked": asked.unpacked,
        "words": Markup(as_data(asked.words)) if asked.words else "",
        "rules": Markup(as_data(asked.rules)) if asked.rules else "",
        "title": name,
        "summary": summary,
        "sources": [_source(key, rows, context.related) for key in package["sources"]],
        "many_sources": len(package["sources"]) > MOST_SOURCES,
        "citation": citation(markup_of(cite), edition_of(context.seeds.folders)),
        "others": markup_of(others),
        **_content(heading, body, ledger, entries),
        **_around(context, name, summary, package, sheets, files),
    }
    html = framed("page.html.j2", parts, [sections, entries], context.report)
    return MadePage(html, tuple(sheets), files, folded)


def _content(heading: Element, body: Body, ledger: Ledger, entries: Element) -> dict[str, Any]:
    """Return the content of the page and its evidence as markup."""
    written = zip(ledger.entries.values(), markups_of(entries), strict=True)
    return {
        "chart_styles": [one.text for one in body.sections.iter("{*}style") if one.text],
        "heading": markup_of(heading),
        "standfirst": markup_of(body.standfirst),
        "body": markup_of(body.sections),
        "contents": [*body.contents, *_back_contents()],
        "entries": [
            {
                "ident": entry.ident,
                "window": entry.window,
                "html": said,
                "back": back_html(*ledger.uses(entry)),
            }
            for entry, said in written
        ],
    }


def _package(
    ledger: Ledger, figures: Collection[str], shown: list[Element], context: PageContext
) -> dict[str, Any]:
    """Return the part of the seeds the page rests on, with what names the page itself."""
    package = page_package(ledger.entries.values(), figures, shown, context.rows)
    package["parameters"] = {
        name: str(value)
        for name, value in sorted(context.parameters.items())
        if PLAIN_VALUE.fullmatch(str(value))
    }
    if any(context.parameters.get(name) for name in ASKED_MORE):
        given = {name: context.parameters.get(name) for name in ASKED}
        package["asked"] = {name: str(one) for name, one in given.items() if one}
    package["given"] = sorted(name for name, value in context.parameters.items() if value)
    package["names"] |= edition_names(edition_of(context.seeds.folders))
    if context.before is not None:
        package["names"]["edition/before"] = [context.before.version]
    return package


def _around(
    context: PageContext,
    name: str,
    summary: str,
    package: Mapping[str, Any],
    sheets: Sequence[Sheet],
    files: Mapping[str, str],
) -> dict[str, Any]:
    """Return what stands around the content: ways to other pages, edition, data for machines."""
    edition = edition_of(context.seeds.folders)
    main = main_sheet(sheets)
    listed = sorted(sheets, key=lambda sheet: sheet is not main)
    about = description(name, summary, context.language, edition, package, files)
    return {
        "index": context.index,
        "siblings": [(tag, OWN_NAMES[tag], file) for tag, file in context.siblings.items()],
        "workbook": files.get("XLSX", ""),
        "sheets": [(one.title, files[csv_kind(one, sheets)]) for one in listed if files],
        "edition": edition,
        "issued": issued(edition),
        "description": Markup(as_data(about)),
        "package": Markup(packed_data(as_data(package))),
    }


def _entries(ledger: Ledger, rows: Rows) -> Element:
    """Return what the entries of the ledger say: a tree with one element for each, in order."""
    evidence = Evidence(rows, {entry.figure for entry in ledger.entries.values()})
    entries = new("div")
    put(entries, *map(evidence.of, ledger.entries.values()))
    return entries


def _back_contents() -> list[tuple[str, str]]:
    return [
        ("evidence", translate("Evidence")),
        ("sources", translate("Sources")),
        ("method", translate("Method and limits")),
        ("cite", translate("How to cite, and licence")),
    ]


def _source(key: str, rows: Rows, related: Ways) -> Html:
    row = rows[f"source/{key}"]
    mark = {"data-source": key}
    facts: list[object] = [linked_title(key, cited(row), related)]
    if row["publisher"]:
        facts.append(element("span", row["publisher"], lang=row["language"], **mark))
    if row["published"]:
        facts.append(
            element("time", period_text(row["published"]), datetime=row["published"], **mark)
        )
    if row.get("published_basis") == "inferred":
        facts.append(say("date inferred"))
    facts.append(Term("tiers", row["tier"]))
    if row["sha256"]:
        digest = element("code", row["sha256"], **mark)
        facts.append(say("file digest {digest}", digest=digest))
    return told(facts)
