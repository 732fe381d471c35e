"""One question, an answer for each region, and how far the answers may be compared.

package -> comparability -> **measures** -> charts, tables -> pages

A region may answer a question with several figures. The one that stands in the row is the one that
can be set beside the most of the others; of equals the largest. An answer's verdict is the best of
those on it and any other answer of its row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import pandas as pd

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, Verdict, compare
from analysis.measures.silence import silence
from analysis.package import Seeds
from analysis.package.seeds import rows_by

#: How much a verdict counts when figures are chosen for a row.
WORTH = {SAME_FOOTING: 2, CARE: 1, NOT_COMPARABLE: 0}
#: So many regions each put every figure of theirs forward; of more, each its first.
FEW_REGIONS = 6
#: What a region that is asked nothing answers.
SILENT = MappingProxyType({"keys": (), "of_part": False})
#: What answers a question of money with a figure: the table and the column that names it.
AMOUNTS = {("scheme_terms", "rate"), ("scheme_terms", "limit"), ("support_schemes", "envelope")}


@dataclass(frozen=True)
class Answer:
    """What a region's sources say to a question: a figure, rows in words, or nothing.

    `figure` is "" where the answer is in words (`keys`: `programme/x`, `member/y`) or missing.
    `verdicts` are those on the figure and each other figure of the row.
    """

    region: str
    figure: str
    keys: tuple[str, ...]
    of_part: bool
    verdicts: tuple[Verdict, ...] = ()

    @property
    def verdict(self) -> str:
        """The best verdict on the figure and another of its row; "" where it stands alone."""
        return best_verdict(self.verdicts)


def best_verdict(verdicts: Iterable[Verdict]) -> str:
    """Return the best of some verdicts; "" of none."""
    return max((one.verdict for one in verdicts), key=lambda one: WORTH[one], default="")


@dataclass(frozen=True)
class Answered:
    """A question with an answer for each region, in the order of the regions."""

    question: Mapping[str, Any]
    answers: tuple[Answer, ...]


def answered_questions(seeds: Seeds, regions: Sequence[str]) -> list[Answered]:
    """Return the questions that regions are compared by, in their order, with the answers.

    They are those of `questions` with a place in `compared`; one that no region answers is left
    to the silence map.
    """
    asked = questions_compared(seeds)
    said = {(row["question"], row["region"]): row for row in silence(seeds).to_dict("records")}
    figures_of = figures_that_answer(seeds)
    rows = []
    for question in asked.to_dict("records"):
        found = {region: said.get((question["question"], region), SILENT) for region in regions}
        if not any(row["keys"] for row in found.values()):
            continue
        offered = {region: figures_of(row["keys"], question) for region, row in found.items()}
        chosen = _chosen(offered, lambda a, b: compare(seeds, a, b))
        rows.append(Answered(question, tuple(_answers(found, chosen, seeds))))
    return rows


def questions_compared(seeds: Seeds) -> pd.DataFrame:
    """Return the questions that regions are compared by, in their order."""
    return seeds.questions[seeds.questions["compared"].notna()].sort_values("compared")


def _answers(found: Mapping, chosen: Mapping[str, str], seeds: Seeds):
    for region, row in found.items():
        figure = chosen.get(region, "")
        others = [one for one in chosen.values() if figure and one != figure]
        verdicts = tuple(compare(seeds, figure, other) for other in others)
        yield Answer(region, figure, tuple(row["keys"]), bool(row["of_part"]), verdicts)


def figures_that_answer(seeds: Seeds) -> Callable[[Sequence[str], Mapping[str, Any]], list[str]]:
    """Return how the keys of an answer become figures, the largest first.

    Of a scheme they are its rate or its limits. Amounts in several units stay as they come.
    """
    paying = {
        "support_schemes": rows_by(seeds, "support_schemes", "programme"),
        "scheme_terms": rows_by(seeds, "scheme_terms", "scheme"),
    }

    def figures(keys: Sequence[str], question: Mapping[str, Any]) -> list[str]:
        found = list(keys) if question["looks_in"] == "figures" else []
        table, field = question["looks_in"], question["field"]
        if (table, field) in AMOUNTS:
            rows = (row for key in keys for row in paying[table][key.removeprefix("programme/")])
            found = [row[field] for row in rows if row[field]]
        printed = [seeds.figure(figure) for figure in found]
        if len({row["unit"] for row in printed}) == 1 and all(row["value"] for row in printed):
            found.sort(key=lambda figure: -seeds.figure(figure)["value"])
        return found

    return figures


def _chosen(
    offered: Mapping[str, list[str]], verdict_on: Callable[[str, str], Verdict]
) -> dict[str, str]:
    """Return for each region that offers figures the one that stands in the row.

    Each figure is tried as the one the others are chosen to go with; the best sum of verdicts
    wins, the first of equals.
    """
    offers = {region: figures for region, figures in offered.items() if figures}
    best: dict[str, str] = {}
    most = -1
    for home, figures in offers.items():
        for anchor in figures if len(offers) <= FEW_REGIONS else figures[:1]:
            row, worth = dict.fromkeys(offers, anchor), 0
            for region, candidates in offers.items():
                if region != home:
                    values = [WORTH[verdict_on(anchor, one).verdict] for one in candidates]
                    row[region] = candidates[values.index(max(values))]
                    worth += max(values)
            if worth > most:
                best, most = row, worth
    return best
