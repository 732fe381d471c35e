"""Hand an executed notebook to the pages room, and list the pages of a folder.

executed notebook -> **export** -> a page, the data beside it, the index and the feed of all pages
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from analysis.files import write_whole
from analysis.planning.parameters import EARLIER
from analysis.planning.report_list import LANGUAGES, Page, read_reports
from analysis.rendering.work import Settings, figures_in

FEED = "feed.xml"


class ReadsMore(ValueError):
    """A page shows what its report says it does not read, so it could go stale unnoticed."""


class Untraced(ValueError):
    """A page shows a number that leads to no figure of its package."""


def finished_page(notebook: Any, page: Page, settings: Settings) -> dict[str, bytes]:
    """File name -> content of the page and the data beside it. Raises ReadsMore, Untraced."""
    from analysis.pages import PageContext, downloads, made_page
    from analysis.rendering.loaded_seeds import seeds_of

    name = page.name.removesuffix(".html")
    files = {kind: f"{name}.{kind.lower()}" for kind in ("CSV", "XLSX")}
    context = PageContext(
        report=page.report,
        title=page.title,
        language=page.language,
        name=name,
        parameters=dict(page.parameters),
        seeds=_read_by(page, seeds_of(settings.seeds)),
        siblings=page.siblings,
        files=files,
        index=index_name(page.language),
        before=_compared_with(page),
    )
    made = made_page(notebook, context)
    html = made.html
    _only_what_it_reads(html, page, context.seeds)
    _every_number_traced(html)
    data = {files[kind]: content for kind, content in downloads(made.figures, context, made.folded).items()}
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
    entries = each_its_own(entries, list(read_reports()))
    for tag, name in siblings.items():
        write_whole(out / name, make_index(entries, tag, edition, siblings, FEED).encode())
    write_whole(out / FEED, make_feed(entries, edition))


def rehearse() -> None:
    """Make a small page in each language and drop it: what it took to make is loaded and kept.

    Seeds, catalogues, templates, fonts and patterns are; nothing of the page itself.
    """
    import nbformat

    from analysis import measures
    from analysis.charts import timeline_chart
    from analysis.languages import in_language
    from analysis.measures.timeline import timeline
    from analysis.pages.rows import read_all
    from analysis.rendering.loaded_seeds import seeds_of
    from analysis.tables import figures_table

    for module in iter_modules(measures.__path__, f"{measures.__name__}."):
        import_module(module.name)
    settings = Settings(seeds=tuple(os.environ["WORKBOOK_SEEDS"].split(os.pathsep)))
    seeds = seeds_of(settings.seeds)
    read_all(seeds)
    few = replace(seeds, figures=seeds.figures.head(1), evidence=seeds.evidence.head(1))
    times = timeline(seeds).head(1)
    for tag in LANGUAGES:
        with in_language(tag):
            views = figures_table(few), timeline_chart(times, seeds)
            shown = "".join(view._repr_html_() for view in views)
        output = nbformat.v4.new_output("display_data", data={"text/html": shown})
        cells = [
            nbformat.v4.new_markdown_cell("# Rehearsal"),
            nbformat.v4.new_code_cell("", outputs=[output]),
        ]
        page = Page("rehearsal", "Rehearsal", "", {}, tag, f"rehearsal.{tag}.html")
        finished_page(nbformat.v4.new_notebook(cells=cells), page, settings)


def _compared_with(page: Page) -> Any:
    """The seeds a page compares its own with: the folders of its parameter `earlier`, if any."""
    from analysis.rendering.loaded_seeds import seeds_of

    earlier = page.parameters.get(EARLIER)
    return seeds_of(tuple(earlier)) if earlier else None


def _read_by(page: Page, seeds: Any) -> Any:
    region = page.parameters.get(page.reads) if page.reads else None
    return seeds.of_regions([region]) if region else seeds


def _every_number_traced(html: str) -> None:
    from analysis.pages import trace

    lost = trace(html).untraced
    if lost:
        first = "; ".join(f"{one['text']!r} in {one['context']!r}" for one in lost[:3])
        raise Untraced(f"{len(lost)} numbers on the page lead to no source: {first}")


def _only_what_it_reads(html: str, page: Page, seeds: Any) -> None:
    more = set(figures_in(html)) - set(seeds.figures["figure"])
    if more and page.reads:
        raise ReadsMore(
            f"the report list says {page.report} reads only its {page.reads}, but the page shows "
            f"{', '.join(sorted(more)[:3])}; load the seeds by load_seeds() without folders"
        )
