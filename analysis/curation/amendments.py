"""Correct the rows of a candidate package: what its figures, clauses, sources and places say.

state -> **amendments** -> deeds

A cell is refused here when it could never be right (no number, no code on file); what must hold
between rows is for `check` to find.
"""

from collections.abc import Mapping

from analysis.curation.decisions import tidy
from analysis.curation.named import measure, place
from analysis.curation.period_evidence import with_period
from analysis.curation.references import key_column, references
from analysis.curation.state import Curation, CurationError, Row
from analysis.curation.typed import cell, refuse
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import nearest, shown
from analysis.package.load import in_one_line
from analysis.package.parents import lie_together
from analysis.package.rules.schemes import AMOUNTS

#: What nobody types: keys, places in a document, what reading decides, what a file is.
GIVEN = frozenset(
    "source start end exact obs_status rule file sha256 characters original original_sha256".split()
)


def correctable(table: str) -> tuple[str, ...]:
    """Return the cells of a table that may be corrected, in the order of its columns."""
    kept = {key_column(table), *GIVEN}
    if table == "sources":
        kept.add("language")  # its numbers were read in it
    if table == "indicators":
        kept |= {"unit", "dimension"}  # these are those of its figures, too: `measures`
    return tuple(name for name in workbook_descriptor().tables[table].columns if name not in kept)


def correct(
    curation: Curation, figure: str, *, reading: str | None = None, **cells: str
) -> Curation:
    """Return the curation with other cells of a figure; its status stays.

    `region` and `indicator` take a key or a name, on file or new; `value` a decimal or an amount
    as printed. A new period takes the words that give it as evidence. `reading` says how the
    words are to be read. Raises CurationError naming what a cell allows.
    """
    _refuse_unknown("figures", cells)
    old = curation.row("figures", figure)
    table = workbook_descriptor().tables["figures"]
    row = {**old, **{name: cell(name, text) for name, text in cells.items()}}
    if row["region"] != old["region"]:
        curation, row["region"] = place(curation, row["region"])
        if "programme" not in cells and not _may_be_of(curation, row):
            row["programme"] = ""
    curation, row["indicator"] = measure(curation, old, row)
    for name, text in row.items():
        refuse(table.field(name), text)
    _refuse_lost(curation, "figures", row, ("part_of", "programme", "member"))
    curation = _with_row(curation, "figures", row)
    if reading is not None:
        curation = _read_so(curation, figure, in_one_line(reading))
    return tidy(with_period(curation, figure))


def _may_be_of(curation: Curation, figure: Row) -> bool:
    """True where a figure's place lies in that of its programme, or that one in it."""
    programme = curation.on_file("programmes", figure["programme"]) or {"region": ""}

    def parent(key: str) -> str:
        return (curation.on_file("regions", key) or {"parent": ""})["parent"]

    return lie_together(figure["region"], programme["region"], parent)


def describe(curation: Curation, table: str, key: str, **cells: str) -> Curation:
    """Return the curation with other cells of a row of any other table; its status stays.

    A region, and the place that one lies in, is a key or a name, on file or new. A figure that a
    clause takes for its rate, its limit and so on becomes one of that kind.
    """
    _refuse_unknown(table, cells)
    typed = {  # the value of a condition is a word: sme, a place
        name: in_one_line(text) if name == "value" else cell(name, text)
        for name, text in cells.items()
    }
    row = {**curation.row(table, key), **typed}
    for name in cells:
        reference = references(table).get(name)
        if reference and reference.to == ("regions",) and row[name]:
            curation, row[name] = place(curation, row[name])
        refuse(workbook_descriptor().tables[table].field(name), row[name])
    _refuse_lost(curation, table, row, cells)
    curation = _with_row(curation, table, row)
    for name in AMOUNTS.get(table, {}).keys() & cells.keys():
        curation = _of_kind(curation, row[name], AMOUNTS[table][name][0])
    return tidy(curation)


def _refuse_unknown(table: str, cells: Mapping[str, str]) -> None:
    unknown = set(cells) - set(correctable(table))
    if unknown:
        raise CurationError("there is no {names} to correct", names=", ".join(sorted(unknown)))


def _refuse_lost(curation: Curation, table: str, row: Row, names: Mapping | tuple) -> None:
    """Raise CurationError where one of these cells names a row that is not on file."""
    for name, reference in references(table).items():
        for key in reference.keys(row) if name in names else ():
            if any(curation.on_file(to, key) is not None for to in reference.to):
                continue
            known = [one[key_column(to)] for to in reference.to for one in curation.tables[to]]
            raise CurationError(
                "{field}: there is no row '{text}' in {table}; near it: {near}",
                field=name, text=shown(key), table=reference.to[0],
                near=nearest(key, known) or "-",
            )  # fmt: skip


def _with_row(curation: Curation, table: str, row: Row) -> Curation:
    column = key_column(table)
    rows = [row if one[column] == row[column] else one for one in curation.tables[table]]
    return curation.changed(**{table: rows})


def _of_kind(curation: Curation, figure: str, kinds: tuple[str, ...]) -> Curation:
    """Return the curation in which a figure has one of these measure kinds."""
    for row in curation.tables["figures"]:
        if row["figure"] == figure and row["measure_kind"] not in kinds:
            return correct(curation, figure, measure_kind=kinds[0])
    return curation


def _read_so(curation: Curation, figure: str, reading: str) -> Curation:
    rows = [
        {**row, "reading": reading} if row["figure"] == figure and row["states"] == "value" else row
        for row in curation.tables["evidence"]
    ]
    return curation.changed(evidence=rows)
