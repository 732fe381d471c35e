"""One source laid open: each figure with its place in the text, and each number set aside.

measures -> **tables** -> pages

A page to be shared carries short forms and positions, not the text.
"""

from collections.abc import Mapping, Sequence

from analysis.language_records import CODE_LANGUAGE
from analysis.languages import Term, language, msgid, translate
from analysis.package import Seeds
from analysis.tables.figures import keys_set_aside
from analysis.tables.lines import figure_subject, more_line, stated_value
from analysis.wording import Html, Sentence, Table, counted, passage, position, say, title

#: So many passages of one document a page lists; of more, so many of the first.
MOST_LISTED, MOST_OF_MORE = 400, 120
FIGURES = msgid("Figures from {source}")
FIGURE_HEADS = (
    msgid("Words of the source"),
    msgid("From"),
    msgid("To"),
    msgid("Gives"),
    msgid("Figure"),
    msgid("What is measured"),
)
SET_ASIDE = msgid("Numbers set aside in {source}")
SET_ASIDE_HEADS = (msgid("Words"), msgid("From"), msgid("To"), msgid("Reason"))
REMARK = msgid("What it is")
FINDING = msgid("This document gives {figures}; {aside}.")
ONE, MANY = msgid("{number} figure"), msgid("{number} figures")
ONE_ASIDE = msgid("{number} number in it is set aside")
MANY_ASIDE = msgid("{number} numbers in it are set aside")


def source_finding(seeds: Seeds, source: str) -> Sentence:
    """Return how many figures a source gives, and how many of its numbers are none."""
    figures = [row["figure"] for row in _of(seeds, "evidence", source)]
    aside = keys_set_aside(seeds.dismissed[seeds.dismissed["source"] == source])
    return say(
        FINDING,
        figures=counted(figures, ONE, MANY, over="evidence"),
        aside=counted(aside, ONE_ASIDE, MANY_ASIDE, over="dismissed"),
    )


def passages_table(seeds: Seeds, source: str) -> Table:
    """Return the passages of a source that give a figure, in the order of its text.

    Of very many the first, and how many figures more there are.
    """
    row, found = seeds.row("sources", source), _of(seeds, "evidence", source)
    listed = found if len(found) <= MOST_LISTED else found[:MOST_OF_MORE]
    heads = [translate(head) for head in FIGURE_HEADS]
    rows = [_figure(one, row, seeds) for one in listed]
    more = more_line((one["figure"] for one in found), (one["figure"] for one in listed))
    return Table(say(FIGURES, source=title(row)), heads, rows, next(iter(more), None))


def set_aside_table(seeds: Seeds, source: str) -> Table:
    """Return every number of a source that is no figure, with the reason.

    Remarks are on file in English and stand on English pages only.
    """
    row = seeds.row("sources", source)
    heads = [*SET_ASIDE_HEADS, *([REMARK] if language() == CODE_LANGUAGE else [])]
    rows = [_dismissed(one, row) for one in _of(seeds, "dismissed", source)]
    return Table(
        say(SET_ASIDE, source=title(row)),
        [translate(head) for head in heads],
        [cells[: len(heads)] for cells in rows],
    )


def _of(seeds: Seeds, table: str, source: str) -> Sequence[Mapping]:
    found = seeds.rows(table).where(source=source)
    return sorted(found, key=lambda row: (row["start"], row["end"]))


def _figure(one: Mapping, source: Mapping, seeds: Seeds) -> list[object]:
    figure = seeds.figure(one["figure"])
    marks = {"data-exact": one["figure"], "data-source": source["source"]}
    words = passage(one["exact"], source["language"], **marks)
    shown = stated_value(figure, seeds)
    return [words, position(one["start"]), position(one["end"]), Term("states", one["states"]),
            shown, figure_subject(figure, seeds)]  # fmt: skip


def _dismissed(one: Mapping, source: Mapping) -> list[object]:
    marks = {"data-exact": "", "data-source": source["source"]}
    words = passage(one["exact"], source["language"], **marks)
    reason = Term("dismissed_reasons", one["reason"])
    remark: Html | None = None
    if one["note"]:
        remark = passage(one["note"], "en", **marks | {"data-dismissed": ""})
    return [words, position(one["start"]), position(one["end"]), reason, remark]
