"""Lay packages on one another: a base, and more regions and sources on top.

Rows of a table are put together. The same key with the same values may stand in several
packages. Where one package leaves cells of a row empty that another fills, the row has them filled:
two drafts of one region know different things of it. With other values it is a fault that names
both rows and both packages; so it is where a table says which of its rows were read, for there an
empty cell says something, too.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import cast

from analysis.package.cells import Cells
from analysis.package.faults import Fault, shown

#: A table with this column says of each row whether it was read.
READ_BY_ROW = "obs_status"


def stack(parts: Sequence[Cells], labels: Sequence[str]) -> tuple[Cells, list[Fault]]:
    """Return one table of text cells from those of several packages, lowest first, and the faults.

    Of a key that several packages hold the lowest row is kept. A key given twice within one
    package stays, for the validation to find. `labels` names the packages in messages.
    """
    filled = [part for part in parts if len(part)]
    if len(filled) < 2:
        return (filled or list(parts))[0], []
    together = _together(filled)
    first: dict[tuple, int] = {}
    keep, faults = [], list[Fault]()
    for at, *key in together.each(*together.table.primary_key):
        lowest = first.setdefault(tuple(key), at)
        if together.folders[lowest] == together.folders[at]:
            keep.append(at)
        elif clash := list(_clash(together, lowest, at, labels)):
            faults += clash
        else:
            _fill(together, lowest, at)
    return together.at(keep), faults


def _fill(table: Cells, lower: int, upper: int) -> None:
    """Give the lower of two rows the cells that only the upper one has."""
    for column in table.columns.values():
        if not column[lower] and column[upper]:
            cast("list[str]", column)[lower] = column[upper]


def _together(parts: Sequence[Cells]) -> Cells:
    columns = {name: list(chain(*(part[name] for part in parts))) for name in parts[0].columns}
    folders = list(chain(*(part.folders for part in parts)))
    lines = list(chain(*(part.lines for part in parts)))
    return Cells(parts[0].table, columns, folders, lines)


def _clash(table: Cells, lower: int, upper: int, labels: Sequence[str]) -> Iterator[Fault]:
    """Compare two rows of one key and name the first field in which they differ."""
    strict = READ_BY_ROW in table.columns
    differing = (
        name
        for name, column in table.columns.items()
        if column[lower] != column[upper] and (strict or (column[lower] and column[upper]))
    )
    for name in list(differing)[:1]:
        package, row = labels[table.folders[lower]], table.lines[lower]
        key = "/".join(table[column][lower] for column in table.table.primary_key)
        rule = f"key {shown(key)} has another value in {package}, row {row}"
        yield table.fault(upper, name, rule, repr(shown(table[name][lower])))
