"""What a region's sources say of time: plans with their validity, and the dates of targets."""

from collections.abc import Iterable

from analysis.languages import msgid
from analysis.measures.growth import targets
from analysis.measures.leading import first_of
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.quantities import DatedBy
from analysis.tables.lines import more_line, plan_line
from analysis.wording import Sentence, say

TARGET_DATES = msgid("Targets due {period}")


def plan_lines(region: str, seeds: Seeds) -> list[Sentence]:
    """Return the plans of a region that have a date, with their validity; many not all."""
    rows = seeds.programmes[
        (seeds.programmes["region"] == region) & (seeds.programmes["kind"] == "plan")
    ]
    dated = rows[(rows["starts"] != "") | (rows["ends"] != "")]
    listed = first_of(dated)
    plans, shown = ("programme/" + rows["programme"] for rows in (dated, listed))
    return [plan_line(row) for row in rows_of(listed)] + more_line(plans, shown)


def target_dates(region: str, seeds: Seeds) -> list[Sentence]:
    """Return each time that targets of a region are set for."""
    found = targets(seeds)
    dated = found[(found["region"] == region) & (found["period"] != "")]
    return [
        say(TARGET_DATES, period=_shared_period(rows["figure"], seeds))
        for _, rows in dated.groupby("period")
    ]


def _shared_period(figures: Iterable[str], seeds: Seeds) -> DatedBy:
    """Return the period that figures share, by the words of one that states it if there is one."""
    found = [DatedBy.of(seeds.figure(figure)) for figure in figures]
    return min(found, key=lambda one: one.inferred)
