"""What reaches a footing is joined, what does not is kept with its sentence."""

from fractions import Fraction

from analysis.comparability import Footing, compare_on
from analysis.quantities import ExchangeRate, Quantity
from tests.tiny import date, figure, indicator, member, programme, region, said, source, tiny

PLACES = [
    region("leafland", "nation"),
    region("maple", parent="leafland"),
    region("cedar", parent="leafland"),
    region("beech", "sub_provincial_city", "cedar"),
]
INDICATORS = [
    indicator("output"),
    indicator("sales", stock_or_flow="flow"),
    indicator("firms", unit="company", dimension="count"),
    indicator("aid", dimension="money"),
]
RATE = {
    "from": "CNY", "to": "JPY", "rate": "20", "date": "2025", "source": "plan",
    "basis": "published",
}  # fmt: skip


def a_package(*figures, **tables):
    return tiny(**({"regions": PLACES, "indicators": INDICATORS, "figures": figures} | tables))


def compared(footing, *figures, **tables):
    """Return a comparison of all figures of a package, in the order in which they are given."""
    seeds = a_package(*figures, **tables)
    return compare_on(seeds, footing, [row["figure"] for row in figures])


def joined(comparison):
    return comparison.comparable["figure"].to_list()


def left_out(comparison):
    return dict(zip(comparison.left_out["figure"], comparison.left_out["code"], strict=True))


def why(comparison):
    return comparison.left_out["reason"].item().says


def cared_for(comparison):
    return {
        row.figure: [reason.code for reason in row.care]
        for row in comparison.comparable.itertuples()
    }


def test_figures_of_one_kind_are_joined_as_they_are_printed():
    comparison = compared(Footing(), figure("m", "5"), figure("c", "6", region="cedar"))

    row = comparison.comparable.iloc[1].to_dict()
    assert joined(comparison) == ["m", "c"]
    assert row == {
        "figure": "c",
        "region": "cedar",
        "quantity": Quantity(Fraction(6), "CNY", figures=("c",)),
        "printed": Quantity(Fraction(6), "CNY", figures=("c",)),
        "care": (),
    }
    assert list(comparison.left_out) == ["figure", "region", "code", "reason"]
    assert comparison.left_out.empty


def test_both_tables_hold_their_cells_as_they_are():
    comparison = compared(Footing(), figure("m"), figure("c", indicator="firms", region="cedar"))

    for table in (comparison.comparable, comparison.left_out):
        assert len(table) == 1
        assert {str(column) for column in table.dtypes} == {"object"}


def test_no_figures_share_a_footing_without_rows():
    comparison = compared(Footing(indicator="output"))

    assert list(comparison.comparable) == ["figure", "region", "quantity", "printed", "care"]
    assert comparison.footing == Footing(indicator="output")


def test_what_cannot_join_is_kept_with_place_code_and_sentence():
    comparison = compared(
        Footing(indicator="output"), figure("m"), figure("c", indicator="firms", region="cedar")
    )

    row = comparison.left_out.iloc[0]
    assert (row["figure"], row["region"], row["code"]) == ("c", "cedar", "indicator")
    assert row["reason"].says == "It is “Firms”, not “Output”."


def test_every_figure_is_either_joined_or_left_out():
    comparison = compared(
        Footing(),
        figure("m"),
        figure("silent", "", region="cedar", obs_status="O"),
        figure("goal", measure_kind="target", region="cedar"),
        figure("count", unit="company", indicator="firms", region="cedar"),
    )

    assert joined(comparison) == ["m"]
    assert left_out(comparison) == {
        "silent": "missing", "goal": "measure_kind", "count": "indicator",
    }  # fmt: skip


class TestTheFirstSettles:
    """What a footing leaves open is taken from the first figure that reaches it."""

    def test_an_open_footing_is_settled_by_the_first_figure(self):
        first = figure("m", indicator="sales", measure_kind="target", unit="JPY", frequency="P1Y")

        comparison = compared(Footing(), first)

        assert comparison.footing == Footing("sales", "target", "JPY", frequency="P1Y")

    def test_what_is_settled_already_stays(self):
        footing = Footing("sales", "target", "JPY", frequency="P1Y", per="project")
        first = figure("m", indicator="sales", measure_kind="target", unit="CNY")

        assert compared(footing, first, exchange_rates=[RATE]).footing == footing

    def test_a_figure_that_cannot_reach_it_does_not_settle_it(self):
        footing = Footing(measure_kind="target")
        rows = figure("m", unit="USD"), figure("c", unit="CNY", measure_kind="target")

        assert compared(footing, *rows).footing.unit == "CNY"

    def test_a_figure_of_another_part_does_not_settle_it(self):
        park = figure("p", member="park", unit="USD")

        comparison = compared(Footing(), park, figure("m"), members=[member("park", "park")])

        assert comparison.footing.unit == "CNY"

    def test_one_length_of_time_keeps_the_others_out(self):
        comparison = compared(
            Footing(),
            figure("m", indicator="sales", frequency="P1Y"),
            figure("c", indicator="sales", frequency="P1M", region="cedar"),
        )

        assert left_out(comparison) == {"c": "stock_flow"}

    def test_a_time_that_is_asked_for_asks_for_care_with_others(self):
        comparison = compared(
            Footing(period="2027"), figure("m", period="2027"), figure("c", period="2026")
        )

        assert cared_for(comparison) == {"m": [], "c": ["period"]}


class TestMoney:
    def test_money_is_converted_at_the_rate_on_file_and_says_so(self):
        comparison = compared(
            Footing(unit="JPY"), figure("m", "160", bound="at_least"), exchange_rates=[RATE]
        )

        row = comparison.comparable.iloc[0]
        assert (row["quantity"].value, row["quantity"].unit) == (3200, "JPY")
        assert (row["quantity"].bound, row["printed"].value) == ("at_least", 160)
        assert cared_for(comparison) == {"m": ["currency"]}

    def test_a_rate_is_used_the_other_way_round(self):
        comparison = compared(
            Footing(unit="CNY"), figure("m", "3200", unit="JPY"), exchange_rates=[RATE]
        )

        assert comparison.comparable["quantity"].item().value == 160

    def test_the_rate_that_fits_is_taken_from_several(self):
        dollars = RATE | {"to": "USD", "rate": "0.1"}

        comparison = compared(
            Footing(unit="USD"), figure("m", "160"), exchange_rates=[RATE, dollars]
        )

        assert comparison.comparable["quantity"].item().value == 16

    def test_money_without_a_rate_is_left_out(self):
        comparison = compared(Footing(unit="USD"), figure("m"), exchange_rates=[RATE])

        assert why(comparison) == "One is in CNY, the other in USD, with no rate on file."

    def test_the_readers_own_rate_is_used_before_those_on_file(self):
        rate = ExchangeRate("CNY", "JPY", Fraction(21), "2026", "the reader", "assumed")

        comparison = compared(
            Footing(unit="JPY", rates=(rate,)), figure("m", "160"), exchange_rates=[RATE]
        )

        quantity = comparison.comparable["quantity"].item()
        assert (quantity.value, quantity.assumptions) == (3360, ("rate=21 JPY/CNY",))

    def test_the_readers_own_rate_serves_where_none_is_on_file(self):
        rate = ExchangeRate("CNY", "USD", Fraction(1, 7), "2026", "the reader", "assumed")

        comparison = compared(Footing(unit="USD", rates=(rate,)), figure("m", "14"))

        assert comparison.comparable["quantity"].item().value == 2

    def test_another_unit_of_a_count_stays_as_it_is_with_care(self):
        comparison = compared(
            Footing(unit="company"), figure("m", "5", unit="item", indicator="firms")
        )

        assert comparison.comparable["quantity"].item().unit == "item"
        assert cared_for(comparison) == {"m": ["unit"]}

    def test_dates_have_no_quantity_to_convert(self):
        dates = date("m", "2025-07-28"), date("c", "2025-08-01", region="cedar")

        comparison = compared(Footing(), *dates, exchange_rates=[RATE])

        assert joined(comparison) == ["m", "c"]
        assert comparison.comparable["quantity"].to_list() == [None, None]


class TestParts:
    def test_a_part_of_a_joined_figure_is_left_out(self):
        comparison = compared(
            Footing(), figure("whole"), figure("part", region="cedar", part_of="whole")
        )

        assert left_out(comparison) == {"part": "part_of_whole"}
        assert why(comparison) == "It is a part of a figure that is already here."
        assert comparison.left_out["reason"].item().blocks

    def test_a_part_is_joined_where_its_whole_is_not(self):
        whole = figure("whole", measure_kind="target")

        comparison = compared(Footing(measure_kind="actual"), whole, figure("p", part_of="whole"))

        assert joined(comparison) == ["p"]

    def test_a_sources_own_conversion_is_not_drawn_beside_its_original(self):
        implied = RATE | {"basis": "implied", "figure_from": "m", "figure_to": "yen"}

        comparison = compared(
            Footing(), figure("m", "160"), figure("yen", "3200", unit="JPY"),
            exchange_rates=[implied],
        )  # fmt: skip

        assert left_out(comparison) == {"yen": "currency"}
        says = "It is its source’s own conversion of a figure that is already here."
        assert why(comparison) == says
        assert comparison.left_out["reason"].item().blocks

    def test_a_conversion_is_joined_where_its_original_is_not(self):
        implied = RATE | {"basis": "implied", "figure_from": "m", "figure_to": "yen"}
        seeds = a_package(
            figure("m", "160"), figure("yen", "3200", unit="JPY"), exchange_rates=[implied]
        )

        assert joined(compare_on(seeds, Footing(), ["yen"])) == ["yen"]

    def test_a_place_inside_one_that_has_joined_is_left_out(self):
        comparison = compared(
            Footing(), figure("c", region="cedar"), figure("b", region="beech"), figure("m")
        )

        assert joined(comparison) == ["c", "m"]
        assert left_out(comparison) == {"b": "place_nested"}
        assert why(comparison) == "It is for a place inside one that is already here."
        assert comparison.left_out["reason"].item().blocks

    def test_a_place_is_joined_where_the_one_around_it_is_not(self):
        comparison = compared(Footing(), figure("b", region="beech"), figure("m"))

        assert joined(comparison) == ["b", "m"]

    def test_a_figure_of_a_park_does_not_stand_for_its_region(self):
        comparison = compared(
            Footing(indicator="output"),
            figure("m"),
            figure("p", member="park", region="cedar"),
            members=[member("park", "park")],
        )

        assert left_out(comparison) == {"p": "scope"}
        assert why(comparison) == "It holds for another part of its region, or for a part only."
        assert comparison.left_out["reason"].item().blocks

    def test_figures_of_parks_stand_on_a_footing_of_parks_even_of_nested_places(self):
        parks = [member("oak", "park"), member("elm", "park")]
        rows = figure("o", member="oak", region="cedar"), figure("e", member="elm", region="beech")

        comparison = compared(Footing(part="park"), figure("m"), *rows, members=parks)

        assert joined(comparison) == ["o", "e"]
        assert left_out(comparison) == {"m": "scope"}


class TestAid:
    """Ceilings and envelopes stand side by side where they are counted per the same."""

    def aid(self, footing, terms, one, two):
        schemes = [
            {"programme": name, "eligible_costs": "Costs", terms: name, f"{terms}_per": per}
            for name, per in (("one", one), ("two", two))
        ]
        return compared(
            footing,
            *(figure(name, indicator="aid", programme=name) for name in ("one", "two")),
            programmes=[programme(name, "scheme") for name in ("one", "two")],
            support_schemes=schemes,
        )

    def test_a_ceiling_per_award_does_not_join_ceilings_per_project(self):
        comparison = self.aid(Footing(part="scheme"), "ceiling", "project", "award")

        assert comparison.footing.per == "project"
        assert left_out(comparison) == {"two": "definition"}
        assert why(comparison) == "Counted differently: per award against per project."

    def test_what_is_asked_for_decides_and_not_what_comes_first(self):
        comparison = self.aid(Footing(part="scheme", per="award"), "ceiling", "project", "award")

        assert joined(comparison) == ["two"]

    def test_envelopes_of_a_year_join(self):
        comparison = self.aid(Footing(part="scheme"), "envelope", "year", "year")

        assert comparison.footing.per == "year"
        assert joined(comparison) == ["one", "two"]

    def test_an_envelope_of_the_whole_scheme_does_not_join_those_of_a_year(self):
        comparison = self.aid(Footing(part="scheme", per="year"), "envelope", "year", "scheme")

        assert why(comparison) == "Counted differently: for the whole scheme against per year."

    def test_terms_of_schemes_share_a_footing_that_asks_for_no_part(self):
        comparison = self.aid(Footing(), "ceiling", "project", "project")

        assert joined(comparison) == ["one", "two"]

    def test_a_scheme_of_a_city_stays_beside_that_of_its_province(self):
        rows = (
            figure("m", region="cedar", programme="one"),
            figure("b", region="beech", programme="two"),
        )
        comparison = compared(
            Footing(),
            *rows,
            programmes=[programme(name, "scheme") for name in ("one", "two")],
            support_schemes=[
                {"programme": name, "ceiling": limit}
                for name, limit in (("one", "m"), ("two", "b"))
            ],
        )

        assert joined(comparison) == ["m", "b"]


class TestCare:
    def test_each_figure_says_what_asks_for_care_beside_the_first(self):
        comparison = compared(
            Footing(),
            figure("m", period="2024"),
            figure("b", period="2025", region="beech", bound="about"),
            figure("c", period="2024", region="maple"),
        )

        assert cared_for(comparison) == {"m": [], "b": ["place_level", "period", "bound"], "c": []}

    def test_a_care_that_the_footing_asks_for_is_not_said_twice(self):
        comparison = compared(
            Footing(period="2027"),
            figure("m", period="2027"),
            figure("b", period="2026", region="beech"),
        )

        assert cared_for(comparison)["b"] == ["period", "place_level"]
        says = comparison.comparable["care"].iloc[1][0].says
        assert says == "One is for 2026, the other for 2027."

    def test_sources_of_other_standing_ask_for_care(self):
        comparison = compared(
            Footing(),
            figure("m"),
            figure("c", region="cedar"),
            sources=[source("plan"), source("daily", tier="news")],
            evidence=[said("m", "5"), said("c", "6", source="daily")],
        )

        assert cared_for(comparison) == {"m": [], "c": ["source_tier"]}


def test_figures_in_units_of_one_dimension_are_joined_in_one_unit():
    powers = indicator("power", unit="EFLOPS", dimension="compute")
    comparison = compared(
        Footing(),
        figure("m", "2", indicator="power", unit="EFLOPS"),
        figure("c", "1500", indicator="power", unit="PFLOPS", region="cedar"),
        indicators=[powers],
    )

    rows = comparison.comparable.set_index("figure")
    # 1,500 PFLOPS are 1.5 EFLOPS
    assert rows.loc["c", "quantity"].value == Fraction(3, 2)
    assert (rows.loc["c", "quantity"].unit, rows.loc["c", "printed"].unit) == ("EFLOPS", "PFLOPS")
    assert "undefined_unit" in cared_for(comparison)["c"]
