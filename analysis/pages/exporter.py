"""Make one finished page from an executed notebook, with the workbook's own template.

pages = notebook + context -> body -> ledger (numbers lead to entries) -> template -> HTML

nbconvert's templates load scripts from elsewhere and know nothing of evidence, so none of them is
used; nor are its filters, which take longer to import than a small page takes to make. Through
nbconvert the same page is made by notebook_exporter.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup, escape

from analysis.languages import OWN_NAMES, Term, in_language, period_text, translate
from analysis.wording import Html, say
from analysis.wording import title as cited
from analysis.wording.marks import element, plain_text

from .body import body_of, cited_title, headed, plain_title, subject
from .context import PageContext
from .edition import edition_of
from .evidence import entry_html
from .folding import FoldedTable, fold
from .imprint import citation, edition_names, issued, license_name
from .interaction import scripts_and_words
from .ledger import Ledger
from .metadata import as_data, description, page_package
from .notes import with_notes
from .outputs import SHEET
from .paper import running_title
from .passages import told
from .policy import content_policy
from .rows import Rows
from .typefaces import font_rules, shared
from .unmarked import unmarked
from .ways_back import back_html

TEMPLATES = Path(__file__).parent / "template"
PLAIN_VALUE = re.compile(r"[\w.-]*")  # no path of a machine gets into a page
REGION = "region/"  # the names a reader picks regions by
SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which no file can hold


@dataclass(frozen=True)
class MadePage:
    """A finished page, and the tables behind its charts that go into the file beside it."""

    html: str
    folded: tuple[FoldedTable, ...] = ()


def make_page(notebook: Mapping, context: PageContext) -> str:
    """Return the finished page of an executed notebook, the same for the same inputs.

    Raises CellError where a cell of the notebook ended with an error.
    """
    return made_page(notebook, context).html


def made_page(notebook: Mapping, context: PageContext) -> MadePage:
    """Return what `make_page` does, with the tables that were taken out of a heavy page."""
    with in_language(context.language):
        parts = page_parts(notebook, context)
        return MadePage(with_typefaces(template("page.html.j2"), parts), parts["folded"])


def page_parts(notebook: Mapping, context: PageContext) -> dict[str, Any]:
    """Return everything the template shows, each text translated, each number linked."""
    rows, ledger = context.rows, Ledger(context.rows)
    body = body_of(notebook, context.language)
    title, names = body.title or escape(translate(context.title)), subject(context.parameters, rows)
    heading, name = headed(title, names), plain_title(title, names)
    standfirst, summary = Html(ledger.linked(body.standfirst)), plain_text(body.standfirst)
    content, folded = fold(shared(body.sections), context.files.get("XLSX", ""))
    linked = ledger.linked(content)
    known = {entry.ident: (entry.number, entry.window) for entry in ledger.entries.values()}
    sections = Html(with_notes(linked, known))
    entries = _entries(ledger, rows)
    shown = "".join([heading, standfirst, sections, *(entry["html"] for entry in entries)])
    package = _package(ledger, shown, context)
    scripts, words = scripts_and_words(sections)
    return {
        "language": context.language,
        "styles": [style_sheet(), running_title(name)],
        "chart_styles": SHEET.findall(content),
        "scripts": [Markup(script) for script in scripts],
        "words": Markup(as_data(words)) if words else "",
        "title": name,
        "summary": summary,
        "heading": heading,
        "standfirst": Html(unmarked(standfirst)),
        "body": Html(unmarked(sections, kept=REGION)),
        "folded": folded,
        "contents": [*body.contents, *_back_contents()],
        "entries": [entry | {"html": Html(unmarked(entry["html"]))} for entry in entries],
        "sources": [_source(key, rows) for key in package["sources"]],
        "citation": citation(
            Html(unmarked(cited_title(title, names))), edition_of(context.seeds.folders)
        ),
        **_around(context, name, summary, package),
    }


def _package(ledger: Ledger, shown: str, context: PageContext) -> dict[str, Any]:
    """Return the part of the seeds the page rests on, with what names the page itself."""
    package = page_package(ledger.entries.values(), shown, context.rows)
    package["parameters"] = {
        name: str(value)
        for name, value in sorted(context.parameters.items())
        if PLAIN_VALUE.fullmatch(str(value))
    }
    package["names"] |= edition_names(edition_of(context.seeds.folders))
    if context.before is not None:
        package["names"]["edition/before"] = [context.before.version]
    return package


def _around(context: PageContext, name: str, summary: str, package: Mapping) -> dict[str, Any]:
    """Return what stands around the content: ways to other pages, edition, data for machines."""
    edition = edition_of(context.seeds.folders)
    about = description(name, summary, context.language, edition, package, context.files)
    return {
        "index": context.index,
        "siblings": [(tag, OWN_NAMES[tag], file) for tag, file in context.siblings.items()],
        "files": list(context.files.items()),
        "edition": edition,
        "issued": issued(edition),
        "description": Markup(as_data(about)),
        "package": Markup(as_data(package)),
    }


def with_typefaces(page_template: Template, parts: dict[str, Any]) -> str:
    """Return the page with the glyphs its own text needs, and the policy that allows its styles."""
    rules = font_rules(page_template.render(page=parts | {"policy": ""}))
    styles = [*parts["styles"], *([rules] if rules else [])]
    policy = content_policy([*styles, *parts.get("chart_styles", ())], parts.get("scripts", ()))
    shown = {"styles": [Markup(style) for style in styles], "policy": policy}
    return SURROGATE.sub("\ufffd", page_template.render(page=parts | shown))


@lru_cache(maxsize=1)
def style_sheet() -> str:
    """Return the style sheet of every page."""
    return (TEMPLATES / "page.css").read_text(encoding="utf-8")


def template(name: str) -> Template:
    """Return a template of this room, such as that of the index."""
    return _environment().get_template(name)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, auto_reload=False)
    environment.globals |= {"t": translate, "license_name": license_name}
    return environment


def _entries(ledger: Ledger, rows: Rows) -> list[dict[str, Any]]:
    on_page = {entry.figure for entry in ledger.entries.values()}
    return [
        {
            "ident": entry.ident,
            "window": entry.window,
            "html": entry_html(entry, rows, on_page),
            "back": back_html(*ledger.uses(entry)),
        }
        for entry in ledger.entries.values()
    ]


def _back_contents() -> list[tuple[str, str]]:
    return [
        ("evidence", translate("Evidence")),
        ("sources", translate("Sources")),
        ("method", translate("Method and limits")),
        ("cite", translate("How to cite, and licence")),
    ]


def _source(key: str, rows: Rows) -> Html:
    row = rows.row(f"source/{key}")
    mark = {"data-source": key}
    facts: list[object] = [cited(row)]
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
