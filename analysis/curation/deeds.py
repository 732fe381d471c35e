"""What can be done to a candidate package, each as a deed that can be written down and done again.

decisions, amendments, adding, measures -> **deeds** -> history, desk

A deed names a row by table and key; a number also by where its words stand, as it may be held by
no row, or by one of several. `cells` say the rest: the reason of a dismissal, corrected cells,
what a row is merged into.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from analysis.curation.adding import added, figure_quoting, quoting
from analysis.curation.amendments import correct, describe
from analysis.curation.decisions import accept, dismiss, dismiss_row, merge, reopen
from analysis.curation.marked_numbers import Place, places_at
from analysis.curation.measures import measured_as, merge_measures
from analysis.curation.quoted import Words
from analysis.curation.reinstating import take_up
from analysis.curation.state import Curation, CurationError
from analysis.package.faults import shown

ACCEPT, REOPEN, DISMISS, CORRECT = "accept", "reopen", "dismiss", "correct"
ADD, MERGE, TAKE_UP, QUOTE = "add", "merge", "take_up", "quote"
#: The tables whose deeds are about numbers: what gives a figure, and what was set aside.
NUMBERS = ("figures", "dismissed")


@dataclass(frozen=True)
class Deed:
    """One thing that is done to one row of a package.

    `words` are those of the row, or those that a new row is made of; `to` are the words that a
    row is to quote instead.
    """

    do: str
    table: str
    key: str = ""
    words: Words | None = None
    cells: Mapping[str, str] = field(default_factory=dict)
    to: Words | None = None


def done(curation: Curation, deed: Deed) -> Curation:
    """Return the curation after a deed. Raises CurationError where it cannot be done."""
    kind = deed.table if deed.table in _DOES else "numbers" if deed.table in NUMBERS else "rows"
    doing = _DOES[kind].get(deed.do)
    if doing is None:
        raise CurationError("{do} is not done to {table}", do=deed.do, table=deed.table)
    return doing(curation, deed)


def number_of(curation: Curation, deed: Deed) -> Place:
    """Return the number a deed is about. Raises CurationError where no number is there."""
    for place in _numbers_at(curation, deed):
        if deed.table != "figures" or not deed.key or place.figure == deed.key:
            return place
    words = shown(deed.words.exact) if deed.words else deed.key
    raise CurationError("'{words}' is held otherwise by now: look at it again", words=words)


def _numbers_at(curation: Curation, deed: Deed) -> Iterator[Place]:
    if deed.words:
        words = deed.words
        for place in places_at(curation, words.source, words.start, words.end):
            if (place.start, place.end) == (words.start, words.end):
                yield place


def _accept(curation: Curation, deed: Deed) -> Curation:
    """Correct what the deed says, then accept the row as it is."""
    if deed.cells:
        curation = _correct(curation, deed)
    return accept(curation, deed.key, deed.table)


def _correct(curation: Curation, deed: Deed) -> Curation:
    if deed.table == "figures":
        cells = dict(deed.cells)
        return correct(curation, deed.key, reading=cells.pop("reading", None), **cells)
    return describe(curation, deed.table, deed.key, **deed.cells)


def _add(curation: Curation, deed: Deed) -> Curation:
    return added(curation, deed.table, _words(deed.words))


def _dismiss_number(curation: Curation, deed: Deed) -> Curation:
    place, cells = number_of(curation, deed), deed.cells
    return dismiss(curation, place, cells.get("reason", ""), cells.get("note", ""))


def _words(words: Words | None) -> Words:
    if words is None:
        raise CurationError("no words are selected: select them in the text first")
    return words


Doing = Callable[[Curation, Deed], Curation]
_ROWS: Mapping[str, Doing] = {
    ACCEPT: _accept,
    REOPEN: lambda now, deed: reopen(now, deed.key, deed.table),
    DISMISS: lambda now, deed: dismiss_row(now, deed.table, deed.key),
    CORRECT: _correct,
    ADD: _add,
    QUOTE: lambda now, deed: quoting(now, deed.table, deed.key, _words(deed.to)),
}
_DOES: Mapping[str, Mapping[str, Doing]] = {
    "rows": _ROWS,
    "numbers": {
        ACCEPT: _accept,
        REOPEN: _ROWS[REOPEN],
        CORRECT: _correct,
        ADD: _add,
        DISMISS: _dismiss_number,
        TAKE_UP: lambda now, deed: take_up(now, number_of(now, deed)),
        MERGE: lambda now, deed: merge(now, number_of(now, deed), deed.cells["into"]),
        QUOTE: lambda now, deed: figure_quoting(now, number_of(now, deed), _words(deed.to)),
    },
    "indicators": {
        CORRECT: lambda now, deed: measured_as(now, deed.key, **deed.cells),
        MERGE: lambda now, deed: merge_measures(now, deed.key, deed.cells["into"]),
    },
    "regions": {CORRECT: _correct},
    "sources": {CORRECT: _correct},
}
