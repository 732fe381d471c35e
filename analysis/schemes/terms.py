"""The terms of support schemes as their sources write them, read from the package.

seeds -> **terms** -> paying, best

A scheme pays on one or several terms: to whom, on which costs, at which rate, up to which limit.
Terms may share a limit, and one may raise, exclude or follow another. What a source does not say
is None or empty here, and every amount is a quantity that knows its figure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.quantities import Quantity


@dataclass(frozen=True)
class Clause:
    """Where the words of a row stand: `exact` from `start` to `end` of the text of a source."""

    source: str = ""
    start: int = 0
    end: int = 0
    exact: str = ""


@dataclass(frozen=True)
class Condition:
    """What a firm or project must be or show: `attribute` `holds` `value` (or the `amount`).

    Attributes are codes of `firm_attributes`; `holds` of `condition_kinds` (is, is_not, at_least,
    more_than, at_most, less_than). An attribute `words` is one that only a person can judge: it
    always remains to be shown.
    """

    condition: str
    attribute: str
    holds: str = "is"
    values: tuple[str, ...] = ()
    amount: Quantity | None = None
    clause: Clause = Clause()
    row: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """What a scheme pays, to whom and on what; a quantity is None where the source is silent.

    `costs` are codes of `cost_kinds`, empty for any that the scheme counts. A threshold counts the
    costs above `threshold_from` and up to `threshold_to`: with `threshold_on` "part" only that
    part of them, with "whole" all of them, once they lie there. The bound of a threshold's figure
    says whether its edge is in: at_least and at_most are, more_than and less_than are not.
    Of the minimum and the thresholds those that are by the year are named in `yearly`.
    A `fixed_sum` is paid as it stands and is no ceiling; of a range it is some sum of the range.
    It is in force from the year `starts` to the year `ends`, each empty where that is not said.
    One with an `unsaid_rate` pays some share of costs that its source names, up to the limit.
    `limit_per` is a code of `ceiling_per`, `quota_per` and `envelope_per` of `envelope_per`.
    `row` is the term's row with the scheme's behind it, `names` the programme's.
    """

    term: str
    scheme: str
    region: str
    costs: tuple[str, ...] = ()
    rate: Quantity | None = None
    fixed_sum: Quantity | None = None
    limit: Quantity | None = None
    limit_per: str = ""
    minimum: Quantity | None = None
    threshold_from: Quantity | None = None
    threshold_to: Quantity | None = None
    threshold_on: str = "whole"
    quota: Quantity | None = None
    quota_per: str = ""
    envelope: Quantity | None = None
    envelope_per: str = ""
    conditions: tuple[Condition, ...] = ()
    clause: Clause = Clause()
    row: Mapping[str, Any] = field(default_factory=dict)
    names: Mapping[str, Any] = field(default_factory=dict)
    yearly: tuple[str, ...] = ()
    unsaid_rate: bool = False
    starts: str = ""
    ends: str = ""

    def is_in_force(self, year: int | None) -> bool:
        """Return whether it is in force in some part of a year; True where no year is asked."""
        begun = year is None or not self.starts or int(self.starts) <= year
        return begun and (year is None or not self.ends or year <= int(self.ends))

    @property
    def is_on_costs(self) -> bool:
        """True where it pays a share of costs, said or not."""
        return self.rate is not None or self.unsaid_rate

    @property
    def is_silent(self) -> bool:
        """True where the source says no number by which the term would pay."""
        return self.rate is None and self.fixed_sum is None and self.limit is None


@dataclass(frozen=True)
class SharedLimit:
    """The most that several terms pay together: per what, and over how many years.

    `covers` are keys of terms. Firms that meet one of the `except_for` conditions may exceed it.
    An amount holds in any so many `years` in a row; by the year (`per` recipient_year), or without
    an amount, they are the most for which anything is paid. One that is for all recipients (`per`
    year or scheme) is an envelope, in `year` where it is that of one year only.
    """

    limit: str
    covers: tuple[str, ...]
    amount: Quantity | None
    per: str = ""
    years: Quantity | None = None
    except_for: tuple[Condition, ...] = ()
    clause: Clause = Clause()
    year: str = ""

    @property
    def is_envelope(self) -> bool:
        """True for money that all recipients share."""
        return self.per in ("year", "scheme")


@dataclass(frozen=True)
class Relation:
    """How two terms go together; `kind` is a code of `relation_kinds`.

    excludes        not both on the same cost (`on` cost), contract or in one project (`on` project)
    higher_of       both may be asked for (`on` one cost, contract or project), the higher is paid
    stacks_to       both on the same cost, together up to the `amount` (a rate) of it
    stacks_freely   both on the same cost, each in full
    lifts_rate_to   where `other` is had, `term` pays at the rate `amount`
    share_of_grant  `term` pays the rate `amount` of what `other` grants; without an other, of the
                    cost kind `grant`, what nation or province granted
    after           `term` counts what is left of the cost after what `other` paid
    supersedes      `term` is in force in place of `other`
    """

    relation: str
    kind: str
    term: str
    other: str = ""
    on: str = ""
    amount: Quantity | None = None
    clause: Clause = Clause()


@dataclass(frozen=True)
class Terms:
    """All terms of a package with what binds them together; `on_file` in the package's order."""

    on_file: tuple[Term, ...] = ()
    limits: tuple[SharedLimit, ...] = ()
    relations: tuple[Relation, ...] = ()
    #: parents of the regions: a firm in a city may ask what its province pays
    parents: Mapping[str, str] = field(default_factory=dict)


def figures_of(term: Term) -> tuple[str, ...]:
    """Return the figures of a term's clauses."""
    stated = (
        term.rate, term.fixed_sum, term.limit, term.minimum, term.threshold_from,
        term.threshold_to, term.quota, term.envelope,
    )  # fmt: skip
    return tuple(dict.fromkeys(figure for one in stated if one for figure in one.figures))
