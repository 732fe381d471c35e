"""Hand an executed notebook to the pages room, with what it must know of the page's place."""

import os
from functools import cache
from pathlib import Path
from typing import Any

from analysis.rendering.report_list import Page
from analysis.rendering.work import Settings


def finished_page(notebook: Any, page: Page, settings: Settings) -> str:
    """The page as one HTML text, through `analysis.pages.make_page`."""
    from analysis.pages import make_page
    from analysis.pages.context import PageContext

    context = PageContext(
        report=page.report,
        title=page.title,
        language=page.language,
        name=page.name.removesuffix(".html"),
        parameters=dict(page.parameters),
        seeds=seeds_of(settings.seeds),
        siblings=page.siblings,
    )
    return make_page(notebook, context)


@cache
def seeds_of(folders: tuple[str, ...]) -> Any:
    """The loaded seeds, once in a process and in every process forked from it."""
    from analysis.package import load_seeds

    return load_seeds([Path(folder) for folder in folders])


def warm_up() -> None:
    """Load what every page needs, before any process is forked."""
    import analysis.pages  # noqa: F401

    seeds_of(tuple(os.environ["WORKBOOK_SEEDS"].split(os.pathsep)))
