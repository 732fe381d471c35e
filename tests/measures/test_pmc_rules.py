"""Which rows of the package answer a question of the PMC index."""

import pytest

from analysis.measures.pmc_rules import found_by, plan_of, term_of
from tests.tiny import figure, programme, region, source, tiny
from tests.tiny import said as told


def found(rule, *programmes, figures=(), level="province", **tables):
    tables |= {"programmes": programmes, "figures": figures}
    seeds = tiny(regions=[region("maple", level)], **tables)
    answer = found_by(rule, seeds, "maple")
    return answer.value, answer.keys


def plan(starts="", ends=""):
    return programme("plan", starts=starts, ends=ends)


@pytest.mark.parametrize(("rule", "cells"), [
    ("instrument=PI008;PI014", {"instrument": "PI014"}),
    ("family=direct_financial", {"instrument": "PI008"}),
    ("target_group=TG20;TG21", {"target_groups": "TG29;TG21"}),
    ("sector=isic-p85", {"sectors": "tech-chips;isic-p85"}),
])  # fmt: skip
def test_a_measure_that_fits_is_a_yes_and_none_leaves_the_question_open(rule, cells):
    other = programme(
        "other", "measure", instrument="PI021", target_groups="TG17", sectors="isic-c"
    )

    assert found(rule, other, programme("aid", "measure", **cells)) == (1, ("programme/aid",))
    assert found(rule, other) == (None, ())
    assert found(rule, programme("aid", "measure", basis="opinion", **cells)) == (None, ())


def test_what_a_source_only_passes_on_decides_nothing():
    heard = programme("aid", "measure", instrument="PI008", basis="reported")

    assert found("instrument=PI008", heard) == (None, ())


def test_the_second_alternative_is_asked_where_the_first_finds_nothing():
    rule = "instrument=PI018 or sector=isic-p85"
    school = programme("school", "measure", sectors="isic-p85")

    assert found(rule, school) == (1, ("programme/school",))
    assert found(rule, school, programme("visa", "measure", instrument="PI018"))[1] == (
        "programme/visa",
    )
    assert found("level=nation or sector=isic-p85", school)[0] == 0, "a no is an answer, too"

    tables = {"sources": [source("plan")], "evidence": [told("goal", "1", states="hearsay"),
                                                        told("goal", "1")]}  # fmt: skip
    goal = figure("goal", measure_kind="target")
    assert found("figure=target", figures=[goal], **tables) == (None, ())


def test_one_row_is_enough_to_show_a_yes_and_what_others_do_shows_none():
    grants = [programme(key, "measure", instrument="PI008") for key in ("a", "b")]
    theirs = programme("c", "measure", instrument="PI008", region="cedar")
    goals = [figure(key, measure_kind="target") for key in ("f", "g")]

    assert found("instrument=PI008", *grants) == (1, ("programme/a",))
    assert found("figure=target", figures=goals) == (1, ("f",))
    assert found("instrument=PI008", theirs) == (None, ())
    assert found("figure=target", figures=[goals[0] | {"region": "cedar"}]) == (None, ())


def test_a_measure_of_no_known_instrument_is_of_no_family():
    assert found("family=direct_financial", programme("aid", "measure")) == (None, ())


def test_a_target_with_a_number_is_a_clear_aim():
    goal, level = figure("goal", measure_kind="target"), figure("level")

    assert found("figure=target", figures=[level, goal]) == (1, ("goal",))
    assert found("figure=target", figures=[level]) == (None, ())
    assert found("figure=target", figures=[goal | {"value": ""}]) == (None, ())


def test_a_region_has_one_level_so_the_others_are_no():
    assert found("level=province;municipality") == (1, ("region/maple",))
    assert found("level=nation") == (0, ("region/maple",))


@pytest.mark.parametrize(("starts", "ends", "short", "medium"), [
    ("2025", "2027", 1, 0),  # three calendar years
    ("2025-07-28", "2028-07-27", 1, 0),  # three years to the day
    ("2025-07-28", "2028-07-28", 0, 1),  # a day more
    ("2024", "2028", 0, 1),  # five years
    ("2024", "2029", 0, 0),  # six
])  # fmt: skip
def test_a_plans_term_is_counted_from_its_first_day_to_its_last(starts, ends, short, medium):
    given = plan(starts, ends)

    assert found("term=0..3", given) == (short, ("programme/plan",))
    assert found("term=3..5", given)[0] == medium
    assert found("term=5..100", given)[0] == 1 - short - medium


def test_a_plan_without_a_term_leaves_its_length_open():
    assert found("term=0..3", plan("2025")) == (None, ())
    assert found("term=0..3", plan(ends="2025")) == (None, ())
    assert found("term=0..3") == (None, ())


def test_the_plan_that_has_a_term_is_the_one_read():
    undated, dated = programme("a"), programme("b", starts="2025", ends="2026")
    seeds = tiny(regions=[region("maple")], programmes=[undated, dated])

    assert plan_of(seeds, "maple")["programme"] == "b"
    assert term_of(dated) == 2
    assert (
        plan_of(tiny(regions=[region("maple")], programmes=[undated]), "maple")["programme"] == "a"
    )
    assert plan_of(tiny(regions=[region("maple")]), "maple") is None


@pytest.mark.parametrize(
    "cells", [{"region": "cedar"}, {"kind": "measure"}, {"basis": "opinion"}, {"ends": ""}]
)
def test_a_plan_is_the_regions_own_said_by_a_source_and_the_first_of_several(cells):
    dated = {"starts": "2025", "ends": "2026"}
    seeds = tiny(programmes=[programme("a", **dated | cells), programme("b", **dated),
                             programme("c", **dated)])  # fmt: skip

    assert plan_of(seeds, "maple")["programme"] == "b"
