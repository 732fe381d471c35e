"""Where a project gets most, and how: the answer, what to put where, and what it leans on.

measures -> **best_support** -> controls, pages

The parts marked `data-answer` are what the page's calculator writes anew (`answering.js`), by the
same sentences: what is changed here changes there.
"""

from collections.abc import Iterable, Sequence

from analysis.charts.regions import Regions
from analysis.languages import Name, msgid, record_of, translate
from analysis.measures.best_support import Best, Use, best_support
from analysis.measures.peers import left_out
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.schemes.paying import payments
from analysis.schemes.printed import CURRENCY
from analysis.schemes.question import Question
from analysis.schemes.silences import (
    ALL,
    AMOUNT,
    BESIDE,
    CONTRACT,
    EXCEPTION,
    KINDS,
    MINIMUM,
    MONEY,
    NOT_SAME_COST,
    PART,
    PARTING,
    REST_COSTS,
    STACKING,
    Silence,
)
from analysis.schemes.terms import Terms
from analysis.tables.payments import name_of_term
from analysis.tables.terms import QUOTED
from analysis.wording import Group, Html, Row, Sentence, Table, listed, not_computed, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

MOST = msgid("Most on eligible costs of {cost}: {paid} in {place}, from {uses}.")
MOST_SHOWN = msgid(
    "Of the regions set side by side, most on eligible costs of {cost}: {paid} in {place}, from "
    "{uses}."
)
USE, USE_ON = msgid("“{scheme}”"), msgid("“{scheme}” (on {cost})")
NOTHING = msgid(
    "No amount can be computed on eligible costs of {cost}: no scheme here states one for them."
)
ANOTHER_MONEY = msgid(
    "The cost of {cost} is in another currency than the schemes’ limits; nothing is converted "
    "without a dated rate."
)
CAPTION = msgid("What to put where to get most, by place")
HEADS = (msgid("Scheme"), msgid("On costs of"), msgid("It pays"))
IN_PLACE = msgid("{place}: {paid}")
NO_COSTS = msgid("does not depend on costs")
#: What no source says, by how it is taken; `{otherwise}` is the whole answer if it is not so.
SILENCES = {
    NOT_SAME_COST: msgid(
        "No source says whether {terms} may be had for the same costs; here they are not. If they "
        "may, it is {otherwise} in all."
    ),
    BESIDE: msgid(
        "No source says whether {terms} may be had together; here they are. If they may not, it is "
        "{otherwise} in all."
    ),
    ALL: msgid(
        "If all of {terms} might be had for the same costs wherever no source says so, it would be "
        "{otherwise} in all."
    ),
    PARTING: msgid(
        "No source says whether one project may be parted between {terms}; here each has a part of "
        "the costs. If it may not, it is {otherwise} in all."
    ),
    CONTRACT: msgid(
        "{terms} are not to be had for one contract; here each has a contract of its own. If there "
        "is only one contract, it is {otherwise} in all."
    ),
    MINIMUM: msgid(
        "No source says whether all costs of the project may reach the minimum of {terms}; here "
        "only those that it is given do. If they may, it is {otherwise} in all."
    ),
    REST_COSTS: msgid(
        "Costs of no named kind are taken to count for {terms}. If they do not, it is {otherwise} "
        "in all."
    ),
    KINDS: msgid(
        "No source says which kinds of costs {terms} count; here each counts those that it pays "
        "for. If they count all, it is {otherwise} in all."
    ),
    PART: msgid(
        "Only part of the costs is put forward for {terms}. If all must be, it is {otherwise} in "
        "all."
    ),
    EXCEPTION: msgid(
        "The ceiling over {terms} is taken to hold. For a firm that shows that it is excepted, it "
        "is {otherwise} in all."
    ),
    AMOUNT: msgid("No source says how much {terms} would pay; here it is nothing."),
    MONEY: msgid("Sums of {terms} are in another currency and are left out."),
}


def best_answer(question: Question, seeds: Seeds) -> Html:
    """Return the answer: the best place in a sentence, the table by place, and what it rests on."""
    found = best_support(question)
    table = best_table(found, seeds)
    marked = element("div", Html(table.html), **{"data-answer": "places"})
    return Html(_sentence(found, question, seeds) + marked + _rests(found, seeds))


def best_table(found: Sequence[Best], seeds: Seeds) -> Table:
    """Return what to put where in each place, the place that pays most first."""
    regions, rows = Regions(seeds), list[Row]()
    for best in found:
        if best.pays:
            rows.append(Group(say(IN_PLACE, place=regions.name(best.place), paid=best.pays)))
            rows += [_row(use, seeds) for use in best.uses]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def rests_on(best: Best) -> list[Sentence]:
    """Return what the answer leans on that no source says, each with what it would be otherwise."""
    said, unstated = [], dict[str, list[str]]()
    for silence, otherwise in best.silences():
        if silence.silence in (AMOUNT, MONEY):
            unstated.setdefault(silence.silence, []).extend(silence.terms)
        else:
            said.append(_silence(silence, best, otherwise))
    return said + [
        say(SILENCES[kind], terms=_named(keys, best.asked.terms)) for kind, keys in unstated.items()
    ]


def _sentence(found: Sequence[Best], question: Question, seeds: Seeds) -> Html:
    cost = question.project.cost
    if not (found and found[0].pays):
        paid = payments(question.project, question.firm, question.terms)
        foreign = any(one.decides == CURRENCY for one in paid)
        return _marked(say(ANOTHER_MONEY if foreign else NOTHING, cost=cost))
    best, regions = found[0], Regions(seeds)
    uses = _joined(_used(use, question, seeds) for use in best.uses)
    place = regions.name(best.place)
    return _marked(say(most_of(seeds), cost=cost, paid=best.pays, place=place, uses=uses))


def most_of(seeds: Seeds) -> str:
    """Return the sentence of the best place, which says so where it is the best of some regions."""
    return MOST_SHOWN if left_out(seeds) else MOST


def _marked(sentence: Sentence) -> Html:
    """Return the answer as the finding of its page, where the calculator finds it again."""
    return element("p", sentence, **{"class": "finding", "data-answer": "best"})


def _used(use: Use, question: Question, seeds: Seeds) -> Sentence:
    name = Name(f"programme/{use.term.scheme}", use.term.names)
    if use.cost is None or use.cost.value == question.project.cost.value:
        return say(USE, scheme=name)
    return say(USE_ON, scheme=name, cost=use.cost)


def _joined(parts: Iterable[Sentence]) -> Html:
    return Html(record_of().punctuation.stronger[0]).join(map(part_html, parts))


def _row(use: Use, seeds: Seeds) -> list[object]:
    return [name_of_term(use.term, seeds), use.cost or translate(NO_COSTS), use.pays]


def _rests(found: Sequence[Best], seeds: Seeds) -> Html:
    said = rests_on(found[0]) if found and found[0].pays else []
    items = Html("").join(element("li", one) for one in said)
    return element("ul", items, **{"class": "rests", "data-answer": "rests"})


def _silence(silence: Silence, best: Best, otherwise: Quantity | None) -> Sentence:
    template = SILENCES[silence.taken if silence.silence == STACKING else silence.silence]
    return say(
        template,
        terms=_named(silence.terms, best.asked.terms),
        otherwise=otherwise or not_computed(),
    )


def _named(keys: Iterable[str], terms: Terms) -> Sentence:
    """Return terms by the names of their schemes, as a list."""
    names = {one.term: Name(f"programme/{one.scheme}", one.names) for one in terms.on_file}
    return listed(say(QUOTED, scheme=names[key]) for key in dict.fromkeys(keys))
