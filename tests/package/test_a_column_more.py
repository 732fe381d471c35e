"""A new column is a change of the descriptor alone, and older packages are still read."""

import json
import re

import pytest
from described import COLUMN, content, fields_of, heads, with_column, written
from packages import TEXT, sound_rows, write_package

from analysis.drafting.draft import draft_package
from analysis.editions import changes, changes_table
from analysis.languages import in_language
from analysis.package import PackageError, check_package, load_seeds, workbook_descriptor
from analysis.package.checked import read_package
from analysis.package.descriptor import described

OUTPUT = "maple-output-2027"


@pytest.fixture
def descriptor():
    return with_column()


@pytest.fixture
def sure(tmp_path, descriptor):
    """The sound package with the column, filled for one figure."""
    folder = written(tmp_path / "sure", descriptor, **{OUTPUT: {"confidence": "high"}})
    return load_seeds(folder, descriptor)


def test_a_column_more_is_loaded_and_held_against_its_constraints(tmp_path, descriptor, sure):
    assert sure.figure(OUTPUT)["confidence"] == "high"
    assert sure.figure("maple-companies")["confidence"] == ""

    folder = written(tmp_path / "wild", descriptor, **{OUTPUT: {"confidence": "wild"}})

    (fault,) = check_package(folder, descriptor)
    assert (fault.field, fault.value, fault.allowed) == ("confidence", "wild", "low, high")


def test_a_column_more_counts_in_the_digest_and_stays_in_a_cut(tmp_path, descriptor, sure):
    unsure = load_seeds(written(tmp_path / "unsure", descriptor), descriptor)

    assert sure.digest != unsure.digest
    assert sure.of_regions(["maple"]).figure(OUTPUT)["confidence"] == "high"


def test_a_change_of_a_column_more_is_told_by_its_title(tmp_path, descriptor, sure):
    unsure = load_seeds(written(tmp_path / "unsure", descriptor), descriptor)

    found = changes(unsure, sure)

    assert [(one.field, one.old, one.new) for one in found.revised] == [("confidence", "", "high")]
    for language, title in (
        ("en", COLUMN["title"]),
        ("ja", COLUMN["title_ja"]),
        ("zh-Hans", COLUMN["title"]),  # has no title of its own
    ):
        with in_language(language):
            rows = changes_table(found, unsure, sure).rows
            assert title in str(rows[-1][-1])


def test_a_column_without_a_title_is_told_by_its_name():
    field = with_column(title="", title_ja="").tables["figures"].field("confidence")

    assert field.called("ja") == "confidence"


def test_a_change_of_a_code_is_told_in_the_words_of_its_list(tmp_path):
    tiered = with_column(
        name="read_from", codes="tiers", constraints={"enum": ["official", "news", "opinion"]}
    )
    before = load_seeds(written(tmp_path / "a", tiered, **{OUTPUT: {"read_from": "news"}}), tiered)
    after = load_seeds(
        written(tmp_path / "b", tiered, **{OUTPUT: {"read_from": "opinion"}}), tiered
    )

    rows = changes_table(changes(before, after), before, after).rows

    assert re.search("from “.+” to “.+”", str(rows[-1][-1]))


def test_what_is_written_by_a_descriptor_has_its_columns(tmp_path, descriptor, sure):
    (tmp_path / "maple.txt").write_text(TEXT, encoding="utf-8")

    draft = draft_package(tmp_path / "maple.txt", "maple", tmp_path / "draft", sure)

    assert "confidence" in heads(sure.folders[0], "figures")
    assert "confidence" in heads(draft.folder, "figures")
    assert not check_package([*sure.folders, draft.folder], descriptor)


def test_a_package_made_before_a_column_is_read_with_it_empty_and_that_is_noted(
    tmp_path, descriptor
):
    old = written(tmp_path / "old")

    read = read_package(old, descriptor)

    assert read.faults() == []
    assert read.notes == (
        "figures: the package was made before the column confidence, read as empty",
    )
    assert set(read.seeds().figures["confidence"]) == {""}
    assert list(read.seeds().figures.columns) == descriptor.tables["figures"].columns


def test_a_package_of_today_needs_no_note(tmp_path):
    assert read_package(written(tmp_path / "now")).notes == ()


def test_a_package_that_lacks_a_required_column_is_refused(tmp_path):
    demanding = with_column(constraints={"required": True})

    with pytest.raises(
        PackageError, match=r"datapackage.json, confidence: the schema of figures differs"
    ):
        load_seeds(written(tmp_path / "old"), demanding)


def test_a_table_that_lacks_a_column_it_describes_is_refused(tmp_path, descriptor):
    folder = written(tmp_path / "cut", descriptor)
    path = folder / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",confidence,", ","), "utf-8")

    with pytest.raises(PackageError, match=r"header .*column missing: confidence"):
        load_seeds(folder, descriptor)


def test_a_column_only_the_package_knows_is_named_once_with_what_to_do(tmp_path, descriptor):
    folder = written(tmp_path / "newer", descriptor)

    (fault,) = check_package(folder)

    assert str(fault) == (
        "datapackage.json, confidence: the package describes a column of figures that the workbook "
        f"does not know; allowed: {', '.join(workbook_descriptor().tables['figures'].columns)}; "
        "or describe it in the workbook's datapackage.json"
    )


def test_columns_in_another_order_than_the_workbooks_are_refused(tmp_path):
    folder = written(tmp_path / "turned")
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields_of(descriptor, "figures").reverse()
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")

    assert any(fault.field == "fields" for fault in check_package(folder))


@pytest.mark.parametrize(
    ("column", "says"),
    [
        ({"type": "date"}, r"field confidence: 'date' is not checked; known: string, number"),
        ({"constraints": {"unique": True}}, r"'unique' is not checked; known: required, minLength"),
    ],
)
def test_a_type_or_a_constraint_that_nothing_checks_is_refused(column, says):
    descriptor = content()
    fields_of(descriptor, "figures").append(COLUMN | column)

    with pytest.raises(ValueError, match=says):
        described(descriptor)


def older_without(folder, table):
    """Write the sound package as it was before a table came."""
    write_package(folder, sound_rows())
    path = folder / "datapackage.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    told["resources"] = [one for one in told["resources"] if one["name"] != table]
    path.write_text(json.dumps(told), encoding="utf-8")
    (folder / f"{table}.csv").unlink()
    return folder


def test_a_package_made_before_an_optional_table_is_read_with_it_empty(tmp_path):
    folder = older_without(tmp_path, "strategies")

    assert load_seeds(folder).strategies.empty
    assert read_package(folder).notes == (
        "the package was made before the table strategies, read as empty",
    )


def test_a_package_without_a_table_it_needs_is_not(tmp_path):
    with pytest.raises(PackageError, match="the table members is not described"):
        load_seeds(older_without(tmp_path, "members"))
