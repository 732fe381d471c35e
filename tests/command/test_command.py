"""The command's manners: exit codes, one JSON document, no traceback for a user's mistake."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from warm_commands import warm

from analysis.command import VERBS, main
from analysis.paths import ROOT


def workbook(*words: str) -> subprocess.CompletedProcess:
    return warm().run(words, timeout=120)


def test_the_command_starts_as_a_module():
    run = subprocess.run(
        [sys.executable, "-m", "analysis", "--version"], capture_output=True, text=True, cwd=ROOT
    )

    assert run.returncode == 0
    assert run.stdout.startswith("workbook, version ")


def test_help_names_every_verb():
    shown = workbook("--help").stdout

    assert all(f"\n  {verb} " in shown for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb):
    run = workbook(verb, "--help")

    assert run.returncode == 0
    assert f"workbook {verb} [OPTIONS]" in run.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("chekc",), "no verb called 'chekc'; the nearest: check"),
        (("render", "--region", "x"), "No such option"),
        (("render", "compare-strategy"), "no report called 'compare-strategy'; the nearest: "),
        (("render", "-p", "region"), "'region' is not name=value"),
        (("render", "-p", "a=1", "-p", "a=2"), "'a' is given twice"),
        (("render", "--seeds", "/nonexistent"), "no data package at /nonexistent"),
        (("compare", "no-such-figure", "nor-this"), "no figure 'no-such-figure'"),
        (("support", "--cost", "much"), "--cost takes an amount like 200000000"),
        (("support", "--cost", "-1"), "--cost takes an amount above zero"),
        (("support", "--cost", "about 8 million yuan"), "--cost takes an amount like 200000000"),
        (("support", "--cost", "8%"), "--cost takes an amount like 200000000"),
        (("support", "--cost", "1", "--region", "nowhere-land"), "no region 'nowhere-land'"),
        (("support", "--cost", "1", "--kind", "projet"), "no kind called 'projet'; the nearest"),
        (("support", "--cost", "much", "--region", "china"), "the code of its currency"),
        (("support", "--cost", "1", "--region", "china"), "has no currency; on file: none"),
        (("scan", "/nonexistent.txt"), "no file at /nonexistent.txt"),
        (("verify", "--documents", "/nonexistent"), "no documents at /nonexistent"),
        (("verify", "--seeds", "/nonexistent"), "no data package at /nonexistent"),
        (("check", "--seeds", "/nonexistent"), "no data package at /nonexistent"),
        (("check", "--seeds", "suzhuo"), "on file to stack: beijing, shenzhen-terminals, suzhou"),
        (("trace", "/nonexistent.html"), "no page at /nonexistent.html"),
        (("trace", "LICENSE"), "there is no HTML in it"),
        (("trace", "LICENSE", "--seeds", "nowhere"), "or one on file to stack: "),
        (("scan", "tests"), "is a directory"),
        (("draft", "LICENSE"), "Missing option '--region'"),
        (("schedule", "--now", "today", "--once"), "'today' is not a moment like"),
        (("schedule", "--now", "2026-11-23T06:00"), "--now goes with --once or --show"),
    ],
)
def test_wrong_use_is_answered_in_a_line_and_exit_code_two(words, says):
    run = workbook(*words)

    assert run.returncode == 2
    assert says in run.stderr
    assert len(run.stderr.splitlines()) <= 3 and "Traceback" not in run.stderr
    assert run.stdout == ""


def test_check_finds_the_package_sound():
    run = workbook("check", "--json")

    assert json.loads(run.stdout) == {"sound": True, "faults": []}
    assert run.returncode == 0


def test_check_names_each_fault_of_a_damaged_package(tmp_path):
    import shutil

    folder = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    path = folder / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",nation,", ",planet,"), "utf-8")

    run = workbook("check", "--seeds", str(folder), "--json")
    (fault,) = json.loads(run.stdout)["faults"]

    assert run.returncode == 1
    assert (fault["table"], fault["field"], fault["value"]) == ("regions", "level", "planet")
    assert set(fault) >= {"table", "row", "field", "value", "rule", "allowed"}


def test_a_damaged_package_ends_other_verbs_with_its_faults(tmp_path):
    import shutil

    folder = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (folder / "figures.csv").write_bytes(b"\xff\xfe")

    run = workbook("compare", "a", "b", "--seeds", str(folder))

    assert run.returncode == 1
    assert "the file is not UTF-8" in run.stderr
    assert "Traceback" not in run.stderr


def test_list_shows_every_report_with_its_parameters():
    reports = {
        one["report"]: one for one in json.loads(workbook("list", "--json").stdout)["reports"]
    }

    assert {
        "compare-strategies",
        "region-profile",
        "targets-and-growth",
        "support-schemes",
        "policy-mix",
        "clusters-and-actors",
        "sources-and-figures",
        "what-changed",
    } <= set(reports)
    assert [one["name"] for one in reports["region-profile"]["parameters"]][:1] == ["region"]
    assert all(one["about"] for report in reports.values() for one in report["parameters"])


def test_support_tells_what_binds_and_the_words_it_rests_on():
    run = workbook("support", "--cost", "200000000", "--json")
    schemes = json.loads(run.stdout)["schemes"]
    paying = [one for one in schemes if one["pays"]]

    assert paying
    assert all(one["clause"] and one["binding"] in ("rate", "ceiling") for one in paying)
    assert all(one["clause"] == [] for one in schemes if one["rate"] is one["ceiling"] is None)


def test_support_says_what_a_sum_is_counted_per_and_no_share_without_a_rate():
    told = workbook("support", "--cost", "50000000 CNY").stdout.replace("\xa0", " ")

    assert "CNY 1 million, per recipient per year, the ceiling binds, 2% of the cost" in told
    assert "at most CNY 1 million, per award, the ceiling binds, no rate is stated" in told


@pytest.mark.parametrize("cost", ["8000万元", "80 million CNY", "RMB 80M", "80,000,000 CNY"])
def test_support_reads_a_cost_however_it_is_written(cost):
    run = workbook("support", "--cost", cost, "--json")

    assert json.loads(run.stdout)["cost"] == {"value": "80000000", "unit": "CNY"}


def test_compare_gives_the_verdict_in_the_language_asked_for(seeds):
    a, b = seeds.figures["figure"][:2]
    english, japanese = (
        json.loads(workbook("compare", a, b, "--json", "--language", tag).stdout)
        for tag in ("en", "ja")
    )

    assert english["verdict"] == japanese["verdict"]
    assert [r["code"] for r in english["reasons"]] == [r["code"] for r in japanese["reasons"]]
    assert english["reasons"] != japanese["reasons"]


def test_scan_prints_one_json_object_for_each_number(tmp_path):
    (tmp_path / "text.txt").write_text("産業規模は1,600億元以上、7社。", encoding="utf-8")

    lines = workbook("scan", str(tmp_path / "text.txt")).stdout.splitlines()
    first = json.loads(lines[0])

    assert list(first) == [
        "start",
        "end",
        "surface",
        "value",
        "value_upper",
        "unit",
        "bound",
        "kind",
    ]
    assert (first["value"], first["unit"], first["bound"]) == ("160000000000", "CNY", "at_least")


def test_scan_names_what_is_not_text(tmp_path):
    (tmp_path / "text.txt").write_bytes(b"abc \xff\xfe")

    run = workbook("scan", str(tmp_path / "text.txt"))

    assert run.returncode == 2
    assert "is not UTF-8" in run.stderr


def test_a_package_differs_from_itself_in_nothing():
    run = workbook("diff", "seeds", "seeds", "--json")

    assert run.returncode == 0
    assert not any(json.loads(run.stdout).values())


def test_a_closed_pipe_is_no_fault():
    run = subprocess.run(
        f"{sys.executable} -m analysis list --json | head -c 1",
        shell=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
    )

    assert "Traceback" not in run.stderr
    assert "Exception" not in run.stderr


def test_a_closed_stream_is_no_fault_and_no_file_takes_its_place(tmp_path):
    written = (
        "import sys; from analysis import streams; streams.make_whole()\n"
        f"file = open({str(tmp_path / 'page')!r}, 'w')\n"
        "print('to a person', file=sys.stderr); print('to a pipe'); file.close()"
    )
    run = subprocess.run(
        f'{sys.executable} -c "$WRITTEN" <&- >&- 2>&-', shell=True, cwd=ROOT, timeout=60,
        env=os.environ | {"WRITTEN": written},
    )  # fmt: skip

    assert run.returncode == 0
    assert (tmp_path / "page").read_text() == ""


@pytest.mark.parametrize("words", [
    ("render", "--explain", "--out"), ("schedule", "--once", "--out"), ("trace",), ("scan",),
    ("verify", "--documents"), ("check", "--seeds"),
    ("draft", "--region", "henan", "--out", "drafts/none"),
], ids=lambda words: words[0])  # fmt: skip
def test_a_link_to_itself_is_answered_in_a_line(tmp_path, words):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    run = workbook(*words, str(loop))

    assert run.returncode in (1, 2)
    assert "loop" in run.stderr and "Traceback" not in run.stderr


@pytest.mark.parametrize(("fault", "line"), [
    (OSError(errno.EMFILE, "Too many open files"), "Error: Too many open files\n"),
    (OSError(errno.ENOSPC, "No space left", "page"), "Error: page: No space left\n"),
    (OSError("a file of no kind"), "Error: a file of no kind\n"),
], ids=["few file handles", "full disk", "in words alone"])  # fmt: skip
def test_what_the_machine_refuses_is_said_in_a_line(monkeypatch, fault, line):
    def refuse(*_):
        raise fault

    monkeypatch.setattr(
        "analysis.command.Verbs.get_command", lambda *_: click.Command("x", callback=refuse)
    )

    run = CliRunner().invoke(main, ["x"])

    assert (run.exit_code, run.stderr) == (1, line)


@pytest.mark.parametrize("stderr", ["/dev/full", "a pipe that nobody reads"])
def test_a_run_goes_on_where_nobody_takes_its_messages(tmp_path, stderr):
    written = (
        "import sys; from analysis import streams; streams.make_whole()\n"
        f"[streams.tell(line) for line in 'abc']; open({str(tmp_path / 'page')!r}, 'w').write('p')"
    )
    reader, writer = os.pipe()
    os.close(reader)
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-c", written], cwd=ROOT, timeout=60,
            stderr=full if stderr == "/dev/full" else writer,
        )  # fmt: skip
    os.close(writer)

    assert run.returncode == 0
    assert (tmp_path / "page").read_text() == "p"
