"""`workbook draft`: a candidate package that `check` accepts, and mistakes answered in a line."""

import csv
import json
import re

import pytest
from test_command import workbook

from analysis import load_seeds
from analysis.curation.candidates import last_sitting, opened
from analysis.package import check_package
from analysis.paths import packages_to_stack, stacked

TEXT = "到2027年底，全市产业规模达到800亿元，集聚企业超200家。\n"
#: Nouns that packages beside the base have as indicators, the last two in a narrower sense.
COUNTED = "到2027年，全市集聚人工智能企业超300家，建成人工智能产业园5个、可信数据空间3个。\n"


@pytest.fixture(autouse=True)
def state(tmp_path_factory, monkeypatch):
    """Return where the workbook remembers what is read at the desk."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("WORKBOOK_STATE", str(folder))
    return folder


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path


def test_a_draft_is_sound_on_the_workbooks_package(document, tmp_path):
    out = tmp_path / "candidate"

    run = workbook("draft", str(document), "--region", "spruce", "--out", str(out), "--json")

    told = json.loads(run.stdout)
    assert (run.returncode, told["source"], told["figures"]) == (0, "plan", 2)
    assert told["region_on_file"] is False
    assert "the region 'spruce' is not on file" in run.stderr
    checked = workbook("check", "--seeds", "seeds", "--seeds", str(out), "--json")
    assert json.loads(checked.stdout) == {"sound": True, "faults": []}


def test_a_draft_can_be_stacked_with_each_package_on_file(document, tmp_path):
    document.write_text(COUNTED, encoding="utf-8", newline="")
    out = tmp_path / "candidate"

    workbook("draft", str(document), "--region", "spruce", "--out", str(out))

    with (out / "indicators.csv").open(encoding="utf-8", newline="") as lines:
        drafted = {row["indicator"]: row for row in csv.DictReader(lines)}
    assert drafted["ai_companies"] == dict(load_seeds("suzhou").row("indicators", "ai_companies"))
    assert check_package([*stacked(list(packages_to_stack())), out]) == ()


def test_a_region_on_file_and_a_language_are_taken(document, tmp_path):
    out = str(tmp_path / "candidate")

    run = workbook("draft", str(document), "--region", "henan", "--out", out, "--language", "ja")

    assert run.returncode == 0
    first, last = run.stderr.splitlines()
    assert re.fullmatch(r"prove it: workbook verify --seeds \S+/candidate --documents \S+", first)
    assert last.startswith("next: `make lab`, open curate_a_document and run all its cells")
    assert last.endswith("“Package” above it chooses among several (candidate)")
    assert "2 figures, 4 evidence, 0 dismissed" in run.stdout
    assert run.stdout.endswith("; source plan\n")
    assert ",ja," in (tmp_path / "candidate" / "sources.csv").read_text(encoding="utf-8")


def test_the_desk_opens_on_what_was_drafted_last_with_its_documents(document, tmp_path):
    for name in ("first", "second"):
        workbook("draft", str(document), "--region", "spruce", "--out", str(tmp_path / name))

    read = opened(last_sitting())

    assert (read.folder, read.documents) == (tmp_path / "second", tmp_path)
    assert read.texts == {"plan": TEXT}


def test_schemes_that_nobody_has_read_are_told_where_support_leaves_them_out(document, tmp_path):
    paid = "第一条 支持算力\n对企业按合同金额的30%给予补助，最高50万元。\n"
    document.write_text(paid, encoding="utf-8", newline="")
    out = str(tmp_path / "candidate")
    workbook("draft", str(document), "--region", "spruce", "--out", out)

    run = workbook("support", "--cost", "CNY 10M", "--seeds", out)
    asked = workbook("support", "--cost", "CNY 10M", "--seeds", out, "--unread")

    assert "left out: 1 of the schemes. Read them at the desk" in run.stderr
    assert "left out" not in asked.stderr and "the ceiling binds" in asked.stdout


def test_mistakes_are_answered_in_a_line(document, tmp_path):
    def said(file, region: str, out) -> tuple[int, str]:
        run = workbook("draft", str(file), "--region", region, "--out", str(out))
        assert run.stdout == "" and "Traceback" not in run.stderr
        return run.returncode, run.stderr

    absent = said(tmp_path / "none.txt", "spruce", tmp_path / "a")
    assert absent == (2, "Error: there is no file 'none.txt': name a text, PDF, HTML or DOCX\n")
    code, text = said(document, "Spruce City", tmp_path / "a")
    assert code == 2 and "'Spruce City' is no key of a region" in text
    code, text = said(document, "spruce", tmp_path)
    assert code == 2 and "is there already and not empty" in text


def test_a_folder_of_documents_and_a_later_one_become_one_package(document, tmp_path):
    (tmp_path / "picture.png").touch()
    out = str(tmp_path / "candidate")
    page = tmp_path / "later" / "page.html"
    page.parent.mkdir()
    page.write_text(f"<!doctype html><p>{TEXT}</p>", encoding="utf-8")

    first = workbook("draft", str(tmp_path), "--region", "spruce", "--out", out)
    places = tmp_path / "candidate" / "regions.csv"
    unplaced = "spruce,Spruce,,,,"
    assert unplaced in places.read_text(encoding="utf-8")
    told = places.read_text(encoding="utf-8").replace(unplaced, "spruce,Spruce,,,province,")
    places.write_text(told, encoding="utf-8", newline="")
    second = workbook("draft", str(page), "--region", "spruce", "--out", out, "--json")

    assert first.returncode == second.returncode == 0
    assert "left out: 'picture.png' is no text, PDF, HTML or DOCX by its name" in first.stderr
    assert "is not on file: say at the desk" in first.stderr
    assert "is not on file" not in second.stderr
    told = json.loads(second.stdout)
    assert (told["sources"], told["texts"]) == (["page"], [f"{page}.txt"])
    assert workbook("check", "--seeds", out).returncode == 0


def test_an_unreadable_document_ends_in_a_sentence_and_leaves_nothing(tmp_path):
    torn = tmp_path / "torn.pdf"
    torn.write_bytes(b"%PDF-1.7 torn")

    run = workbook("draft", str(torn), "--region", "spruce", "--out", str(tmp_path / "out"))

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "Error: 'torn.pdf' is a damaged PDF: fetch it again\n"
    assert [path.name for path in tmp_path.iterdir()] == ["torn.pdf"]
