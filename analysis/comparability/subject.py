"""Everything about a figure that decides what it may be compared with, gathered in one place.

An empty field means "not said" for a figure and "anything" for a footing; the checks in
`analysis.comparability.checks` pass over it either way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.comparability.aid_terms import aid_by_figure
from analysis.package import Seeds
from analysis.package.codes import rung_of
from analysis.package.keyed_rows import cells_by_key
from analysis.package.rates import exchange_rates
from analysis.package.seeds import once, rows_by_key
from analysis.quantities import ExchangeRate, Quantity, dimension_of
from analysis.schemes.reading import terms_of

#: A figure that belongs to one of these speaks for it alone, not for its whole region.
SCOPING_PROGRAMMES = ("cluster", "platform", "scheme", "fund", "measure", "event", "designation")
#: What a measure is to reach, and from where, the plan it is part of says of its region.
OF_THE_REGION = {"measure": ("target", "baseline")}
TIERS = ("official", "news", "opinion")


@dataclass(frozen=True)
class Subject:
    """What a figure is about: its indicator, place, scope, time, unit and standing."""

    figure: str = ""
    quantity: Quantity | None = None
    indicator: Mapping[str, str] = field(default_factory=dict)
    measure_kind: str = ""
    period: str = ""
    inferred: bool = False
    frequency: str = ""
    obs_status: str = ""
    unit: str = ""
    region: Mapping[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    scope: str = ""
    scope_kind: str = ""
    scope_names: Mapping[str, str] = field(default_factory=dict)
    wholes: tuple[str, ...] = ()
    terms: Mapping[str, Any] = field(default_factory=dict)
    tier: str = ""
    rates: tuple[ExchangeRate, ...] = ()

    @property
    def dimension(self) -> str:
        """Return what the unit measures, or "" where no unit is given."""
        return dimension_of(self.unit) if self.unit else ""

    @property
    def stock_or_flow(self) -> str:
        """Return what the indicator counts: a level at one time, or an amount over a period."""
        return self.indicator.get("stock_or_flow", "")

    @property
    def is_aid(self) -> bool:
        """Return whether it is a term of a support scheme, which holds for its own by nature."""
        return "purpose" in self.terms

    @property
    def rung(self) -> int | None:
        """Return the rung of the place's level on the ladder of governments, nation 0 … zone 4."""
        return rung_of(self.region.get("level", ""))


class Subjects:
    """Make subjects from a package; its lookups are built once for many figures."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds = seeds
        self._regions = rows_by_key(seeds, "regions", "region")
        self._indicators = rows_by_key(seeds, "indicators", "indicator")
        self._figures = rows_by_key(seeds, "figures", "figure")
        self._programmes = rows_by_key(seeds, "programmes", "programme")
        self._members = rows_by_key(seeds, "members", "member")
        self._aid = aid_by_figure(terms_of(seeds))
        self._tiers = _best_tiers(seeds)
        self._rates = tuple(exchange_rates(seeds))
        self._made: dict[str, Subject] = {}

    def of(self, figure: str) -> Subject:
        """Return the subject of one figure; an unknown id raises with the nearest ids."""
        if figure not in self._made:
            self._made[figure] = self._of(figure)
        return self._made[figure]

    def _of(self, figure: str) -> Subject:
        row = self._seeds.figure(figure)
        scope, scope_kind, names = self._scope(row)
        return Subject(
            figure=figure,
            quantity=self._seeds.quantity(figure) if row["value"] is not None else None,
            indicator=self._indicators[row["indicator"]],
            measure_kind=row["measure_kind"],
            period=row["period"],
            inferred=row["period_basis"] == "inferred",
            frequency=row["frequency"],
            obs_status=row["obs_status"],
            unit=row["unit"],
            region=self._regions[row["region"]],
            places=tuple(_chain(self._regions, row["region"], "parent")),
            scope=scope,
            scope_kind=scope_kind,
            scope_names=names,
            wholes=tuple(_chain(self._figures, figure, "part_of"))[1:],
            terms=self._aid.get(figure, {}),
            tier=self._tiers.get(figure, ""),
            rates=self._rates,
        )

    def of_each(self, figures: Iterable[str]) -> list[Subject]:
        """Return the subjects of many figures, in their order."""
        return [self.of(figure) for figure in figures]

    def _scope(self, row: Mapping[str, Any]) -> tuple[str, str, Mapping[str, str]]:
        if row["member"]:
            member = self._members[row["member"]]
            return f"member/{row['member']}", member["kind"], member
        programme = self._programmes.get(row["programme"], {})
        if holds_for_programme_alone(programme.get("kind", ""), row["measure_kind"]):
            return f"programme/{row['programme']}", programme["kind"], programme
        return "", "", {}


@once
def subjects_of(seeds: Seeds) -> Subjects:
    """Return what makes the subjects of a package, the same however many ask."""
    return Subjects(seeds)


def holds_for_programme_alone(kind: str, measure_kind: str) -> bool:
    """Return whether a figure of a programme of this kind says nothing of its region as a whole.

    A plan sets its targets measure by measure, and means its region by them.
    """
    return kind in SCOPING_PROGRAMMES and measure_kind not in OF_THE_REGION.get(kind, ())


def _chain(rows: Mapping[str, Mapping[str, Any]], key: str, parent: str) -> list[str]:
    """Return a key, its parent, its parent's parent …; a cycle ends the chain."""
    chain: list[str] = []
    while key and key in rows and key not in chain:
        chain.append(key)
        key = rows[key][parent]
    return chain


def _standing(tier: str) -> int:
    """Return the place of a tier, the most official first; one that is not said comes last."""
    return TIERS.index(tier) if tier in TIERS else len(TIERS)


def _best_tiers(seeds: Seeds) -> dict[str, str]:
    tiers = cells_by_key(seeds.sources, "source", "tier")
    best: dict[str, str] = {}
    evidence = zip(seeds.evidence["figure"], seeds.evidence["source"], strict=True)
    for figure, source in dict.fromkeys(evidence):
        other = best.get(figure, TIERS[-1])
        best[figure] = min(tiers.get(source, other), other, key=_standing)
    return best
