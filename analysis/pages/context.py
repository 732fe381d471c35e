"""What a page is told about itself: which report, for which parameters, in which language.

It holds nothing of the machine and no clock, so a page is a function of its notebook and this.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from .rows import Rows

if TYPE_CHECKING:
    from analysis.package import Seeds


@dataclass(frozen=True)
class PageContext:
    """One page to be made.

    `title` is the report's title (a message id); `name` the page's file name without `.html`
    (`compare-strategies.en`). `siblings` gives the file name of the same page by language,
    `related` file and title of other pages by what leads to each (`policy_mix.ipynb`,
    `region/henan`), `files` the data files beside it by their kind ("CSV", "XLSX"), `index` the
    page of all reports, `before` the seeds of the edition the page compares with, if it does.
    """

    report: str
    title: str
    language: str
    seeds: "Seeds"
    name: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    siblings: Mapping[str, str] = field(default_factory=dict)
    related: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    index: str = "index.html"
    before: "Seeds | None" = None

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that the parameter of that name chose, none where nobody chose any."""
        given = self.parameters.get("regions")
        return tuple(map(str, given)) if isinstance(given, list) else ()

    @cached_property
    def rows(self) -> Rows:
        """The rows of the seeds by key, for all that is made of this page."""
        return Rows(self.seeds, self.before)
