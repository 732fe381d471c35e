"""Lay packages on one another: a base, and more regions and sources on top.

Rows of a table are put together. The same key with the same values may stand in several
packages; with other values it is a fault that names both rows and both packages.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.package.cells import Cells
from analysis.package.faults import Fault, shown


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
        else:
            faults += _clash(together, lowest, at, labels)
    return together.at(keep), faults


def _together(parts: Sequence[Cells]) -> Cells:
    columns = {name: list(chain(*(part[name] for part in parts))) for name in parts[0].columns}
    folders = list(chain(*(part.folders for part in parts)))
    lines = list(chain(*(part.lines for part in parts)))
    return Cells(parts[0].table, columns, folders, lines)


def _clash(table: Cells, lower: int, upper: int, labels: Sequence[str]) -> Iterator[Fault]:
    """Compare two rows of one key and name the first field in which they differ."""
    differing = (name for name in table.columns if table[name][lower] != table[name][upper])
    for name in list(differing)[:1]:
        package, row = labels[table.folders[lower]], table.lines[lower]
        key = "/".join(table[column][lower] for column in table.table.primary_key)
        rule = f"key {shown(key)} has another value in {package}, row {row}"
        yield table.fault(upper, name, rule, repr(shown(table[name][lower])))
