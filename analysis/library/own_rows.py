"""Check figures that someone holds in memory, or a package in a folder, by the rules of a package.

Own rows are laid over a sound package and checked with it, so whatever is at fault is so through
them.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import paths
from analysis.library.laid_over import OWN, column_of, laid_over
from analysis.library.packages import load_seeds
from analysis.library.tidy import COLUMNS
from analysis.numbers import scan
from analysis.package import Fault, Seeds, check_package
from analysis.package.checked import Unchecked, read_package
from analysis.package.faults import nearest
from analysis.package.reading import value_differences
from analysis.package.rules.evidence import NO_EVIDENCE
from analysis.refusal import Refused

FAULTS = ["table", "row", "column", "value", "fault", "allowed"]
Rows = Sequence[Mapping[str, Any]]
Folders = str | Path | Sequence[str | Path]
#: A row of the answer.
Told = tuple[str, Any, str, str, str, str]


def check(rows: pd.DataFrame | Rows | Folders, seeds: Seeds | None = None) -> pd.DataFrame:
    """Return what is at fault with own figures, or with a package: a row a fault, none if sound.

    `rows` is a frame like that of `figures()`, a list of such rows, or the folder of a package (or
    several, the base first). Of a frame, a figure that is on file keeps what the frame has no
    column for; another is not held to it, unless every figure needs it (`region`, `indicator`,
    `unit`, `bound`, `measure_kind`). With a column `source` each figure has to give its words in
    `start`, `end` and `quote`, and these have to say its value.

    A fault is told by `table` ("own rows", or the table of the package that they clash with),
    `row` (the frame's own label, or the line of the CSV), `column`, `value`, `fault` and what is
    `allowed`. Own rows are checked beside `seeds`, by default the workbook's package. Raises
    Refused for a folder that is not there, and for what is neither frame nor folder.

    >>> import analysis
    >>> own = analysis.figures().head(2).assign(bound="at least")
    >>> print(analysis.check(own)[["row", "column", "value", "fault"]].to_string(index=False))
    row column    value                   fault
      0  bound at least is not one of the codes
      1  bound at least is not one of the codes
    >>> analysis.check(analysis.figures()).empty
    True
    """
    if isinstance(rows, str | Path):
        return _answer(map(_of_a_folder, check_package(paths.stacked([rows]))))
    if isinstance(rows, pd.DataFrame):
        package = read_package((seeds or load_seeds()).folders)
        return _answer(_of_a_frame(rows, package))
    given = list(rows) if isinstance(rows, Sequence) else [rows]
    if all(isinstance(one, Mapping) for one in given):
        return check(pd.DataFrame(given, columns=None if given else list(COLUMNS)), seeds)
    if all(isinstance(one, str | Path) for one in given):
        return _answer(map(_of_a_folder, check_package(paths.stacked([str(one) for one in given]))))
    raise Refused(
        "check takes a frame like that of figures(), a list of such rows or the folder of a "
        f"package, not {type(rows).__name__}"
    )


def _of_a_frame(frame: pd.DataFrame, package: Unchecked) -> Iterator[Told]:
    """Yield what is at fault with the figures of a frame beside a package."""
    yield from _misspelt(frame, package)
    if "figure" not in frame:
        yield OWN, None, "figure", "", "the column is missing", "a column with the id of each"
        return
    whole, refused = laid_over(package, frame), set()
    for fault in whole.faults():
        if fault.folder != OWN:
            yield fault.table, fault.row, fault.field, fault.value, fault.rule, fault.allowed
        elif _is_told(fault, frame, whole):
            label, column = frame.index[fault.row or 0], column_of(fault.table, fault.field)
            yield OWN, label, column, fault.value, fault.rule, fault.allowed
            refused.add(fault.row)
    yield from _misquoted(frame, whole, refused)


def _misspelt(frame: pd.DataFrame, package: Unchecked) -> Iterator[Told]:
    """Yield the columns that stand for none, where one much like them is missing."""
    known = [*COLUMNS, *package.descriptor.tables["figures"].columns]
    for name in map(str, frame.columns):
        near = "" if name in known else nearest(name, known)
        if near and near.split(", ")[0] not in frame:
            yield OWN, None, name, "", "is no column of figures", near


def _is_told(fault: Fault, frame: pd.DataFrame, whole: Unchecked) -> bool:
    """True for a fault in what a frame says, or in what every figure has to say."""
    if fault.rule == NO_EVIDENCE:
        return "source" in frame
    column = whole.descriptor.tables[fault.table].field(fault.field.partition("/")[0])
    return column.required or column_of(fault.table, column.name) in frame


def _misquoted(
    frame: pd.DataFrame, whole: Unchecked, refused: Container[int | None]
) -> Iterator[Told]:
    """Yield where the words that own rows quote do not give the value of their figure.

    A row that is refused already is let be.
    """
    languages = whole.tables["sources"].first("source", "language")
    figures = {row["figure"]: row for row in whole.tables["figures"].rows()}
    evidence, own = whole.tables["evidence"], len(whole.folders) - 1
    for row, folder, place in zip(evidence.rows(), evidence.folders, evidence.lines, strict=True):
        if folder == own and row["states"] == "value" and place not in refused:
            language = languages[row["source"]]
            read = scan(row["prefix"] + row["exact"] + row["suffix"], language)
            for _, says in value_differences(figures[row["figure"]], row, read, language):
                yield OWN, frame.index[place], "quote", row["exact"], says, "its own words"


def _of_a_folder(fault: Fault) -> Told:
    where = f"{fault.folder}: {fault.table}" if fault.folder else fault.table
    return where, fault.row, fault.field, fault.value, fault.rule, fault.allowed


def _answer(faults: Iterable[Told]) -> pd.DataFrame:
    return pd.DataFrame(list(faults), columns=FAULTS, dtype=object)
