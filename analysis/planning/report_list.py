"""Say which pages there are: read `reports.toml` and lay out each report's parameter grid.

A report is a notebook with a grid of parameters and a list of languages; a page is one point of
that grid in one language. A grid names values, or takes them from a seed table so that a new
region brings its pages along:

    [reports.region-profile]
    notebook = "region_profile.ipynb"
    title = "Region profile"                       # message id, translated on the page
    languages = ["en", "ja"]                       # every language on file where it is not said
    reads = "region"                               # reads only the rows of this region
    shows = ["programmes", "members"]              # rows of these tables, and what they refer to
    schedule = "0 6 * * 1"                         # cron expression …
    timezone = "Asia/Tokyo"                        # … in this time zone
    [reports.region-profile.grid]
    region = { each = "regions.region", where = { level = ["province"] }, in = "figures.region" }

`in` keeps what a column of the seeds holds, or one of several columns.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from analysis import paths
from analysis.language_records import LANGUAGES
from analysis.planning import page_names, parameters, seed_rows
from analysis.planning.page import Page
from analysis.refusal import Refused, Unreadable, unknown

KNOWN = {
    "notebook", "title", "languages", "reads", "shows", "schedule", "timezone", "grid",
}  # fmt: skip


@dataclass(frozen=True)
class Report:
    """One entry of the report list."""

    name: str
    notebook: Path
    title: str
    languages: tuple[str, ...]
    grid: Mapping[str, Any] = field(default_factory=dict)
    reads: str = ""
    shows: tuple[str, ...] = ()
    schedule: str = ""
    timezone: str = "UTC"

    def parameters(self) -> dict[str, parameters.Parameter]:
        """What the notebook declares, less the language, which is laid out by the list."""
        declared = parameters.parameters_of(self.notebook)
        return {name: one for name, one in declared.items() if name != parameters.LANGUAGE}


def read_reports(path: Path | None = None) -> dict[str, Report]:
    """The reports on file, by name, in their order; raises Refused when the list is not sound."""
    path = path or paths.report_list()
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))["reports"]
    except FileNotFoundError:
        raise Refused(f"no report list at {path}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError) as error:
        raise Refused(f"{path.name} cannot be read: {error}") from None
    return {name: _report(name, entry) for name, entry in listed.items()}


def pick(reports: Mapping[str, Report], names: Sequence[str]) -> list[Report]:
    """The named reports, or all of them when none is named; raises Refused for an unknown one."""
    for name in names:
        if name not in reports:
            raise unknown("report", name, reports, "`workbook list` shows all")
    return [report for report in reports.values() if not names or report.name in names]


def lay_out(
    report: Report,
    folders: Sequence[Path],
    languages: Sequence[str] = (),
    given: Mapping[str, object] | None = None,
) -> list[Page]:
    """The pages of a report: its grid times its languages, narrowed to what is asked for.

    `given` values replace the grid's; values taken from a seed table must be in it. Raises
    Refused for an unknown language or parameter and for a value that does not fit.
    """
    declared = report.parameters()
    axes = _axes(report, folders, declared)
    for name, value in (given or {}).items():
        parameter = parameters.known(name, declared, report.notebook.name)
        value = parameters.checked(parameter, value)
        _in_seeds(report, name, value, folders)
        axes[name] = [value]
    spoken = _languages(report, languages)
    points = [dict(zip(axes, values, strict=True)) for values in product(*axes.values())]
    return [_page(report, declared, point, tag) for point in points for tag in spoken]


def grid_values(report: Report, folders: Sequence[Path]) -> dict[str, list]:
    """The values of each parameter of a report's grid; raises Unreadable for such seeds."""
    return _axes(report, folders, report.parameters())


def _report(name: str, entry: Mapping[str, Any]) -> Report:
    for key in entry:
        if key not in KNOWN:
            raise unknown(f"setting of report {name}", key, KNOWN)
    try:
        notebook = paths.notebooks_folder() / entry["notebook"]
        title = entry["title"]
    except KeyError as missing:
        raise Refused(f"report {name} has no {missing} in the report list") from None
    return Report(
        name=name,
        notebook=notebook,
        title=title,
        languages=tuple(entry.get("languages", LANGUAGES)),
        grid=entry.get("grid", {}),
        reads=entry.get("reads", ""),
        shows=tuple(entry.get("shows", ())),
        schedule=entry.get("schedule", ""),
        timezone=entry.get("timezone", "UTC"),
    )


def _languages(report: Report, asked: Sequence[str]) -> Sequence[str]:
    for tag in asked:
        if tag not in report.languages:
            raise unknown(f"language of report {report.name}", tag, report.languages)
    return asked or report.languages


def _axes(report: Report, folders: Sequence[Path], declared: Mapping) -> dict[str, list]:
    axes = {}
    for name, values in report.grid.items():
        parameter = parameters.known(name, declared, report.notebook.name)
        chosen = _from_seeds(values, folders) if isinstance(values, Mapping) else values
        axes[name] = [parameters.checked(parameter, value) for value in chosen]
    return axes


def _from_seeds(rule: Mapping[str, Any], folders: Sequence[Path]) -> list[str]:
    table, _, name = rule["each"].partition(".")
    wanted = rule.get("where", {})
    rows = list(seed_rows.rows(folders, table))
    if not any(name in row for row in rows):
        raise Unreadable(f"no row of the seeds says {rule['each']}; see `workbook check`")
    chosen = [
        row[name] for row in rows if all(row.get(key) in values for key, values in wanted.items())
    ]
    if "in" in rule:
        columns = [rule["in"]] if isinstance(rule["in"], str) else rule["in"]
        present = {value for one in columns for value in _column(folders, one)}
        chosen = [value for value in chosen if value in present]
    return list(dict.fromkeys(chosen))


def _column(folders: Sequence[Path], name: str) -> list[str]:
    return seed_rows.column(folders, *name.split("."))


def _in_seeds(report: Report, name: str, value: object, folders: Sequence[Path]) -> None:
    rule = report.grid.get(name)
    if isinstance(rule, Mapping):
        table, _, key = rule["each"].partition(".")
        on_file = seed_rows.column(folders, table, key)
        if value not in on_file:
            raise unknown(name, str(value), on_file)


def _page(report: Report, declared: Mapping, point: dict[str, Any], language: str) -> Page:
    apart = {
        name: value
        for name, value in point.items()
        if name in report.grid or value != declared[name].default
    }
    grid = set(report.grid)
    names = {tag: page_names.page_name(report.name, apart, grid, tag) for tag in report.languages}
    return Page(
        report=report.name,
        title=report.title,
        notebook=str(report.notebook),
        parameters=point,
        language=language,
        name=names[language],
        reads=report.reads,
        siblings=names,
    )
