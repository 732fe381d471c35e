"""Find every marked number of a document that is being curated, and what became of it.

state -> **marked numbers** -> decisions, desk
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.curation.state import UNVALIDATED, Curation, Row
from analysis.numbers import Mention
from analysis.package.accounting import Unaccounted, accounts_of
from analysis.package.places import quoting_tables

ACCEPTED, UNDECIDED, DISMISSED, PERIOD = "accepted", "undecided", "dismissed", "period"


@dataclass(frozen=True)
class Place:
    """A marked number of a document and what became of it.

    `state` is accepted, undecided, dismissed or period (the words give the period of figures
    that stand elsewhere). An undecided place without figures is a number that no row holds.
    """

    source: str
    start: int
    end: int
    exact: str
    state: str
    figures: tuple[str, ...] = ()
    reason: str = ""
    note: str = ""

    @property
    def figure(self) -> str:
        """The figure whose value the words give, "" where they give none."""
        return self.figures[0] if self.figures and self.state != PERIOD else ""


def places(curation: Curation, source: str) -> list[Place]:
    """Return every marked number of a document, in the order of its text."""
    return places_of(curation.tables, curation.mentions.get(source, ()), source)


def places_at(curation: Curation, source: str, start: int, end: int) -> list[Place]:
    """Return the marked numbers of a document that touch a span, without looking at the others."""
    mentions = [
        one for one in curation.mentions.get(source, ()) if one.start < end and one.end > start
    ]
    first = min([start, *(one.start for one in mentions)])
    last = max([end, *(one.end for one in mentions)])
    near = {
        name: [
            row
            for row in curation.tables[name]
            if row["source"] == source and int(row["start"]) < last and int(row["end"]) > first
        ]
        for name in {*quoting_tables(), "evidence", "dismissed"}
    }
    return places_of({**curation.tables, **near}, mentions, source)


def places_of(
    tables: Mapping[str, Sequence[Row]], mentions: Iterable[Mention], source: str
) -> list[Place]:
    """Return what the rows of a package make of the mentions of a document, in order."""
    status = {row["figure"]: row["obs_status"] for row in tables["figures"]}
    found = []
    for row in _of(tables, "evidence", source):
        if row["states"] == "value":
            state = UNDECIDED if status.get(row["figure"]) == UNVALIDATED else ACCEPTED
            found.append(Place(*span(row), state, (row["figure"],)))
    for row in _of(tables, "dismissed", source):
        found.append(Place(*span(row), DISMISSED, (), row["reason"], row["note"]))
    found += _given_periods(tables, source, found)
    for one in _unaccounted(tables, mentions, source):
        found.append(Place(source, one.start, one.end, one.surface, UNDECIDED))
    return sorted(found, key=lambda place: (place.start, place.end))


def span(row: Row) -> tuple[str, int, int, str]:
    """Return source, start, end and words of a row of evidence or of a dismissed number."""
    return row["source"], int(row["start"]), int(row["end"]), row["exact"]


def touch(one: Place | Row, other: Place | Row) -> bool:
    """True where two places of a document share a character."""
    (source, start, end, _), (others, first, last, _) = (
        (at.source, at.start, at.end, "") if isinstance(at, Place) else span(at)
        for at in (one, other)
    )
    return source == others and start < last and first < end


def _given_periods(tables: Mapping, source: str, taken: list[Place]) -> list[Place]:
    spans: dict[tuple[str, int, int, str], list[str]] = {}
    for row in _of(tables, "evidence", source):
        if row["states"] != "value":
            spans.setdefault(span(row), []).append(row["figure"])
    given = [Place(*at, PERIOD, tuple(figures)) for at, figures in spans.items()]
    return [place for place in given if not any(touch(place, other) for other in taken)]


def _unaccounted(
    tables: Mapping, mentions: Iterable[Mention], source: str
) -> tuple[Unaccounted, ...]:
    held = {
        table: [(int(row["start"]), int(row["end"])) for row in _of(tables, table, source)]
        for table in quoting_tables()
    }
    return accounts_of(source, mentions, held).unaccounted


def _of(tables: Mapping, table: str, source: str) -> list[Row]:
    return [row for row in tables[table] if row["source"] == source]
