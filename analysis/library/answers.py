"""Ask of figures by their ids: may two stand side by side, and what growth does a target demand."""

from dataclasses import dataclass, fields
from typing import Any

from analysis.charts.growth import growth_finding, growth_table
from analysis.charts.regions import Regions
from analysis.comparability import Verdict
from analysis.comparability import compare as verdict_on
from analysis.library.packages import refusing, seeds_to_ask
from analysis.measures.growth import BASE_YEAR, Growth, targets
from analysis.measures.growth import required_growth as growth_of
from analysis.package import Seeds
from analysis.refusal import Refused
from analysis.wording import Sentence, Table


def compare(a: str, b: str, seeds: Seeds | None = None, *, unread: bool = False) -> Verdict:
    """Return whether two figures may stand side by side, with every reason against it.

    `verdict` is `same footing`, `with care` or `not comparable`; each of `reasons` has a `code` and
    `says` it in the language in use. Raises Refused for an id that is not on file, and
    without `unread` for a figure that a draft made and nobody has read.

    >>> import analysis
    >>> analysis.compare("henan-ai-industry-scale-2027", "shanghai-core-industry-target-2027")
    <Verdict henan-ai-industry-scale-2027 beside shanghai-core-industry-target-2027: \
not comparable (indicator, source_tier)>
    """
    with refusing():
        return verdict_on(seeds_to_ask(seeds, unread), a, b)


@dataclass(frozen=True, repr=False)
class RequiredGrowth(Growth):
    """A `Growth` that says itself: `finding` in a sentence, `table` with the level year by year."""

    finding: Sentence
    table: Table

    def __str__(self) -> str:
        return str(self.finding)

    def __repr__(self) -> str:
        return f"<RequiredGrowth of {self.target}: {self.per_year} a year, {self.factor} in all>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str:
        return self.finding._repr_html_() + self.table._repr_html_()


def required_growth(
    figure: str, seeds: Seeds | None = None, *, unread: bool = False
) -> RequiredGrowth:
    """Return the growth that a target requires from the level it starts from.

    `per_year` and `factor` (target/baseline) are quantities in unit `1`: 0.317 is 31.7 % a year,
    "at least" where the target is. `years` runs from the end of the baseline's time to the end of
    the target's, `path` has the level at each year end in between. Raises Refused for an id that
    is not on file, that is no target, or whose sources state no level to start from.

    >>> import analysis
    >>> growth = analysis.required_growth("henan-ai-industry-scale-2027")
    >>> growth.factor
    <Quantity at least 16/7; required_factor from henan-ai-industry-scale-2027, \
henan-ai-industry-scale-2024>
    >>> growth.per_year.bound, round(float(growth.per_year), 3)
    ('at_least', 0.317)
    """
    package = seeds_to_ask(seeds, unread)
    with refusing():
        kind = package.figure(figure)["measure_kind"]
        if kind != "target":
            raise Refused(f"{figure} is no target but {kind}; {_with_a_baseline(package)}")
        growth = growth_of(package, figure)
    own = {field.name: getattr(growth, field.name) for field in fields(growth)}
    regions = Regions(package)
    return RequiredGrowth(
        **own,
        finding=growth_finding([growth], regions, package),
        table=growth_table([growth], regions, package),
    )


def _with_a_baseline(seeds: Seeds) -> str:
    goals = targets(seeds)
    known = ", ".join(goals.loc[goals["goal_type"] == BASE_YEAR, "figure"])
    return f"targets with a level to start from: {known or 'none'}"
