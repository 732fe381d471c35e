"""A region's sources in three sentences: an aim, the highest support, the answers."""

import html

from shown import told

from analysis.tables import figures_beside, profile_finding
from tests.tiny import date, figure, indicator, programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple"), region("cedar")]
SILENT = "The sources answer 0 of 0 questions in full."
NO_CEILING = "No support scheme on record states a ceiling."


def found(*figures, **tables):
    tables = {"programmes": [programme("own")]} | tables
    seeds = tiny(
        regions=PLACES,
        indicators=[indicator("output"), indicator("firms", unit="company", dimension="count")],
        figures=figures,
        **tables,
    )
    return profile_finding(seeds, "maple")


def said(*figures, **tables):
    return told(found(*figures, **tables))


def goal(key, value, **cells):
    return figure(key, value, measure_kind="target", **cells)


def test_a_region_without_target_scheme_or_question_says_so():
    assert said() == f"No target is on record. {NO_CEILING} {SILENT}"
    assert found().startswith('<p class="finding">')


def test_one_target_is_told_with_its_time_if_it_has_one():
    assert said(goal("a", "3000000", bound="at_least")).startswith(
        "1 target on record – Output: at least CNY 3 million. "
    )
    assert said(goal("a", "3000000", period="2027", period_basis="inferred")).startswith(
        "1 target on record – Output: CNY 3 million (2027, inferred). "
    )


def test_of_several_targets_the_largest_in_money_is_told():
    several = said(
        goal("a", "900000000", unit="company", indicator="firms"),
        goal("b", "2000000"),
        goal("c", "3000000"),
        goal("d", "2500000"),
        goal("elsewhere", "9000000", region="cedar"),
    )

    assert several.startswith("4 targets on record, among them – Output: CNY 3 million. ")


def test_of_two_targets_of_one_size_the_first_is_told():
    text = found(goal("a", "3000000"), goal("b", "3000000"))

    assert 'data-figure="a"' in text and 'data-figure="b"' not in text


def test_amounts_in_two_currencies_are_not_ranked():
    # 9 million yen are not more than 2 million yuan by their number
    text = said(goal("a", "2000000"), goal("b", "9000000", unit="JPY"), goal("c", "3000000"))

    assert text.startswith("3 targets on record, among them – Output: CNY 3 million. ")


def test_without_a_target_in_money_the_first_is_told():
    firms = {"unit": "company", "indicator": "firms"}

    assert said(goal("a", "5", **firms), goal("b", "9", **firms)).startswith(
        "2 targets on record, among them – Firms: 5"
    )


def ceiling(key, millions, **cells):
    return figure(key, f"{millions}000000", bound="at_most", measure_kind="ceiling", **cells)


def aid(*terms):
    """Return the tables of schemes, each a ceiling and what it is counted per."""
    keys = [f"aid-{place}" for place, _ in enumerate(terms)]
    schemes = [
        {"programme": key, "ceiling": of, "ceiling_per": per}
        for key, (of, per) in zip(keys, terms, strict=True)
    ]
    programmes = [programme(key, "scheme") for key in keys]
    return {"support_schemes": schemes, "programmes": programmes}


def test_the_highest_ceiling_of_a_region_is_told():
    tables = aid(("low", "project"), ("top", "project"), ("mid", "project"))

    text = said(ceiling("low", 1), ceiling("top", 50), ceiling("mid", 9), **tables)

    assert "Highest support ceiling: at most CNY 50 million (per project). " in text


def test_a_ceiling_counted_per_nothing_that_is_said_is_told_alone():
    assert "Highest support ceiling: at most CNY 1 million. " in said(
        ceiling("low", 1), **aid(("low", ""))
    )


def test_ceilings_counted_in_several_ways_are_told_each_in_its_own():
    tables = aid(("a", "project"), ("b", "award"), ("c", "project"), ("yen", "project"))
    figures = ceiling("a", 1), ceiling("b", 9), ceiling("c", 5), ceiling("yen", 7, unit="JPY")

    assert (
        "Highest support ceilings, each counted in its own way: at most CNY 5 million "
        "(per project), at most CNY 9 million (per award) and at most JPY 7 million (per project). "
    ) in said(*figures, **tables)


def question(key, **cells):
    return {"question": key, "theme": "aims", "looks_in": "figures"} | cells


def test_the_answers_are_counted_in_full_and_for_a_part_apart():
    questions = [
        question("full", indicator="output"),
        question("part", indicator="firms"),
        question("part-too", measure_kind="plan"),
        question("silent", measure_kind="budget"),
        question("cannot", measure_kind="forecast"),
    ]
    figures = [
        figure("f"),
        figure("g", indicator="firms", region="grove"),
        figure("h", measure_kind="plan", region="grove", indicator="plans"),
        figure("m", "", measure_kind="forecast", obs_status="M", indicator="forecasts"),
        date("cedar", "2025", region="cedar", measure_kind="budget"),
    ]
    text = found(*figures, questions=questions)

    assert told(text).endswith(
        "The sources answer 1 of 5 questions in full and 2 more for a part of the region only."
    )
    assert 'data-from="question/full" data-over="questions"' in text
    assert 'data-from="question/part question/part-too" data-over="questions"' in text
    assert html.unescape(text).count('data-over="questions"') == 3


def test_the_data_beside_a_profile_hold_every_figure_of_the_region_itself():
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        figures=[figure("one"), figure("two"), figure("other", region="cedar")],
    )

    assert 'data-beside="one two"' in figures_beside(seeds, "maple")


def test_where_every_answer_is_of_a_part_or_full_it_is_said():
    only = said(figure("f"), questions=[question("full", indicator="output")])
    part = said(figure("f", region="grove"), questions=[question("part", indicator="output")])

    assert only.endswith("The sources answer 1 of 1 questions in full.")
    assert part.endswith(
        "The sources answer 0 of 1 questions in full and 1 more for a part of the region only."
    )


def test_the_data_beside_a_page_are_said_to_hold_every_figure():
    seeds = tiny(regions=[region("maple")], figures=[figure("one")])

    line = figures_beside(seeds, "maple")
    assert told(line) == (
        "Every figure of the region itself, with the words it stands in, is in the data beside "
        "this page."
    )
    assert line.startswith('<p data-beside="one">')


def test_a_target_that_is_dated_by_another_leads_to_its_own_time():
    text = found(goal("a", "3000000", period="2027", period_basis="stated"))

    assert '<time datetime="2027" data-figure="a">' in text
    assert 'data-from="a"' in text
