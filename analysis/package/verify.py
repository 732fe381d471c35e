"""Prove a package against its documents: every quotation, every value, every number.

documents + Seeds -> **verify** -> Verification

Each document must be the one on file; each span must read what its row quotes; the words must
give the figure's value, unit, bound and period, and name no other region, indicator or kind; and
each number of each document must be evidence, part of a name on file, or dismissed. Figures are
taken as printed, corrections undone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.numbers import Mention, scan
from analysis.package.accounting import Accounts, accounts_of
from analysis.package.documents import Document, Problem, documents_of
from analysis.package.periods import unfounded_periods, unstated_periods
from analysis.package.places import place_problem, quoting_tables
from analysis.package.reading import period_difference, value_differences
from analysis.package.said import Said, said_of_figures
from analysis.package.seeds import Seeds


@dataclass(frozen=True)
class Verification:
    """What a verification found: rows of evidence that are sound, problems, and the numbers.

    `not_at_hand` are the sources of packages below those that are to be proved whose files are not
    in the folder: what rests on them is neither proved nor at fault.
    `missing_originals` are the files that texts were taken from and that are not at hand: nothing
    is wrong with that, only nobody can look a place up on their pages. `said` counts by what the
    regions, indicators and kinds of figures are borne out.
    """

    sound: int
    problems: tuple[Problem, ...]
    numbers: Accounts
    not_at_hand: tuple[str, ...] = ()
    missing_originals: tuple[str, ...] = ()
    said: Said = field(default_factory=Said)

    @property
    def is_sound(self) -> bool:
        """True where nothing is wrong and no number is unaccounted for."""
        return not self.problems and not self.numbers.unaccounted

    @property
    def moved(self) -> tuple[Problem, ...]:
        """The passages that stand elsewhere in an edited document, each with its new place."""
        return tuple(problem for problem in self.problems if problem.code == "moved")

    def as_json(self) -> dict[str, Any]:
        """Return the report of `workbook verify --json`."""
        absent = {"not_at_hand": list(self.not_at_hand)} if self.not_at_hand else {}
        return (
            absent
            | {
                "evidence": {
                    "sound": self.sound,
                    "faults": [problem.as_json() for problem in self.problems],
                },
                "numbers": {
                    "total": self.numbers.total,
                    "figures": self.numbers.figures,
                    "dismissed": self.numbers.dismissed,
                    "in_names": self.numbers.in_names,
                    "unaccounted": [number.as_json() for number in self.numbers.unaccounted],
                },
                "said": self.said.as_json(),
            }
            | ({"missing_originals": [*self.missing_originals]} if self.missing_originals else {})
        )


def verify(
    seeds: Seeds, documents: str | Path, to_prove: Collection[str] | None = None
) -> Verification:
    """Verify a package against the folder that holds its documents.

    A document that is missing or unreadable is one problem, and its rows are not sound. Of the
    sources that are not `to_prove` (those of packages below; all are without it) a document that
    is missing is only told.
    """
    problems, absent, missing = list[Problem](), list[str](), list[str]()
    numbers, sound, texts = Accounts(), 0, dict[str, str]()
    figures = {row["figure"]: row for row in seeds.figures_as_printed.to_dict("records")}
    for document in documents_of(seeds, Path(documents)):
        if to_prove is not None and document.source not in to_prove and document.is_missing:
            absent.append(document.source)
            continue
        problems += document.problems
        missing += [document.missing_original] if document.missing_original else []
        text = document.text
        if text is None:
            continue
        texts[document.source] = text
        mentions = scan(text, document.language)
        found, good, places = _quotations(seeds, document, text, figures, mentions)
        problems += found
        sound += good
        numbers += accounts_of(document.source, mentions, places)
    problems += _homeless(seeds)
    problems += unstated_periods(seeds)
    problems += unfounded_periods(seeds)
    said = said_of_figures(seeds, texts)
    problems += said.problems
    return Verification(sound, tuple(problems), numbers, tuple(absent), tuple(missing), said)


def _quotations(
    seeds: Seeds, document: Document, text: str, figures: dict, mentions: list[Mention]
) -> tuple[list[Problem], int, dict[str, list[tuple[int, int]]]]:
    """Return the problems of the rows quoting a document, how much evidence is sound, and places.

    A place is where a quotation stands in the document as it is now; what is lost has none.
    """
    problems, sound, beside = [], 0, Beside(mentions)
    places: dict[str, list[tuple[int, int]]] = {table: [] for table in quoting_tables()}
    for table in quoting_tables():
        for row in _rows(getattr(seeds, table), document.source):
            misplaced = place_problem(row, table, text)
            found = [misplaced] if misplaced else []
            if not misplaced or misplaced.code != "lost":
                place = (misplaced and misplaced.now) or (row["start"], row["end"])
                places[table].append(place)
                if table == "evidence":
                    around = beside.place(*place)
                    figure = figures[row["figure"]]
                    found += _misread(row, figure, around, document.language)
            sound += table == "evidence" and not found
            problems += found
    return problems, sound, places


def _misread(row: dict, figure: dict, around, language: str) -> Iterator[Problem]:
    differences = []
    if row["states"] == "value":
        differences = list(value_differences(figure, row, around))
    elif row["states"] == "period":
        difference = period_difference(figure, row, language)
        differences = [difference] if difference else []
    for code, says in differences:
        start, end = int(row["start"]), int(row["end"])
        key, source = row["figure"], row["source"]
        yield Problem(code, "evidence", key, source, says, start, end, row["exact"])


class Beside:
    """The numbers of a text, which stand in their order and do not overlap, to be had by place."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._starts = [one.start for one in mentions]
        self._ends = [one.end for one in mentions]

    def place(self, start: int, end: int) -> list[Mention]:
        """Return those that have a letter of a stretch of the text."""
        return self._mentions[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


def _homeless(seeds: Seeds) -> Iterator[Problem]:
    """Evidence in a source without a file cannot be verified."""
    fileless = seeds.sources["source"][seeds.sources["file"] == ""]
    for row in seeds.evidence[seeds.evidence["source"].isin(fileless)].to_dict("records"):
        says = "the source names no file to read the words in"
        yield Problem(
            "missing_document", "evidence", row["figure"], row["source"], says, row["start"],
            row["end"], row["exact"],
        )  # fmt: skip


def _rows(table: pd.DataFrame, source: str) -> list[dict]:
    return table[table["source"] == source].to_dict("records")
