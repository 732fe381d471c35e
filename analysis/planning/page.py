"""What a page is made from, how pages are made in a run, and what became of one: plain values.

A page is a function of (notebook, parameters, language, seeds, versions). Everything its making
takes is in `Page` and `Settings`, which can be sent to another process or another machine;
everything it tells is in `Outcome`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from analysis.planning.parameters import EARLIER, Value

PAGES_EXPORTER = "analysis.rendering.export:finished_page"


@dataclass(frozen=True)
class Page:
    """One page to render: everything rendering needs to know, in plain values.

    `siblings` gives the file name of the same page in each of its report's languages, `related`
    the file and the report's title of other pages in the page's language, by what leads to each
    (`policy_mix.ipynb`, `region/henan`; see `planning.other_pages`).
    """

    report: str
    title: str
    notebook: str
    parameters: Mapping[str, Value]
    language: str
    name: str
    reads: str = ""
    siblings: Mapping[str, str] = field(default_factory=dict)
    related: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name

    @property
    def region(self) -> str:
        """The one region whose rows the page reads; empty for all."""
        region = self.parameters.get(self.reads) if self.reads else ""
        return region if isinstance(region, str) else ""

    @property
    def earlier(self) -> tuple[str, ...]:
        """The folders of the packages that the page compares its own with; often none."""
        folders = self.parameters.get(EARLIER)
        return tuple(folders) if isinstance(folders, list) else ()


@dataclass(frozen=True)
class Settings:
    """How pages are rendered in a run; the same for all of them.

    Limits are in seconds; a `cell_limit` of 0 is none. `exporter` is MODULE:FUNCTION. `made_again`
    are the pages that are made once more, to see that they come out the same.
    """

    seeds: tuple[str, ...]
    engine: Literal["warm", "kernel"] = "warm"
    cell_limit: float = 120
    report_limit: float = 600
    exporter: str = PAGES_EXPORTER
    made_again: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Outcome:
    """What became of one page. `state` is rendered, failed or cancelled.

    `size` and `peak` (memory) are in bytes, `seconds` (by the clock) and `cpu` in seconds;
    `notebook` is where what tells of a failure was kept, `digest` the SHA-256 of the page.
    """

    page: str
    state: Literal["rendered", "failed", "cancelled"]
    error: str = ""
    cell: int = 0
    notebook: str = ""
    digest: str = ""
    size: int = 0
    figures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0
