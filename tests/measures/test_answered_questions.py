"""A row of answers: which figure of a region stands in it, and what may be done with it."""

import pytest

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING
from analysis.measures.answers import answered_questions
from tests.tiny import figure, indicator, member, programme, region, tiny

PLACES = [region("maple"), region("cedar"), region("oak")]
OUTPUT = {"question": "output", "theme": "builds_on", "looks_in": "figures", "compared": "2"}
ASKED = OUTPUT | {"indicator": "output;firms"}


def rows(*figures, questions=(ASKED,), regions=("maple", "cedar", "oak"), **tables):
    named = [indicator("output"), indicator("firms", unit="company", dimension="count")]
    seeds = tiny(regions=PLACES, indicators=named, figures=figures, questions=questions, **tables)
    return answered_questions(seeds, regions)


def level(key, value="5", place="maple", **cells):
    return figure(key, value, region=place, period="2025", period_basis="stated", **cells)


def verdicts(row):
    return [(one.figure, one.verdict) for one in row.answers]


def test_equal_questions_share_a_footing_and_silence_is_no_answer():
    (row,) = rows(level("a"), level("b", "7", "cedar"))

    assert verdicts(row) == [("a", SAME_FOOTING), ("b", SAME_FOOTING), ("", "")]
    assert row.answers[2].keys == ()


def test_an_answer_that_stands_alone_has_no_verdict():
    (row,) = rows(level("a"))

    assert verdicts(row) == [("a", ""), ("", ""), ("", "")]


def test_the_figure_that_can_be_compared_stands_for_its_region_not_the_first():
    firms = level("a-firms", "9", unit="company", indicator="firms")
    (row,) = rows(firms, level("a"), level("b", "7", "cedar"))

    assert verdicts(row)[:2] == [("a", SAME_FOOTING), ("b", SAME_FOOTING)]


def test_so_it_is_where_each_region_has_several():
    def firms(key, place):
        return level(key, "9", place, unit="company", indicator="firms", measure_kind="plan")

    theirs = level("b-goal", "9", "cedar", measure_kind="target")
    (row,) = rows(firms("a-firms", "maple"), level("a"), theirs, level("b", "7", "cedar"))

    assert verdicts(row)[:2] == [("a", SAME_FOOTING), ("b", SAME_FOOTING)]


def test_of_equals_the_largest_stands_in_the_row():
    (row,) = rows(level("low", "3"), level("high", "8"), level("mid", "5"))

    assert verdicts(row)[0] == ("high", "")


def test_amounts_in_several_units_stay_as_they_come():
    firms = level("few", "3", unit="company", indicator="firms")
    (row,) = rows(firms, level("high", "8"))

    assert verdicts(row)[0] == ("few", "")


def test_an_answer_of_a_part_is_told_to_be_one():
    part = level("a", member="lab")
    (row,) = rows(part, level("b", "7", "cedar"), members=[member("lab", "laboratory")])

    assert [(one.region, one.of_part) for one in row.answers] == [
        ("maple", True), ("cedar", False), ("oak", False),
    ]  # fmt: skip


def test_a_region_that_is_asked_nothing_is_silent():
    (row,) = rows(level("a"), regions=("maple", "elm"))

    assert [(one.region, one.figure, one.keys, one.of_part) for one in row.answers] == [
        ("maple", "a", ("a",), False), ("elm", "", (), False),
    ]  # fmt: skip


def test_an_answers_verdict_is_the_best_on_it_and_another():
    plan = level("c", "7", "oak", measure_kind="plan")
    (row,) = rows(level("a"), level("b", "7", "cedar", bound="at_least"), plan)

    assert verdicts(row) == [("a", CARE), ("b", CARE), ("c", NOT_COMPARABLE)]
    assert [one.b for one in row.answers[0].verdicts] == ["b", "c"]


@pytest.mark.parametrize(
    ("table", "field", "figure"),
    [
        ("scheme_terms", "limit", "most"),
        ("scheme_terms", "rate", "share"),
        ("support_schemes", "envelope", "fund"),
        ("support_schemes", "eligible_costs", ""),  # words
    ],
)
def test_of_a_scheme_the_term_that_is_asked_for_stands_in_the_row(table, field, figure):
    (row,) = rows(
        level("most", measure_kind="ceiling"),
        level("share", "0.3", unit="1", measure_kind="rate"),
        level("fund", "9", measure_kind="budget"),
        questions=[OUTPUT | {"looks_in": table, "field": field}],
        programmes=[programme("aid", "scheme"), programme("other", "scheme")],
        support_schemes=[{"programme": "aid", "envelope": "fund", "eligible_costs": "rent"}],
        scheme_terms=[{"term": "aid", "scheme": "aid", "limit": "most", "rate": "share"}],
    )

    assert (row.answers[0].figure, row.answers[0].keys) == (figure, ("programme/aid",))


def test_an_answer_in_words_keeps_its_rows():
    asked = OUTPUT | {"looks_in": "programmes", "kind": "plan"}
    (row,) = rows(questions=[asked], programmes=[programme("own")])

    assert (row.answers[0].figure, row.answers[0].keys) == ("", ("programme/own",))


def test_questions_stand_in_their_order_and_only_those_that_are_compared_and_answered():
    first = ASKED | {"question": "first", "compared": "1"}
    aside = ASKED | {"question": "aside", "compared": ""}
    silent = ASKED | {"question": "silent", "compared": "3", "indicator": "idle"}

    found = rows(level("a"), questions=[ASKED, aside, silent, first])

    assert [row.question["question"] for row in found] == ["first", "output"]


@pytest.mark.parametrize(("number", "figure"), [(6, "few-0"), (7, "many-0")])
def test_up_to_six_regions_each_figure_may_be_the_one_to_go_with(number, figure):
    # each has firms, planned by the one and reached by the others, and more of them than output
    places = [f"p{place}" for place in range(number)]
    kinds = ["plan", "target", "baseline"] * 3
    many = [level(f"many-{at}", "9", place, indicator="firms", measure_kind=kind)
            for at, (place, kind) in enumerate(zip(places, kinds, strict=False))]  # fmt: skip
    few = [level(f"few-{at}", "5", place) for at, place in enumerate(places)]
    seeds = tiny(regions=[region(place) for place in places], figures=[*many, *few],
                 indicators=[indicator("output"), indicator("firms")],
                 questions=[ASKED])  # fmt: skip

    (row,) = answered_questions(seeds, places)

    assert row.answers[0].figure == figure


def test_of_many_regions_each_puts_its_largest_figure_forward_as_the_one_to_go_with():
    places = [region(f"p{number}") for number in range(8)]
    own = [level(f"f{number}", "5", f"p{number}") for number in range(8)]
    seeds = tiny(regions=places, indicators=[indicator("output")], figures=own, questions=[ASKED])

    (row,) = answered_questions(seeds, [f"p{number}" for number in range(8)])

    assert {one.verdict for one in row.answers} == {SAME_FOOTING}
