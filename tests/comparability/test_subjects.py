"""What decides what a figure may be compared with is gathered from the tables of a package."""

from fractions import Fraction

import pytest

from analysis.comparability.subject import Subject, Subjects
from analysis.package.codes import code_list
from analysis.quantities import ExchangeRate, Quantity
from tests.tiny import date, figure, indicator, member, programme, region, said, source, tiny

PLACES = [region("leafland", "nation"), region("maple", parent="leafland")]


def subjects(*figures, **tables):
    usual = {"regions": PLACES, "indicators": [indicator("output")], "figures": figures}
    return Subjects(tiny(**(usual | tables)))


def subject(row, **tables):
    """Return the subject of a figure that stands in a package with a few other rows."""
    return subjects(row, **tables).of(row["figure"])


def test_a_subject_is_all_that_a_figures_row_says():
    row = figure(
        "f", "5", bound="at_least", value_upper="8", measure_kind="target", obs_status="V",
        period="2027", period_basis="stated", frequency="P1Y",
    )  # fmt: skip

    found = subject(row)

    assert found == Subject(
        figure="f",
        quantity=Quantity(Fraction(5), "CNY", "at_least", Fraction(8), figures=("f",)),
        indicator=found.indicator,
        measure_kind="target",
        period="2027",
        frequency="P1Y",
        obs_status="V",
        unit="CNY",
        region=found.region,
        places=("maple", "leafland"),
    )
    assert (found.indicator["name_en"], found.region["name_en"]) == ("Output", "Maple")
    assert (found.dimension, found.stock_or_flow, found.rung) == ("money", "stock", 1)


@pytest.mark.parametrize(("basis", "inferred"), [("inferred", True), ("stated", False)])
def test_an_inferred_period_is_known_as_such(basis, inferred):
    assert subject(figure("f", period="2027", period_basis=basis)).inferred is inferred


@pytest.mark.parametrize("row", [date("f", "2025-07-28"), figure("f", "", obs_status="O")])
def test_a_date_and_a_silence_have_no_quantity(row):
    assert subject(row).quantity is None


def test_a_value_of_zero_is_a_value():
    assert subject(figure("f", "0")).quantity.value == 0


def test_an_unknown_figure_is_refused_with_its_nearest_names():
    with pytest.raises(LookupError, match=r"maple-ouptut.*did you mean maple-output"):
        subjects(figure("maple-output")).of("maple-ouptut")


def test_many_subjects_come_in_the_order_asked_for():
    found = subjects(figure("f"), figure("g"), figure("h")).of_each(["h", "f"])

    assert [one.figure for one in found] == ["h", "f"]


def test_a_subject_that_says_nothing_has_no_dimension_no_rung_and_no_stock():
    assert (Subject().dimension, Subject().rung, Subject().stock_or_flow) == ("", None, "")


def test_every_level_of_the_code_list_has_its_rung_and_a_higher_one_a_smaller_number():
    rungs = [Subject(region={"level": level}).rung for level in code_list("levels")]

    assert None not in rungs
    assert rungs == sorted(rungs)
    assert set(rungs) == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("level", "rung"),
    [
        ("nation", 0),
        ("province", 1),
        ("municipality", 1),
        ("sub_provincial_city", 2),
        ("prefecture_level_city", 2),
        ("prefecture", 1),
        ("state", 1),
        ("nuts_2", 1),
        ("nuts_3", 2),
        ("city", 2),
        ("lau", 3),
        ("district", 3),
        ("zone", 4),
    ],
)
def test_a_level_stands_on_its_rung(level, rung):
    assert Subject(region={"level": level}).rung == rung


class TestScope:
    def test_a_figure_of_a_region_holds_for_the_whole_of_it(self):
        found = subject(figure("f"))

        assert (found.scope, found.scope_kind, found.scope_names) == ("", "", {})

    def test_a_figure_of_a_member_holds_for_it_alone(self):
        found = subject(figure("f", member="park"), members=[member("park", "park")])

        assert (found.scope, found.scope_kind) == ("member/park", "park")
        assert found.scope_names["name_en"] == "Park"

    @pytest.mark.parametrize(
        "kind", ["cluster", "platform", "scheme", "fund", "measure", "event", "designation"]
    )
    def test_a_figure_of_a_part_of_a_policy_holds_for_it_alone(self, kind):
        found = subject(figure("f", programme="aid"), programmes=[programme("aid", kind)])

        assert (found.scope, found.scope_kind) == ("programme/aid", kind)
        assert found.scope_names["name_en"] == "Aid"

    @pytest.mark.parametrize("kind", ["plan", "target", "strategy"])
    def test_a_figure_of_a_plan_holds_for_its_region(self, kind):
        found = subject(figure("f", programme="plan"), programmes=[programme("plan", kind)])

        assert (found.scope, found.scope_kind, found.scope_names) == ("", "", {})

    @pytest.mark.parametrize(
        ("kind", "scope"), [("target", ""), ("baseline", ""), ("plan", "programme/compute")]
    )
    def test_what_a_measure_is_to_reach_holds_for_its_region(self, kind, scope):
        found = subject(
            figure("f", programme="compute", measure_kind=kind),
            programmes=[programme("compute", "measure")],
        )

        assert found.scope == scope

    def test_a_member_says_more_than_its_programme(self):
        found = subject(
            figure("f", programme="aid", member="park"),
            programmes=[programme("aid", "scheme")],
            members=[member("park", "park")],
        )

        assert found.scope == "member/park"


class TestPartsAndPlaces:
    def test_a_place_lies_in_all_that_its_parent_lies_in(self):
        places = [*PLACES, region("greenleaf", "district", "maple")]

        assert subject(figure("f", region="greenleaf"), regions=places).places == (
            "greenleaf", "maple", "leafland",
        )  # fmt: skip

    def test_a_part_is_part_of_all_that_its_whole_is_part_of(self):
        rows = figure("part", part_of="whole"), figure("whole", part_of="all"), figure("all")

        assert subjects(*rows).of("part").wholes == ("whole", "all")
        assert subjects(*rows).of("all").wholes == ()

    def test_parts_that_go_round_in_a_circle_end(self):
        rows = figure("one", part_of="two"), figure("two", part_of="one")

        assert subjects(*rows).of("one").wholes == ("two",)

    def test_a_whole_that_is_not_on_file_is_none(self):
        assert subject(figure("part", part_of="elsewhere")).wholes == ()


class TestStanding:
    SOURCES = (
        source("plan", tier="official"),
        source("daily", tier="news"),
        source("column", tier="opinion"),
        source("draft", tier=""),
    )

    @pytest.mark.parametrize(
        ("said_in", "tier"),
        [
            (["draft"], "opinion"),
            (["draft", "daily"], "news"),
            (["plan"], "official"),
            (["column"], "opinion"),
            (["column", "plan", "daily"], "official"),
            (["plan", "column"], "official"),
            (["column", "daily"], "news"),
            (["unknown", "daily"], "news"),
            ([], ""),
        ],
    )
    def test_a_figure_stands_as_its_best_source_does(self, said_in, tier):
        found = subject(
            figure("f"),
            sources=self.SOURCES,
            evidence=[said("f", "5", source=name) for name in said_in],
        )

        assert found.tier == tier

    def test_a_source_of_another_figure_says_nothing_for_this_one(self):
        rows = [said("f", "5", source="column"), said("g", "5", source="plan")]

        assert subject(figure("f"), sources=self.SOURCES, evidence=rows).tier == "opinion"


def test_every_subject_knows_the_rates_on_file():
    rate = {"from": "CNY", "to": "JPY", "rate": "20", "date": "2025", "source": "plan"}

    found = subject(figure("f"), exchange_rates=[rate | {"basis": "published"}])

    assert found.rates == (ExchangeRate("CNY", "JPY", Fraction(20), "2025", "plan", "published"),)
