"""Apply the known errors of the sources, and refuse a correction that no longer fits.

corrections.csv names a figure, a field, what is printed and what it should be. A correction
applies only while the figure's row still reads as printed: once the row changes the correction
is a fault, so that none outlives its error. A package corrects its own figures: one that is laid on
another does not rewrite what that one says.
"""

from collections.abc import Mapping
from dataclasses import replace

from analysis.package.cells import Cells
from analysis.package.faults import Fault, nearest, shown

FIELDS = ("figure", "field", "printed", "corrected")


def corrected(figures: Cells, corrections: Cells) -> tuple[Cells, list[Fault]]:
    """Return the figures (as text) with every correction applied, and the corrections' faults."""
    if not len(corrections):
        return figures, []
    columns = {name: list(cells) for name, cells in figures.columns.items()}
    position = {figure: at for at, figure in enumerate(columns["figure"])}
    faults = []
    for at, *cells in corrections.each(*FIELDS):
        entry = dict(zip(FIELDS, cells, strict=True))
        wrong = _why_not(entry, columns, position, figures.table.primary_key)
        if not wrong and corrections.folders[at] != figures.folders[position[entry["figure"]]]:
            wrong = "figure", "is a figure of another package", "a figure of the package's own"
        if wrong:
            faults.append(corrections.fault(at, *wrong))
        else:
            columns[entry["field"]][position[entry["figure"]]] = entry["corrected"]
    return replace(figures, columns=columns), faults


def _why_not(
    entry: Mapping[str, str],
    columns: Mapping[str, list[str]],
    position: Mapping[str, int],
    keys: tuple[str, ...],
) -> tuple[str, str, str] | None:
    """Return (field, rule, allowed) for a correction that cannot be applied, else None."""
    figure, name, printed = entry["figure"], entry["field"], entry["printed"]
    if name not in columns or name in keys:
        fields = ", ".join(column for column in columns if column not in keys)
        return "field", "is no field of figures that can be corrected", fields
    if figure not in position:
        near = nearest(figure, position)
        return "figure", "is no figure on file", near or "a figure on file"
    on_file = columns[name][position[figure]]
    if on_file != printed:
        rule = f"{name} of {shown(figure)} is no longer what was corrected"
        return "printed", rule, f"{shown(on_file)!r}; delete or renew the correction"
    if entry["corrected"] == printed:
        return "corrected", "corrects nothing", "another value than the printed one"
    return None
