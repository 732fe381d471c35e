"""Work out from the seeds what a finished page counts by rows that it does not carry.

finished page -> trace -> **from_rows** <- seeds, measures

A page carries its figures and the terms of schemes. Shares of measures, overlaps, the PMC index
and what a firm gets that is asked about follow from more rows than that: a trace of the page alone
takes them at their word, one with the seeds works each of them out again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations
from typing import TYPE_CHECKING

from analysis.measures.asked import asked
from analysis.measures.best_support import costing
from analysis.measures.emphasis import WAYS, Emphasis, emphasis
from analysis.measures.overlap import overlaps
from analysis.measures.peers import set_beside
from analysis.measures.pmc import PmcIndex, pmc_indices
from analysis.measures.pmc_ranking import answers_needed, rankable
from analysis.package.rates import exchange_rates
from analysis.package.unread import without_unread
from analysis.quantities import Quantity, converted
from analysis.refusal import Refused
from analysis.schemes.cost import project_cost
from analysis.schemes.question import Question
from analysis.tables.overlap import pairs_left_out

from .carried import asked_in, figures_in, given_in, names_in, package_in, rules_in
from .claims import REGION, Attributes, claimed
from .held_against import regions_asked
from .recomputed import (
    MALFORMED,
    amounts_of_terms,
    best_of,
    is_among,
    parts_of_costs,
    shares_of_terms,
)

if TYPE_CHECKING:
    from analysis.package import Seeds

UNREAD = "unread"
#: Results by what a mark names: its formula, and the figures or rows.
Results = Mapping[tuple[str, frozenset[str]], list[Quantity]]


@dataclass(frozen=True, eq=False)
class Here:
    """The seeds as a page reads them, the regions that it shows, and what it was asked."""

    seeds: "Seeds"
    regions: list[str]
    figures: list[str]
    compared: list[str]
    asked: Mapping[str, str]
    costs: list[str]
    rows: list[str]

    def questions(self, cost: str) -> Iterator[Question]:
        """Yield the question that a page answers, for a cost.

        Costs by kind are parts of the page's own cost, which it may not have been given: of any
        that it names.
        """
        seeds, amount = set_beside(self.seeds, self.compared), project_cost(cost).value
        for own in self.costs if self.asked else [cost]:
            with suppress(Refused):
                usual = {"cost": own, "currency": own.rpartition(" ")[2]}
                question = asked(seeds, **{**usual, **self.asked})
                yield costing(question, amount) if amount else question

    @cached_property
    def indices(self) -> list[PmcIndex]:
        """Return the PMC indices of the regions."""
        return pmc_indices(self.seeds, self.regions)


def not_following(page: str, marks: Iterable[Attributes], seeds: "Seeds") -> Iterator[str]:
    """Yield each number of a page, by its mark, that does not follow from the rows on file."""
    listed = list(marks)
    here, worked_out = _here(page, listed, seeds), dict[tuple, Results]()
    for given in listed:
        formula = given["data-derived"]
        find = FROM_ROWS.get(formula, _nothing)
        key = find, _cost(given)
        if key not in worked_out:
            worked_out[key] = _by_name(find, here, _cost(given))
        named = formula, frozenset(given.get("data-from", "").split())
        value, upper = claimed(given)
        if not is_among(worked_out[key].get(named, []), value, upper, given.get("data-bound", "")):
            shown = given.get("value") or given.get("data-value", "")
            yield f"{formula} of {shown:.40}: does not follow from the rows on file"


def _here(page: str, marks: Iterable[Attributes], seeds: "Seeds") -> Here:
    package = package_in(page)
    figures = figures_in(package)
    chains = (one["region"] for one in figures.values())
    keys = [key.removeprefix(REGION) for key in names_in(package) if key.startswith(REGION)]
    named = dict.fromkeys([*keys, *" ".join(chains).split()])
    return Here(
        seeds if UNREAD in given_in(package) else without_unread(seeds),
        [one for one in named if seeds.has("regions", one)],
        [one for one in figures if seeds.has("figures", one)],
        regions_asked(rules_in(page), seeds),
        asked_in(package),
        list(dict.fromkeys(_cost(given) for given in marks if _cost(given))),
        list(dict.fromkeys(given.get("data-from", "") for given in marks)),
    )


def _cost(given: Attributes) -> str:
    """Return the cost for which a number is, "" where it assumes none."""
    name, _, value = given.get("data-assumed", "").partition("=")
    return value if name == "cost" else ""


def _by_name(find: "Find", here: Here, cost: str) -> Results:
    found = defaultdict[tuple[str, frozenset[str]], list[Quantity]](list)
    try:
        for one in find(here, cost):
            found[one.formula, frozenset(one.figures)].append(one)
    except (Refused, *MALFORMED):
        return {}
    return found


def _nothing(here: Here, cost: str) -> Iterator[Quantity]:
    yield from ()


def _emphasis(here: Here, cost: str) -> Iterator[Quantity]:
    for region in here.regions:
        for way in WAYS:
            yield from _of_way(emphasis(here.seeds, region, way), here)


def _of_way(found: Emphasis, here: Here) -> Iterator[Quantity]:
    yield found.told
    yield from (found.size(group, here.seeds) for group in found.groups)
    for group in (*found.groups, ""):  # a group of none has no share
        share = found.share(group)
        if share is not None:
            yield share


def _overlap(here: Here, cost: str) -> Iterator[Quantity]:
    for pair in overlaps(here.seeds, here.regions):
        yield pair.least
        if pair.on_record is not None:
            yield pair.on_record


def _pairs(here: Here, cost: str) -> Iterator[Quantity]:
    for named in here.rows:
        regions = [one.removeprefix(REGION) for one in dict.fromkeys(named.split())]
        if all(here.seeds.has("regions", one) for one in regions):
            yield pairs_left_out(regions)


def _pmc(here: Here, cost: str) -> Iterator[Quantity]:
    for index in here.indices:
        yield from (index.score, index.answered, index.asked)
        for variable in index.variables:
            yield from (variable.score, variable.step)
            yield from (answer.score for answer in variable.answers)


def _answers_needed(here: Here, cost: str) -> Iterator[Quantity]:
    for pair in permutations(here.indices, 2):
        needed = answers_needed(*pair)
        if needed is not None:
            yield rankable(pair, needed)


def _rates(here: Here, cost: str) -> Iterator[Quantity]:
    amounts = [here.seeds.quantity(one) for one in here.figures if _is_amount(one, here.seeds)]
    for on_file in exchange_rates(here.seeds):
        for rate in (on_file, on_file.inverse()):
            yield rate.as_quantity()
            yield from (converted(one, rate) for one in amounts if one.unit == rate.base)


def _is_amount(figure: str, seeds: "Seeds") -> bool:
    return seeds.figure(figure)["value"] is not None


def _best(here: Here, cost: str) -> Iterator[Quantity]:
    for question in here.questions(cost):
        yield from best_of(question)
        yield from parts_of_costs(question)
        yield from amounts_of_terms(question)
        yield from shares_of_terms(question)


Find = Callable[[Here, str], Iterator[Quantity]]
FROM_ROWS: Mapping[str, Find] = {
    "told": _emphasis,
    "share_of_rows": _emphasis,
    "in_target_group": _emphasis,
    "ends_with": _emphasis,
    "overlap": _overlap,
    "overlap_least": _overlap,
    "pairs_left_out": _pairs,
    "pmc_answer": _pmc,
    "pmc_asked": _pmc,
    "pmc_answered": _pmc,
    "pmc_variable": _pmc,
    "pmc_index": _pmc,
    "pmc_weight": _pmc,
    "answers_needed": _answers_needed,
    "exchange_rate": _rates,
    "converted": _rates,
    "best_support": _best,
    "part_of_costs": _best,
    "fixed_sum": _best,
    "term_amount": _best,
    "term_share": _best,
}
