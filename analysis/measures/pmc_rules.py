"""Answer a question of the PMC index from the rows of the package, where a rule says from which.

package -> **pmc_rules** -> pmc

A rule is written in `pmc_variables.computed_from`: `instrument=PI018 or sector=isic-p85` asks for
a measure of that instrument or that sector. Where none is on record the question stays open, for a
source may be silent; what a source only passes on from others decides nothing. Only what every plan
has, a term and a level of government, is answered no.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import Any

from analysis.measures.basis import REPORTED, figure_basis, said
from analysis.measures.emphasis import measures_of
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.seeds import rows_by
from analysis.quantities import Period, years_between

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Found:
    """What a rule finds: 1 or 0 with the rows that show it, or None where nothing does."""

    value: int | None
    keys: tuple[str, ...] = ()


OPEN = Found(None)


def found_by(rule: str, seeds: Seeds, region: str) -> Found:
    """Return what a rule finds for a region: the first of its alternatives that finds anything."""
    asked = (alternative.partition("=") for alternative in rule.split(" or "))
    found = (_found(kind, wanted, seeds, region) for kind, _, wanted in asked)
    return next((one for one in found if one.value is not None), OPEN)


def plan_of(seeds: Seeds, region: str) -> Row | None:
    """Return the plan of a region that is read: the first that has a term, or the first."""
    own = rows_by(seeds, "programmes", "region").get(region, ())
    plans = [row for row in said(own) if row["kind"] == "plan"]
    return next(
        (plan for plan in plans if plan["starts"] and plan["ends"]), next(iter(plans), None)
    )


def term_of(plan: Row) -> Fraction:
    """Return the years a plan runs, from its first day to its last: 2025 to 2027 is three."""
    eve = Period.of(plan["starts"]).first - timedelta(days=1)
    return years_between(eve.isoformat(), plan["ends"])


def _found(kind: str, wanted: str, seeds: Seeds, region: str) -> Found:
    if kind == "term":
        return _by_term(wanted, plan_of(seeds, region))
    codes = set(wanted.split(";"))
    if kind == "level":
        level = seeds.row("regions", region)["level"]
        return Found(int(level in codes), (f"region/{region}",))
    if kind == "figure":
        fit = [
            row["figure"]
            for row in rows_by(seeds, "figures", "region").get(region, ())
            if row["measure_kind"] in codes and row["value"] is not None
        ]
        return _yes([one for one in fit if figure_basis(one, seeds) != REPORTED])
    own = [row for row in measures_of(seeds, region) if row["basis"] != REPORTED]
    return _yes([f"programme/{row['programme']}" for row in own if codes & _codes(kind, row)])


def _by_term(wanted: str, plan: Row | None) -> Found:
    if not plan or not plan["starts"] or not plan["ends"]:
        return OPEN
    over, up_to = wanted.split("..")
    holds = int(over) < term_of(plan) <= int(up_to)
    return Found(int(holds), (f"programme/{plan['programme']}",))


def _codes(kind: str, row: Row) -> set[str]:
    """Return the codes of a measure that a kind of rule asks about."""
    if kind == "family":
        of_list = code_list("instruments").get(row["instrument"])
        return {of_list["family"]} if of_list else set()
    column = {"instrument": "instrument", "target_group": "target_groups", "sector": "sectors"}[
        kind
    ]
    return set(row[column].split(";")) - {""}


def _yes(keys: list[str]) -> Found:
    """Return a yes with the first row that shows it: one is enough to prove it."""
    return Found(1, tuple(keys[:1])) if keys else OPEN
