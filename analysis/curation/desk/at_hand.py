"""What can be done to the chosen row of a desk, and to those like it or around it.

reading order -> **at hand** -> desk
"""

from collections.abc import Mapping, Sequence

from analysis.curation import deeds
from analysis.curation.deeds import Deed
from analysis.curation.desk.parts import (
    ACCEPT,
    ADD,
    DISMISS,
    HERE,
    MERGE,
    NONE_OF_RULE,
    NONE_OF_RULE_HERE,
    OF_RULE,
    OF_RULE_HERE,
    QUOTE,
    REOPEN,
    SAVE,
    TAKE_UP,
    WHY,
)
from analysis.curation.desk.row_lines import choices, line_of
from analysis.curation.marked_numbers import DISMISSED, UNDECIDED
from analysis.curation.quoted import Words
from analysis.curation.reading_order import WITHOUT_WORDS, Entry
from analysis.curation.references import DRAFTED
from analysis.curation.state import Curation

SET_ASIDE = "dismissed"


def on_row(
    do: str, entry: Entry, cells: Mapping[str, str] | None = None, to: Words | None = None
) -> Deed:
    """Return a deed on a row of the list; one on a number is told by where its words stand."""
    words = Words(entry.source, entry.start, entry.exact) if entry.place else None
    return Deed(do, entry.table, entry.key, words, cells or {}, to)


def acceptable(entries: Sequence[Entry]) -> list[Entry]:
    """Return the rows that wait for someone to accept them."""
    tables = (*DRAFTED, "figures")
    return [one for one in entries if one.state == UNDECIDED and one.table in tables]


def of_rule(entries: Sequence[Entry], chosen: Entry) -> list[Entry]:
    """Return the rows that the rule of one made; those of its table where no rule did."""
    rule, table = chosen.rule, chosen.table
    return [one for one in entries if one.rule == rule and (rule or one.table == table)]


def in_part(entries: Sequence[Entry], chosen: Entry) -> list[Entry]:
    """Return the rows from the title above one to the next title; the rows of a title with it."""
    titles = [one.start for one in entries if one.table == "programmes"]
    start = max((at for at in titles if at <= chosen.start), default=0)
    stop = min((at for at in titles if at > start), default=None)
    return [one for one in entries if start <= one.start and (stop is None or one.start < stop)]


def mergeable(curation: Curation, entries: Sequence[Entry], chosen: Entry) -> list[tuple[str, str]]:
    """Return by name and key what a number, or an indicator, may be merged into."""
    if chosen.place:
        figures = [one for one in entries if one.table == "figures" and one.key != chosen.key]
        return [(line_of(curation, one), one.key) for one in figures]
    if chosen.table == "indicators":
        named = choices(curation, ("indicators",))
        return [(name, key) for name, key in named if key != chosen.key]
    return []


def is_below(curation: Curation, entry: Entry) -> bool:
    """Return whether a row stands in the package below too, where it is to be changed."""
    return entry.table in WITHOUT_WORDS and curation.stands_below(entry.table, entry.key)


def allowed(curation: Curation, entry: Entry, *, selected: bool) -> dict[str, bool]:
    """Return for the buttons that depend on the chosen row whether they may be pressed."""
    undecided, bare = entry.state == UNDECIDED, entry.table == SET_ASIDE
    read = entry.table in (*DRAFTED, *deeds.NUMBERS)
    open_to_change = not bare and not is_below(curation, entry)
    of_draft = undecided and read and not bare
    return {
        ACCEPT: of_draft or (not read and open_to_change),
        DISMISS: read,
        SAVE: open_to_change,
        REOPEN: read and not undecided and entry.state != DISMISSED,
        TAKE_UP: bare,
        MERGE: entry.place is not None or entry.table == "indicators",
        OF_RULE: of_draft,
        OF_RULE_HERE: of_draft,
        NONE_OF_RULE: of_draft,
        NONE_OF_RULE_HERE: of_draft,
        WHY: entry.place is not None,
        HERE: entry.has_words,
        ADD: selected,
        QUOTE: selected and entry.has_words and not bare,
    }
