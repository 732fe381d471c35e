"""Lay out what regions say to questions: a few have a column each, more stand below each other."""

from collections.abc import Mapping, Sequence

from analysis.charts.regions import Regions
from analysis.languages import msgid, translate
from analysis.wording import Group, Row, Sentence, Table, not_read

#: So many regions have a column each.
MOST_COLUMNS = 4
QUESTION, STATED = msgid("Question"), msgid("As stated")


def has_columns(regions: Sequence[str]) -> bool:
    """Return whether the regions are few enough to stand side by side."""
    return len(regions) <= MOST_COLUMNS


def in_columns(
    caption: Sentence, heads: Sequence[object], cells: Mapping[str, Sequence[object]],
    names: Regions, note: Sentence | None,
) -> Table:  # fmt: skip
    """Return a table with a column for each region and a row for each head.

    `cells` has for each region its cells, in the order of the heads.
    """
    columns = [translate(QUESTION), *map(names.name, cells)]
    told = [_told(region, own, names) for region, own in cells.items()]
    rows: list[Row] = [[head, *row] for head, *row in zip(heads, *told, strict=True)]
    return Table(caption, columns, rows, note)


def one_below_the_other(caption: Sentence, rows: Sequence[Row], note: Sentence | None) -> Table:
    """Return a table of groups, each with rows of a head and what is stated."""
    return Table(caption, [translate(QUESTION), translate(STATED)], rows, note)


def by_region(
    caption: Sentence, heads: Sequence[object], cells: Mapping[str, Sequence[object]],
    names: Regions, note: Sentence | None,
) -> Table:  # fmt: skip
    """Return the regions in columns, or where there are more, each as a group of rows."""
    if has_columns(list(cells)):
        return in_columns(caption, heads, cells, names, note)
    rows: list[Row] = []
    for region, own in cells.items():
        rows.append(Group(names.name(region)))
        told = _told(region, own, names)
        rows += [[head, cell] for head, cell in zip(heads, told, strict=True)]
    return one_below_the_other(caption, rows, note)


def _told(region: str, cells: Sequence[object], names: Regions) -> list[object]:
    """Return cells in which what is empty is no silence where a draft was left out unread."""
    if not names.is_unread(region):
        return list(cells)
    return [not_read() if cell is None else cell for cell in cells]
