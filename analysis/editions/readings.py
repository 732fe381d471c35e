"""Tell what each report reads: one region's rows, those of some tables, or all of the package

report list -> **readings** -> which reports a change affects
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.files import write_whole
from analysis.planning.parameters import EARLIER
from analysis.planning.report_list import Page, Report, lay_out, read_reports

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


def write_readings(page: Page, seeds: Sequence[str], scratch: Path) -> str:
    """Write for a page that compares packages what the reports read; returns where, or ""."""
    earlier = page.parameters.get(EARLIER)
    if not isinstance(earlier, list) or not earlier:
        return ""
    place = scratch / "readings.json"
    listed = readings([Path(one) for one in seeds], [Path(one) for one in earlier])
    write_whole(place, json.dumps([asdict(one) for one in listed]).encode())
    return str(place)


def _reading(report: Report, page: Page) -> "Reading":
    from analysis.editions.affected import Reading  # pages that compare nothing need no pages room

    given = dict(page.parameters)
    region = str(given.get(page.reads, "")) if page.reads else ""
    return Reading(report.name, report.title, report.languages, given, region, report.shows)
