"""Hand an executed notebook to the pages room, and list the pages of a folder.

executed notebook -> **export** -> a page, the data beside it, the index and the feed of all pages
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from analysis import paths
from analysis.files import write_whole
from analysis.language_records import LANGUAGES
from analysis.planning.page import Page, Settings
from analysis.planning.report_list import read_reports
from analysis.rendering.page_checks import (
    check_every_number_is_traced,
    check_only_its_region_is_shown,
)

if TYPE_CHECKING:
    from analysis.package import Seeds

FEED = "feed.xml"


def finished_page(notebook: Any, page: Page, settings: Settings) -> dict[str, bytes]:
    """File name -> content of the page and the data beside it. Raises ReadsMore, Untraced."""
    from analysis.package import without_unread
    from analysis.pages import PageContext, downloads, made_page
    from analysis.rendering.loaded_seeds import seeds_of

    name = page.name.removesuffix(".html")
    seeds = seeds_of(settings.seeds)
    seeds = seeds if page.parameters.get("unread") else without_unread(seeds)
    files = {kind: f"{name}.{kind.lower()}" for kind in ("CSV", "XLSX")}
    context = PageContext(
        report=page.report,
        title=page.title,
        language=page.language,
        name=name,
        parameters=dict(page.parameters),
        seeds=seeds.of_regions([page.region]) if page.region else seeds,
        siblings=page.siblings,
        related=page.related,
        files=files,
        index=index_name(page.language),
        before=seeds_of(page.earlier) if page.earlier else None,
    )
    made = made_page(notebook, context)
    html = made.html
    check_only_its_region_is_shown(html, page, context.seeds)
    check_every_number_is_traced(html)
    given = downloads(made.sheets, context, made.folded)
    data = {made.files[kind]: content for kind, content in given.items()}
    return {**data, page.name: html.encode("utf-8")}


def index_name(language: str) -> str:
    """The file that lists the pages in a language; the first language's is `index.html`."""
    return "index.html" if language == LANGUAGES[0] else f"index.{language}.html"


def write_index(out: Path, records: Mapping[str, Mapping[str, Any]], seeds: Iterable[str]) -> None:
    """Write the index of each language and the feed, read off the finished pages in `out`."""
    from analysis.pages import each_its_own, edition_of, entry_of, make_feed, make_index

    entries = []
    for name, record in sorted(records.items()):
        if (out / name).is_file():
            html = (out / name).read_text(encoding="utf-8")
            entries.append(entry_of(html, name, record["report"], record["title"]))
    edition = edition_of([Path(folder) for folder in seeds])
    spoken = [tag for tag in LANGUAGES if any(entry.language == tag for entry in entries)]
    siblings = {tag: index_name(tag) for tag in spoken}
    listed = each_its_own(entries, list(read_reports()))
    for tag, name in siblings.items():
        write_whole(out / name, make_index(listed, tag, edition, siblings, FEED).encode())
    write_whole(out / FEED, make_feed(listed, edition))


def rehearse() -> None:
    """Make a small page in each language and drop it: what it took to make is loaded and kept.

    Seeds, catalogues, templates, fonts and patterns are; nothing of the page itself.
    """
    import nbformat

    from analysis import measures
    from analysis.charts import fonts, timeline_chart
    from analysis.languages import in_language
    from analysis.languages.catalogue import messages
    from analysis.measures.timeline import timeline
    from analysis.pages.own_sentences import know_ahead
    from analysis.pages.rows import read_all
    from analysis.rendering.loaded_seeds import seeds_of
    from analysis.tables import figures_table

    for module in iter_modules(measures.__path__, f"{measures.__name__}."):
        import_module(module.name)
    settings = Settings(seeds=tuple(map(str, paths.seeds_folders())))
    seeds = seeds_of(settings.seeds)
    read_all(seeds)
    seeds.of_regions(seeds.figures["region"].head(1))  # which rows bring which is sorted out
    few = replace(seeds, figures=seeds.figures.head(1), evidence=seeds.evidence.head(1))
    times, written = timeline(seeds).head(1), _written(seeds)
    siblings = {tag: f"rehearsal.{tag}.html" for tag in LANGUAGES}
    for tag in LANGUAGES:
        know_ahead(tag)
        fonts.draw_ahead(tag, "".join([*messages(tag).values(), written]))
        with in_language(tag):
            views = figures_table(few), timeline_chart(times, seeds)
            shown = "".join(view._repr_html_() for view in views)
            str(views[0])  # a notebook has each table as text, too
        output = nbformat.v4.new_output("display_data", data={"text/html": shown})
        cells = [
            nbformat.v4.new_markdown_cell("# Rehearsal"),
            nbformat.v4.new_code_cell("", outputs=[output]),
        ]
        page = Page("rehearsal", "Rehearsal", "", {}, tag, siblings[tag], siblings=siblings)
        finished_page(nbformat.v4.new_notebook(cells=cells), page, settings)


def _written(seeds: "Seeds") -> str:
    """Return each character of a package's files: of names, titles and the words it quotes."""
    characters: set[str] = set()
    for path in (path for folder in seeds.folders for path in folder.glob("*.csv")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                characters.update(line)
    return "".join(characters)
