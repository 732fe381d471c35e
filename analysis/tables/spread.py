"""Where the regions set side by side stand among all: the ends and the middle of what they state.

measures.spreads -> **spread** -> pages
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from analysis.charts.regions import levels_of, number_of
from analysis.charts.scheme_limits import heading_of
from analysis.languages import Name, msgid, translate
from analysis.measures.peers import all_on_record
from analysis.measures.spread import Spread
from analysis.measures.spreads import spreads, spreads_of_ceilings, spreads_of_targets
from analysis.package import Seeds
from analysis.quantities import DatedBy
from analysis.tables.lines import in_region, name_of_row, stated_value
from analysis.wording import Group, Row, Sentence, Table, bullets, number, say
from analysis.wording.marks import ROWS, element

HEADS = (
    msgid("On the same footing"),
    msgid("Lowest"),
    msgid("In the middle"),
    msgid("Highest"),
)
OF_LEVELS = msgid("Level: {levels} – {number} on record")
TARGET_FOR, A_YEAR = msgid("{what}, {period}"), msgid("{what}: growth a year it requires")
AS_LOW, AS_HIGH = (
    msgid("as low or lower may be: {number}"),
    msgid("as high or higher may be: {number}"),
)
ALL_ALIKE = msgid("{value}, each of them")
NOTE = msgid(
    "Regions of one level are put in order only where their answers share a footing, and on the "
    "footing that most of them share. Of an even number the lower of the two in the middle is "
    "shown. Who gives no answer is not counted, least of all as zero."
)
BESIDE = msgid("The data beside this page has every figure that is put in order.")


@dataclass(frozen=True)
class _Words:
    """What a table of spreads is called, what heads its rows, and what it says without any."""

    caption: str
    head: str
    nothing: str


QUESTIONS = _Words(
    msgid("All regions on record: how far their answers lie apart"),
    msgid("Question"),
    msgid("No question is answered on the same footing by enough regions of one level."),
)
TARGETS = _Words(
    msgid("All regions on record: how far their targets lie apart"),
    msgid("Target"),
    msgid("Too few regions of one level have a target on the same footing."),
)
CEILINGS = _Words(
    msgid("All regions on record: how far the ceilings of their schemes lie apart"),
    msgid("Ceiling"),
    msgid("Too few regions of one level have a ceiling on the same footing."),
)
#: How many of those that answer stand in the order, by what is asked.
SHARED = {
    "question": msgid("{shared} of {answering} that answer"),
    "target": msgid("{shared} of {answering} with such a target"),
    "growth": msgid("{shared} of these {answering} start from a level on the same footing"),
    "ceiling": msgid("{shared} of {answering} with such a ceiling"),
}


def spread_of_all(answers: pd.DataFrame | None, seeds: Seeds) -> Table | None:
    """Return how far the answers of all regions lie apart, from `measures.answers_of_all`.

    None where there are none: a page that compares all regions has no others to tell of.
    """
    whole = seeds.whole or seeds
    return None if answers is None else _table(QUESTIONS, spreads(answers, whole), whole)


def targets_of_all(seeds: Seeds) -> Table | None:
    """Return how far the targets of all regions lie apart, and the growth they require a year.

    None on a page that compares all regions.
    """
    whole = all_on_record(seeds)
    return None if whole is None else _table(TARGETS, spreads_of_targets(whole), whole)


def ceilings_of_all(seeds: Seeds) -> Table | None:
    """Return how far the ceilings of all regions lie apart, by what the schemes pay for.

    None on a page that compares all regions.
    """
    whole = all_on_record(seeds)
    return None if whole is None else _table(CEILINGS, spreads_of_ceilings(whole), whole)


def _table(words: _Words, found: Iterable[Spread], seeds: Seeds) -> Table:
    rows: list[Row] = []
    for _, of_rung in groupby(found, key=lambda one: one.rung):
        held = list(of_rung)
        asked = held[0].asked
        rows.append(Group(say(OF_LEVELS, levels=levels_of(asked, seeds), number=number_of(asked))))
        rows += [_row(one, seeds) for one in held]
    heads = [translate(head) for head in (words.head, *HEADS)]
    note = say(NOTE) if rows else say(words.nothing)
    note = note + say(BESIDE) if rows and words is not QUESTIONS else note
    return Table(say(words.caption), heads, rows, note)


def _row(one: Spread, seeds: Seeds) -> list[object]:
    sharing = [seeds.figure(figure)["region"] for figure in one.figures]
    numbers = {"shared": number_of(sharing), "answering": number_of(one.answering)}
    shared: object = say(SHARED[one.what[0]], **numbers)
    if one.what[0] == "question":  # the data beside the page of all of them would be the package
        row = seeds.figure(one.lowest)
        shared = [_measured(row["indicator"], row, seeds), shared]
    else:
        shared = element("span", shared, **{ROWS: " ".join(one.figures)})
    head = [_asked(one, seeds), shared]
    if one.is_level:
        return [*head, say(ALL_ALIKE, value=_value(one, one.lowest, seeds)), "", ""]
    return [
        *head,
        _end(one, one.lowest, AS_LOW, one.perhaps_lowest, seeds),
        _of_region(one, one.middle, seeds),
        _end(one, one.highest, AS_HIGH, one.perhaps_highest, seeds),
    ]


def _asked(one: Spread, seeds: Seeds) -> object:
    """Return what is put in order: a question, a target with its date, its growth, a ceiling."""
    kind, key, *more = one.what
    if kind == "question":
        return Name(f"question/{key}", seeds.row("questions", key))
    if kind == "ceiling":
        return heading_of(key, *more)
    if kind == "growth":
        return say(A_YEAR, what=name_of_row("indicator", key, seeds))
    return _measured(key, seeds.figure(one.lowest), seeds)


def _measured(indicator: str, row: Mapping, seeds: Seeds) -> object:
    """Return what the figures on a footing measure, with the time they are for if it is stated."""
    what = name_of_row("indicator", indicator, seeds)
    return say(TARGET_FOR, what=what, period=DatedBy.of(row)) if row["period"] else what


def _end(one: Spread, figure: str, perhaps: str, others: Sequence[str], seeds: Seeds) -> object:
    """Return the figure at an end, with how many others bounds or a tie leave beside it."""
    if not others:
        return _of_region(one, figure, seeds)
    regions = [seeds.figure(other)["region"] for other in others]
    return bullets([_of_region(one, figure, seeds), say(perhaps, number=number_of(regions))])


def _of_region(one: Spread, figure: str, seeds: Seeds) -> Sentence:
    region = name_of_row("region", seeds.figure(figure)["region"], seeds)
    return in_region(say("{value}", value=_value(one, figure, seeds)), region)


def _value(one: Spread, figure: str, seeds: Seeds) -> object:
    if one.what[0] == "growth":
        return number(one.quantities[figure], style="percent")
    return stated_value(seeds.figure(figure), seeds)
