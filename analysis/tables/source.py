"""One source laid open: each figure with its place in the text, and each number set aside.

measures -> **tables** -> pages

A page to be shared carries short forms and positions, not the text.
"""

from collections.abc import Mapping, Sequence

from analysis.language_records import CODE_LANGUAGE
from analysis.languages import Term, language, msgid, translate
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.tables.figures import keys_set_aside
from analysis.tables.lines import figure_subject, stated_value
from analysis.wording import Html, Sentence, Table, counted, passage, position, say, title

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
    """Return every passage of a source that gives a figure, in the order of its text."""
    row = seeds.row("sources", source)
    heads = [translate(head) for head in FIGURE_HEADS]
    rows = [_figure(one, row, seeds) for one in _of(seeds, "evidence", source)]
    return Table(say(FIGURES, source=title(row)), heads, rows)


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
    rows = getattr(seeds, table)
    return rows_of(rows[rows["source"] == source].sort_values(["start", "end"]))


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
