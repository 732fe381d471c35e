"""What a region aims at: aims in words beside aims in numbers, each with its date and its words.

measures -> **tables** -> pages
"""

from collections.abc import Mapping
from typing import Any

from analysis.languages import msgid, translate
from analysis.measures.growth import targets_of
from analysis.measures.leading import first_of, leading
from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import places_of
from analysis.package import Seeds
from analysis.quantities import DatedBy
from analysis.tables.lines import figure_subject, figure_value, more_line, name_of_row
from analysis.tables.plan import by_when, purpose_of
from analysis.tables.words import words_of
from analysis.wording import Row, Table, marked, say

CAPTION = msgid("Aims in numbers and aims in words")
HEADS = (msgid("Aim"), msgid("Figure"), msgid("By when"), msgid("In the words of its source"))
NO_NUMBER = msgid("in words only")
NOTHING = msgid("No aim is on record.")


def aims_table(seeds: Seeds, region: str) -> Table:
    """Return the targets of a region with their figures, then the aims that have none.

    Of many those that tell most, and how many more there are.
    """
    own = targets_of(region, seeds)
    figures, numbered = [row["figure"] for row in own], {row["programme"] for row in own}
    aims = seeds.rows("programmes").where(region=places_of(region, seeds), kind="target")
    in_words = as_mentioned((row for row in aims if row["programme"] not in numbered), seeds)
    listed, worded = leading(figures, seeds), first_of(in_words)
    rows: list[Row] = [_in_number(row, seeds) for row in own if row["figure"] in listed]
    rows += [_in_words(row, seeds) for row in worded]
    more = more_line([*figures, *map(_key, in_words)], [*listed, *map(_key, worded)])
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, next(iter(more), None) if rows else say(NOTHING))


def _key(row: Mapping[str, Any]) -> str:
    return f"programme/{row['programme']}"


def _in_number(target: Mapping[str, Any], seeds: Seeds) -> Row:
    row = seeds.figure(target["figure"])
    dated = DatedBy.of(row) if row["period"] else None
    said = sorted(
        (one for one in seeds.evidence_by_figure.get(row["figure"], ())),
        key=lambda one: one["states"] != "value",
    )
    programme = row["programme"] and seeds.row("programmes", row["programme"])
    is_aim = programme and programme["kind"] == "target"
    aim = [figure_subject(row, seeds), *([purpose_of(programme)] if is_aim else [])]
    return [[one for one in aim if one], figure_value(row, seeds), dated,
            words_of(said[0], seeds) if said else None]  # fmt: skip


def _in_words(row: Mapping[str, Any], seeds: Seeds) -> Row:
    name = marked(name_of_row("programme", row["programme"], seeds), row["basis"])
    purpose = purpose_of(row)
    aim = [name, *([purpose] if purpose else [])]
    return [aim, translate(NO_NUMBER), by_when(row, seeds), words_of(row, seeds)]
