"""Lay a source open: each figure with its place in it, what was set aside, and the marked text.

The tables carry short forms and positions and may be shared. The text with its marks is other
people's and for local view only: it is made where the document is at hand and never rendered.
"""

from collections.abc import Mapping
from itertools import pairwise

from markupsafe import escape

from analysis.languages import Term, msgid, translate
from analysis.numbers import scan
from analysis.package import Seeds
from analysis.wording import Html, Table, passage, position, say, title
from analysis.wording.marks import element

from .evidence import figure_subject, figure_value
from .rows import Rows

FIGURE, DISMISSED, UNACCOUNTED = "figure", "dismissed", "unaccounted"
LEGEND = {
    FIGURE: msgid("a figure"),
    DISMISSED: msgid("set aside, with the reason"),
    UNACCOUNTED: msgid("not accounted for"),
}
COLUMNS = [msgid("Figure"), msgid("Exact words"), msgid("From"), msgid("To"), msgid("Gives"),
           msgid("What it is")]  # fmt: skip
SET_ASIDE = [msgid("Words"), msgid("From"), msgid("To"), msgid("Reason"), msgid("What it is")]


def figures_of_source(seeds: Seeds, source: str) -> Table:
    """Return every figure a source gives, in the order of its text, each passage a row."""
    rows = Rows(seeds)
    row = seeds.row("sources", source)
    found = seeds.evidence[seeds.evidence["source"] == source].sort_values(["start", "end"])
    return Table(
        say("Figures from {source}", source=title(row)),
        [translate(text) for text in COLUMNS],
        [_figure_row(one, row, rows) for one in found.to_dict("records")],
    )


def dismissed_of_source(seeds: Seeds, source: str) -> Table:
    """Return every number of a source that is no figure, with the reason."""
    row = seeds.row("sources", source)
    found = seeds.dismissed[seeds.dismissed["source"] == source].sort_values(["start", "end"])
    return Table(
        say("Numbers set aside in {source}", source=title(row)),
        [translate(text) for text in SET_ASIDE],
        [_dismissed_row(one, row) for one in found.to_dict("records")],
    )


def marked_text(seeds: Seeds, source: str, text: str) -> Html:
    """Return a document's text with every number marked: figure, set aside, not accounted for.

    For local view only. Positions are code points of the text as it lies on disk.
    """
    language = seeds.row("sources", source)["language"]
    spans = _spans(seeds, source) + [
        (found.start, found.end, UNACCOUNTED, "") for found in scan(text, language)
    ]
    written, place = [], 0
    for start, end, kind, key in _first_of_each(spans):
        written += [escape(text[place:start]), _mark(text[start:end], kind, key)]
        place = end
    body = Html("").join([*written, escape(text[place:])])
    legend = Html(" ").join(element("mark", translate(LEGEND[kind]), **{"class": kind})
                            for kind in LEGEND)  # fmt: skip
    return Html(element("p", legend) + element("pre", body, lang=language, **{"class": "document"}))


def _figure_row(one: Mapping, source: Mapping, rows: Rows) -> list[object]:
    figure = rows.figure(one["figure"])
    marks = {"data-exact": one["figure"], "data-source": source["source"]}
    words = passage(one["exact"], source["language"], **marks)
    gives = Term("states", one["states"])
    return [figure_value(figure, rows), words, position(one["start"]), position(one["end"]), gives,
            figure_subject(figure, rows)]  # fmt: skip


def _dismissed_row(one: Mapping, source: Mapping) -> list[object]:
    marks = {"data-exact": "", "data-source": source["source"]}
    words = passage(one["exact"], source["language"], **marks)
    reason = Term("dismissed_reasons", one["reason"])
    note = passage(one["note"], "en", **marks | {"data-dismissed": ""}) if one["note"] else ""
    return [words, position(one["start"]), position(one["end"]), reason, note]


def _spans(seeds: Seeds, source: str) -> list[tuple[int, int, str, str]]:
    spans = []
    for table, kind, column in (("evidence", FIGURE, "figure"), ("dismissed", DISMISSED, "reason")):
        rows = getattr(seeds, table)
        spans += [
            (int(row["start"]), int(row["end"]), kind, row[column])
            for row in rows[rows["source"] == source].to_dict("records")
        ]
    return spans


def _first_of_each(spans: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Return spans that do not overlap; what is accounted for comes before what is not."""
    order = {FIGURE: 0, DISMISSED: 1, UNACCOUNTED: 2}
    kept: list[tuple[int, int, str, str]] = []
    for span in sorted(spans, key=lambda one: (order[one[2]], one[0], -one[1])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    kept.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(kept)), "spans overlap"
    return kept


def _mark(text: str, kind: str, key: str) -> Html:
    mark = element("mark", text, **{"class": kind, "title": key})
    return element("a", mark, href=f"#ref-{key}") if kind == FIGURE else mark
