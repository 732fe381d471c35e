"""The PMC index of a plan (policy modelling consistency), as an interval that silence leaves.

package -> **measures** -> charts, tables -> pages

The method is Ruiz Estrada's (“Policy modeling: Definition, classification and evaluation”, Journal
of Policy Modeling 33, 2011, 523–536). Main variables X1 … X10 each have yes/no questions of equal
weight:

    X_t = (sum of its answers) / (number of its questions)        each answer 1 or 0
    PMC = X_1 + … + X_10                                          from 0 to 10
    9 and more: perfect; 7 and more: excellent; 5 and more: acceptable; below: poor

and X1 … X9, three by three, are the matrix whose surface is drawn. The variables are those that
Chinese studies of AI policies by this method use (Ren Shasha, 全球科技经济瞭望 36(10), 2021, 54–62;
Gao Xiujuan and Peng Chunyan, 科技管理研究 2022(21); reviewed by Fang Siyue and Liu Qing, 现代情报
2024(4)), with the levels they call 完美, 优秀, 可接受 and 不良. They are rows of `pmc_variables`.

There a question that a text does not answer counts as no. Here it is open: it may be yes or no, so
X_t and PMC run from all open answers no to all open answers yes. Of questions that exclude each
other (a plan has one term) at most one can be yes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import pandas as pd

from analysis.measures.pmc_rules import OPEN, found_by, plan_of
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.quantities import Quantity

PERFECT, EXCELLENT, ACCEPTABLE, POOR = LEVELS = ("perfect", "excellent", "acceptable", "poor")
FLOORS = {PERFECT: 9, EXCELLENT: 7, ACCEPTABLE: 5, POOR: 0}
MATRIX = 9  # as many main variables make up the matrix, in rows of three
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """What is answered to a question: 1, 0, or None where it is open; and the rows it rests on.

    An open one with rows was weighed: these words do not decide it.
    """

    question: str
    value: int | None
    keys: tuple[str, ...] = ()

    @property
    def score(self) -> Quantity:
        """The answer as a quantity, an open one from no to yes; it rests on its first row."""
        low, high = (0, 1) if self.value is None else (self.value, self.value)
        return _between(Fraction(low), Fraction(high), "pmc_answer", self.keys[:1])

    @property
    def is_open(self) -> bool:
        """True where nothing on file answers."""
        return self.value is None


@dataclass(frozen=True)
class MainVariable:
    """A main variable with the answers to its questions; `one_only`: one at most can be yes."""

    variable: str
    answers: tuple[Answer, ...]
    one_only: bool = False

    @property
    def yes(self) -> int:
        """How many questions are answered yes."""
        return sum(answer.value or 0 for answer in self.answers)

    @property
    def open(self) -> tuple[Answer, ...]:
        """The questions that may still turn out yes."""
        if self.one_only and self.yes:
            return ()
        return tuple(answer for answer in self.answers if answer.is_open)

    @property
    def low(self) -> Fraction:
        """The mean of its answers if every open one is no."""
        return self._mean(self.yes)

    @property
    def high(self) -> Fraction:
        """The mean of its answers if as many open ones are yes as can be."""
        return self._mean(self.yes + (min(1, len(self.open)) if self.one_only else len(self.open)))

    @property
    def weight(self) -> Fraction:
        """By how much one answer moves the index."""
        return self._mean(1)

    @property
    def score(self) -> Quantity:
        """The variable as a quantity."""
        return _between(self.low, self.high, "pmc_variable", (f"pmc_variable/{self.variable}",))

    @property
    def step(self) -> Quantity:
        """That weight as a quantity."""
        return replace(self.score, value=self.weight, upper=None, formula="pmc_weight")

    def _mean(self, yes: int) -> Fraction:
        return Fraction(yes, len(self.answers)) if self.answers else Fraction(0)


@dataclass(frozen=True, eq=False)
class PmcIndex:
    """The index of a region's plan (a row of `programmes`, None where its sources name none)."""

    region: str
    plan: Row | None
    variables: tuple[MainVariable, ...]

    @property
    def low(self) -> Fraction:
        """The index if every open answer is no."""
        return sum((one.low for one in self.variables), Fraction(0))

    @property
    def high(self) -> Fraction:
        """The index if as many open answers are yes as can be."""
        return sum((one.high for one in self.variables), Fraction(0))

    @property
    def score(self) -> Quantity:
        """The index as a quantity that rests on its main variables."""
        return _between(self.low, self.high, "pmc_index", self._keys)

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels the plan may be on, the best first."""
        best, worst = (LEVELS.index(level_of(end)) for end in (self.high, self.low))
        return LEVELS[best : worst + 1]

    @property
    def answered(self) -> Quantity:
        """How many questions are answered, yes or no."""
        return self._number_of("pmc_answered", [one for one in self._answers if not one.is_open])

    @property
    def asked(self) -> Quantity:
        """How many questions there are."""
        return self._number_of("pmc_asked", self._answers)

    @property
    def matrix(self) -> tuple[tuple[MainVariable, ...], ...]:
        """X1 to X9, three by three."""
        nine = self.variables[:MATRIX]
        return tuple(nine[first : first + 3] for first in range(0, len(nine), 3))

    @property
    def most_open(self) -> tuple[MainVariable, ...]:
        """The main variables that answers can still move, those that move the index most first."""
        moving = [one for one in self.variables if one.high > one.low]
        return tuple(sorted(moving, key=lambda one: (one.low - one.high, -one.weight)))

    def _number_of(self, formula: str, answers: Sequence[Answer]) -> Quantity:
        return Quantity(Fraction(len(answers)), "count", formula=formula, figures=self._keys)

    @property
    def _keys(self) -> tuple[str, ...]:
        return tuple(f"pmc_variable/{one.variable}" for one in self.variables)

    @property
    def _answers(self) -> tuple[Answer, ...]:
        return tuple(answer for one in self.variables for answer in one.answers)


def pmc_indices(seeds: Seeds, regions: Sequence[str]) -> list[PmcIndex]:
    """Return the index of each region's plan, in the order given.

    A question is answered by what a reader read (`pmc_codes`), else by its rule, else it is open.
    There is none where the package has no variables.
    """
    read = {(row["region"], row["variable"]): row for row in rows_of(seeds.pmc_codes)}
    questions = rows_of(seeds.pmc_variables.sort_values("variable"))
    main = {row["variable"]: row["answers"] == "one" for row in questions if not row["part_of"]}
    asked = {one: [row for row in questions if row["part_of"] == one] for one in main}

    def variables(region: str) -> Iterator[MainVariable]:
        for variable, one_only in main.items():
            answers = (_answer(row, read, seeds, region) for row in asked[variable])
            yield MainVariable(variable, tuple(answers), one_only)

    return [
        PmcIndex(region, plan_of(seeds, region), tuple(variables(region)))
        for region in (regions if main else ())
    ]


def level_of(score: Fraction) -> str:
    """Return the level of an index without an interval."""
    return next(level for level in LEVELS if score >= FLOORS[level])


def _answer(question: Row, read: Mapping, seeds: Seeds, region: str) -> Answer:
    row = read.get((region, question["variable"]))
    if row:
        value = None if pd.isna(row["value"]) else int(row["value"])
        return Answer(question["variable"], value, (f"pmc_code/{row['code']}",))
    rule = question["computed_from"]
    found = found_by(rule, seeds, region) if rule else OPEN
    return Answer(question["variable"], found.value, found.keys)


def _between(low: Fraction, high: Fraction, formula: str, keys: tuple[str, ...]) -> Quantity:
    upper = None if low == high else high
    return Quantity(low, "count", upper=upper, formula=formula, figures=keys)
