"""List every row of a candidate package that someone has to read, in the order of the text.

state, marked numbers -> **reading order** -> desk

Numbers, programmes and their schemes, terms, limits, relations, conditions and members stand where
their words do. What has no words of its own (indicators, regions, the sources) follows at the end.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.curation.marked_numbers import (
    ACCEPTED,
    DISMISSED,
    PERIOD,
    UNDECIDED,
    Place,
    places,
)
from analysis.curation.references import DRAFTED, key_column
from analysis.curation.state import UNVALIDATED, Curation, Row
from analysis.drafting.candidates import UNNAMED

WITHOUT_WORDS = ("indicators", "regions", "sources")
#: What a row needs to say before it is one that figures can rest on.
NEEDS = {"regions": "level", "sources": "tier"}
NOWHERE = -1


@dataclass(frozen=True)
class Entry:
    """A row to read: its table and key, its words and their place, its rule and its state.

    `place` is the number of a figure or of what was set aside. Without words `start` is -1.
    """

    table: str
    key: str
    source: str
    start: int
    end: int
    exact: str
    state: str
    rule: str = ""
    place: Place | None = None

    @property
    def identity(self) -> str:
        """What tells the entry from every other, as one text."""
        where = f"{self.start}-{self.end}" if self.place else ""
        return f"{self.table}/{self.key}/{where}"

    @property
    def has_words(self) -> bool:
        """True where words of the document stand for it."""
        return self.start != NOWHERE


@dataclass(frozen=True)
class Far:
    """How many of the rows to read are accepted, dismissed and undecided."""

    accepted: int
    dismissed: int
    undecided: int

    @property
    def decided(self) -> int:
        """How many somebody has decided on."""
        return self.accepted + self.dismissed

    @property
    def total(self) -> int:
        """How many there are."""
        return self.decided + self.undecided


def entries(curation: Curation, source: str) -> list[Entry]:
    """Return the rows of a document in the order of its text, then those without words."""
    order = {table: at for at, table in enumerate((*DRAFTED, "figures", "dismissed"))}
    quoted = [*_numbers(curation, source), *_rows(curation, source)]
    quoted.sort(key=lambda one: (one.start, order[one.table], -one.end, one.key))
    return [*quoted, *_without_words(curation, source)]


def how_far(entries: Iterable[Entry | Place]) -> Far:
    """Return how far the reading of these rows, or of these numbers, has come."""
    states = [one.state for one in entries if one.state != PERIOD]
    return Far(*(states.count(state) for state in (ACCEPTED, DISMISSED, UNDECIDED)))


def _numbers(curation: Curation, source: str) -> Iterator[Entry]:
    rules = {row["figure"]: row["rule"] for row in curation.tables["figures"]}
    for place in places(curation, source):
        if place.state == PERIOD:
            continue
        table = "figures" if place.figure else "dismissed"
        where = (source, place.start, place.end, place.exact)
        yield Entry(table, place.figure, *where, place.state, rules.get(place.figure, ""), place)


def _rows(curation: Curation, source: str) -> Iterator[Entry]:
    programmes = {row["programme"]: row for row in curation.tables["programmes"]}
    for table in DRAFTED:
        for row in curation.tables[table]:
            key = row[key_column(table)]
            words = programmes.get(key) if table == "support_schemes" else row
            if words is not None and words["source"] == source:
                where = (source, int(words["start"]), int(words["end"]), words["exact"])
                yield Entry(table, key, *where, _state(row), row["rule"])


def _without_words(curation: Curation, source: str) -> Iterator[Entry]:
    for table in WITHOUT_WORDS:
        for row in curation.tables[table]:
            key = row[key_column(table)]
            if table == "sources" and key != source:
                continue
            waits = key.startswith(UNNAMED) if table == "indicators" else not row[NEEDS[table]]
            state = UNDECIDED if waits else ACCEPTED
            yield Entry(table, key, source, NOWHERE, NOWHERE, "", state)


def _state(row: Row) -> str:
    return UNDECIDED if row["obs_status"] == UNVALIDATED else ACCEPTED
