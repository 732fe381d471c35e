"""What is told of a file, a description and a document that are not as they must be, in full."""

import hashlib
import json

import pytest
from packages import SOURCE, TEXT, row_of, sound_rows, write_documents, write_package

from analysis.package import check_package, load_seeds, workbook_descriptor, write
from analysis.package.descriptor import Descriptor, Field, ForeignKey, Table, described
from analysis.package.documents import read_document
from analysis.package.load import read_table
from analysis.package.verify import verify
from tests.tiny import figure, indicator, said, source, tiny

PAIRS = Table(
    "pairs", "", "", "pairs.csv", (Field("a", "string", "", {}), Field("b", "string", "", {})),
    ("a",), (), {},
)  # fmt: skip
HEADER = "the header a,b"


@pytest.mark.parametrize(("content", "row", "field", "value", "rule", "allowed"), [
    (None, None, "", "pairs.csv", "the file is missing", f"a CSV with {HEADER}"),
    (b" \n\t", 1, "", "pairs.csv", "the file is empty", HEADER),
    (b"\xef\xbb\xbfa,b\n", 1, "", "pairs.csv", "the file starts with a byte order mark",
     "UTF-8 without a byte order mark"),
    (b"a,b\n\n\xff\xfe\x00\x01\x02,1\n", 3, "", "bytes ff fe 00 01", "the file is not UTF-8",
     "UTF-8"),
    (b"a,c,d\n", 1, "header", "a,c,d", "column missing: b (b)", HEADER),
    (b"a,b,c\n", 1, "header", "a,b,c", "column not in the descriptor (c)", HEADER),
    (b"a,b,b\n", 1, "header", "a,b,b", "column given twice (b)", HEADER),
    (b"b,a\n", 1, "header", "b,a", "columns in another order (b)", HEADER),
    (b"a,b\n1,2\n" + b"x," * 9 + b"x\n", 3, "", "x,x,x,x,x,x,x,x", "the row has 10 cells",
     "2 cells, one for each column"),
    (b"a,b\n1,2\n,\n\n", 3, "", "", "the line is blank", "2 cells, one for each column"),
    (b'a,b\n1,2\n"3,4\n', 3, "", "", "the CSV cannot be read from here on (unexpected end of data)",
     'quotes in pairs, "" for a quote within a cell'),
    (b"a,b\n1," + b"2" * 131_073 + b"\n", 2, "", "", "the row holds a huge field",
     "20,000 code points in a cell"),
    (b"a,b\n1," + b"2" * 20_001 + b"\n", 2, "b", "2" * 79 + "\u2026", "the cell is 20,001 long",
     "20,000 code points"),
    (b"a,b\n1,\x7f\n", 2, "b", r"\x7f", "holds a control character or line break",
     "printable text"),
])  # fmt: skip
def test_what_is_wrong_with_a_file_is_told_in_full(
    tmp_path, content, row, field, value, rule, allowed
):
    if content is not None:
        (tmp_path / "pairs.csv").write_bytes(content)

    (fault, *_) = read_table(tmp_path, PAIRS, 7).faults

    assert (fault.table, fault.row, fault.field, fault.value, fault.rule, fault.allowed) == (
        "pairs", row, field, value, rule, allowed,
    )  # fmt: skip
    assert fault.folder == "7"


def test_a_file_of_rows_too_wide_is_read_no_further_than_a_hundred(tmp_path):
    (tmp_path / "pairs.csv").write_bytes(b"a,b\n1,2\n" + b"1,2,3\n" * 101 + b"4,5\n")

    read = read_table(tmp_path, PAIRS)

    assert (read.faults[-1].row, read.faults[-1].rule, read.faults[-1].allowed) == (
        102, "100 rows are of another width: the rest is not read", "2 cells in each",
    )  # fmt: skip
    assert len(read.faults) == 101
    assert list(read.cells["b"]) == ["2"] * 101


def test_rows_know_the_line_they_start_at(tmp_path):
    (tmp_path / "pairs.csv").write_bytes(b'a,b\n"1","2"\n"3","4\n5"\n6\n7,8\n')

    cells = read_table(tmp_path, PAIRS, 3).cells

    assert list(cells.rows()) == [
        {"a": "1", "b": "2"}, {"a": "3", "b": "4\n5"}, {"a": "6", "b": ""}, {"a": "7", "b": "8"},
    ]  # fmt: skip
    assert (list(cells.lines), set(cells.folders)) == ([2, 3, 5, 6], {3})


def test_a_descriptor_that_says_little_is_read_with_nothing_for_the_rest():
    schema = {"fields": [{"name": "a"}]}
    little = described({"resources": [{"name": "t", "path": "t.csv", "schema": schema}]})

    fields = (Field("a", "string", "", {}),)
    assert little == Descriptor(
        "", "", "", {"t": Table("t", "", "", "t.csv", fields, (), (), schema)}
    )
    assert (fields[0].required, fields[0].called("zh-Hans")) == (False, "a")


def test_a_descriptor_is_read_with_all_that_it_says():
    column = {
        "name": "a_b", "type": "integer", "title": "A", "title_zh_hans": "甲",
        "description": "says", "constraints": {"required": True},
        "codes": "tiers", "lineBreaks": True,
        "indicator": "output", "text": "name", "language": "en",
    }  # fmt: skip
    keys = [
        {"fields": "a_b", "reference": {"fields": "c"}},
        {"fields": ["a_b", "c"], "reference": {"resource": "u", "fields": ["d", "e"]}},
    ]
    schema = {"fields": [column, {"name": "c"}], "primaryKey": "a_b", "foreignKeys": keys}
    resource = {
        "name": "t", "title": "T", "description": "of t", "path": "t.csv", "schema": schema,
        "optional": True,
    }  # fmt: skip

    found = described({"name": "n", "title": "N", "version": "1", "resources": [resource]})

    field = Field(
        "a_b", "integer", "says", {"required": True}, "tiers", True, "output", "name", "en",
        {"title": "A", "title_zh_hans": "甲"},
    )  # fmt: skip
    table = found.tables["t"]
    assert (found.name, found.title, found.version) == ("n", "N", "1")
    assert table == Table(
        "t", "T", "of t", "t.csv", (field, Field("c", "string", "", {})), ("a_b",),
        (ForeignKey("a_b", "t", "c"), ForeignKey("a_b", "u", "d"), ForeignKey("c", "u", "e")),
        schema, True,
    )  # fmt: skip
    assert found.foreign_keys == {"t": table.foreign_keys}
    assert (field.called("zh-Hans"), field.called("ja"), field.required) == ("甲", "A", True)
    with pytest.raises(KeyError, match="table t has no field 'd'"):
        table.field("d")


def told_of(folder, **resource):
    """Return what is told of a package whose first resource is described otherwise."""
    path = folder / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["resources"][0].update(resource)
    path.write_text(json.dumps(content), encoding="utf-8")
    return [(one.field, one.value, one.rule, one.allowed) for one in check_package(folder)]


def test_what_is_wrong_with_a_description_is_told_in_full(tmp_path):
    folder, tables = write_package(tmp_path), workbook_descriptor().tables
    other = ("the schema of regions differs from the workbook's",
             "the schema in seeds/datapackage.json, or none")  # fmt: skip

    assert told_of(folder, schema=None) == []
    assert told_of(folder, schema={}) == [("schema", "", *other)]
    reordered = {**tables["regions"].schema, "primaryKey": ["name_en"]}
    assert told_of(folder, schema=reordered) == [("primaryKey", "", *other)]
    keyless = {**tables["regions"].schema, "foreignKeys": []}
    assert told_of(folder, schema=keyless, path="x.csv") == [
        ("path", "x.csv", "the table regions stands in another file", "'regions.csv'"),
        ("foreignKeys", "", *other),
    ]
    assert told_of(folder, name="places")[:2] == [
        ("resources", "places", "no such table in the workbook", ", ".join(tables)),
        ("resources", "regions", "the table regions is not described", ", ".join(tables)),
    ]
    (folder / "datapackage.json").write_text("[]", encoding="utf-8")
    (fault, *_) = check_package(folder)
    assert str(fault) == (
        "datapackage.json is 'list indices must be integers or slices, not str': cannot be read "
        "(TypeError); allowed: JSON with a list of resources"
    )
    (folder / "datapackage.json").unlink()
    assert str(check_package(folder)[0]) == (
        f"datapackage.json is {folder.name!r}: the package has no descriptor; "
        "allowed: a folder with datapackage.json"
    )


def test_a_table_of_another_name_is_told_with_those_there_are(tmp_path):
    folder = write_package(tmp_path)
    (folder / "extra.csv").write_text("a\n", encoding="utf-8")

    (fault,) = check_package(folder)

    known = sorted(table.path for table in workbook_descriptor().tables.values())
    assert str(fault) == (
        "extra.csv is 'extra.csv': the package has a table that the workbook does not know; "
        f"allowed: {', '.join(known)}"
    )


def of_a_document(folder, **cells):
    """Return text, problems and missing original of one document, read by its row of sources."""
    row = {
        "source": "plan", "language": "ja", "file": "plan.txt", "characters": 3,
        "sha256": hashlib.sha256("甲乙丙".encode()).hexdigest(), **cells,
    }  # fmt: skip
    read = read_document(row, folder)
    assert (read.source, read.language) == ("plan", "ja")
    assert {(one.table, one.key, one.source) for one in read.problems} <= {
        ("sources",) + ("plan",) * 2
    }
    return read.text, [(one.code, one.says) for one in read.problems], read.missing_original


def test_what_is_wrong_with_a_document_is_told_in_full(tmp_path):
    absent = "plan.txt is not in the folder of documents"
    assert of_a_document(tmp_path) == (None, [("missing_document", absent)], "")

    (tmp_path / "plan.txt").write_text("甲乙丙", encoding="utf-8")
    assert of_a_document(tmp_path) == ("甲乙丙", [], "")
    assert of_a_document(tmp_path, original="plan.pdf") == ("甲乙丙", [], "plan.pdf")
    assert of_a_document(tmp_path, characters=4)[1] == [
        ("other_length", "plan.txt has 3 characters, not 4")
    ]

    (tmp_path / "plan.pdf").write_bytes(b"pdf")
    digest = hashlib.sha256(b"pdf").hexdigest()
    assert of_a_document(tmp_path, original="plan.pdf", original_sha256=digest)[1:] == ([], "")
    assert of_a_document(tmp_path, original="plan.pdf", original_sha256="0")[1] == [
        ("other_original", f"plan.pdf is not the original on file: its SHA-256 is {digest}")
    ]

    (tmp_path / "plan.txt").write_bytes(b"ab\xff")
    digest = hashlib.sha256(b"ab\xff").hexdigest()
    assert of_a_document(tmp_path, original="plan.doc") == (None, [
        ("other_document", f"plan.txt is not the document on file: its SHA-256 is {digest}"),
        ("not_utf8", "plan.txt is not UTF-8 at byte 2"),
    ], "plan.doc")  # fmt: skip


def test_documents_of_packages_below_may_be_missing_and_originals_are_told(tmp_path):
    rows = sound_rows()
    row_of(rows, "sources", SOURCE).update(original="maple.pdf", original_sha256="0" * 64)
    seeds = load_seeds(write_package(tmp_path / "package", rows))

    below = verify(seeds, tmp_path, to_prove=())
    assert (below.not_at_hand, below.problems, below.sound) == ((SOURCE,), (), 0)
    assert below.as_json()["not_at_hand"] == [SOURCE]
    own = verify(seeds, tmp_path, to_prove=[SOURCE])
    assert [one.code for one in own.problems] == ["missing_document"]
    assert not own.is_sound and own.as_json()["evidence"]["faults"][0]["source"] == SOURCE
    read = verify(seeds, write_documents(tmp_path / "documents"), to_prove=[])
    assert (read.is_sound, read.missing_originals) == (True, ("maple.pdf",))
    assert read.as_json()["missing_originals"] == ["maple.pdf"]
    assert read.as_json()["numbers"] == {
        "total": 13, "figures": 12, "dismissed": 1, "in_names": 0, "unaccounted": [],
    }  # fmt: skip


def test_evidence_in_a_source_without_a_file_is_told_with_its_place(tmp_path):
    rows = sound_rows()
    row_of(rows, "sources", SOURCE)["file"] = ""
    seeds = load_seeds(write_package(tmp_path, rows))

    (first, *others) = verify(seeds, tmp_path).problems

    assert len(others) == 13
    start = TEXT.index("2024年末")
    assert str(first) == (
        f"evidence greenleaf-output-2024, {SOURCE} at {start}\u2013{start + 6}: missing_document: "
        "the source names no file to read the words in"
    )
    assert first.exact == "2024年末"


def test_a_package_is_written_with_its_description(tmp_path):
    (tmp_path / "out").mkdir()
    folder = write.write_package(tmp_path / "out", {}, name="maple", title="紅葉")

    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    content = json.loads(text)
    first = content["resources"][0]
    assert "紅葉" in text and text.startswith('{\n "$schema"') and text.endswith("}\n")
    assert (content["name"], content["title"], content["version"]) == ("maple", "紅葉", "0.1.0")
    assert content["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert {name: first[name] for name in first if name != "schema"} == {
        "name": "regions", "type": "table", "path": "regions.csv", "encoding": "utf-8",
    }  # fmt: skip
    assert first["schema"] == workbook_descriptor().tables["regions"].schema
    assert folder.stat().st_mode & 0o777 == 0o755
    with pytest.raises(FileExistsError, match="out is there already and not empty: name another"):
        write.write_package(folder, {}, name="maple", title="紅葉")


def test_a_package_is_written_below_folders_that_are_not_there_yet(tmp_path):
    folder = write.write_package(tmp_path / "a" / "b", {}, name="x", title="X", version="2")

    assert json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["version"] == "2"


def test_the_sound_evidence_and_the_numbers_of_all_documents_are_counted(tmp_path):
    texts = {"plan": "42 firms and 7 more", "news": "7 firms"}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    seeds = tiny(
        figures=[figure(key, value, unit="company") for key, value in (("f", "42"), ("g", "7"))],
        evidence=[said("f", "42 firms"), said("g", "7 firms", source="news")],
        sources=[
            source(name, file=f"{name}.txt", characters=str(len(text)),
                   sha256=hashlib.sha256(text.encode()).hexdigest())
            for name, text in texts.items()
        ],
        indicators=[indicator("output", unit="company", dimension="count")],
    )  # fmt: skip

    found = verify(seeds, tmp_path)

    assert (found.sound, found.problems) == (2, ())
    assert (found.numbers.total, found.numbers.figures) == (3, 2)
    assert [(one.source, one.surface) for one in found.numbers.unaccounted] == [("plan", "7")]
