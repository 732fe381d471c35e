"""What a region's plans are made of: each part with the measures in it, as its sources build them.

A programme that others belong to heads a section; what has no part and belongs to nothing stands
at the end. What authors judge is no policy and stands apart. Targets are aims, not
measures, and are left out unless measures belong to them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.measures.basis import OPINION, said
from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import places_of
from analysis.package import Seeds
from analysis.package.seeds import once

Programme = Mapping[str, Any]
ALSO, ADDED = "also", "added"
#: Kinds of member that say what a measure is about, not who acts in it.
SUBJECTS = ("sector", "technology", "product", "component", "dataset", "application", "function")


@dataclass(frozen=True)
class Section:
    """A part of a plan: the programme that heads it, or ALSO or ADDED, and the measures in it."""

    head: Programme | str
    measures: tuple[Programme, ...]


def sections(seeds: Seeds, region: str) -> list[Section]:
    """Return the parts of what a region and the places in it do: its own first, plans first."""
    rows = as_mentioned(seeds.rows("programmes").where(region=places_of(region, seeds)), seeds)
    heads = {row["parent"] for row in rows}
    stated = [row for row in rows if row["basis"] != OPINION
              and (row["kind"] != "target" or row["programme"] in heads)]  # fmt: skip
    keys = {row["programme"] for row in stated}
    parts: dict[str, list[Programme]] = {}
    for row in stated:
        parts.setdefault(row["parent"] if row["parent"] in keys else "", []).append(row)
    roots = sorted(
        parts.get("", ()), key=lambda row: (row["region"] != region, row["kind"] != "plan")
    )
    headed = [root for root in roots if root["kind"] == "plan" or root["programme"] in parts]
    found = [section for root in headed for section in _headed(root, parts)]
    also = tuple(root for root in roots if root not in headed)
    added = tuple(row for row in rows if row["basis"] == OPINION and row["kind"] != "target")
    return [
        *found,
        *(Section(head, those) for head, those in ((ALSO, also), (ADDED, added)) if those),
    ]


def subjects(seeds: Seeds, programme: str) -> list[str]:
    """Return what a measure is said to be about: its sectors, technologies and things, as members.

    What is part of another member is left to that one.
    """
    return list(_subjects(seeds).get(programme, ()))


@once
def _subjects(seeds: Seeds) -> dict[str, list[str]]:
    """Return for each programme what it is said to be about."""
    rows = said(seeds.rows("members").where(part_of="", kind=SUBJECTS))
    found: dict[str, list[str]] = {}
    for row in as_mentioned(rows, seeds):
        found.setdefault(row["programme"], []).append(row["member"])
    return found


def _headed(head: Programme, parts: Mapping[str, Sequence[Programme]]) -> Iterator[Section]:
    """Yield the section of a programme, then those of its parts that have parts themselves."""
    inside = parts.get(head["programme"], ())
    yield Section(head, tuple(row for row in inside if row["programme"] not in parts))
    for row in inside:
        if row["programme"] in parts:
            yield from _headed(row, parts)
