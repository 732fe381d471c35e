"""Say what a candidate package still lacks: what `check` finds, and what its words do not give.

saving -> **soundness** -> desk
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from analysis.curation.state import UNVALIDATED, Curation
from analysis.drafting.candidates import UNNAMED
from analysis.package.checked import load_seeds
from analysis.package.descriptor import workbook_descriptor
from analysis.package.documents import Problem
from analysis.package.faults import Fault, PackageError
from analysis.package.seeds import Seeds
from analysis.package.verify import verify


@dataclass(frozen=True)
class Soundness:
    """What is wrong with a package as it lies on disk.

    `faults` are those `check` finds in it, `problems` what its documents do not bear out, and
    `unnamed` the accepted figures of which nobody has said what they measure. `seeds` are the
    package on top of what it is stacked on, None where it has faults.
    """

    faults: tuple[Fault, ...] = ()
    problems: tuple[Problem, ...] = ()
    unnamed: tuple[str, ...] = ()
    seeds: Seeds | None = None

    @property
    def is_sound(self) -> bool:
        """True where nothing is wrong; undecided figures are not wrong."""
        return not (self.faults or self.problems or self.unnamed)


def soundness(curation: Curation) -> Soundness:
    """Check a curated package as saved, stacked on its base, and verify it where it can be."""
    below = curation.base.folders if curation.base else ()
    unnamed = tuple(
        row["figure"]
        for row in curation.tables["figures"]
        if row["indicator"].startswith(UNNAMED) and row["obs_status"] != UNVALIDATED
    )
    try:
        seeds = load_seeds([*below, curation.folder])
    except PackageError as error:
        return Soundness(error.faults, (), unnamed)
    return Soundness((), _problems(curation, seeds), unnamed, seeds)


def record_at(folder: Path, table: str, line: int | None) -> Mapping[str, str] | None:
    """Return the row that starts at a line of a package's CSV, None where there is none."""
    described = workbook_descriptor().tables.get(table)
    if described is None or line is None:
        return None
    path = Path(folder) / described.path
    if not path.is_file():
        return None
    rows = csv.reader(StringIO(path.read_text(encoding="utf-8", errors="replace"), newline=""))
    last = 0
    for row in rows:
        first, last = last + 1, rows.line_num
        if first == line:
            return dict(zip(described.columns, row, strict=False))
    return None


def _problems(curation: Curation, seeds: Seeds) -> tuple[Problem, ...]:
    """Return what verifying finds in the documents that are at hand, and in this package's rows."""
    mine = seeds.sources["source"].isin(list(curation.texts))
    evidence = seeds.evidence[seeds.evidence["source"].isin(list(curation.texts))]
    figures = seeds.figures[seeds.figures["figure"].isin(evidence["figure"])]
    part = replace(seeds, sources=seeds.sources[mine], evidence=evidence, figures=figures,
                   corrections=seeds.corrections[:0])  # fmt: skip
    return verify(part, curation.documents).problems
