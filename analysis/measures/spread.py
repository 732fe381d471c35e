"""How far the answers of all regions lie apart, question by question, on the footing most share.

package -> comparability -> **spread** -> tables

Where many regions are on record, a page sets a few side by side; this says where those stand among
all. The regions of one rung answer together. Of what answers a question only figures that share
one footing are put in an order: the footing of the most regions; the others are counted apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.comparability import SAME_FOOTING, compare
from analysis.comparability.subject import Subject, Subjects, subjects_of
from analysis.measures.answers import figures_that_answer, questions_compared
from analysis.measures.peers import PEER_RUNGS, left_out, peers_on
from analysis.measures.silence import STATED, silence
from analysis.measures.under_test import rank
from analysis.package import Seeds
from analysis.quantities import in_unit

#: An order of fewer is no spread: they stand side by side as they are.
FEWEST = 3


@dataclass(frozen=True)
class Spread:
    """The answers of the regions of one rung to a question.

    `asked` and `answering` are regions. `figures` share a footing, one a region, the smallest
    first; where bounds leave the order open, `perhaps_lowest` and `perhaps_highest` are those that
    may lie as low as the first and as high as the last.
    """

    question: Mapping[str, Any]
    rung: int
    asked: tuple[str, ...]
    answering: tuple[str, ...]
    figures: tuple[str, ...]
    perhaps_lowest: tuple[str, ...]
    perhaps_highest: tuple[str, ...]

    @property
    def is_level(self) -> bool:
        """True where all state the same."""
        return len(self.perhaps_lowest) == len(self.perhaps_highest) == len(self.figures) - 1

    @property
    def lowest(self) -> str:
        """The figure that states the least."""
        return self.figures[0]

    @property
    def middle(self) -> str:
        """The figure in the middle; of an even number the lower of the two."""
        return self.figures[(len(self.figures) - 1) // 2]

    @property
    def highest(self) -> str:
        """The figure that states the most."""
        return self.figures[-1]


def answers_of_all(seeds: Seeds) -> pd.DataFrame | None:
    """Return what all regions on record answer to the questions compared, as `silence` does.

    None where a page compares them all.
    """
    if not left_out(seeds):
        return None
    whole = seeds.whole or seeds
    return silence(replace(whole, questions=questions_compared(whole)))


def spreads(answers: pd.DataFrame, seeds: Seeds) -> list[Spread]:
    """Return for each rung and question how the figures lie apart that answer it, if they do.

    `answers` are those of all regions to the questions compared. A question of which fewer than
    FEWEST regions of a rung share a footing is left out.
    """
    said = answers[answers["state"] == STATED].to_dict("records")
    stated = {(row["question"], row["region"]): row for row in said}
    subjects, figures_of = subjects_of(seeds), figures_that_answer(seeds)
    questions = questions_compared(seeds).to_dict("records")
    found = []
    for rung in PEER_RUNGS:
        regions = peers_on(rung, seeds)
        for question in questions:
            keys = [(question["question"], region) for region in regions]
            answers = {key: stated[key] for key in keys if key in stated}
            offered = [
                subjects.of_each(figures_of(row["keys"], question))
                for row in answers.values()
                if not row["of_part"]
            ]
            shared = _on_one_footing(offered, seeds, subjects)
            if len(shared) >= FEWEST:
                answering = (region for _, region in answers)
                found.append(_spread(question, rung, regions, answering, shared))
    return found


def _on_one_footing(
    offered: Iterable[Sequence[Subject]], seeds: Seeds, subjects: Subjects
) -> list[Subject]:
    """Return the figures on the footing of the most regions, one a region.

    `offered` are the figures of each region. What looks alike by its fields is found first; the
    verdict on each and the first of them says whether it is.
    """
    alike: dict[tuple[str, ...], list[Subject]] = defaultdict(list)
    for figures in offered:
        first_of = {_looks(one): one for one in reversed(figures) if one.quantity is not None}
        for looks, one in first_of.items():
            alike[looks].append(one)
    most = max(alike.values(), key=len, default=[])
    return most[:1] + [
        one
        for one in most[1:]
        if compare(seeds, most[0].figure, one.figure, subjects).verdict == SAME_FOOTING
    ]


def _looks(subject: Subject) -> tuple[str, ...]:
    said = (subject.measure_kind, subject.dimension, subject.period, subject.frequency)
    return (subject.indicator["indicator"], *said, str(subject.terms.get("purpose", "")))


def _spread(
    question: Mapping[str, Any],
    rung: int,
    asked: Sequence[str],
    answering: Iterable[str],
    shared: Sequence[Subject],
) -> Spread:
    rows = sorted(_on_one_unit(shared), key=lambda row: row["quantity"].value)
    lowest, highest = rank(rows[0], rows[1:]), rank(rows[-1], rows[:-1])
    figures = tuple(row["figure"] for row in rows)
    ends = lowest.perhaps, highest.perhaps
    return Spread(question, rung, tuple(asked), tuple(answering), figures, *ends)


def _on_one_unit(shared: Sequence[Subject]) -> Iterator[dict[str, Any]]:
    for one in shared:
        assert one.quantity is not None  # _on_one_footing takes none without
        yield {"figure": one.figure, "quantity": in_unit(one.quantity, shared[0].unit)}
