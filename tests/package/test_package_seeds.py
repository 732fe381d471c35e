"""What a sound package offers once it is loaded."""

from decimal import Decimal
from fractions import Fraction

import pytest
from packages import row_of, sound_rows, write_package

from analysis import page_run
from analysis.package import (
    NoValueError,
    UnknownFigure,
    UnknownKeyError,
    check_package,
    load_seeds,
)
from analysis.package.seeds import rows_by_key


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return load_seeds(write_package(tmp_path_factory.mktemp("package")))


def test_values_are_exact_decimals_and_missing_ones_none(seeds):
    values = seeds.figures.set_index("figure")["value"]

    assert values["maple-aid-rate"] == Decimal("0.3")
    assert values["maple-aid-from"] is None


def test_missing_text_is_an_empty_string(seeds):
    assert seeds.figure("maple-output-2027")["programme"] == ""


def test_tables_are_sorted_by_key_with_a_plain_index(seeds):
    assert seeds.regions["region"].tolist() == ["cedar", "greenleaf", "leafland", "maple"]
    assert seeds.regions.index.tolist() == [0, 1, 2, 3]


def test_a_figure_comes_as_a_quantity_that_knows_its_figure(seeds):
    quantity = seeds.quantity("maple-output-2027")

    assert quantity.value == Fraction(160_000_000_000)
    assert (quantity.unit, quantity.bound) == ("CNY", "at_least")
    assert quantity.figures == ("maple-output-2027",)
    assert not quantity.is_derived


def test_an_unknown_figure_is_answered_with_the_nearest(seeds):
    with pytest.raises(UnknownFigure, match=r"no figure 'maple-output-2028': did you mean maple-"):
        seeds.figure("maple-output-2028")


def test_an_unknown_figure_has_no_printed_row_either(seeds):
    with pytest.raises(UnknownFigure, match=r"no figure 'maple-output-2028': did you mean maple-"):
        seeds.printed("maple-output-2028")


def test_an_unknown_region_is_answered_with_the_nearest(seeds):
    with pytest.raises(UnknownKeyError, match=r"no region 'mapel': did you mean maple"):
        seeds.of_regions(["mapel"])


def test_a_date_has_no_quantity(seeds):
    with pytest.raises(NoValueError, match=r"'maple-aid-from' is the date 2025-07-28"):
        seeds.quantity("maple-aid-from")


def test_a_row_is_read_only(seeds):
    with pytest.raises(TypeError, match="does not support item assignment"):
        seeds.figure("maple-output-2027")["value"] = 1


def test_the_digest_does_not_depend_on_the_order_of_rows(seeds, tmp_path):
    rows = sound_rows()
    for table in rows.values():
        table.reverse()

    assert load_seeds(write_package(tmp_path, rows)).digest == seeds.digest


def test_the_digest_depends_on_every_cell(seeds, tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-output-2027")["note"] = "seen"

    assert load_seeds(write_package(tmp_path, rows)).digest != seeds.digest


def test_a_cut_holds_a_region_the_places_in_it_and_those_it_lies_in(seeds):
    cut = seeds.of_regions(["greenleaf"])

    assert set(cut.regions["region"]) == {"greenleaf", "maple", "leafland"}
    assert "greenleaf-tenants" in set(cut.figures["figure"])


def test_a_cut_does_not_change_with_another_regions_rows(tmp_path):
    rows = sound_rows()
    before = load_seeds(write_package(tmp_path / "before", rows)).of_regions(["cedar"])
    row_of(rows, "figures", "maple-companies")["value"] = "101"
    row_of(rows, "members", "greenleaf-park")["name_en"] = "Park of Greenleaf"
    after = load_seeds(write_package(tmp_path / "after", rows)).of_regions(["cedar"])

    assert before.digest == after.digest


def test_a_cut_changes_with_its_own_rows(tmp_path):
    rows = sound_rows()
    before = load_seeds(write_package(tmp_path / "before", rows)).of_regions(["maple"])
    row_of(rows, "figures", "greenleaf-tenants")["value"] = "43"
    after = load_seeds(write_package(tmp_path / "after", rows)).of_regions(["maple"])

    assert before.digest != after.digest


@pytest.mark.parametrize("region", ["cedar", "maple", "greenleaf", "leafland"])
def test_a_cut_is_itself_a_sound_package(seeds, tmp_path, region):
    cut = seeds.of_regions([region])
    rows = {
        name: table.astype(object).where(table.notna(), "").astype(str).to_dict("records")
        for name, table in cut.tables.items()
    }

    assert load_seeds(write_package(tmp_path, rows)).digest == cut.digest


def test_rows_by_key_of_some_regions_are_those_of_the_whole():
    whole = load_seeds()
    part = whole.of_regions([whole.regions["region"].iloc[-1]])
    for table, key in (("figures", "figure"), ("programmes", "programme"), ("members", "member")):
        read = {row[key]: row for row in getattr(part, table).to_dict("records")}
        assert rows_by_key(part, table, key) == read


def test_the_process_of_a_page_reads_its_own_regions_of_the_workbook_and_all_of_others(
    tmp_path, monkeypatch
):
    own, others = load_seeds(), write_package(tmp_path)
    region = own.regions["region"].iloc[-1]
    monkeypatch.setattr(page_run, "_current", page_run.PageRun(regions=(region,)))

    assert load_seeds().digest == own.of_regions([region]).digest != own.digest
    assert len(load_seeds(others).regions) == 4


def test_a_package_knows_its_version(seeds):
    assert seeds.version == "1.0.0"


def test_the_evidence_of_a_figure_is_every_passage_of_it(seeds):
    passages = seeds.evidence_by_figure["maple-output-2024"]

    assert {row["exact"] for row in passages} == {"700億元を超え", "2024年末"}


def test_columns_in_another_order_are_told_with_the_order_there_is_to_be(tmp_path):
    folder = write_package(tmp_path)
    path = folder / "concepts.csv"
    described, _, rows = path.read_text(encoding="utf-8").partition("\n")
    first, second, *others = described.split(",")
    path.write_text(",".join([second, first, *others]) + "\n" + rows, encoding="utf-8")

    (fault,) = (one for one in check_package([folder]) if one.table == "concepts")

    assert (fault.row, fault.rule) == (1, f"columns in another order ({second})")
    assert fault.allowed == f"the header {described}"
