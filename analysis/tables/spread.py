"""Where the regions set side by side stand among all: the ends and the middle of each question.

measures.spread -> **spread** -> pages
"""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from analysis.charts.regions import levels_of, number_of
from analysis.languages import Name, msgid, translate
from analysis.measures.spread import Spread, spreads
from analysis.package import Seeds
from analysis.tables.lines import in_region, name_of_row, stated_value
from analysis.wording import Group, Row, Sentence, Table, bullets, say

CAPTION = msgid("All regions on record: how far their answers lie apart")
HEADS = (
    msgid("Question"),
    msgid("On the same footing"),
    msgid("Lowest"),
    msgid("In the middle"),
    msgid("Highest"),
)
OF_LEVELS = msgid("Level: {levels} – {number} on record")
SHARED = msgid("{shared} of {answering} that answer")
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
NOTHING = msgid("No question is answered on the same footing by enough regions of one level.")


def spread_of_all(answers: pd.DataFrame | None, seeds: Seeds) -> Table | None:
    """Return how far the answers of all regions lie apart, from `measures.answers_of_all`.

    None where there are none: a page that compares all regions has no others to tell of.
    """
    if answers is None:
        return None
    whole = seeds.whole or seeds
    rows: list[Row] = []
    for _, of_rung in groupby(spreads(answers, whole), key=lambda one: one.rung):
        found = list(of_rung)
        asked = found[0].asked
        rows.append(Group(say(OF_LEVELS, levels=levels_of(asked, whole), number=number_of(asked))))
        rows += [_row(one, whole) for one in found]
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, say(NOTE if rows else NOTHING))


def _row(one: Spread, seeds: Seeds) -> list[object]:
    question = Name(f"question/{one.question['question']}", one.question)
    sharing = [seeds.figure(figure)["region"] for figure in one.figures]
    shared = say(SHARED, shared=number_of(sharing), answering=number_of(one.answering))
    if one.is_level:
        value = stated_value(seeds.figure(one.lowest), seeds)
        return [question, shared, say(ALL_ALIKE, value=value), "", ""]
    return [
        question,
        shared,
        _end(one.lowest, AS_LOW, one.perhaps_lowest, seeds),
        _of_region(one.middle, seeds),
        _end(one.highest, AS_HIGH, one.perhaps_highest, seeds),
    ]


def _end(figure: str, perhaps: str, others: Sequence[str], seeds: Seeds) -> object:
    """Return the figure at an end, with how many others bounds or a tie leave beside it."""
    if not others:
        return _of_region(figure, seeds)
    regions = [seeds.figure(other)["region"] for other in others]
    return bullets([_of_region(figure, seeds), say(perhaps, number=number_of(regions))])


def _of_region(figure: str, seeds: Seeds) -> Sentence:
    row = seeds.figure(figure)
    region = name_of_row("region", row["region"], seeds)
    return in_region(say("{value}", value=stated_value(row, seeds)), region)
