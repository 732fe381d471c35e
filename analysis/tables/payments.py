"""What each scheme pays for one project, and which of its rules decides the sum.

A sum per project, one per award and one per recipient and year are three things: each stands in a
group of its own and says in its cell what it is counted per, so that only like is set below like.
"""

from collections.abc import Iterable

from analysis.charts.regions import Regions
from analysis.charts.support import counted_per
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.support import CEILING, CURRENCY, RATE, Payment, SupportScheme, pays
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.wording import Group, Row, Sentence, Table, not_computed, number, say

CAPTION = msgid("What each scheme pays on eligible costs of {cost}")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("It pays"),
    msgid("Rule that decides"),
    msgid("Share of the costs"),
)
RULES = {
    RATE: msgid("the rate"),
    CEILING: msgid("the ceiling"),
    CURRENCY: msgid("the ceiling is in another currency"),
}
CEILING_ALONE = msgid("the ceiling alone; no rate is stated")
#: How the costs are taken where a scheme's sums are not a project's.
COSTS_TAKEN = {
    "recipient": msgid("Counted {per} (the costs taken as all of one recipient’s)"),
    "recipient_year": msgid("Counted {per} (the costs taken as one recipient’s in one year)"),
}
COUNTED = msgid("Counted {per}")
NO_BASIS = msgid("What the sum is counted per is not stated")
NO_TERMS = msgid("Neither rate nor ceiling stated")
NOTE = msgid(
    "Compare sums only within a group. A scheme’s rate holds for its own eligible costs; two "
    "schemes rarely count the same costs."
)
UNSAID = "unsaid"


def payments_table(schemes: Iterable[SupportScheme], cost: Quantity, seeds: Seeds) -> Table:
    """Return the schemes by what their sums are counted per: payment, rule, share of costs."""
    regions = Regions(seeds)
    rows: list[Row] = []
    groups = _by_basis(pays(scheme, cost) for scheme in schemes)
    for basis, payments in groups.items():
        rows.append(Group(_head(basis)))
        rows += [_row(payment, regions) for payment in payments]
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION, cost=cost), heads, rows, say(NOTE))


def _by_basis(payments: Iterable[Payment]) -> dict[str, list[Payment]]:
    """Return the payments by what they are counted per, in the order of the code list."""
    found: dict[str, list[Payment]] = {}
    for payment in payments:
        scheme = payment.scheme
        silent = scheme.rate is None and scheme.ceiling is None
        found.setdefault(UNSAID if silent else scheme.row["ceiling_per"], []).append(payment)
    order = [*code_list("ceiling_per"), "", UNSAID]
    return {basis: found[basis] for basis in order if basis in found}


def _head(basis: str) -> Sentence:
    if basis in ("", UNSAID):
        return say(NO_TERMS if basis else NO_BASIS)
    return say(COSTS_TAKEN.get(basis, COUNTED), per=Term("ceiling_per", basis))


def _row(payment: Payment, regions: Regions) -> list:
    scheme = payment.scheme
    name = Name(f"programme/{scheme.programme}", scheme.names)
    paid = counted_per(payment.amount, "ceiling_per", scheme.row)
    share = payment.intensity and number(payment.intensity, style="percent")
    computed = [cell or not_computed() for cell in (paid, _rule(payment), share)]
    return [name, regions.name(scheme.region), *computed]


def _rule(payment: Payment) -> str | None:
    if payment.binding == CEILING and payment.scheme.rate is None:
        return translate(CEILING_ALONE)
    return translate(RULES[payment.binding]) if payment.binding in RULES else None
