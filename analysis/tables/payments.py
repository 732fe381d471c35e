"""What each scheme pays for one project, by what it pays for, and on which terms.

Same purpose beside same purpose, the most first. A sum per project, one per award and one per
recipient and year are three things even where they pay for the same: each says in its cell what it
is counted per, and a scheme that may stand beside the first of its purpose only with care, or not
at all, says why.
"""

from collections.abc import Iterable
from functools import reduce
from operator import add

from analysis.charts.regions import Regions
from analysis.comparability import CARE, compare
from analysis.comparability.subject import Subjects
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.purposes import by_purpose
from analysis.measures.support import (
    CEILING,
    CURRENCY,
    RATE,
    Payment,
    SupportScheme,
    limit_of,
    pays,
)
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.tables.comparisons import in_words
from analysis.tables.lines import marked_name
from analysis.tables.most_paid import counting
from analysis.wording import (
    Group,
    Html,
    Row,
    Sentence,
    Table,
    bullets,
    listed,
    not_computed,
    number,
    say,
)
from analysis.wording.marks import element

CAPTION = msgid("What each scheme pays on eligible costs of {cost}, by what it pays for")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("It pays"),
    msgid("Share of the costs"),
    msgid("On which terms"),
)
RULES = {
    RATE: msgid("the rate decides"),
    CEILING: msgid("the ceiling decides"),
    CURRENCY: msgid("the ceiling is in another currency"),
}
CEILING_ALONE = msgid("the ceiling alone; no rate is stated")
NO_PURPOSE = msgid("What they pay for is not said")
#: How the costs are taken where a scheme's sums are not a project's.
COSTS_TAKEN = {
    "recipient": msgid("The costs are taken as all of one recipient’s."),
    "recipient_year": msgid("The costs are taken as one recipient’s in one year."),
}
PAID_FOR, TERMS_OF = msgid("Counts: {costs}"), msgid("Rate: {rate}. Ceiling: {ceiling}")
FIELDS = msgid("Fields: {fields}")
SILENT = msgid("Not stated: {missing}")
BESIDE = {
    CARE: msgid("With care beside “{scheme}”: {why}"),
    "": msgid("Not to be ranked with “{scheme}”: {why}"),
}
#: What a reader has to know before counting on a sum, by the field of the scheme that would say it.
ASKED = {
    "rate": msgid("rate"),
    "limit": msgid("ceiling"),
    "eligible_costs": msgid("eligible costs"),
    "envelope": msgid("whole budget"),
    "stacking": msgid("stacking with other aid"),
}
NOTE = msgid(
    "Rank sums only where they pay for the same thing and are counted alike. A scheme’s rate holds "
    "for its own eligible costs; two schemes rarely count the same costs. Who is eligible and by "
    "when to apply stands in the policy texts, not in the sources here."
)


def payments_table(schemes: Iterable[SupportScheme], cost: Quantity, seeds: Seeds) -> Table:
    """Return the schemes by what they pay for: payment, share of costs, terms; the most first."""
    regions, subjects = Regions(seeds), Subjects(seeds)
    rows: list[Row] = []
    for purpose, held in by_purpose(schemes).items():
        rows.append(Group(Term("pays_for", purpose) if purpose else say(NO_PURPOSE)))
        payments = sorted((pays(scheme, cost) for scheme in held), key=_place)
        for payment in payments:
            beside = _beside(payment, payments[0], seeds, subjects)
            rows.append(_row(payment, regions, seeds, beside))
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION, cost=cost), heads, rows, say(NOTE))


def _place(payment: Payment) -> tuple[int, bool, int]:
    """Return where a payment stands in its group: those counted alike together, the most first."""
    order = [*code_list("ceiling_per"), ""]
    scheme, amount = payment.scheme, payment.amount
    silent = scheme.rate is None and scheme.ceiling is None
    place = len(order) if silent else order.index(scheme.row["ceiling_per"])
    return place, amount is None, -int(limit_of(amount)) if amount else 0


def _row(payment: Payment, regions: Regions, seeds: Seeds, beside: Sentence | None) -> list:
    scheme = payment.scheme
    name = marked_name("programme", scheme.programme, seeds)
    share = number(payment.intensity, style="percent") if payment.intensity else not_computed()
    terms = bullets([*_terms(scheme, seeds), *([beside] if beside else [])])
    return [name, regions.name(scheme.region), _paid(payment), share, terms]


def _paid(payment: Payment) -> list:
    """Return a sum with what it is counted per and which rule decides it."""
    rule, per = _rule(payment), payment.scheme.row["ceiling_per"]
    if payment.amount is None:
        return [not_computed(), *([rule] if rule else [])]
    marks = (
        {} if payment.binding == CEILING and rule == translate(CEILING_ALONE) else _marks(payment)
    )
    paid = element("span", number(payment.amount), **marks)
    return [paid, *([Term("ceiling_per", per)] if per else []), rule]


def _marks(payment: Payment) -> dict[str, str]:
    return {"data-pays": counting(payment)}


def _rule(payment: Payment) -> Html | str | None:
    if payment.binding == CEILING and payment.scheme.rate is None:
        return translate(CEILING_ALONE)
    if payment.binding == CURRENCY:
        return translate(RULES[CURRENCY])
    if payment.binding not in RULES:
        return None
    return element("span", translate(RULES[payment.binding]), **{"data-rule": payment.binding})


def _terms(scheme: SupportScheme, seeds: Seeds) -> list[Sentence]:
    """Return on which terms a scheme pays, and what of them is not stated."""
    key, row, said = f"support_scheme/{scheme.programme}", scheme.row, []
    if row["eligible_costs"]:
        said.append(say(PAID_FOR, costs=Name(key, row, "eligible_costs")))
    if scheme.rate and scheme.ceiling:
        rate = number(scheme.rate, style="percent")
        said.append(say(TERMS_OF, rate=rate, ceiling=scheme.ceiling))
    if taken := COSTS_TAKEN.get(row["ceiling_per"]):
        said.append(say(taken))
    if fields := _fields(scheme, seeds):
        said.append(say(FIELDS, fields=listed(fields)))
    missing = [translate(name) for field, name in ASKED.items() if not row[field]]
    return [*said, *([say(SILENT, missing=listed(missing))] if missing else [])]


def _fields(scheme: SupportScheme, seeds: Seeds) -> list[Name]:
    """Return the fields that a scheme's programme names, as they are on file."""
    keys = [field for field in scheme.names.get("sectors", "").split(";") if field]
    return [Name(f"concept/{key}", seeds.row("concepts", key)) for key in keys]


def _beside(payment: Payment, first: Payment, seeds: Seeds, subjects: Subjects) -> Sentence | None:
    """Return how a scheme may stand beside the first of its purpose; None where it freely may."""
    limit, other = _limit_figure(payment.scheme), _limit_figure(first.scheme)
    if payment is first or not limit or not other:
        return None
    verdict = compare(seeds, limit, other, subjects)
    grave = [reason for reason in verdict.reasons if reason.blocks]
    # that each holds for its own scheme goes without saying in a table of schemes
    weighed = grave or [reason for reason in verdict.reasons if reason.code != "scope"]
    if not weighed:
        return None
    why = reduce(add, map(in_words, weighed))
    name = Name(f"programme/{first.scheme.programme}", first.scheme.names)
    return say(BESIDE["" if grave else CARE], scheme=name, why=why)


def _limit_figure(scheme: SupportScheme) -> str:
    return scheme.ceiling.figures[0] if scheme.ceiling else ""
