"""Where a project gets most, in words: the place, what to put where, and what is not said."""

import pytest
from paying_schemes import on_file, question
from shown import heads, shown, told

from analysis.command.support_words import TAKEN
from analysis.measures.best_support import best_support
from analysis.pages.answer_words import rules
from analysis.schemes import silences
from analysis.schemes.terms import Clause, Term, Terms
from analysis.tables import best_answer
from analysis.tables.best_support import SILENCES, best_table, rests_on
from analysis.wording import Html


def sentence(**asked):
    said = best_answer(question(**asked), on_file())
    return told(Html(said.split("</p>")[0]))


def test_the_answer_names_the_place_its_sum_and_what_goes_where():
    # 50 % of 4 million reaches 2 million; 30 % of the other 6 million is 1.8 million
    assert sentence() == (
        "Most on eligible costs of CNY 10 million: CNY 1.8–3.8 million in Maple, from “Platform” "
        "(on CNY 4 million); “Grant” (on CNY 6 million)."
    )


def test_a_scheme_that_gets_all_costs_needs_no_part():
    # both count only their own kind
    assert sentence(cost="2M", costs="models=2M") == (
        "Most on eligible costs of CNY 2 million: at most CNY 1 million in Cedar, from “Award”."
    )


def test_where_nothing_is_paid_the_answer_says_so():
    assert sentence(firm="place=oak") == (
        "No amount can be computed on eligible costs of CNY 10 million: no scheme here states one "
        "for them."
    )


def test_the_table_has_each_place_that_pays_the_most_first():
    table = best_table(best_support(question()), on_file())

    assert shown(table) == [
        "Maple: CNY 1.8–3.8 million",
        ("Platform", "CNY 4 million", "at most CNY 2 million"),
        ("Grant", "CNY 6 million", "CNY 1.8 million"),
        "Cedar: at most CNY 1 million",
        ("Award", "does not depend on costs", "at most CNY 1 million"),
    ]


@pytest.fixture
def rests():
    def said(**asked):
        (best, *_) = best_support(question(**asked))
        return [told(one) for one in rests_on(best)]

    return said


def test_a_silence_says_how_it_is_taken_and_what_the_answer_is_otherwise(rests):
    # both on all costs: 50 % of 10 million is held at 2, 30 % of 10 million is 3
    assert rests()[0] == (
        "No source says whether “Grant” and “Platform” may be had for the same costs; here they "
        "are not. If they may, it is CNY 3–5 million in all."
    )


def test_costs_of_no_named_kind_are_said_to_be_counted(rests):
    assert rests()[1:] == [
        "No source says whether one project may be parted between “Grant” and “Platform”; here "
        "each has a part of the costs. If it may not, it is CNY 3 million in all.",
        "Costs of no named kind are taken to count for “Grant” and “Platform”. If they do not, it "
        "is CNY 0 in all.",
    ]


def test_a_scheme_that_does_not_say_what_it_pays_is_named(rests):
    assert rests(firm="place=cedar")[-1] == (
        "No source says how much “Loan” would pay; here it is nothing."
    )


def test_what_the_calculator_writes_anew_is_marked():
    html = str(best_answer(question(), on_file()))

    assert [html.count(f'data-answer="{part}"') for part in ("best", "places", "rests")] == [1] * 3
    assert html.startswith('<p class="finding" data-answer="best">')


def test_every_silence_has_its_sentence_and_its_line():
    kinds = {silences.REST_COSTS, silences.KINDS, silences.PART, silences.EXCEPTION,
             silences.AMOUNT, silences.MONEY, silences.ALL, silences.PARTING, silences.CONTRACT,
             silences.MINIMUM}  # fmt: skip

    assert set(SILENCES) == kinds | {silences.NOT_SAME_COST, silences.BESIDE}
    assert set(TAKEN) == kinds | {silences.STACKING}


def test_every_silence_names_its_terms_and_what_the_answer_is_otherwise_where_there_is_one():
    for kind, said in SILENCES.items():
        assert "{terms}" in said
        assert ("{otherwise}" in said) == (kind not in (silences.AMOUNT, silences.MONEY))


def test_the_rules_of_a_page_keep_what_decides_between_terms_and_no_words():
    row = {"grade_en": "gold", "grade_ja": "金", "costs_basis": "inferred", "costs": ""}
    terms = Terms((Term("a", "s", "oak", row=row, clause=Clause("plan", 3, 9, "words")),))

    assert rules(terms)["terms"] == [
        {"term": "a", "scheme": "s", "region": "oak",
         "row": {"grade_en": "gold", "costs_basis": "inferred"}}
    ]  # fmt: skip


def test_a_cost_in_another_money_than_every_limit_is_told_from_silence():
    assert told(best_answer(question(cost="10M", unit="JPY"), on_file())).startswith(
        "The cost of JPY 10 million is in another currency than the schemes’ limits; nothing is "
        "converted"
    )


def test_what_an_answer_rests_on_is_a_list_and_nothing_where_nothing_is_paid():
    paid, silent = (str(best_answer(question(**asked), on_file()))
                    for asked in ({}, {"firm": "place=oak"}))  # fmt: skip

    items = paid.partition('<ul class="rests" data-answer="rests">')[2]
    assert items.count("</li><li>") == items.count("<li>") - 1 == 2
    assert silent.endswith('<ul class="rests" data-answer="rests"></ul>')


def test_the_table_says_what_it_is_and_what_its_columns_are():
    table = best_table(best_support(question()), on_file())

    assert told(table.caption) == "What to put where to get most, by place"
    assert heads(table) == ("Scheme", "On costs of", "It pays")
    assert not best_table(best_support(question(firm="place=oak")), on_file()).rows
