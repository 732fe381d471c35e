"""One check, one reason: what it objects to, what it lets pass, and the sentence it says."""

from dataclasses import replace
from fractions import Fraction

import pytest

from analysis.comparability.aid_terms import counted_per
from analysis.comparability.checks import CHECKS, objections
from analysis.comparability.reasons import CARE, SAME_FOOTING, verdict_of
from analysis.comparability.subject import Subject
from analysis.languages import Term
from analysis.quantities import ExchangeRate, Interval, Quantity

MAPLE = {"region": "maple", "name_en": "Maple", "level": "province"}
CEDAR = {"region": "cedar", "name_en": "Cedar", "level": "province"}
OUTPUT = {"indicator": "output", "name_en": "Output", "stock_or_flow": "stock"}
SALES = {"indicator": "sales", "name_en": "Sales", "stock_or_flow": "flow"}


def subject(figure="f", value=5, bound="exact", unit="CNY", region=MAPLE, **about):
    """Return what a figure is about: an exact actual output of Maple at the end of 2024."""
    quantity = None if value is None else Quantity(Fraction(value), unit, bound)
    usual = {"indicator": OUTPUT, "measure_kind": "actual", "period": "2024", "obs_status": "A"}
    places = {"region": region, "places": (region["region"], "leafland")}
    return Subject(figure=figure, quantity=quantity, unit=unit, **(usual | places | about))


def other(**about):
    """Return the same of Cedar, but for what is named."""
    return subject(**({"figure": "g", "region": CEDAR} | about))


def reasons(a, b):
    """Return what is objected, as (code, blocks, sentence)."""
    return [(reason.code, reason.blocks, reason.says) for reason in objections(a, b)]


def test_the_same_of_two_provinces_stands_on_the_same_footing():
    assert reasons(subject(), other()) == []
    assert verdict_of(()) == SAME_FOOTING


def test_a_verdict_states_what_blocks_by_nature_before_what_asks_for_care():
    assert [check.__name__ for check in CHECKS] == (
        "missing indicator dimension stock_flow measure_kind scope purpose recipients definition "
        "part_of_whole place_nested place_level undefined_unit currency unit period bound "
        "source_tier status"
    ).split()


def test_reasons_come_in_the_order_of_the_checks():
    one = other(indicator=SALES, measure_kind="target", period="2027", tier="news", value=None)
    codes = [code for code, _, _ in reasons(subject(tier="official"), one)]

    assert codes == [
        "missing", "indicator", "stock_flow", "measure_kind", "period", "source_tier",
    ]  # fmt: skip


def test_what_a_sentence_names_can_be_found_again_by_its_key():
    (reason,) = objections(subject(), other(indicator=SALES | {"stock_or_flow": "stock"}))

    assert {name: value.key for name, value in reason.values.items()} == {
        "indicator_a": "indicator/output",
        "region_a": "region/maple",
        "indicator_b": "indicator/sales",
        "region_b": "region/cedar",
    }


class TestMissing:
    SAYS = "Cedar has no value for “Output”: the source does not say it."

    def test_a_figure_without_a_value_compares_with_nothing(self):
        assert reasons(subject(), other(value=None)) == [("missing", True, self.SAYS)]
        assert reasons(other(value=None), subject()) == [("missing", True, self.SAYS)]

    def test_a_date_has_its_value_in_its_period(self):
        assert reasons(subject(value=None, unit="date"), other(value=None, unit="date")) == []

    def test_a_footing_needs_no_value(self):
        assert reasons(subject(), Subject()) == []


class TestIndicator:
    def test_two_indicators_are_two_things(self):
        flow = SALES | {"stock_or_flow": "stock"}

        assert reasons(subject(), other(indicator=flow)) == [
            ("indicator", True, "One is “Output” (Maple), the other “Sales” (Cedar).")
        ]

    def test_beside_a_footing_it_is_said_what_the_figure_is(self):
        ground = Subject(indicator=SALES | {"stock_or_flow": "stock"})

        assert reasons(subject(), ground) == [("indicator", True, "It is “Output”, not “Sales”.")]

    @pytest.mark.parametrize("silent", [{}, {"indicator": ""}])
    def test_a_footing_of_no_indicator_takes_any(self, silent):
        assert reasons(subject(), Subject(indicator=silent)) == []


class TestDimension:
    def test_money_does_not_compare_with_a_count(self):
        assert reasons(subject(), other(unit="company")) == [
            ("dimension", True, "Different dimensions: money against count.")
        ]

    def test_a_footing_of_no_unit_takes_any(self):
        assert reasons(subject(unit="company"), Subject()) == []


class TestStockAndFlow:
    SALES = OUTPUT | {"stock_or_flow": "flow"}
    UNSAID = OUTPUT | {"stock_or_flow": "unsaid"}

    def test_a_level_is_no_flow(self):
        stock, flow = "stock (a level at one time)", "flow (an amount over a period)"
        says = f"A stock is no flow: {stock} against {flow}."

        assert reasons(subject(), other(indicator=self.SALES)) == [("stock_flow", True, says)]

    @pytest.mark.parametrize("turned", [False, True])
    def test_what_the_sources_leave_open_is_said_to_be_open(self, turned):
        pair = subject(), other(indicator=self.UNSAID)
        says = (
            "“Output”: the sources do not say whether this is a level at one time or an amount "
            "over a period."
        )

        assert reasons(*(reversed(pair) if turned else pair)) == [("stock_flow", True, says)]

    def test_what_both_leave_open_is_alike(self):
        assert reasons(subject(indicator=self.UNSAID), other(indicator=self.UNSAID)) == []

    def test_a_yearly_flow_is_no_monthly_one(self):
        yearly, monthly = subject(frequency="P1Y"), other(frequency="P1M")
        says = "The two flows run over different lengths of time."

        assert reasons(yearly, monthly) == [("stock_flow", True, says)]
        assert reasons(yearly, other(frequency="P1Y")) == []

    def test_a_flow_of_unsaid_length_is_let_pass(self):
        assert reasons(subject(frequency="P1Y"), other()) == []
        assert reasons(subject(), other(frequency="P1Y")) == []

    def test_the_terms_of_aid_are_no_levels(self):
        ceiling = subject(terms={"per": counted_per("project")})
        other_ceiling = other(indicator=self.SALES, terms={"per": counted_per("project")})

        assert reasons(ceiling, other_ceiling) == []

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_level_is_no_flow_where_only_one_is_a_term_of_aid(self, turned):
        pair = subject(terms={"per": counted_per("project")}), other(indicator=self.SALES)

        assert [r[0] for r in reasons(*(reversed(pair) if turned else pair))] == ["stock_flow"]


class TestMeasureKind:
    def test_a_target_is_no_actual(self):
        assert reasons(subject(measure_kind="target"), other()) == [
            ("measure_kind", True, "Different kinds of number: target against actual.")
        ]

    def test_a_baseline_is_the_actual_a_plan_starts_from(self):
        assert reasons(subject(measure_kind="baseline"), other()) == []
        assert reasons(subject(), other(measure_kind="baseline")) == []

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_target_beside_an_announced_plan_asks_for_care(self, turned):
        pair = subject(measure_kind="target"), other(measure_kind="plan")
        ((code, blocks, _),) = reasons(*(reversed(pair) if turned else pair))

        assert (code, blocks) == ("measure_kind", False)

    def test_a_footing_of_no_kind_takes_any(self):
        assert reasons(subject(measure_kind="target"), Subject()) == []


PARK = {"scope": "member/park", "scope_kind": "park", "scope_names": {"name_en": "Leaf Park"}}
SCHEME = {"scope": "programme/aid", "scope_kind": "scheme", "scope_names": {"name_en": "Aid"}}


class TestScope:
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_part_does_not_speak_for_a_region(self, turned):
        pair = subject(**PARK), other()
        says = "Only “Leaf Park” is meant by one, Cedar by the other."

        assert reasons(*(reversed(pair) if turned else pair)) == [("scope", True, says)]

    def test_two_parts_of_one_kind_ask_for_care(self):
        elm = PARK | {"scope": "member/elm", "scope_names": {"name_en": "Elm Park"}}
        says = "One holds for “Leaf Park”, the other for “Elm Park”."

        assert reasons(subject(**PARK), other(**elm)) == [("scope", False, says)]

    def test_two_parts_of_unlike_kinds_do_not_compare(self):
        says = "One holds for “Leaf Park”, the other for “Aid”."

        assert reasons(subject(**PARK), other(**SCHEME)) == [("scope", True, says)]

    def test_a_part_can_be_found_again_by_its_key(self):
        (one,) = objections(subject(**PARK), other())
        (two,) = objections(subject(**PARK), other(**SCHEME))

        assert one.values["part"].key == "member/park"
        assert [two.values[name].key for name in ("part_a", "part_b")] == [
            "member/park", "programme/aid",
        ]  # fmt: skip

    def test_two_figures_of_one_part_compare(self):
        assert reasons(subject(**PARK), other(**PARK)) == []

    def test_a_part_may_stand_on_a_footing(self):
        assert reasons(subject(**PARK), Subject()) == []
        assert reasons(Subject(), subject(**PARK)) == []

    def test_a_part_without_a_name_is_told_by_its_key(self):
        nameless = PARK | {"scope_names": {}}

        assert reasons(subject(**nameless), other())[0][2].startswith("Only “park” is meant")


def aid(costs, per=""):
    terms = {"costs": {"eligible_costs": costs}} if costs else {}
    return SCHEME | {"terms": terms | ({"per": counted_per(per)} if per else {})}


class TestDefinition:
    def test_a_ceiling_per_award_is_none_per_project(self):
        says = "Counted differently: per project against per award."

        assert reasons(subject(**aid("", "project")), other(**aid("", "award"))) == [
            ("definition", True, says)
        ]

    def test_what_is_counted_alike_compares(self):
        assert reasons(subject(**aid("", "year")), other(**aid("", "year"))) == []

    def test_rates_of_other_costs_ask_for_care(self):
        says = "The eligible costs differ: “Computing” against “All costs”."

        assert reasons(subject(**aid("Computing")), other(**aid("All costs"))) == [
            ("definition", False, says)
        ]

    def test_costs_can_be_found_again_by_the_key_of_their_scheme(self):
        (reason,) = objections(subject(**aid("Computing")), other(**aid("All costs")))

        assert [reason.values[name].key for name in ("costs_a", "costs_b")] == [
            "programme/aid", "programme/aid",
        ]  # fmt: skip

    @pytest.mark.parametrize("costs", ["Computing", ""])
    def test_the_same_costs_and_unsaid_ones_are_let_pass(self, costs):
        assert reasons(subject(**aid("Computing")), other(**aid(costs))) == []
        assert reasons(subject(**aid(costs)), other(**aid("Computing"))) == []

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_source_may_mark_its_definition_as_another(self, turned):
        pair = subject(obs_status="D"), other()
        says = "A source marks its definition as different."

        assert reasons(*(reversed(pair) if turned else pair)) == [("definition", False, says)]


def term(key="aid", per="project", purpose=("compute",), dimension="money", **more):
    """Return what a term of a scheme is about: a ceiling on costs of computing per project."""
    named = {"scope": f"programme/{key}", "scope_kind": "scheme"}
    about = {"purpose": purpose, "costs": {"eligible_costs": "Rent"}} | more
    about |= {"per": counted_per(per)} if per else {}
    unit = {"unit": "1"} if dimension == "share" else {}
    return named | unit | {"scope_names": {"name_en": key.capitalize()}, "terms": about}


class TestTermsOfSchemes:
    """Terms for one purpose, on one base and counted alike share their footing."""

    SCOPE = ("scope", False, "One holds for “Aid”, the other for “Boon”.")

    def beside(self, one, two):
        return reasons(subject(**one), other(**two))

    def test_that_each_holds_for_its_own_scheme_is_told_and_weighs_nothing(self):
        found = objections(subject(**term("aid")), other(**term("boon")))

        assert [(one.code, one.blocks, one.says) for one in found] == [self.SCOPE]
        assert verdict_of(found) == SAME_FOOTING

    def test_a_fund_and_a_scheme_are_no_bar_to_each_other(self):
        fund = term("boon") | {"scope_kind": "fund"}

        assert verdict_of(objections(subject(**term("aid")), other(**fund))) == SAME_FOOTING

    def test_a_number_of_a_scheme_that_is_no_term_still_does_not_speak_for_a_region(self):
        assert reasons(subject(**SCHEME), other())[0][:2] == ("scope", True)
        assert reasons(subject(**term("aid")), other())[0][:2] == ("scope", True)

    @pytest.mark.parametrize("turned", [False, True])
    def test_what_is_paid_for_another_thing_asks_for_care(self, turned):
        pair = term("aid", purpose=("compute", "data")), term("boon", purpose=("models", "data"))
        one, two = reversed(pair) if turned else pair
        kinds = ("models", "compute") if turned else ("compute", "models")
        names = [Term("cost_kinds", kind).says for kind in kinds]

        found = objections(subject(**one), other(**two))

        assert [reason.code for reason in found] == ["scope", "purpose"]
        assert found[1].says == "One pays for “{}”, the other for “{}”.".format(*names)
        assert verdict_of(found) == CARE

    def test_the_same_kinds_of_costs_in_another_order_are_one_purpose(self):
        pair = term("aid", purpose=("data", "models")), term("boon", purpose=("models", "data"))

        assert [code for code, *_ in self.beside(*pair)] == ["scope"]

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_purpose_that_is_not_said_is_not_taken_to_be_the_same(self, turned):
        pair = term("aid"), term("boon", purpose=())
        found = self.beside(*(reversed(pair) if turned else pair))

        assert found[1] == ("purpose", False, "What “Boon” pays for is not said.")

    def test_a_rate_for_small_firms_is_none_for_all(self):
        pair = term("aid", recipients=("TG31",)), term("boon", recipients=("TG29", "TG20"))

        assert self.beside(*pair)[1] == (
            "recipients", False, "One is for SMEs, the other for firms of any size."
        )  # fmt: skip
        assert [code for code, *_ in self.beside(pair[0], term("boon"))] == ["scope"]

    def test_a_rate_whose_costs_are_not_said_asks_for_care_and_a_sum_does_not(self):
        silent = term("boon", costs={}, dimension="share")

        assert self.beside(term("aid", dimension="share"), silent)[1] == (
            "definition", False, "Which costs “Boon” counts is not said."
        )  # fmt: skip
        assert [c for c, *_ in self.beside(term("aid"), term("boon", costs={}))] == ["scope"]

    @pytest.mark.parametrize("first", ["", "project"])
    def test_a_sum_that_is_counted_per_nothing_said_asks_for_care(self, first):
        found = self.beside(term("boon", per=first), term("aid", per=""))

        name = "Aid" if first else "Boon"
        assert found[1] == (
            "definition", False, f"What the sum of “{name}” is counted per is not said."
        )  # fmt: skip
        rates = (term(key, per="", dimension="share") for key in ("aid", "boon"))
        assert [code for code, *_ in self.beside(*rates)] == ["scope"]

    def test_a_yearly_budget_and_a_level_that_are_both_terms_are_no_stock_and_flow(self):
        flow = {"indicator": OUTPUT | {"stock_or_flow": "flow"}}

        assert [c for c, *_ in self.beside(term("aid"), term("boon") | flow)] == ["scope"]

    def test_other_thresholds_ask_for_care(self):
        over_five = ("part", Interval(Fraction(5), Fraction(5)), None)
        pair = term("aid", threshold=over_five), term("boon")

        assert self.beside(*pair)[1] == (
            "definition", False, "They hold for costs between different thresholds."
        )  # fmt: skip
        both = pair[0], term("boon", threshold=over_five)
        assert [code for code, *_ in self.beside(*both)] == ["scope"]

    def test_a_firm_in_a_city_may_choose_what_its_province_pays(self):
        city = {"region": CITY, "places": ("beech", "maple")}

        found = objections(subject(**term("aid")), other(**term("boon") | city))

        assert [(reason.code, reason.blocks) for reason in found] == [
            ("scope", False), ("place_nested", False)
        ]  # fmt: skip

    def test_a_footing_of_terms_is_no_term(self):
        ground = Subject(terms={"per": counted_per("project")})

        assert reasons(subject(**term("aid")), ground) == []


class TestParts:
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_part_of_a_whole_is_a_share_of_it(self, turned):
        pair = subject(wholes=("f-parent", "g")), other()
        says = "One is a part of the other: show it as a share."

        assert reasons(*(reversed(pair) if turned else pair)) == [("part_of_whole", True, says)]

    def test_parts_of_one_whole_compare(self):
        assert reasons(subject(wholes=("whole",)), other(wholes=("whole",))) == []

    @pytest.mark.parametrize("wholes", [("",), ("whole",)])
    def test_a_footing_is_no_whole(self, wholes):
        assert reasons(subject(wholes=wholes), Subject()) == []


DISTRICT = {"region": "greenleaf", "name_en": "Greenleaf", "level": "district"}
CITY = {"region": "beech", "name_en": "Beech", "level": "sub_provincial_city"}


class TestPlaces:
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_place_inside_another_does_not_compete_with_it(self, turned):
        pair = other(region=DISTRICT, places=("greenleaf", "beech", "maple")), subject()
        says = "Greenleaf lies inside Maple."

        assert reasons(*(reversed(pair) if turned else pair)) == [("place_nested", True, says)]

    def test_a_place_is_not_inside_itself(self):
        assert reasons(subject(), other(region=MAPLE)) == []

    def test_a_footing_is_no_place(self):
        assert reasons(subject(places=("maple", "")), Subject(region={})) == []

    def test_places_of_different_levels_ask_for_care(self):
        says = "Places of different levels: Beech (sub-provincial city) and Maple (province)."

        assert reasons(subject(region=CITY), other(region=MAPLE)) == [("place_level", False, says)]

    @pytest.mark.parametrize(
        ("level", "other_level", "alike"),
        [
            ("province", "municipality", True),
            ("sub_provincial_city", "prefecture_level_city", True),
            ("province", "prefecture", True),
            ("nuts_2", "state", True),
            ("prefecture_level_city", "city", True),
            ("prefecture", "nuts_3", False),
            ("nation", "province", False),
            ("municipality", "sub_provincial_city", False),
            ("prefecture_level_city", "district", False),
            ("district", "zone", False),
            ("nation", "zone", False),
            ("", "zone", True),
        ],
    )
    def test_levels_stand_on_rungs(self, level, other_level, alike):
        one, two = ({"level": name} for name in (level, other_level))
        found = reasons(subject(region=MAPLE | one), other(region=CEDAR | two))

        assert [code for code, _, _ in found] == ([] if alike else ["place_level"])


class TestUnits:
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_unit_that_is_read_as_another_asks_for_care(self, turned):
        pair = subject(unit="P"), other(unit="PFLOPS")
        found = reasons(*(reversed(pair) if turned else pair))

        assert found[0] == (
            "undefined_unit", False,
            "“P” is read as petaFLOPS; at which precision is not said.",
        )  # fmt: skip
        assert [code for code, _, _ in found] == ["undefined_unit", "unit"]

    def test_a_precision_that_is_not_said_asks_for_care_in_any_unit_of_computing(self):
        assert reasons(subject(unit="EFLOPS"), other(unit="EFLOPS")) == [
            ("undefined_unit", False,
             "At which precision operations are counted is not said."),
        ]  # fmt: skip

    def test_units_of_one_dimension_are_converted_and_share_their_footing(self):
        far = replace(subject(unit="km"), quantity=Quantity(Fraction(5, 2), "km", figures=("far",)))
        (reason,) = objections(far, other(unit="m"))

        assert reason.says.replace("\xa0", " ") == "Converted exactly: 2.5 km is 2,500 m."
        assert (reason.code, reason.tells, verdict_of((reason,))) == ("unit", True, SAME_FOOTING)
        converted = reason.values["converted"]
        assert (converted.value, converted.unit) == (2500, "m")
        assert (converted.formula, converted.figures) == ("in_unit", ("far",))

    def test_units_are_converted_without_amounts_too(self):
        found = objections(replace(subject(unit="km"), quantity=None), other(unit="m"))
        (reason,) = (one for one in found if one.code == "unit")

        assert reason.says.endswith("are converted into m, exactly.")
        assert (reason.tells, verdict_of((reason,))) == (True, SAME_FOOTING)

    def test_what_is_only_told_does_not_lighten_what_asks_for_care(self):
        found = objections(subject(unit="P"), other(unit="EFLOPS"))

        assert [reason.tells for reason in found] == [False, True]
        assert verdict_of(found) == CARE

    def test_beside_another_dimension_the_dimension_is_what_is_said(self):
        assert [r[0] for r in reasons(subject(unit="P"), other())] == ["dimension"]

    def test_another_unit_of_one_dimension_asks_for_care(self):
        assert reasons(subject(unit="company"), other(unit="item")) == [
            ("unit", False, "One is counted in companies, the other in items.")
        ]

    def test_an_undefined_unit_on_an_open_footing_is_let_pass(self):
        assert reasons(subject(unit="P"), Subject()) == []

    def test_two_currencies_without_a_rate_do_not_meet(self):
        says = "One is in CNY, the other in JPY, with no rate on file."

        assert reasons(subject(), other(unit="JPY")) == [("currency", True, says)]

    @pytest.mark.parametrize(("base", "target"), [("CNY", "JPY"), ("JPY", "CNY")])
    @pytest.mark.parametrize("whose", ["a", "b"])
    def test_two_currencies_meet_at_a_rate_either_way_round(self, base, target, whose):
        rates = (
            ExchangeRate("CNY", "USD", Fraction(1, 7), "2025", "s", "published"),
            ExchangeRate(base, target, Fraction(20), "2025", "s", "published"),
        )
        one = subject(rates=rates if whose == "a" else ())
        two = other(unit="JPY", rates=rates if whose == "b" else ())
        says = "One is in CNY, the other in JPY; they meet at a rate on file."

        assert reasons(one, two) == [("currency", False, says)]

    def test_a_rate_between_other_currencies_does_not_help(self):
        rates = (ExchangeRate("CNY", "USD", Fraction(1, 7), "2025", "s", "published"),)

        assert reasons(subject(rates=rates), other(unit="JPY"))[0][1] is True


class TestPeriod:
    def test_another_time_asks_for_care(self):
        says = "One is for 2024, the other for 2025, inferred."

        assert reasons(subject(), other(period="2025", inferred=True)) == [("period", False, says)]
        assert reasons(subject(inferred=True), other(period="2025"))[0][2] == (
            "One is for 2024, inferred, the other for 2025."
        )

    def test_the_dates_in_the_sentence_know_their_figures(self):
        (reason,) = objections(subject(), other(period="2025"))

        assert (reason.values["period_a"].figure, reason.values["period_b"].figure) == ("f", "g")

    def test_the_end_of_a_year_is_its_last_day(self):
        assert reasons(subject(), other(period="2024-12-31")) == []

    def test_a_period_not_said_is_let_pass(self):
        assert reasons(subject(), other(period="")) == []
        assert reasons(subject(period=""), other()) == []


class TestBound:
    @pytest.mark.parametrize(
        ("one", "two"),
        [
            ("exact", "about"),
            ("exact", "at_least"),
            ("exact", "less_than"),
            ("at_least", "at_most"),
            ("about", "at_least"),
            ("about", "about"),
            ("at_least", "at_least"),
            ("less_than", "less_than"),
        ],
    )
    def test_limits_and_roundings_of_what_is_ask_for_care(self, one, two):
        found = reasons(subject(bound=one), other(bound=two))

        assert [(code, blocks) for code, blocks, _ in found] == [("bound", False)]

    def test_the_sentence_shows_both_numbers(self):
        numbers = "CNY\u00a05 and at least CNY\u00a06"
        says = f"{numbers} are limits or roundings: which is larger may not be known."

        assert reasons(subject(), other(value=6, bound="at_least")) == [("bound", False, says)]

    @pytest.mark.parametrize("kind", ["target", "ceiling", "rate", "plan"])
    @pytest.mark.parametrize(
        ("one", "two"),
        [
            ("at_least", "at_least"),
            ("at_least", "more_than"),
            ("at_most", "at_most"),
            ("at_most", "less_than"),
        ],
    )
    def test_equal_limits_compare_where_the_number_is_a_limit(self, kind, one, two):
        pair = subject(bound=one, measure_kind=kind), other(bound=two, measure_kind=kind)

        assert reasons(*pair) == []

    @pytest.mark.parametrize(
        ("one", "two"), [("at_least", "at_most"), ("exact", "more_than"), ("about", "at_most")]
    )
    def test_unequal_limits_of_targets_ask_for_care(self, one, two):
        pair = subject(bound=one, measure_kind="target"), other(bound=two, measure_kind="target")

        assert [code for code, _, _ in reasons(*pair)] == ["bound"]

    @pytest.mark.parametrize("kinds", [("target", "actual"), ("actual", "target")])
    def test_a_limit_is_what_both_numbers_must_be(self, kinds):
        one, two = (
            subject(bound="at_least", measure_kind=kinds[0]),
            other(bound="at_least", measure_kind=kinds[1]),
        )

        assert [code for code, _, _ in reasons(one, two)] == ["measure_kind", "bound"]

    def test_exact_numbers_compare_whatever_they_are(self):
        assert reasons(subject(measure_kind="budget"), other(measure_kind="budget")) == []

    def test_numbers_of_two_dimensions_are_not_ordered_at_all(self):
        found = reasons(subject(), other(unit="company", bound="at_least"))

        assert [code for code, _, _ in found] == ["dimension"]

    def test_a_footing_has_no_bound(self):
        assert reasons(subject(bound="at_least"), Subject(unit="CNY")) == []
        assert reasons(Subject(unit="CNY"), subject(bound="at_least")) == []


class TestSources:
    def test_sources_of_different_standing_ask_for_care(self):
        says = "Sources of different standing: official publication against opinion or commentary."

        assert reasons(subject(tier="official"), other(tier="opinion")) == [
            ("source_tier", False, says)
        ]

    def test_a_figure_without_a_source_is_let_pass(self):
        assert reasons(subject(tier="official"), other(tier="")) == []

    @pytest.mark.parametrize(
        ("status", "shown"),
        [("V", "unvalidated value"), ("U", "low reliability"), ("E", "estimated value")],
    )
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_flagged_figure_says_so(self, status, shown, turned):
        pair = subject(obs_status=status), other()
        says = f"Maple · Output: flagged “{shown}”."

        assert reasons(*(reversed(pair) if turned else pair)) == [("status", False, says)]

    def test_a_normal_value_is_not_flagged(self):
        assert reasons(subject(obs_status="A"), other(obs_status="")) == []
