"""Apply the known errors of the sources, and refuse a correction that no longer fits.

corrections.csv names a figure, a field, what is printed and what it should be. A correction
applies only while the figure's row still reads as printed: once the row changes the correction
is a fault, so that none outlives its error.
"""

import pandas as pd

from analysis.package.descriptor import Table
from analysis.package.faults import Fault, nearest, shown


def corrected(
    figures: pd.DataFrame, corrections: pd.DataFrame, table: Table
) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the figures (as text) with every correction applied, and the corrections' faults."""
    if corrections.empty:
        return figures, []
    columns = {name: figures[name].tolist() for name in figures.columns}
    position = {figure: at for at, figure in enumerate(columns["figure"])}
    faults = []
    for (folder, row), entry in corrections.iterrows():
        fault = _why_not(entry, columns, position, table)
        if fault:
            field, value, rule, allowed = fault
            faults.append(Fault("corrections", row, field, value, rule, allowed, str(folder)))
        else:
            columns[entry["field"]][position[entry["figure"]]] = entry["corrected"]
    return pd.DataFrame(columns, index=figures.index, dtype=object), faults


def _why_not(entry, columns: dict[str, list], position: dict[str, int], table: Table):
    """Return (field, value, rule, allowed) for a correction that cannot be applied, else None."""
    figure, name, printed = entry["figure"], entry["field"], entry["printed"]
    if name not in columns or name in table.primary_key:
        fields = ", ".join(column for column in columns if column not in table.primary_key)
        return "field", name, "is no field of figures that can be corrected", fields
    if figure not in position:
        near = nearest(figure, position)
        return "figure", figure, "is no figure on file", near or "a figure on file"
    on_file = columns[name][position[figure]]
    if on_file != printed:
        rule = f"{name} of {shown(figure)} is no longer what was corrected"
        return "printed", printed, rule, f"{shown(on_file)!r}; delete or renew the correction"
    if entry["corrected"] == printed:
        return "corrected", printed, "corrects nothing", "another value than the printed one"
    return None
