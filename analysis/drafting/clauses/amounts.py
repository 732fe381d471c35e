"""The amounts of a text that a clause may be made of, in order, and those that stand in a list.

figures, evidence -> **amounts** -> statements -> terms
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.quantities import UNITS

Row = dict[str, Any]
#: What stands between two amounts of one list: 、 or a word, and a label of the next.
LISTED = re.compile(
    r"([^，。；;\d]{0,6}?|,? (for|to|in) [^.,;()\d]{2,40}?)"
    r"(、|/|／|和|及|或|与|・|, and | and | or |, ?)[^，。；;\d、]{0,10}"
)
#: The same where each amount has a label of its own: 、中型企业按; , medium companies.
LABELLED = re.compile(r"[^。；;\d，]{0,8}?(、|，|,|and|和|及)[^。；;\d]{0,24}")

#: What at most stands between an amount and what it is for, where several take turns.
LONGEST_STEP = 14


@dataclass(frozen=True)
class Amount:
    """A figure at the place where its words stand."""

    figure: str
    kind: str
    unit: str
    bound: str
    value: str
    is_range: bool
    start: int
    end: int

    @property
    def dimension(self) -> str:
        """What it measures: money, share, count, time …."""
        return UNITS.get(self.unit, "")


def amounts_of(figures: Sequence[Row], evidence: Sequence[Row], source: str) -> list[Amount]:
    """Return the amounts of a source in the order of its text."""
    places = {
        row["figure"]: (int(row["start"]), int(row["end"]))
        for row in evidence
        if row["source"] == source and row["states"] == "value"
    }
    found = [
        Amount(
            row["figure"], row["measure_kind"], row["unit"], row["bound"], row.get("value", ""),
            bool(row.get("value_upper")), *places[row["figure"]],
        )
        for row in figures
        if row["figure"] in places and row["unit"] != "date"
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.start)


def runs(text: str, amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """Yield the amounts of one kind that a list sets side by side, others alone.

    Between two of a list stands no other of the amounts that are handed in.
    """
    run = list[Amount]()
    for amount in amounts:
        if run and not _goes_on(text, run[-1], amount):
            yield run
            run = []
        run.append(amount)
    if run:
        yield run


def _goes_on(text: str, last: Amount, amount: Amount) -> bool:
    between = text[last.end : amount.start]
    pattern = LISTED if amount.dimension == "money" else LABELLED
    return (last.kind, last.unit) == (amount.kind, amount.unit) and bool(pattern.fullmatch(between))


def in_steps(found: Sequence[list[Amount]], amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """Yield the runs, those as one that take turns with what each is for.

    In 5人以下…90万円・6～10人…95万円 one threshold stands between two of a run; `amounts` are all
    of the sentence.
    """
    run = list[Amount]()
    for one in found:
        if run and len(one) == 1 and _takes_turns(run[-1], one[0], amounts):
            run = [*run, *one]
            continue
        if run:
            yield run
        run = one
    if run:
        yield run


def _takes_turns(last: Amount, amount: Amount, amounts: Sequence[Amount]) -> bool:
    between = [one for one in amounts if last.end <= one.start and one.end <= amount.start]
    alike = (last.kind, last.unit) == (amount.kind, amount.unit) and amount.kind == "ceiling"
    near = all(
        two - one <= LONGEST_STEP
        for one, two in ((last.end, between[0].start), (between[0].end, amount.start))
    ) if len(between) == 1 else False  # fmt: skip
    return alike and near and between[0].kind == "threshold"
