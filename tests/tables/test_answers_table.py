"""What can be compared, as a reader sees it; the marks are those of `workbook compare`."""

from itertools import combinations

import pytest
from shown import heads, shown, told

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, compare
from analysis.languages import in_language
from analysis.measures.answers import answered_questions
from analysis.measures.peers import peers
from analysis.tables import comparable_answers
from tests.tiny import figure, indicator, programme, real_seeds, region, tiny

PLACES = [region(key) for key in ("maple", "cedar", "oak", "elm", "ash")]
ASKED = {"question": "output", "theme": "builds_on", "name_en": "Output", "looks_in": "figures",
         "indicator": "output", "compared": "1"}  # fmt: skip


def level(key, place, **cells):
    return figure(key, "5000000", region=place, period="2025", period_basis="stated", **cells)


def table(*figures, regions=("maple", "cedar"), questions=(ASKED,), **tables):
    seeds = tiny(regions=PLACES, indicators=[indicator("output")], figures=figures,
                 questions=questions, **tables)  # fmt: skip
    return comparable_answers(seeds, regions)


def test_each_answer_says_what_may_be_done_with_it_and_why():
    plan = level("b", "cedar", measure_kind="plan")
    made = table(level("a", "maple"), plan)

    assert heads(made) == ("Question", "Maple", "Cedar")
    (row,) = shown(made)
    assert row[0] == "Output"
    assert row[1].startswith("CNY 5 million (2025)not comparableBeside Cedar: ")
    assert '<details class="verdict apart"><summary>not comparable</summary>' in made.html
    assert told(made.note).startswith(
        "Questions with answers on the same footing: 0; with care: 0; with answers that may not be "
        "compared: 1. Open a mark for its reasons"
    )


def test_an_answer_of_a_part_says_which_place_it_holds_for():
    place = region("grove", "district", "maple")
    seeds = tiny(regions=[*PLACES, place], indicators=[indicator("output")], questions=[ASKED],
                 figures=[level("a", "grove"), level("b", "cedar", programme="fund")],
                 programmes=[programme("fund", "fund"), programme("own")])  # fmt: skip

    ((_, maple, cedar),) = shown(comparable_answers(seeds, ["maple", "cedar"]))

    assert maple.startswith("CNY 5 million (2025) – holds for Grove only")
    assert " – holds for a part of the region" in cedar


def test_a_question_counts_by_the_best_verdict_of_its_answers():
    alike = [level("a", "maple"), level("b", "cedar"), level("c", "oak", measure_kind="plan")]

    note = told(table(*alike, regions=("maple", "cedar", "oak")).note)

    assert note.startswith("Questions with answers on the same footing: 1; with care: 0; with ")


def test_silence_is_said_and_an_answer_alone_has_no_mark():
    made = table(level("a", "maple"))

    assert shown(made) == [("Output", "CNY 5 million (2025)", "")]
    assert "<details" not in made.html


def test_words_are_named_the_first_two_and_how_many_more():
    asked = ASKED | {"looks_in": "programmes", "indicator": "", "kind": "measure"}
    named = [programme(key, "measure") for key in ("one", "two", "three")]

    (row,) = shown(table(questions=[asked], programmes=named))

    assert row[1] == "One; Two; and 1 more"


def test_plans_are_named_with_their_end():
    asked = ASKED | {"looks_in": "programmes", "indicator": "", "kind": "plan", "field": "ends"}
    plan = programme("own", starts="2025", ends="2027", period_basis="stated")

    assert shown(table(questions=[asked], programmes=[plan]))[0][1] == "Own: 2025–2027"


def test_five_regions_stand_one_below_the_other_without_the_silent_ones():
    places = ("maple", "cedar", "oak", "elm", "ash")
    made = table(level("a", "maple"), level("b", "oak"), regions=places)

    assert heads(made) == ("Question", "As stated")
    assert [row if isinstance(row, str) else row[0] for row in shown(made)] == [
        "Output", "Maple", "Oak"
    ]  # fmt: skip


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_every_mark_of_the_workbooks_own_rows_is_what_compare_says_of_its_best_pair(tag):
    """Each pair of each row is asked of `compare` anew; the order of merit is written here."""
    merit = {NOT_COMPARABLE: 0, CARE: 1, SAME_FOOTING: 2}
    seeds = real_seeds()
    rows = answered_questions(seeds, peers(seeds))
    with in_language(tag):
        marks = [
            cell.html.count("<summary>") if hasattr(cell, "html") else str(cell).count("<summary>")
            for row in comparable_answers(seeds, peers(seeds)).rows
            for cell in row[1:]
        ]
    assert sum(marks) == sum(bool(one.verdict) for row in rows for one in row.answers) > 8
    for row in rows:
        best = {}
        for a, b in combinations([one.figure for one in row.answers if one.figure], 2):
            said = compare(seeds, a, b).verdict
            for figure_ in (a, b):
                best[figure_] = max(best.get(figure_, said), said, key=merit.get)
        assert {one.figure: one.verdict for one in row.answers if one.verdict} == best
