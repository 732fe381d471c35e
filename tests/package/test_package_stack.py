"""Packages lie on one another: more regions and sources on top, no key with two meanings."""

import pytest
from packages import row_of, sound_rows, write_package

from analysis.package import PackageError, load_seeds


@pytest.fixture
def base(tmp_path):
    return write_package(tmp_path / "base")


def a_figure_on_cedar():
    rows = sound_rows()
    figure = {**row_of(rows, "figures", "maple-companies"), "figure": "cedar-companies"}
    evidence = next(row for row in rows["evidence"] if row["figure"] == "maple-companies")
    return {
        "figures": [{**figure, "region": "cedar"}],
        "evidence": [{**evidence, "figure": "cedar-companies"}],
    }


def test_a_package_may_carry_some_tables_and_refer_to_those_below(base, tmp_path):
    more = write_package(tmp_path / "more", a_figure_on_cedar())

    seeds = load_seeds([base, more])

    assert seeds.figure("cedar-companies")["region"] == "cedar"
    assert seeds.folders == (base, more)


def test_a_stacked_package_needs_no_descriptor(base, tmp_path):
    more = write_package(tmp_path / "more", a_figure_on_cedar(), descriptor=False)

    assert load_seeds([base, more]).quantity("cedar-companies").value == 100


def test_a_package_made_before_a_code_was_added_is_still_read(base):
    path = base / "datapackage.json"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace('"news", "opinion"]', '"news"]'), encoding="utf-8")

    assert path.read_text(encoding="utf-8") != before
    assert load_seeds(base).figure("maple-companies")


def test_the_same_row_in_two_packages_counts_once(base, tmp_path):
    again = write_package(tmp_path / "again")

    assert load_seeds([base, again]).digest == load_seeds(base).digest


def test_a_key_with_other_values_names_both_rows_and_packages(base, tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-companies")["value"] = "120"
    other = write_package(tmp_path / "other", rows)

    says = r"other: figures row 10, value is '120': key maple-companies has another value in "
    with pytest.raises(PackageError, match=says + r".*base, row 10; allowed: '100'"):
        load_seeds([base, other])


def test_faults_name_the_package_they_are_in(base, tmp_path):
    rows = a_figure_on_cedar()
    rows["figures"][0]["region"] = "ceder"
    more = write_package(tmp_path / "more", rows)

    with pytest.raises(
        PackageError, match=r"more: figures row 2, region is 'ceder'.*such as cedar"
    ):
        load_seeds([base, more])


def test_a_described_table_that_is_missing_is_a_fault_in_a_stacked_package_too(base, tmp_path):
    more = write_package(tmp_path / "more", a_figure_on_cedar())
    (more / "evidence.csv").unlink()

    with pytest.raises(PackageError, match=r"more: evidence.*the file is missing"):
        load_seeds([base, more])


def test_a_key_given_twice_in_the_upper_package_is_found(base, tmp_path):
    rows = a_figure_on_cedar()
    rows["figures"] *= 2
    more = write_package(tmp_path / "more", rows)

    with pytest.raises(PackageError, match=r"more: figures row 3.*the key is that of row 2"):
        load_seeds([base, more])


def a_region(**cells):
    return {"regions": [{"region": "cedar", "name_en": "Cedar"} | cells]}


def test_two_packages_that_know_different_things_of_one_place_make_one_row(base, tmp_path):
    one = write_package(tmp_path / "one", a_region(level="province", parent="leafland"))
    two = write_package(tmp_path / "two", a_region(level="province", iso_3166_2="LL-CE"))
    three = write_package(tmp_path / "three", a_region(level="province"))

    for order in ([one, two, three], [three, two, one]):
        row = load_seeds([base, *order]).row("regions", "cedar")
        assert (row["level"], row["parent"], row["iso_3166_2"]) == ("province", "leafland", "LL-CE")


def test_two_packages_that_say_different_things_of_one_place_clash(base, tmp_path):
    one = write_package(tmp_path / "one", a_region(level="province"))
    two = write_package(tmp_path / "two", a_region(level="state", parent="leafland"))

    with pytest.raises(
        PackageError, match=r"regions row 2, level is 'state': key cedar has another"
    ):
        load_seeds([base, one, two])


def test_an_empty_cell_of_a_row_that_was_read_is_not_filled_from_a_draft(base, tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-companies")["note"] = "Counted twice."
    other = write_package(tmp_path / "other", rows)

    with pytest.raises(PackageError, match=r"note is 'Counted twice\.': key maple-companies has"):
        load_seeds([base, other])
