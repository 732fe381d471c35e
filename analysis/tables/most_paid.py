"""Where a project would get most: the answer in words, one for each way in which sums are counted.

measures -> **most_paid** -> controls, pages

Only sums that follow from the project's costs are ranked, and only with those counted alike: the
most for a project is not less than the most for a year, it is another thing. The page's calculator
writes these sentences anew from the marks `data-best` and `data-pays`.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from analysis.charts.regions import Regions
from analysis.languages import Name, Term, msgid, record_of
from analysis.measures.support import CEILING, CURRENCY, Payment, SupportScheme, limit_of, pays
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.wording import Html, Sentence, counted, finding, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

MOST_NAMED = 3
BEST = msgid("{paid} from “{scheme}” ({region})")
MOST = msgid("Most on eligible costs of {cost}: {best}.")
MOST_PER = msgid("Most {per} on eligible costs of {cost}: {best}.")
OWN_COSTS = msgid(
    "Each counts costs of its own: which of them a project can use depends on what it does."
)
OTHERWISE = msgid("Counted {per}, and so not ranked with it: {best}.")
UNSAID = msgid("Not said to be counted per anything, and so not ranked with it: {best}.")
NOTHING = msgid("No scheme on record states a rate by which {cost} of costs would be paid.")
ANOTHER_MONEY = msgid(
    "The cost of {cost} is in another currency than the schemes’ limits; nothing is converted "
    "without a dated rate."
)
NO_RATE_ONE = msgid("{number} scheme states no rate: what it pays does not follow from the costs.")
NO_RATE = msgid("{number} schemes state no rate: what they pay does not follow from the costs.")


def most_paid(schemes: Sequence[SupportScheme], cost: Quantity, seeds: Seeds) -> Html:
    """Return which scheme pays most on a cost, for each way in which sums are counted."""
    payments = [pays(scheme, cost) for scheme in schemes]
    groups = by_counting(payments)
    regions = Regions(seeds)
    if not groups:
        foreign = any(payment.binding == CURRENCY for payment in payments)
        return finding(say(ANOTHER_MONEY if foreign else NOTHING, cost=cost))
    first, *others = groups.items()
    said = _most(*first, cost, regions)
    apart = [_otherwise(per, group, regions) for per, group in others]
    unknown = [
        f"programme/{payment.scheme.programme}" for payment in payments if not is_ranked(payment)
    ]
    own = [say(OWN_COSTS)] if len(first[1]) > 1 else []
    rest = [counted(unknown, NO_RATE_ONE, NO_RATE)] if unknown else []
    return finding(said) + _plain([*own, *apart, *rest])


def by_counting(payments: Iterable[Payment]) -> dict[str, list[Payment]]:
    """Return the payments that follow from the costs by what they are counted per, best first."""
    found: dict[str, list[Payment]] = {}
    for payment in payments:
        if is_ranked(payment):
            found.setdefault(payment.scheme.row["ceiling_per"], []).append(payment)
    order = [per for per in [*code_list("ceiling_per"), ""] if per in found]
    return {per: sorted(found[per], key=lambda one: -_limit(one)) for per in order}


def is_ranked(payment: Payment) -> bool:
    """Return whether a sum follows from the costs, so that it may be ranked with others."""
    alone = payment.binding == CEILING and payment.scheme.rate is None
    return payment.amount is not None and not alone


def counting(payment: Payment) -> str:
    """Return the mark of what a sum is counted per and in which money: like stands beside like."""
    return f"{payment.scheme.row['ceiling_per'] or 'unsaid'} {payment.cost.unit}"


def _most(per: str, group: Sequence[Payment], cost: Quantity, regions: Regions) -> Sentence:
    if not per:
        return say(MOST, cost=cost, best=_marked(group, regions))
    return say(MOST_PER, cost=cost, per=Term("ceiling_per", per), best=_marked(group, regions))


def _otherwise(per: str, group: Sequence[Payment], regions: Regions) -> Sentence:
    if not per:
        return say(UNSAID, best=_marked(group, regions))
    return say(OTHERWISE, per=Term("ceiling_per", per), best=_marked(group, regions))


def _marked(group: Sequence[Payment], regions: Regions) -> Html:
    """Return the highest sums of a group, marked with what they are counted per."""
    best = (part_html(_best(one, regions)) for one in _highest(group))
    together = Html(record_of().punctuation.stronger[0]).join(best)
    return element("span", together, **{"data-best": counting(group[0])})


def _highest(group: Sequence[Payment]) -> list[Payment]:
    """Return the first few of a group that is sorted, and all that come to the same as the last."""
    least = _limit(group[min(MOST_NAMED, len(group)) - 1])
    return [one for one in group if _limit(one) >= least]


def _best(payment: Payment, regions: Regions) -> Sentence:
    scheme = payment.scheme
    name = Name(f"programme/{scheme.programme}", scheme.names)
    return say(BEST, paid=payment.amount, scheme=name, region=regions.name(scheme.region))


def _limit(payment: Payment) -> Fraction:
    return limit_of(payment.amount) if payment.amount else Fraction(0)


def _plain(sentences: Sequence[Sentence]) -> Html:
    """Return what stands below the finding, as one paragraph; nothing where there is none."""
    if not sentences:
        return Html("")
    together = sentences[0]
    for sentence in sentences[1:]:
        together += sentence
    return element("p", together)
