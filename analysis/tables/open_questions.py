"""What is not known of each region: the questions its sources leave open, in words.

The map of the same answers (`charts.silence_map`) shows all that is asked; this table names only
what is missing, so that a reader sees at once what a comparison cannot say.
"""

from collections.abc import Mapping

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
    regions = Regions(seeds)
    compared = regions.sorted(silence["region"])
    for_none = _answered_for_none(silence) if len(compared) > 1 else []
    asked = silence[~silence["question"].isin(for_none)]
    themes = [theme for theme in code_list("themes") if theme in set(asked["theme"])]
    nothing = say(ALL_ANSWERED if len(compared) > 1 else ALL_ANSWERED_ONE)
    cells = {
        region: [_open(asked, region, theme, seeds) or nothing for theme in themes]
        for region in compared
    }
    heads = [Term("themes", theme) for theme in themes]
    caption = say(CAPTION if len(compared) > 1 else CAPTION_ONE)
    note = excerpts_beside(_note(silence, for_none, seeds), seeds, compared)
    return by_region(caption, heads, cells, regions, note)


def _answered_for_none(silence: pd.DataFrame) -> list[str]:
    answered = set(silence.loc[silence["state"] != NOT_STATED, "question"])
    return [one for one in dict.fromkeys(silence["question"]) if one not in answered]


def _open(asked: pd.DataFrame, region: str, theme: str, seeds: Seeds) -> list[Sentence | Name]:
    rows = asked[(asked["region"] == region) & (asked["theme"] == theme)]
    return [_line(row, seeds) for row in rows_of(rows) if _is_open(row)]


def _is_open(row: Mapping) -> bool:
    return row["state"] in (NOT_STATED, NOT_READ) or bool(row["of_part"])


def _line(row: Mapping, seeds: Seeds) -> Sentence | Name:
    name = _name(row["question"], seeds)
    template = {STATED: PART_ONLY, NOT_READ: NOT_READ_YET}.get(row["state"])
    return say(template, question=name) if template else name


def _note(silence: pd.DataFrame, for_none: list[str], seeds: Seeds) -> Sentence | None:
    if not for_none:
        return None
    asked = [f"question/{one}" for one in dict.fromkeys(silence["question"])]
    none = [f"question/{one}" for one in for_none]
    return say(
        FOR_NONE,
        asked=count(asked, over="questions"),
        open=count(none, over="questions"),
        questions=listed([_name(one, seeds) for one in for_none]),
    )


def _name(question: str, seeds: Seeds) -> Name:
    return Name(f"question/{question}", seeds.row("questions", question))
