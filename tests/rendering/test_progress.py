"""How a run is told: a live view on a terminal, plain lines elsewhere, JSON Lines when asked."""

import json
import os
import pty
import re
import subprocess

import pytest
from small_projects import with_faults

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_a_terminal(project, *words: str) -> tuple[int, str]:
    """Run the command with a terminal for its messages; exit code and all that was shown."""
    ours, theirs = pty.openpty()
    environment = project.environment | {"TERM": "xterm", "COLUMNS": "120", "LINES": "40"}
    run = subprocess.Popen(
        project.command(*words), env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the last end of the terminal was closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return run.wait(timeout=60), ESCAPES.sub("", shown.decode()).replace("\r", "\n")


@pytest.mark.slow
def test_a_terminal_shows_what_is_done_what_is_at_work_and_a_table_at_the_end(project):
    project.write("reports.toml", with_faults("slow", "error"))

    code, shown = on_a_terminal(project, "render", "--jobs", "1")

    assert code == 1
    assert "pages" in shown
    assert "1/2" in shown
    assert re.search(r"faults\.slow\.en\.html +cell 3", shown)
    told = "faults.error.en.html: failed in cell 3: ValueError: no such figure (fault=error); see "
    assert shown.count(told) == 1
    assert re.search(r"\nfaults\.error\.en\.html +failed ", shown)
    assert re.search(r"\nfaults\.slow\.en\.html +rendered ", shown)
    assert "1 rendered, 0 not due, 1 failed; " in shown


def test_lines_for_machines_are_json_one_by_one(project):
    project.write("reports.toml", with_faults("none", "error"))

    run = project.workbook("render", "--log-json", "--json")
    told = [json.loads(line) for line in run.stderr.splitlines()]
    events = {one["event"] for one in told}
    (failed,) = [one for one in told if one.get("state") == "failed"]

    assert told[0] == {"event": "planned", "pages": 2}
    assert events == {"planned", "started", "cell", "done", "summary"}
    assert failed["page"] == "faults.error.en.html"
    assert failed["error"] == "ValueError: no such figure"
    assert (failed["cell"], failed["parameters"]) == (3, {"fault": "error"})
    assert told[-1]["rendered"] == told[-1]["failed"] == 1
    assert json.loads(run.stdout)["rendered"] == ["faults.none.en.html"]


def test_a_pipe_gets_plain_lines(project):
    run = project.workbook("render", "whole")

    assert "\x1b" not in run.stderr
    for line in run.stderr.splitlines()[:-1]:
        measured = r"rendered in [\d.]+ s, [\d.]+ s CPU, \d+ MB, \d+ KB"
        assert re.fullmatch(rf"whole\.(en|ja)\.html: {measured}", line)


def test_what_fails_beside_the_pages_is_told(project):
    (project.out / "feed.xml").mkdir(parents=True)

    run = project.workbook("render", "whole", "--language", "en")

    assert run.returncode == 1
    assert re.search(r"index\.html: failed: \w+: \[Errno \d+\] .*feed\.xml", run.stderr)
    assert "1 rendered, 0 not due, 1 failed; " in run.stderr
