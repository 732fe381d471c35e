"""Tell what each report reads: one region's rows, those of some tables, or all of the package

report list -> **readings** -> which reports a change affects
"""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.planning.page import Page
from analysis.planning.parameters import EARLIER
from analysis.planning.report_list import Report, lay_out, read_reports

if TYPE_CHECKING:
    from analysis.editions.affected import Reading


def readings(*packages: Sequence[Path]) -> "list[Reading]":
    """Return what each report reads, for each point of its grid over any of the packages."""
    found: dict[tuple, Reading] = {}
    for report in read_reports().values():
        if EARLIER in report.parameters():
            continue  # it tells of the change, and is not touched by it
        for folders in packages:
            for page in lay_out(report, folders, report.languages[:1]):
                found.setdefault((report.name, repr(page.parameters)), _reading(report, page))
    return list(found.values())


def readings_told_to(page: Page, seeds: Sequence[str]) -> tuple[dict[str, Any], ...]:
    """Return what the reports read as plain values, for a page that compares packages."""
    if not page.earlier:
        return ()
    listed = readings([Path(one) for one in seeds], [Path(one) for one in page.earlier])
    return tuple(asdict(one) for one in listed)


def _reading(report: Report, page: Page) -> "Reading":
    from analysis.editions.affected import Reading  # pages that compare nothing need no pages room

    given = dict(page.parameters)
    region = str(given.get(page.reads, "")) if page.reads else ""
    return Reading(report.name, report.title, report.languages, given, region, report.shows)
