"""What is not known of each region: the questions its sources leave open, in words.

The map of the same answers (`charts.silence_map`) shows all that is asked; this table names only
what is missing, so that a reader sees at once what a comparison cannot say.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts.excerpts import excerpts_beside
from analysis.charts.regions import Regions
from analysis.languages import Name, Term, msgid
from analysis.measures.silence import NOT_READ, NOT_STATED, STATED
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.tables.side_by_side import by_region
from analysis.wording import Sentence, Table, count, listed, say

CAPTION = msgid("What the sources leave open, though they answer it for another region")
CAPTION_ONE = msgid("What the sources leave open")
PART_ONLY = msgid("{question} (for a part only)")
NOT_READ_YET = msgid("{question} (not read yet)")
ALL_ANSWERED, ALL_ANSWERED_ONE = msgid("nothing that another answers"), msgid("nothing")
FOR_NONE = msgid(
    "Of {asked} questions asked of each, the sources answer {open} for no region: {questions}."
)


def open_questions(silence: pd.DataFrame, seeds: Seeds) -> Table:
    """Return, for a frame of `measures.silence`, the open questions of each region by theme.

    What is answered for no region at all is named once, in the note.
    """
    regions, answers = Regions(seeds), rows_of(silence)
    compared = regions.sorted(row["region"] for row in answers)
    for_none = _answered_for_none(answers) if len(compared) > 1 else []
    asked = [row for row in answers if row["question"] not in for_none]
    held = {row["theme"] for row in asked}
    themes = [theme for theme in code_list("themes") if theme in held]
    nothing = say(ALL_ANSWERED if len(compared) > 1 else ALL_ANSWERED_ONE)
    cells = {
        region: [_open(asked, region, theme, seeds) or nothing for theme in themes]
        for region in compared
    }
    heads = [Term("themes", theme) for theme in themes]
    caption = say(CAPTION if len(compared) > 1 else CAPTION_ONE)
    note = excerpts_beside(_note(answers, for_none, seeds), seeds, compared)
    return by_region(caption, heads, cells, regions, note)


def _answered_for_none(answers: Sequence[Mapping]) -> list[str]:
    answered = {row["question"] for row in answers if row["state"] != NOT_STATED}
    return [one for one in _questions(answers) if one not in answered]


def _questions(answers: Sequence[Mapping]) -> list[str]:
    return list(dict.fromkeys(row["question"] for row in answers))


def _open(asked: Sequence[Mapping], region: str, theme: str, seeds: Seeds) -> list[Sentence | Name]:
    here = (row for row in asked if row["region"] == region and row["theme"] == theme)
    return [_line(row, seeds) for row in here if _is_open(row)]


def _is_open(row: Mapping) -> bool:
    return row["state"] in (NOT_STATED, NOT_READ) or bool(row["of_part"])


def _line(row: Mapping, seeds: Seeds) -> Sentence | Name:
    name = _name(row["question"], seeds)
    template = {STATED: PART_ONLY, NOT_READ: NOT_READ_YET}.get(row["state"])
    return say(template, question=name) if template else name


def _note(answers: Sequence[Mapping], for_none: list[str], seeds: Seeds) -> Sentence | None:
    if not for_none:
        return None
    asked = [f"question/{one}" for one in _questions(answers)]
    none = [f"question/{one}" for one in for_none]
    return say(
        FOR_NONE,
        asked=count(asked, over="questions"),
        open=count(none, over="questions"),
        questions=listed([_name(one, seeds) for one in for_none]),
    )


def _name(question: str, seeds: Seeds) -> Name:
    return Name(f"question/{question}", seeds.row("questions", question))
