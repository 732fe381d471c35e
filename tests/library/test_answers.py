"""Verdicts, growth and support by the ids of figures: shown in words, refused with what to do."""

import pytest
from IPython.lib.pretty import pretty

from analysis.languages import in_language
from analysis.library.answers import compare, required_growth
from analysis.library.packages import load_seeds
from analysis.library.payments import support
from analysis.library.tidy import figures
from analysis.quantities import assumed
from analysis.refusal import Refused
from tests.packages import row_of, sound_rows, write_package

GOAL = "maple-output-2027"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return load_seeds(write_package(tmp_path_factory.mktemp("sound")))


def test_two_figures_are_compared_by_their_ids(seeds):
    verdict = compare(GOAL, "greenleaf-tenants", seeds)

    assert verdict.verdict == "not comparable"
    assert verdict.reasons[0].code == "indicator"


def test_an_id_that_is_not_on_file_is_refused_with_the_nearest_and_where_all_are():
    with pytest.raises(Refused, match=r"no figure 'henan-ai-industry-scale': did you mean henan-"):
        compare("henan-ai-industry-scale", "henan-ai-industry-scale-2027")
    with pytest.raises(Refused, match=r"all are in analysis\.figures\(\)"):
        required_growth("henan-ai-industry-scale")


def test_a_language_in_the_place_of_a_package_is_refused_with_what_to_write():
    with pytest.raises(Refused, match=r"'ja' is no package: .* by its name \(language=…\)"):
        figures("ja")


class TestGrowth:
    def test_it_is_told_in_a_sentence_and_year_by_year(self, tmp_path):
        rows = sound_rows()
        row_of(rows, "figures", "maple-output-2024")["bound"] = "exact"
        growth = required_growth(GOAL, load_seeds(write_package(tmp_path, rows)))

        assert (growth.baseline, growth.years) == ("maple-output-2024", 3)
        assert float(growth.factor) == pytest.approx(160 / 70)
        assert float(growth.per_year) == pytest.approx((160 / 70) ** (1 / 3) - 1)
        assert pretty(growth) == str(growth) == str(growth.finding)
        assert "Maple · Industry output: from CNY" in str(growth)
        assert growth._repr_html_().startswith("<p>") and "<table>" in growth._repr_html_()
        assert len(growth.table.to_frame()) == len(growth.path) == 4
        assert repr(growth).startswith(f"<RequiredGrowth of {GOAL}: ")

    def test_what_is_no_target_is_refused_with_the_targets_there_are(self, seeds):
        with pytest.raises(Refused, match=f"greenleaf-tenants is no target but actual; .*: {GOAL}"):
            required_growth("greenleaf-tenants", seeds)

    def test_a_target_without_a_level_to_start_from_is_refused(self, seeds):
        with pytest.raises(Refused, match="maple-companies is a fixed-level goal: no baseline"):
            required_growth("maple-companies", seeds)


class TestSupport:
    def test_each_scheme_pays_the_smaller_of_its_rate_and_its_ceiling(self, seeds):
        rows = support("10000000 CNY", seeds=seeds).to_frame()

        (row,) = rows.to_dict("records")
        assert row == {
            "scheme": "maple-aid", "scheme_name": "Maple aid", "region": "maple",
            "pays": 3e6, "unit": "CNY", "bound": "at_most", "per": "project",
            "binding": "rate", "intensity": 0.3,
        }  # fmt: skip
        assert support("100000000 CNY", seeds=seeds).to_frame()["pays"].item() == 5e6

    @pytest.mark.parametrize("cost", ["80M CNY", "8000万元", "RMB 80M", "80 million", 80e6])
    def test_a_cost_is_read_however_it_is_written(self, cost, seeds):
        assert support(cost, seeds=seeds).cost == assumed("cost", 80_000_000, "CNY")

    def test_a_quantity_is_taken_as_it_is(self, seeds):
        cost = assumed("quote of May", 7, "CNY")

        assert support(cost, seeds=seeds).cost is cost

    def test_it_is_shown_as_the_table_of_payments(self, seeds):
        paid = support("80M CNY", seeds=seeds)

        assert repr(paid) == "<Support for 80000000 CNY: 1 schemes>"
        assert pretty(paid) == pretty(paid.table)
        assert str(paid) == str(paid.table)
        assert paid._repr_html_() == paid.table._repr_html_()
        assert [payment.scheme.programme for payment in paid] == ["maple-aid"] and len(paid) == 1

    def test_it_speaks_the_language_in_use(self, seeds):
        with in_language("zh-Hans"):
            assert "8000万元" in str(support("80M CNY", seeds=seeds))

    def test_a_sum_that_cannot_be_computed_is_missing(self, tmp_path):
        rows = sound_rows()
        rows["support_schemes"] = [{"programme": "maple-aid"}]
        rows["scheme_terms"] = []
        silent = load_seeds(write_package(tmp_path, rows))

        (row,) = support("80M CNY", seeds=silent).to_frame().to_dict("records")
        assert (row["pays"] != row["pays"], row["unit"], row["binding"]) == (True, "", "unstated")

    @pytest.mark.parametrize(
        ("region", "schemes"), [("greenleaf", 1), ("maple", 1), ("leafland", 0), ("cedar", 0)]
    )
    def test_a_firm_has_the_schemes_of_where_it_is_and_of_what_that_lies_in(
        self, region, schemes, seeds
    ):
        assert len(support("80M CNY", {"region": region}, seeds)) == schemes

    def test_what_is_no_attribute_of_a_firm_is_refused_with_those_there_are(self, seeds):
        with pytest.raises(Refused, match=r"no attribute of a firm called 'xyz'; on file: age, "):
            support("80M CNY", {"xyz": "green"}, seeds)

    @pytest.mark.parametrize("name", ["region", "place"])
    def test_a_place_that_is_not_on_file_is_refused(self, name, seeds):
        with pytest.raises(Refused, match=f"no {name} called 'oak'; .*maple"):
            support("80M CNY", {name: "oak"}, seeds)

    def test_costs_by_kind_make_up_the_cost(self, seeds):
        paid = support(seeds=seeds, by_kind={"compute": "6M CNY", "data": "1M"})

        assert paid.cost == assumed("cost", 7_000_000, "CNY")

    def test_each_term_tells_what_decides(self, seeds):
        # 30 % of 10 million are 3 million, of 100 million no more than the ceiling of 5 million
        for cost, decides, paid in (("10M", "rate", 3e6), ("100M", "ceiling", 5e6)):
            (term,) = support(cost, seeds=seeds).terms
            assert (term.decides, float(term.amount)) == (decides, paid)

    def test_the_best_is_told_by_place(self, seeds):
        (best,) = support("10M", seeds=seeds).best()

        assert (best["place"], best["pays"]["high"]) == ("maple", 3_000_000)

    def test_a_cost_that_is_none_is_refused(self, seeds):
        with pytest.raises(Refused, match="the cost takes an amount like 200000000 CNY"):
            support("a lot", seeds=seeds)


def test_what_nobody_has_read_is_refused_unless_it_is_asked_for(tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", GOAL)["obs_status"] = "V"
    package = load_seeds(write_package(tmp_path, rows))

    with pytest.raises(Refused, match="'maple-output-2027' is drafted and not read yet"):
        compare(GOAL, "greenleaf-tenants", package)
    assert compare(GOAL, "greenleaf-tenants", package, unread=True).verdict == "not comparable"
    assert GOAL not in set(figures(package)["figure"])
    assert GOAL in set(figures(package, unread=True)["figure"])
