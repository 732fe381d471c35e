"""Draw what the sources say and what they leave open: questions down, regions across.

Silence is drawn as silence. A ring means that the documents on file do not say; it is not a zero
and not a "no".
"""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from analysis.charts import cells
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.excerpts import with_excerpts
from analysis.charts.marks import Mark, of_name
from analysis.charts.matrix import Cell, Entry, Groups, matrix
from analysis.charts.region_grid import region_heads
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.languages import Name, Term, msgid, name_of, translate
from analysis.measures.silence import NOT_APPLICABLE, NOT_READ, STATED
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import cells_by_key, rows_of
from analysis.package.seeds import rows_by_key
from analysis.wording import Group, Html, Sentence, Table, count, not_applicable, say

FINDING = msgid(
    "Most is answered in full for {regions}: {most} of {asked} questions. "
    "Answered for no region, not even for a part: {open}."
)
ONE_REGION = msgid(
    "For {regions}, the sources answer {most} of {asked} questions in full and {part} more for a "
    "part only."
)
ONE_REGION_IN_FULL = msgid("For {regions}, the sources answer {most} of {asked} questions in full.")
SCOPE = msgid("Whether the documents on file answer a question; what they do not say is not zero.")
PARTS = msgid(
    "A half-filled mark: the answer holds for a part only, such as a district, a group of "
    "clusters, one body or one programme, and not for the region as a whole; or only some of its "
    "programmes have what is asked of each."
)
CAPTION = msgid("What the sources say and do not say")
QUESTION = msgid("Question")
SOME = msgid("stated for {some} of {all}")


def silence_map(silence: pd.DataFrame, seeds: Seeds) -> Chart:
    """Return the map for a frame of `measures.silence` (region, question, theme, state, …)."""
    regions = Regions(seeds)
    questions = rows_by_key(seeds, "questions", "question")
    columns = regions.sorted(silence["region"])
    answers = {(row["question"], row["region"]): row for row in rows_of(silence)}

    def paint(canvas: Canvas, cell: Cell) -> None:
        row = answers[cell.row, cell.column]
        state = sign_of(row)
        words = f"{regions.text(cell.column)} · {name_of(questions[cell.row])}"
        mark = None if state == cells.SILENT else _mark(row, words)
        cells.draw_sign(canvas, cell.x, cell.y, state, regions.style(cell.column), mark)

    groups = _groups(silence, questions)
    heads = region_heads(columns, regions)
    return Chart(
        matrix(groups, heads, paint, cells.Signs(_states(silence))) if groups else None,
        _finding(silence, regions),
        with_excerpts(_scope(silence), seeds, columns),
        _table(silence, columns, answers, regions, questions),
        source_line(seeds, [key for keys in silence["keys"] for key in keys]),
    )


def _scope(silence: pd.DataFrame) -> Sentence:
    return say(SCOPE) + say(PARTS) if silence["of_part"].any() else say(SCOPE)


def sign_of(row: Mapping) -> str:
    """Return the sign of a row of the frame."""
    if row["state"] == STATED:
        return cells.OF_PART if row["of_part"] else cells.SAID
    signs = {NOT_APPLICABLE: cells.NOT_APPLICABLE, NOT_READ: cells.NOT_READ}
    return signs.get(row["state"], cells.SILENT)


def _states(silence: pd.DataFrame) -> list[str]:
    found = {sign_of(row) for row in rows_of(silence)} | {cells.SAID, cells.SILENT}
    return [state for state in cells.WORDS if state in found]


def _mark(row: Mapping, label: str) -> Mark:
    """Return the mark of an answer; one that a figure gives links to it."""
    figures = [key for key in row["keys"] if "/" not in key]
    link = f"#ref-{figures[0]}" if figures else ""
    data = {"state": row["state"]} | ({"figure": figures[0]} if figures else {})
    return Mark("mark-answer", label, link, data)


def _groups(silence: pd.DataFrame, questions: Mapping[str, Mapping]) -> Groups:
    themes: dict[str, list[Entry]] = {}
    for question, theme in cells_by_key(silence, "question", "theme").items():
        mark = of_name(f"question/{question}")
        entry = Entry(question, name_of(questions[question]), mark=mark)
        themes.setdefault(theme, []).append(entry)
    order = [theme for theme in code_list("themes") if theme in themes]
    return [(Term("themes", theme).says, themes[theme]) for theme in order]


def _finding(silence: pd.DataFrame, regions: Regions) -> Sentence:
    stated = silence[silence["state"] == STATED]
    in_full = stated[~stated["of_part"].astype(bool)]
    answered = {key: set(rows["question"]) for key, rows in in_full.groupby("region")}
    most = max(map(len, answered.values()), default=0)
    first = [key for key in regions.sorted(answered) if len(answered[key]) == most]
    asked = list(dict.fromkeys(silence["question"]))
    unanswered = [key for key in asked if key not in set(stated["question"])]
    told = {
        "regions": regions.named_or_counted(first or regions.sorted(silence["region"])),
        "most": count(_keys(sorted(answered[first[0]]) if first else []), over="questions"),
        "asked": count(_keys(asked), over="questions"),
    }
    if silence["region"].nunique() == 1:
        in_part = set(stated["question"]) - set(in_full["question"])
        if not in_part:
            return say(ONE_REGION_IN_FULL, **told)
        return say(ONE_REGION, **told, part=count(_keys(sorted(in_part)), over="questions"))
    return say(FINDING, **told, open=count(_keys(unanswered), over="questions"))


def _keys(questions: Iterable[str]) -> list[str]:
    return [f"question/{question}" for question in questions]


def _table(
    silence: pd.DataFrame,
    columns: Sequence[str],
    answers: Mapping[tuple[str, str], Mapping],
    regions: Regions,
    questions: Mapping[str, Mapping],
) -> Table:
    rows: list = []
    by_theme = dict(list(silence.groupby("theme")))
    for theme in (theme for theme in code_list("themes") if theme in by_theme):
        found = by_theme[theme]
        rows.append(Group(Term("themes", theme)))
        for question in dict.fromkeys(found["question"]):
            cells_ = [_cell(answers[question, region]) for region in columns]
            rows.append([Name(f"question/{question}", questions[question]), *cells_])
    heads = [translate(QUESTION), *(regions.name(region) for region in columns)]
    return Table(say(CAPTION), heads, rows)


def _cell(row: Mapping) -> Sentence | Html | str | None:
    state = sign_of(row)
    if state == cells.SILENT:
        return None
    if row["lacking"]:
        some = [key for key in row["asked"] if key not in row["lacking"]]
        return say(SOME, some=count(some), all=count(row["asked"]))
    return not_applicable() if state == cells.NOT_APPLICABLE else translate(cells.WORDS[state])
