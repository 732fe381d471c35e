"""What each term of the schemes pays on one project, by what it pays for, and on which terms.

schemes, comparability -> **payments** -> controls, library, pages

Same purpose beside same purpose, the most first. A sum per project, one per award and one per
recipient and year are three things even where they pay for the same: each says in its cell what it
is counted per, and a term that may stand beside the first of its purpose only with care, or not at
all, says why. The page's calculator writes the cells marked `data-term` and `data-condition` anew.
"""

from collections.abc import Iterable
from functools import reduce
from operator import add

from analysis.charts.excerpts import with_excerpts
from analysis.charts.regions import Regions
from analysis.comparability import CARE, compare
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.best_support import on_its_terms
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.quantities import Quantity, ratio
from analysis.schemes.paying import (
    CONDITION,
    COSTS,
    ENVELOPE,
    MINIMUM,
    SHARED,
    SUPERSEDED,
    THRESHOLD,
    VALIDITY,
    TermPayment,
    payments,
)
from analysis.schemes.printed import CEILING, CURRENCY, FIXED_SUM, OWN_COSTS, RATE, limit_of
from analysis.schemes.question import Question
from analysis.schemes.terms import Term as SchemeTerm
from analysis.tables.comparisons import in_words
from analysis.tables.lines import marked_name
from analysis.tables.terms import conditions_of, fields_of, said_of, unsaid_of
from analysis.wording import (
    Group,
    Html,
    Row,
    Sentence,
    Table,
    bullets,
    not_computed,
    number,
    say,
)
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

CAPTION = msgid("What each scheme pays on eligible costs of {cost}, by what it pays for")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("It pays"),
    msgid("Share of the costs"),
    msgid("On which terms"),
)
CEILING_ALONE = msgid("the ceiling alone; no rate is stated")
#: Which clause decides what a term pays, or why it pays nothing.
DECIDES = {
    RATE: msgid("the rate decides"),
    CEILING: msgid("the ceiling decides"),
    CURRENCY: msgid("the ceiling is in another currency"),
    FIXED_SUM: msgid("a fixed sum"),
    OWN_COSTS: msgid("no more than the costs themselves; no rate is stated"),
    SHARED: msgid("the ceiling it shares decides"),
    ENVELOPE: msgid("the budget decides"),
    COSTS: msgid("nothing: no such costs"),
    MINIMUM: msgid("nothing: costs below the least it asks for"),
    THRESHOLD: msgid("nothing: costs outside its thresholds"),
    CONDITION: msgid("nothing: the firm does not meet a condition"),
    SUPERSEDED: msgid("nothing: another scheme has taken its place"),
    VALIDITY: msgid("nothing: not in force in that year"),
}
NO_PURPOSE = msgid("What they pay for is not said")
BESIDE = {
    CARE: msgid("With care beside “{scheme}”. {why}"),
    "": msgid("Not to be ranked with “{scheme}”. {why}"),
}
NOTE = msgid(
    "Rank sums only where they pay for the same thing and are counted alike. A scheme’s rate holds "
    "for its own eligible costs; two schemes rarely count the same costs."
)


def payments_table(question: Question, seeds: Seeds) -> Table:
    """Return the terms by what they pay for: payment, share of costs, terms; the most first."""
    regions, rows = Regions(seeds), list[Row]()
    for heading, held in by_purpose(payments(question.project, question.firm, question.terms)):
        rows.append(Group(heading))
        alike = sorted(held, key=_place)
        for payment in alike:
            beside = _beside(payment, alike[0], seeds)
            rows.append(_row(payment, question, regions, seeds, beside))
    heads = [translate(head) for head in HEADS]
    note = with_excerpts(say(NOTE), seeds, {term.region for term in question.terms.on_file})
    return Table(say(CAPTION, cost=question.project.cost), heads, rows, note)


def by_purpose(paid: Iterable[TermPayment]) -> list[tuple[object, list[TermPayment]]]:
    """Return the payments by what they are for, each with its heading, the unsaid last."""
    found: dict[str, list[TermPayment]] = {}
    for payment in paid:
        kinds = payment.term.costs
        found.setdefault(kinds[0] if kinds else "", []).append(payment)
    order = [*code_list("pays_for"), *code_list("cost_kinds"), ""]
    return [(_heading(kind), found[kind]) for kind in dict.fromkeys(order) if kind in found]


def _heading(kind: str) -> object:
    if not kind:
        return say(NO_PURPOSE)
    return Term("pays_for" if kind in code_list("pays_for") else "cost_kinds", kind)


def _place(payment: TermPayment) -> tuple[int, bool, int]:
    """Return where a payment stands in its group: those counted alike together, the most first."""
    order = [*code_list("ceiling_per"), ""]
    term, amount = payment.term, payment.amount
    place = len(order) if term.is_silent else order.index(term.limit_per)
    return place, amount is None, -int(limit_of(amount)) if amount else 0


def _row(
    payment: TermPayment,
    question: Question,
    regions: Regions,
    seeds: Seeds,
    beside: Sentence | None,
) -> list:
    term = payment.term
    said = [
        *said_of(payment, question.terms),
        *conditions_of(payment),
        *fields_of(term, seeds),
        *unsaid_of(term, question.terms),
        *([beside] if beside else []),
    ]
    where = regions.name(term.region)
    paid = _paid(payment, question.project.cost)
    return [name_of_term(term, seeds), where, paid, _share(payment, question), bullets(said)]


def name_of_term(term: SchemeTerm, seeds: Seeds) -> object:
    """Return the name of a term's scheme, and below it that of its grade, if it has one."""
    name = marked_name("programme", term.scheme, seeds)
    grade = Name(f"scheme_term/{term.term}", term.row, "grade")
    return [name, grade] if grade.says != term.term else name


def _paid(payment: TermPayment, cost: Quantity) -> list[object]:
    """Return a sum with what it is counted per and which clause decides it."""
    term, amount = payment.term, payment.amount
    said: list[object] = [_decides(payment)]
    shown: object = not_computed() if amount is None else ""
    if amount and amount.value:
        shown = number(on_its_terms(amount, term, cost))
        said = [*([_per(term)] if term.limit_per else []), *said]
    marks = {"data-term": term.term}
    if term.is_on_costs or term.fixed_sum:
        marks["data-counted"] = f"{term.limit_per or 'unsaid'} {cost.unit}"
    return [element("span", shown, **marks), *filter(None, said)]


def _per(term: SchemeTerm) -> Html:
    """Return what a sum is counted per, where the calculator can hide it."""
    return element("span", part_html(Term("ceiling_per", term.limit_per)), **{"data-per": ""})


def _decides(payment: TermPayment) -> Html | None:
    """Return which clause decides what a term pays, or why it pays nothing."""
    if payment.decides == CEILING and not payment.term.is_on_costs:
        return element("span", translate(CEILING_ALONE))
    says = DECIDES.get(payment.decides)
    return element("span", translate(says), **{"data-decides": payment.decides}) if says else None


def _share(payment: TermPayment, question: Question) -> Html:
    amount, cost = payment.amount, question.project.cost
    if not (amount and amount.value and payment.term.rate and amount.unit == cost.unit):
        return not_computed()
    paid = on_its_terms(amount, payment.term, cost)
    formula = "effective_intensity" if paid.formula == "aid_amount" else "term_share"
    return number(ratio(paid, cost, formula), style="percent")


def _beside(payment: TermPayment, first: TermPayment, seeds: Seeds) -> Sentence | None:
    """Return how a term may stand beside the first of its purpose; None where it freely may."""
    limit, other = _limit_figure(payment.term), _limit_figure(first.term)
    if payment is first or not limit or not other:
        return None
    verdict = compare(seeds, limit, other)
    grave = [reason for reason in verdict.reasons if reason.blocks]
    # the heading over a group says what its schemes pay for, or that it is not said
    said = [reason for reason in verdict.reasons if reason.code != "purpose"]
    weighed = grave or [reason for reason in said if not reason.tells]
    if not weighed:
        return None
    why = reduce(add, map(in_words, weighed))
    name = Name(f"programme/{first.term.scheme}", seeds.row("programmes", first.term.scheme))
    beside = say(BESIDE["" if grave else CARE], scheme=name, why=why)
    return Sentence(element("span", beside, **{"data-first": first.term.term}))


def _limit_figure(term: SchemeTerm) -> str:
    return term.limit.figures[0] if term.limit else ""
