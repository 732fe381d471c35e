"""Which other pages a page may lead to: worked out once for all pages of a run.

A report without a grid is led to by the name of its notebook, as the notebooks link each other; a
page of a row of the seeds by that row: `region/henan`, `source/plan`. A page that reads one region
leads to no rows, so that it does not change when another region comes.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from analysis.planning import page_names
from analysis.planning.page import Page
from analysis.planning.report_list import Report, grid_values
from analysis.refusal import Unreadable

#: What leads to a page -> its file name, and the title of its report.
Ways = Mapping[str, tuple[str, str]]


class OtherPages:
    """The pages of the reports on file, by what leads to each."""

    def __init__(self, reports: Mapping[str, Report], folders: Sequence[Path]) -> None:
        self._reports, self._folders = reports, folders
        self._known: dict[tuple[str, str, bool], Ways] = {}

    def of(self, page: Page) -> Ways:
        """File and title of the other pages in a page's language, by what leads there."""
        key = page.report, page.language, bool(page.reads)
        if key not in self._known:
            self._known[key] = self._ways(page)
        return self._known[key]

    def _ways(self, page: Page) -> Ways:
        ways = {
            one.notebook.name: (page_names.page_name(one.name, {}, (), page.language), one.title)
            for one in self._reports.values()
            if page.language in one.languages and not one.grid and one.name != page.report
        }
        for one, name, value in () if page.reads else self._rows:
            if page.language in one.languages:
                file = page_names.page_name(one.name, {name: value}, {name}, page.language)
                ways[f"{name}/{value}"] = file, one.title
        return ways

    @cached_property
    def _rows(self) -> list[tuple[Report, str, str]]:
        """Report, parameter and value of each page of a row; none where seeds cannot be read."""
        found = []
        for one in self._reports.values():
            if len(one.grid) == 1:
                try:
                    values = grid_values(one, self._folders)
                except Unreadable:
                    continue
                found += [(one, name, str(each)) for name, some in values.items() for each in some]
        return found
