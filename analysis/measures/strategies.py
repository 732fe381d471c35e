"""What each region bets on, and what its strategy is known by: a figure, a programme, its sources.

package -> comparability -> **measures** -> charts, tables -> pages

A region without a row in `strategies` is known by what its plan is for, by its largest target in
money and by the scheme with the highest ceiling.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.measures.growth import targets_of
from analysis.measures.support import by_ceiling, highest, support_schemes
from analysis.package import Seeds
from analysis.package.seeds import rows_by_key
from analysis.quantities import dimension_of


@dataclass(frozen=True)
class Strategy:
    """A region's bet: the row whose words say it, the figure and the lever it is known by.

    `key` names the row (`strategy/henan`, or `programme/PLAN` where a plan's purpose stands in);
    `figure`, `lever` (a programme) and `key` are "" where nothing is on file. `sources` are the
    documents that speak of the region.
    """

    region: str
    key: str
    row: Mapping[str, Any]
    figure: str
    lever: str
    sources: tuple[str, ...]

    @property
    def stated(self) -> bool:
        """True where the bet is on file, and no plan's purpose stands in for it."""
        return self.key.startswith("strategy/")


def strategies(seeds: Seeds, regions: Sequence[str]) -> list[Strategy]:
    """Return the strategy of each region, in the order given."""
    on_file = rows_by_key(seeds, "strategies", "region")
    found = []
    for region in regions:
        row = on_file.get(region)
        plan = row or _plan(region, seeds)
        own = targets_of(region, seeds)
        goal = headline_goal(own, seeds)["figure"] if own else ""
        found.append(
            Strategy(
                region,
                f"strategy/{region}" if row else f"programme/{plan['programme']}" if plan else "",
                plan or {},
                (row or {}).get("headline_figure") or goal,
                (row or {}).get("lever") or _lever(region, seeds),
                _sources(region, seeds),
            )
        )
    return found


def headline_goal(goals: Sequence[Mapping[str, Any]], seeds: Seeds) -> Mapping[str, Any]:
    """Return the largest goal in the currency of the first one in money, of those asked for if any.

    What a question asks for (the size of the industry) stands for a plan before what is only near
    it (the industries it drives), and without money before an odd count. `goals` are rows of
    `targets`, at least one.
    """
    asked = {row["indicator"] for row in seeds.rows("indicators") if row["measured"]}
    money = [goal for goal in goals if dimension_of(goal["quantity"].unit) == "money"]
    alike = [goal for goal in money if goal["quantity"].unit == money[0]["quantity"].unit]
    foremost = [goal for goal in alike or goals if goal["indicator"] in asked]
    if alike:
        return max(foremost or alike, key=lambda goal: goal["quantity"].value)
    return foremost[0] if foremost else goals[0]


def _plan(region: str, seeds: Seeds) -> Mapping[str, Any] | None:
    """Return the first plan of a region that says what it is for."""
    plans = seeds.rows("programmes").where(region=region, kind="plan")
    return next((plan for plan in plans if plan["purpose_en"]), plans[0] if plans else None)


def _lever(region: str, seeds: Seeds) -> str:
    schemes = support_schemes(seeds, region)
    groups = by_ceiling(schemes)
    if groups:
        return highest(next(iter(groups.values())))[0].programme
    return schemes[0].programme if schemes else ""


def _sources(region: str, seeds: Seeds) -> tuple[str, ...]:
    figures = {row["figure"] for row in seeds.rows("figures").where(region=region)}
    found = {row["source"] for row in seeds.rows("evidence").where(figure=figures)}
    found |= {row["source"] for row in seeds.rows("programmes").where(region=region)}
    return tuple(source for source in seeds.column("sources", "source") if source in found)
