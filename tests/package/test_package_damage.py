"""Each kind of damage to a package gives an error that says where it is and what is allowed."""

import json
import os
import re

import pytest
from packages import SOURCE, row_of, sound_rows, write_package

from analysis.package import PackageError, check_package, load_seeds, workbook_descriptor
from analysis.package.load import LONGEST_CELL, MOST_RAGGED


def change(table, key, **cells):
    """Return a damage that changes cells of one row."""

    def damage(rows):
        row_of(rows, table, key).update(cells)

    damage.__name__ = f"{table}-{key}-{'-'.join(cells)}"
    return damage


def drop(table, at=0):
    def damage(rows):
        del rows[table][at]

    damage.__name__ = f"drop-{table}-{at}"
    return damage


def repeat(table, at=0, **cells):
    def damage(rows):
        rows[table].append({**rows[table][at], **cells})

    damage.__name__ = f"repeat-{table}-{'-'.join(cells) or 'as-it-is'}"
    return damage


def in_evidence(at, **cells):
    def damage(rows):
        rows["evidence"][at].update(cells)

    damage.__name__ = f"evidence-{at}-{'-'.join(cells)}"
    return damage


ROWS = [
    # types
    (change("figures", "maple-output-2027", value="1.6e11"),
     r"figures row 2, value is '1.6e11': is not of type number; allowed: a plain decimal"),
    (change("figures", "maple-output-2027", value="NaN"), r"'NaN': is not of type number"),
    (change("figures", "maple-output-2027", value="1,600"), r"'1,600': is not of type number"),
    (change("figures", "maple-output-2027", value="9" * 61), r"is not of type number"),
    (in_evidence(0, start="1.5"), r"evidence row 2, start is '1.5': is not of type integer"),
    (in_evidence(0, start=""), r"evidence row 2, start: is missing"),
    (in_evidence(0, start="-3"), r"start is '-3': is too small; allowed: minimum 0"),
    # codes and patterns
    (change("figures", "maple-output-2027", bound="over"),
     r"bound is 'over': is not one of the codes; allowed: exact, about, at_least"),
    (change("figures", "maple-output-2027", obs_status="F"), r"'F': is not one of the codes"),
    (change("figures", "maple-output-2027", measure_kind=""), r"measure_kind: is missing"),
    (change("regions", "maple", level="shire"), r"regions row 3, level is 'shire'"),
    (change("programmes", "maple-aid", instrument="PI999"),
     r"programmes row 2, instrument is 'PI999': is not one of the codes"),
    (change("programmes", "maple-aid", target_groups="TG29;TG99"),
     r"target_groups is 'TG29;TG99': names a code that is not on file; .* such as TG"),
    (change("programmes", "maple-aid", target_groups="TG29,TG31"),
     r"target_groups is 'TG29,TG31': is not written as it must be"),
    (change("programmes", "maple-aid", sectors="robot"),
     r"sectors is 'robot': names a code that is not on file; .* such as robots"),
    (change("figures", "maple-output-2027", figure="Maple Output"),
     r"figure is 'Maple Output': is not written as it must be"),
    (change("sources", SOURCE, url="javascript:alert(1)"),
     r"url is 'javascript:alert\(1\)': is not written as it must be"),
    *[(change("sources", SOURCE, url=url), r"url is .*: is no address; allowed: https://, a host")
      for url in ("http://[", "https://]/", "https://example.org:99999/", "http://a\u2100b/x",
                  "https://www.gov.cn@example.org/", "https://example.org/\u202e")],
    *[(change("sources", SOURCE, **{field: day}), rf"{field} is '{day}': is no date; allowed: an")
      for field in ("published", "retrieved") for day in ("2025-99-99", "2025-02-30", "0000")],
    (lambda rows: rows["exchange_rates"][0].update(date="2025-13-01"),
     r"date is '2025-13-01': is no date"),
    (change("sources", SOURCE, sha256="abc"), r"sha256 is 'abc'"),
    (change("sources", SOURCE, file="../etc/passwd"), r"file is '../etc/passwd'"),
    (change("indicators", "key_companies", name_en=" Companies"), r"name_en is ' Companies'"),
    (in_evidence(0, prefix="x" * 17), r"prefix is 'x+': is too long or too short; .*0 to 16"),
    # keys
    (repeat("figures"), r"figures row 12, figure is 'maple-output-2027': the key is that of row 2"),
    (repeat("evidence"), r"evidence row 16, figure/source/start/end/states .* that of row 2"),
    (change("figures", "maple-output-2027", region="mapple"),
     r"region is 'mapple': is no region on file; allowed: a key of regions, such as maple"),
    (change("figures", "maple-output-2027", indicator="output"), r"is no indicator on file"),
    (change("figures", "maple-aid-rate", programme="maple-ade"),
     r"programme is 'maple-ade': is no programme on file; .* such as maple-aid"),
    (in_evidence(0, source="elsewhere"), r"source is 'elsewhere': is no source on file"),
    (change("scheme_terms", "maple-aid", limit="maple-cap"), r"'maple-cap': is no figure"),
    (change("regions", "maple", parent="nowhere"), r"parent is 'nowhere': is no region on file"),
    # values
    (change("figures", "maple-aid-rate", value="1.5"),
     r"value is '1.5': is no rate; allowed: 0 to 1, so 30 % is 0.3"),
    (change("figures", "maple-aid-rate", unit="CNY"), r"unit is 'CNY': a rate is a ratio"),
    (change("figures", "maple-output-2024", value="-5"), r"value is '-5': is negative"),
    (change("figures", "maple-output-2024", value=""), r"value: is missing"),
    (change("figures", "maple-output-2024", obs_status="O"),
     r"obs_status says the value is missing"),
    (change("figures", "maple-aid-from", value="3"), r"a date has no value"),
    (change("figures", "maple-output-2024", value_upper="60000000000"),
     r"value_upper is '60000000000': is not above the value"),
    (change("figures", "maple-output-2024", unit="XYZ"), r"unit is 'XYZ': is no unit on file"),
    (change("figures", "maple-output-2024", unit="company"),
     r"unit is 'company': is not what the indicator is measured in; allowed: a unit like CNY"),
    (change("figures", "maple-companies", unit="person"), r"a unit like company"),
    (change("indicators", "key_companies", dimension="money"),
     r"indicators row 3, unit is 'company': does not measure the dimension money"),
    (change("figures", "maple-aid-ceiling", unit="1"), r"a ceiling is an amount of money"),
    (change("figures", "maple-aid-ceiling", bound="at_least"),
     r"bound is 'at_least': a ceiling is a most, not a least; allowed: at_most, less_than"),
    (change("figures", "maple-output-2027", measure_kind="actual"),
     r"'actual': is called actual, but lies after its documents; .* period up to 2025-08-01"),
    (change("scheme_terms", "maple-aid", rate="maple-aid-ceiling"),
     r"rate is 'maple-aid-ceiling': points to a figure that is a ceiling"),
    (change("support_schemes", "maple-aid", envelope_per="year"), r"there is no envelope"),
    (change("indicators", "key_companies", stock_or_flow="flow"),
     r"frequency: is missing; allowed: an ISO 8601 duration such as P1Y"),
    (change("figures", "maple-companies", frequency="P1Y"), r"a level does not flow"),
    (change("figures", "maple-companies", frequency="yearly"), r"frequency is 'yearly'"),
    (change("figures", "maple-companies", member="greenleaf-park", region="cedar"),
     r"region is 'cedar': lies elsewhere than its member greenleaf-park; allowed: greenleaf"),
    # wholes
    (change("figures", "maple-output-2024", bound="at_most", value="200"),
     r"value is '30000000000': the part exceeds its whole; allowed: at most 200, the whole maple"),
    (change("figures", "maple-output-2024", part_of="greenleaf-output-2024"),
     r"lies in itself: maple-output-2024 > greenleaf-output-2024 > maple-output-2024"),
    (change("regions", "leafland", parent="greenleaf"), r"parent is 'greenleaf': lies in itself"),
    # periods
    (change("figures", "maple-output-2024", period="2024-13"),
     r"period is '2024-13': is no period; allowed: an ISO 8601 year"),
    (change("figures", "maple-output-2024", period="2027/2024"), r"is no period"),
    (change("figures", "maple-output-2024", period="next year"), r"is not written as it must be"),
    (change("figures", "maple-output-2024", period_basis=""), r"period_basis: is missing"),
    (change("figures", "maple-aid-from", period="", period_basis=""), r"period: is missing"),
    (change("programmes", "maple-aid", ends="2024-01-01"),
     r"ends is '2024-01-01': ends before it starts; allowed: a date not before the start, 2025"),
    (change("programmes", "maple-aid", starts="2025-02-30"), r"'2025-02-30': is no date"),
    (change("programmes", "maple-aid", starts="2025-07-29"),
     r"disagrees with the figure in_force_from; allowed: 2025-07-28"),
    # spans
    (in_evidence(0, end="1"), r"end is '1': ends before it starts"),
    (in_evidence(0, exact="1,600億元"), r"the span is not as long as its words \(7\)"),
    (in_evidence(2, exact="約3兆3,000億円"),
     r"reads otherwise than evidence row 2 at the same place"),
    (change("sources", SOURCE, characters="20"), r"lies beyond the document"),
    (drop("evidence", 3), r"figures row 4, figure is 'maple-output-2024': has no evidence"),
    (repeat("evidence", 3, start="61", end="69"), r"stand at several places|reads otherwise"),
    # rates and corrections
    (lambda rows: rows["exchange_rates"][0].update(rate="0"), r"rate is '0': is no rate"),
    (lambda rows: rows["exchange_rates"][0].update(rate="21"),
     r"rate is '21': is not what its two figures give; allowed: 20"),
    (lambda rows: rows["exchange_rates"][0].update(to="CNY"), r"is the same currency"),
    (lambda rows: rows["exchange_rates"][0].update(figure_to=""), r"figure_to: is missing"),
    (lambda rows: rows["questions"][0].update(field="vaule"), r"is no field of figures"),
    (change("regions", "maple", level=""), r"level: is missing; .* only figures with obs_status V"),
    (change("sources", SOURCE, tier=""), r"sources row 2, tier: is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "says"), ROWS)
def test_a_damaged_row_is_named_with_what_is_allowed(tmp_path, damage, says):
    rows = sound_rows()
    damage(rows)

    with pytest.raises(PackageError, match=says):
        load_seeds(write_package(tmp_path, rows))


def rewrite(name, edit):
    """Return a damage that edits the bytes of a file of the package."""

    def damage(folder):
        path = folder / name
        path.write_bytes(edit(path.read_bytes()))

    damage.__name__ = name
    return damage


def without_column(content):
    return re.sub(rb"(?m)^([^,]*),[^,]*", rb"\1", content)


FILES = [
    (rewrite("regions.csv", without_column), r"regions row 1, header .*column missing: name_en"),
    (rewrite("regions.csv", lambda c: c.replace(b"gbt_2260", b"gbt_2260,population")),
     r"regions row 1, header .*column not in the descriptor \(population\)"),
    (rewrite("regions.csv", lambda c: c.replace(b"name_en,name_ja", b"name_ja,name_en")),
     r"columns in another order \(name_ja\)"),
    (rewrite("regions.csv", lambda c: c.replace(b"name_en", b"region")), r"column missing"),
    (rewrite("regions.csv", lambda c: b""), r"regions row 1 .*the file is empty"),
    (rewrite("regions.csv", lambda c: b"\xef\xbb\xbf" + c), r"byte order mark"),
    (rewrite("regions.csv", lambda c: c.decode().encode("utf-16")), r"is not UTF-8"),
    (rewrite("regions.csv", lambda c: c.replace("紅".encode(), b"\xff")),
     r"regions row 3 is 'bytes ff .*: the file is not UTF-8"),
    (rewrite("regions.csv", lambda c: c.replace(b"Maple", b"Ma\0ple")),
     r"name_en is 'Ma\\\\x00ple': holds a control character"),
    (rewrite("regions.csv", lambda c: c.replace(b"Maple", b'"Ma\nple"')), r"or line break"),
    (rewrite("regions.csv", lambda c: c.replace(b"Maple", b'"Maple')), r"cannot be read from here"),
    (rewrite("regions.csv", lambda c: c.replace(b"Maple", b"M" * 200_000)), r"a huge field"),
    (rewrite("regions.csv", lambda c: c.replace(b"Maple", b"M" * (LONGEST_CELL + 1))),
     r"the cell is 20,001 long"),
    (rewrite("regions.csv", lambda c: c + b"a,b\n"), r"row 6 is 'a,b': the row has 2 cells"),
    (rewrite("regions.csv", lambda c: c + b"\n"), r"row 6: the line is blank"),
    (lambda folder: (folder / "regions.csv").unlink(), r"'regions.csv': the file is missing"),
    (lambda folder: (folder / "figure.csv").write_text("a\n"), r"figure.csv .*does not know"),
    (lambda folder: (folder / "datapackage.json").unlink(), r"the package has no descriptor"),
    (rewrite("datapackage.json", lambda c: b"{"), r"datapackage.json .*cannot be read"),
    (rewrite("datapackage.json", lambda c: b'{"resources": 3}'), r"cannot be read"),
    (rewrite("datapackage.json", lambda c: c.replace(b'"name": "regions"', b'"name": "places"')),
     r"resources is 'places': no such table .*(?s:.*)the table regions is not described"),
    (rewrite("datapackage.json", lambda c: c.replace(b'"regions.csv"', b'"../regions.csv"')),
     r"path is '../regions.csv': the table regions stands in another file"),
    (rewrite("datapackage.json", lambda c: c.replace(b'"maxLength": 16', b'"maxLength": 99', 1)),
     r"prefix: the schema of evidence differs from the workbook's"),
    (rewrite("datapackage.json", lambda c: c.replace(b'"stated", "opinion"', b'"stated", "said"')),
     r"basis: the schema of programmes differs from the workbook's"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "says"), FILES)
def test_a_damaged_file_is_named_with_what_is_allowed(tmp_path, damage, says):
    folder = write_package(tmp_path)
    damage(folder)

    with pytest.raises(PackageError, match=says):
        load_seeds(folder)


@pytest.mark.parametrize("line", [b"\n", b",\n", b",,,,,,,\n"], ids=["", ",", "as wide"])
def test_blank_lines_in_a_row_are_one_fault_and_no_rows(tmp_path, line):
    folder = write_package(tmp_path)
    rewrite("regions.csv", lambda c: c + line * 50_000)(folder)

    (fault,) = check_package(folder)

    assert (fault.table, fault.row, fault.rule) == ("regions", 6, "the line is blank")


def test_a_file_that_is_no_table_is_not_read_to_its_end(tmp_path):
    folder = write_package(tmp_path)
    rewrite("regions.csv", lambda c: c + b"x\n" * 50_000)(folder)

    faults = check_package(folder)

    last = max(fault.row for fault in faults if fault.table == "regions")
    assert last == 5 + MOST_RAGGED
    assert any("the rest is not read" in fault.rule for fault in faults)


@pytest.mark.parametrize("name", ["datapackage.json", "figures.csv"])
def test_a_pipe_that_nobody_fills_is_a_fault(tmp_path, name):
    folder = write_package(tmp_path)
    (folder / name).unlink()
    os.mkfifo(folder / name)

    faults = check_package([write_package(tmp_path / "base"), folder])

    told = {fault.table: fault.value + fault.rule for fault in faults}
    assert "is no plain file" in told[name.removesuffix(".csv")]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PackageError, match=r"'nowhere': there is no such folder"):
        load_seeds(tmp_path / "nowhere")


def test_every_fault_is_reported_at_once(tmp_path):
    rows = sound_rows()
    row_of(rows, "regions", "maple")["level"] = "shire"
    row_of(rows, "figures", "maple-output-2027")["value"] = "many"
    rows["evidence"][0]["source"] = "elsewhere"
    row_of(rows, "programmes", "maple-aid")["instrument"] = "PI999"

    with pytest.raises(PackageError) as error:
        load_seeds(write_package(tmp_path, rows))

    places = [(fault.table, fault.row, fault.field) for fault in error.value.faults]
    assert places == [
        ("regions", 3, "level"),
        ("figures", 2, "value"),
        ("evidence", 2, "source"),
        ("programmes", 2, "instrument"),
    ]


def test_a_fault_in_one_cell_is_reported_once(tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-output-2024")["value"] = "many"

    with pytest.raises(PackageError) as error:
        load_seeds(write_package(tmp_path, rows))

    assert len(error.value.faults) == 1


def test_a_table_that_cannot_be_read_brings_no_flood_of_dangling_keys(tmp_path):
    folder = write_package(tmp_path)
    (folder / "figures.csv").write_bytes(b"")

    with pytest.raises(PackageError) as error:
        load_seeds(folder)

    assert [fault.table for fault in error.value.faults] == ["figures"]


def test_a_hostile_cell_is_shown_cut_and_escaped(tmp_path):
    rows = sound_rows()
    row_of(rows, "regions", "maple")["level"] = "\u202e\u200b" + "x" * 10_000

    with pytest.raises(PackageError) as error:
        load_seeds(write_package(tmp_path, rows))

    (fault,) = error.value.faults
    assert fault.value.startswith(r"\u202e\u200bxxx")
    assert len(fault.value) <= 80
    assert fault.value.endswith("…")


def test_a_fault_has_table_row_field_value_rule_and_allowed(tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-aid-rate")["value"] = "30"

    with pytest.raises(PackageError) as error:
        load_seeds(write_package(tmp_path, rows))

    (fault,) = error.value.faults
    assert (fault.table, fault.row, fault.field, fault.value) == ("figures", 6, "value", "30")
    assert fault.rule == "is no rate"
    assert fault.allowed == "0 to 1, so 30 % is 0.3"


def test_the_factory_writes_the_workbooks_own_schema(tmp_path):
    content = json.loads((write_package(tmp_path) / "datapackage.json").read_text())

    own = workbook_descriptor()
    assert [one["name"] for one in content["resources"]] == list(own.tables)
    assert all(one["schema"] == own.tables[one["name"]].schema for one in content["resources"])


def test_a_package_of_empty_tables_is_sound(tmp_path):
    seeds = load_seeds(write_package(tmp_path, {name: [] for name in sound_rows()}))

    assert all(table.empty for table in seeds.tables.values())


@pytest.mark.parametrize("table", sound_rows())
def test_any_one_table_may_be_empty_without_a_breakdown(tmp_path, table):
    folder = write_package(tmp_path, {**sound_rows(), table: []})

    faults = check_package(folder)

    hangs = ("on file", "has no evidence")  # the rows that referred to those of the table
    assert all(fault.table != table and fault.rule.endswith(hangs) for fault in faults)
