"""The arithmetic of a package that a schema cannot say: wholes and parts, periods, kinds, spans.

Each rule takes the typed tables by name and yields faults; none looks at a document. They run
when every table could be read, and say nothing more of a row the schema already refused.
"""

from collections.abc import Callable, Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.package.rules import (
    conditions,
    documents,
    evidence,
    figures,
    free_text,
    places,
    programmes,
    rates,
    schemes,
    tiers,
    trees,
    wholes,
)

Rule = Callable[[Mapping[str, Cells]], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    *figures.RULES,
    *wholes.RULES,
    *evidence.RULES,
    *programmes.RULES,
    *schemes.RULES,
    *tiers.RULES,
    *conditions.RULES,
    *rates.RULES,
    *documents.RULES,
    *places.RULES,
    *trees.RULES,
    *free_text.RULES,
)


def rule_faults(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """Yield what breaks any rule, rule by rule."""
    for rule in RULES:
        yield from rule(tables)
