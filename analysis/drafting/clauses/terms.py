"""A term, a shared limit and a scheme as a draft puts them together from the words of a text.

amounts, statements -> **terms** -> assembling, grades, rows
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.statements import Statement


@dataclass(frozen=True)
class Term:
    """A term as its amounts make it: `amounts` by the column of the figure."""

    statement: Statement
    amounts: dict[str, Amount] = field(default_factory=dict)
    limit_per: str = ""
    quota_per: str = ""
    threshold_on: str = ""
    #: its place in a list of such terms, and how many the list has
    place: tuple[int, int] = (0, 1)

    @cached_property
    def first(self) -> Amount:
        """The amount of its own sentence that pays, else the first there is."""
        own = {k: one for k, one in self.amounts.items() if one in self.statement.amounts}
        for column in ("rate", "fixed_sum", "limit"):
            if column in own:
                return own[column]
        return min(own.values(), key=lambda one: one.start)

    def having(self, **changes: Amount) -> "Term":
        """Return the term with more amounts."""
        return replace(self, amounts={**self.amounts, **changes})


@dataclass(frozen=True)
class Shared:
    """A limit that several terms share: those of its sentence, or else all of the scheme."""

    statement: Statement
    of_sentence: bool
    per: str
    amount: Amount | None = None
    years: Amount | None = None


@dataclass
class Scheme:
    """What the sentences of one programme pay."""

    programme: str
    statements: list[Statement]
    terms: list[Term] = field(default_factory=list)
    limits: list[Shared] = field(default_factory=list)
    envelope: Amount | None = None
    #: the terms that the next limit belongs to
    open: list[int] = field(default_factory=list)
    #: thresholds of a sentence that pays nothing, for the next one
    edges: list[Amount] = field(default_factory=list)


def amounts_used(schemes: Sequence[Scheme]) -> Iterator[tuple[Amount, str, str]]:
    """Yield each amount of a scheme, the measure kind that it has there, and its programme."""
    kinds = {
        "rate": "rate", "fixed_sum": "fixed_sum", "limit": "ceiling", "quota": "quota",
        "minimum": "threshold", "threshold_from": "threshold", "threshold_to": "threshold",
    }  # fmt: skip
    for scheme in schemes:
        for term in scheme.terms:
            for column, amount in term.amounts.items():
                yield amount, kinds[column], scheme.programme
        for limit in scheme.limits:
            if limit.amount:
                yield limit.amount, "ceiling", scheme.programme
            if limit.years:
                yield limit.years, "threshold", scheme.programme
        if scheme.envelope:
            yield scheme.envelope, "budget", scheme.programme
