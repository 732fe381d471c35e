"""The PMC index by hand, and what silence makes of it."""

from fractions import Fraction

import pytest

from analysis.measures.pmc import (
    ACCEPTABLE,
    EXCELLENT,
    PERFECT,
    POOR,
    Answer,
    MainVariable,
    PmcIndex,
    level_of,
    pmc_indices,
)
from analysis.measures.pmc_ranking import answers_needed, nearest_to_rank, ranked
from tests.tiny import programme, region, tiny


def variable(name, *answers, one_only=False):
    questions = [Answer(f"{name}-{place}", value) for place, value in enumerate(answers, 1)]
    return MainVariable(name, tuple(questions), one_only)


def index(*variables, of="maple"):
    return PmcIndex(of, None, variables)


def test_the_worked_example_of_the_method():
    # Ruiz Estrada (2011), in four steps.
    # 1. The multi-input-output table: main variables, each with questions of equal weight,
    #    answered 1 or 0.
    table = {
        "x01": (1, 1, 0, 1), "x02": (1, 0), "x03": (1, 1, 1), "x04": (0, 1, 1, 1, 1),
        "x05": (1, 0, 0), "x06": (1, 1), "x07": (1, 1, 0, 0), "x08": (0, 0, 1),
        "x09": (1, 1, 1, 0, 1), "x10": (1,),
    }  # fmt: skip
    # 2. Each main variable is the sum of its answers over their number:
    #    X1 = 3/4, X2 = 1/2, X3 = 3/3, X4 = 4/5, X5 = 1/3, X6 = 2/2, X7 = 2/4, X8 = 1/3, X9 = 4/5,
    #    X10 = 1
    plan = index(*(variable(name, *answers) for name, answers in table.items()))
    assert [str(one.low) for one in plan.variables] == [
        "3/4", "1/2", "1", "4/5", "1/3", "1", "1/2", "1/3", "4/5", "1"
    ]  # fmt: skip
    # 3. The index is their sum. In sixtieths:
    #    45 + 30 + 60 + 48 + 20 + 60 + 30 + 20 + 48 + 60 = 421,
    #    so 421/60 = 7.016..., from seven to nine: excellent.
    assert plan.low == plan.high == Fraction(421, 60)
    assert plan.levels == (EXCELLENT,)
    # 4. The matrix of the surface is X1 to X9, three by three; X10 would make it no square.
    assert [[one.variable for one in row] for row in plan.matrix] == [
        ["x01", "x02", "x03"], ["x04", "x05", "x06"], ["x07", "x08", "x09"],
    ]  # fmt: skip


def test_an_open_question_may_be_yes_or_no():
    # yes, no, open, open of four: from 1/4 if both are no to 3/4 if both are yes
    one = variable("x01", 1, 0, None, None)

    assert (one.low, one.high, one.weight) == (Fraction(1, 4), Fraction(3, 4), Fraction(1, 4))
    assert [answer.question for answer in one.open] == ["x01-3", "x01-4"]


def test_of_questions_that_exclude_each_other_one_at_most_is_yes():
    # a plan whose term is not stated has one of three at most: 0 to 1/3; once one is yes the
    # others are no
    assert (variable("x02", None, None, None, one_only=True).high) == Fraction(1, 3)
    settled = variable("x02", 1, None, None, one_only=True)
    assert (settled.low, settled.high, settled.open) == (Fraction(1, 3), Fraction(1, 3), ())


def test_the_ends_of_the_index_are_the_sums_of_the_ends():
    # 1/2 to 1, 0 to 1/3, and 1: 3/2 to 7/3
    plan = index(
        variable("x01", 1, None),
        variable("x02", None, None, None, one_only=True),
        variable("x10", 1),
    )

    assert (plan.low, plan.high) == (Fraction(3, 2), Fraction(7, 3))
    assert (plan.score.value, plan.score.upper) == (Fraction(3, 2), Fraction(7, 3))
    assert (plan.answered.value, plan.asked.value) == (2, 6)
    keys = tuple(f"pmc_variable/{key}" for key in ("x01", "x02", "x10"))
    for made, formula in (
        (plan.score, "pmc_index"),
        (plan.answered, "pmc_answered"),
        (plan.asked, "pmc_asked"),
    ):
        assert (made.unit, made.formula, made.figures) == ("count", formula, keys)


def test_a_variable_is_a_number_that_rests_on_its_questions_and_a_range_where_some_are_open():
    sure, unsure = variable("x01", 1, 0).score, variable("x02", 1, None).score

    assert (sure.value, sure.upper, sure.unit) == (Fraction(1, 2), None, "count")
    assert (sure.formula, sure.figures) == ("pmc_variable", ("pmc_variable/x01",))
    assert (unsure.value, unsure.upper) == (Fraction(1, 2), 1)


def test_a_variable_without_questions_is_nothing():
    assert (variable("x01").low, variable("x01").high) == (0, 0)


@pytest.mark.parametrize(("score", "level"), [
    ("10", PERFECT), ("9", PERFECT), ("8.999", EXCELLENT), ("7", EXCELLENT), ("6.99", ACCEPTABLE),
    ("5", ACCEPTABLE), ("4.99", POOR), ("0", POOR),
])  # fmt: skip
def test_a_level_begins_at_its_floor(score, level):
    assert level_of(Fraction(score)) == level


def test_a_plan_may_be_on_every_level_that_its_interval_touches():
    full = [variable(f"x{place}", 1) for place in range(4)]
    unsaid = [variable(f"y{place}", None) for place in range(4)]

    assert index(*full, *unsaid).levels == (EXCELLENT, ACCEPTABLE, POOR)  # from 4 to 8


def test_the_widest_gap_comes_first_and_of_equal_ones_that_with_the_weightier_answers():
    # x01 and x02 are both open by 1/2: one answer of two weighs more than two of four
    plan = index(
        variable("x01", 1, 1, None, None), variable("x02", 1, None), variable("x03", 1),
        variable("x04", None, None),
    )  # fmt: skip

    assert [one.variable for one in plan.most_open] == ["x04", "x02", "x01"]


def test_a_plan_is_ranked_before_another_only_where_the_intervals_part():
    sure = index(variable("x01", 1), variable("x02", 1))  # 2
    weak = index(variable("x01", 0), variable("x02", None), of="cedar")  # 0 to 1
    even = index(variable("x01", 1), variable("x02", None), of="oak")  # 1 to 2

    assert [(one.region, other.region) for one, other in ranked([weak, sure, even])] == [
        ("maple", "cedar")
    ]


def test_so_many_answers_it_takes_at_least_to_part_two_intervals():
    # maple is 1 to 2, cedar 0 to 2: one more yes for maple makes it 2, one no for cedar 1 at most;
    # 2 > 1 needs both, as 2 > 2 or 1 > 1 would not do
    maple = index(variable("x01", 1), variable("x02", None))
    cedar = index(variable("x01", None), variable("x02", None), of="cedar")

    assert answers_needed(maple, cedar) == 2
    (one, other), number = nearest_to_rank([cedar, maple])
    assert (one.region, other.region, number.value) == ("maple", "cedar", 2)
    assert (number.unit, number.bound, number.formula) == ("count", "at_least", "answers_needed")
    assert number.figures == ("pmc_variable/x02", "pmc_variable/x01"), "those still open, once each"


def test_of_excluding_questions_one_yes_raises_an_index_by_all_that_they_can():
    # maple is 0 to 1/3, by one yes of its three; cedar is 1/4
    maple = index(variable("x01", None, None, None, one_only=True))
    cedar = index(variable("x01", 1, 0, 0, 0), of="cedar")

    assert answers_needed(maple, cedar) == 1


def test_the_weightiest_answers_are_counted_first_and_none_where_none_is_needed():
    # maple is 0 to 9/4: a yes of x01 weighs 1, one of x02 a quarter; 1/2 is passed by the one
    maple = index(
        variable("x02", *[None] * 4), variable("x01", None), variable("x03", None, 0, 0, 0)
    )
    half, none = index(variable("x01", 1, 0), of="cedar"), index(variable("x01", 0), of="oak")

    assert answers_needed(maple, half) == 1
    assert answers_needed(half, none) == 0


def test_of_excluding_questions_each_bears_its_part_of_lowering_an_index():
    # maple is 1/2, cedar 0 to 1/2, and lower only once neither of its two is yes: a quarter each
    maple = index(variable("x01", 1, 0))
    cedar = index(variable("x01", None, None, one_only=True), of="cedar")

    assert answers_needed(maple, cedar) == 1


def test_a_plan_that_cannot_get_ahead_is_not_said_to_be_near_it():
    # cedar reaches 1/2 at most and maple is 1/2: no answer puts cedar ahead
    maple = index(variable("x01", 1, 0))
    cedar = index(variable("x01", 0, None), of="cedar")

    assert answers_needed(cedar, maple) is None
    assert nearest_to_rank([maple, cedar])[0] == (maple, cedar)
    assert nearest_to_rank([maple, index(variable("x01", 0, 1), of="oak")]) is None


QUESTIONS = [
    {"variable": "x01", "answers": "several", "name_en": "X1"},
    {"variable": "x01-1", "part_of": "x01", "name_en": "Aims"},
    {
        "variable": "x01-2",
        "part_of": "x01",
        "name_en": "Grants",
        "computed_from": "instrument=PI008",
    },
]


def code(variable, value, place="maple"):
    named = {"code": f"{place}-{variable}", "region": place, "variable": variable, "value": value}
    return named | {"source": "plan", "start": "0", "end": "4", "exact": "aims"}


def answers(*codes, programmes=()):
    seeds = tiny(regions=[region("maple")], pmc_variables=QUESTIONS, pmc_codes=codes,
                 programmes=programmes)  # fmt: skip
    (found,) = pmc_indices(seeds, ["maple"])
    return [(one.value, one.keys) for one in found.variables[0].answers]


def test_a_question_without_words_and_without_a_rule_is_open():
    assert answers() == [(None, ()), (None, ())]


def test_what_was_read_answers_and_leads_to_its_words():
    assert answers(code("x01-1", "1"))[0] == (1, ("pmc_code/maple-x01-1",))
    assert answers(code("x01-1", "0"))[0] == (0, ("pmc_code/maple-x01-1",))


def test_words_that_were_weighed_leave_a_question_open_even_where_a_rule_would_answer():
    grant = programme("grant", "scheme", instrument="PI008")

    assert answers(programmes=[grant])[1] == (1, ("programme/grant",))
    weighed = answers(code("x01-2", ""), programmes=[grant])[1]
    assert weighed == (None, ("pmc_code/maple-x01-2",))


def test_the_indices_are_of_the_regions_asked_with_their_plans_and_questions_in_order():
    questions = [
        *reversed(QUESTIONS),
        {"variable": "x02", "answers": "one", "name_en": "X2"},
        {"variable": "x02-1", "part_of": "x02", "name_en": "Short"},
    ]
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        pmc_variables=questions,
        pmc_codes=[code("x01-1", "1", "cedar")],
        programmes=[programme("plan", region="cedar")],
    )
    cedar, maple = pmc_indices(seeds, ["cedar", "maple"])

    assert (cedar.region, cedar.plan["programme"], maple.plan) == ("cedar", "plan", None)
    assert [(one.variable, one.one_only) for one in cedar.variables] == [
        ("x01", False), ("x02", True),
    ]  # fmt: skip
    first, second = cedar.variables
    assert [one.question for one in first.answers] == ["x01-1", "x01-2"]
    assert [one.question for one in second.answers] == ["x02-1"]
    assert (first.answers[0].value, maple.variables[0].answers[0].value) == (1, None)


def test_a_package_without_variables_has_no_index():
    assert pmc_indices(tiny(regions=[region("maple")]), ["maple"]) == []
