"""Lay packages on one another: a base, and more regions and sources on top.

Rows of a table are put together. The same key with the same values may stand in several
packages; with other values it is a fault that names both rows and both packages.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.package.descriptor import Table
from analysis.package.faults import Fault, shown


def stack(
    frames: Sequence[pd.DataFrame], table: Table, labels: Sequence[str] = ()
) -> tuple[pd.DataFrame, list[Fault]]:
    """Return one table of text cells from those of several packages, lowest first, and the faults.

    Of a key that several packages hold the lowest row is kept. A key given twice within one
    package stays, for the validation to find. `labels` names the packages in messages.
    """
    filled = [frame for frame in frames if len(frame)]
    if len(filled) < 2:
        return (filled or list(frames))[0], []
    merged, faults, keep = pd.concat(filled), [], []
    first: dict[tuple, int] = {}
    keys = list(zip(*(merged[name] for name in table.primary_key), strict=True))
    rows = merged.to_numpy()
    places = list(merged.index)
    for position, key in enumerate(keys):
        at = first.setdefault(key, position)
        below = places[at][0] < places[position][0]
        keep.append(not below)
        if below:
            faults += _clashes(rows, places, (at, position), table, labels)
    return merged[keep], faults


def _clashes(rows, places, pair: tuple[int, int], table: Table, labels) -> list[Fault]:
    """Compare two rows of one key and name the first field in which they differ."""
    lower, upper = pair
    for name, below, above in zip(table.columns, rows[lower], rows[upper], strict=True):
        if below != above:
            folder, row = places[lower]
            package = labels[folder] if labels else f"package {folder}"
            key = "/".join(str(rows[lower][table.columns.index(k)]) for k in table.primary_key)
            rule = f"key {shown(key)} has another value in {package}, row {row}"
            number, line = places[upper]
            return [Fault(table.name, line, name, above, rule, repr(shown(below)), str(number))]
    return []
