"""What a region aims at: aims in words beside aims in numbers, each with its date and its words.

measures -> **tables** -> pages
"""

from collections.abc import Mapping
from typing import Any

from analysis.languages import msgid, translate
from analysis.measures.growth import targets
from analysis.measures.leading import first_of, leading
from analysis.measures.mentions import as_mentioned
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
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
    found = targets(seeds)
    own = found[found["region"] == region]
    inside = seeds.programmes["region"].map(peer_of(seeds)) == region
    aims = seeds.programmes[inside & (seeds.programmes["kind"] == "target")]
    in_words = aims[~aims["programme"].isin(own["programme"])]
    listed, worded = leading(own["figure"], seeds), first_of(as_mentioned(in_words, seeds))
    rows: list[Row] = [_in_number(row, seeds) for row in rows_of(own[own["figure"].isin(listed)])]
    rows += [_in_words(row, seeds) for row in rows_of(worded)]
    more = more_line(
        [*own["figure"], *("programme/" + in_words["programme"])],
        [*listed, *("programme/" + worded["programme"])],
    )
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, next(iter(more), None) if rows else say(NOTHING))


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
