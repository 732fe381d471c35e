"""What a region's sources say of time: plans with their validity, and the dates of targets."""

from collections.abc import Iterable

from analysis.languages import msgid
from analysis.measures.growth import targets_of
from analysis.measures.leading import first_of
from analysis.package import Seeds
from analysis.package.seeds import rows_by
from analysis.quantities import DatedBy
from analysis.tables.lines import more_line, plan_line
from analysis.wording import Sentence, say

TARGET_DATES = msgid("Targets due {period}")


def plan_lines(region: str, seeds: Seeds) -> list[Sentence]:
    """Return the plans of a region that have a date, with their validity; many not all."""
    plans = rows_by(seeds, "programmes", "region").get(region, ())
    dated = [row for row in plans if row["kind"] == "plan" and (row["starts"] or row["ends"])]
    listed = first_of(dated)
    found, shown = ([f"programme/{row['programme']}" for row in some] for some in (dated, listed))
    return [plan_line(row) for row in listed] + more_line(found, shown)


def target_dates(region: str, seeds: Seeds) -> list[Sentence]:
    """Return each time that targets of a region are set for."""
    dated: dict[str, list[str]] = {}
    for row in targets_of(region, seeds):
        dated.setdefault(row["period"], []).append(row["figure"])
    return [
        say(TARGET_DATES, period=_shared_period(dated[period], seeds))
        for period in sorted(filter(None, dated))
    ]


def _shared_period(figures: Iterable[str], seeds: Seeds) -> DatedBy:
    """Return the period that figures share, by the words of one that states it if there is one."""
    found = [DatedBy.of(seeds.figure(figure)) for figure in figures]
    return min(found, key=lambda one: one.inferred)
