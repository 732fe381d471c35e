"""Real runs of `workbook schedule` over simulated days."""

import json
import os
import signal
import time

import pytest

LIST = """\
[reports.morning]
notebook = "page.ipynb"
title = "Morning"
languages = ["en"]
schedule = "0 6 * * *"
timezone = "Asia/Tokyo"

[reports.evening]
notebook = "page.ipynb"
title = "Evening"
languages = ["en", "ja"]
schedule = "0 18 * * *"
timezone = "Asia/Tokyo"

[reports.never]
notebook = "page.ipynb"
title = "On demand"
"""


@pytest.fixture
def day(project):
    project.write("reports.toml", LIST)
    project.notebook("print(region)")
    return project


def once(day, now: str) -> dict:
    run = day.workbook("schedule", "--once", "--now", now, "--json", "--jobs", "1")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_three_runs_over_a_day_render_what_is_due_exactly_once(day):
    runs = [once(day, f"2026-11-23T{hour}+09:00") for hour in ("06:00", "12:00", "18:30")]

    assert [run["due"] for run in runs] == [["morning", "evening"], [], ["evening"]]
    rendered = [page for run in runs for page in run["rendered"]]
    assert sorted(rendered) == ["evening.en.html", "evening.ja.html", "morning.en.html"]


def test_a_look_with_nothing_to_do_says_what_comes_next(day):
    once(day, "2026-11-23T06:00+09:00")
    run = day.workbook("schedule", "--once", "--now", "2026-11-23T06:01+09:00")

    assert "nothing is due; next: evening, 2026-11-23T18:00+0900" in run.stderr


def test_what_changed_meanwhile_is_rendered_at_the_next_slot(day):
    once(day, "2026-11-23T19:00+09:00")
    day.notebook("print('new')")

    assert once(day, "2026-11-23T23:00+09:00")["rendered"] == []
    assert once(day, "2026-11-24T06:00+09:00")["rendered"] == ["morning.en.html"]


def test_a_run_that_is_killed_is_neither_lost_nor_done_twice(day):
    day.notebook("import time; time.sleep(1 if language == 'ja' else 0)", "print(region)")
    run = day.start("schedule", "--once", "--now", "2026-11-23T06:00+09:00", "--jobs", "1")
    until = time.monotonic() + 60
    while not (day.out / "manifest.journal").exists():
        assert time.monotonic() < until
        time.sleep(0.005)
    run.kill()
    run.communicate(timeout=10)
    before = {path.name: path.stat().st_mtime_ns for path in day.out.glob("*.html")}

    again = once(day, "2026-11-23T06:01+09:00")
    noted = {name for name in before if name not in again["rendered"]}

    assert again["due"] == ["morning", "evening"]
    assert len(before) - len(noted) <= 1, "at most the page of the moment is rendered again"
    assert "morning.en.html" in noted
    assert (day.out / "morning.en.html").stat().st_mtime_ns == before["morning.en.html"]
    assert len(day.pages()) == 3
    assert once(day, "2026-11-23T06:02+09:00")["due"] == []


def test_a_report_that_fails_stays_due(day):
    day.notebook("1 / 0")
    run = day.workbook("schedule", "--once", "--now", "2026-11-23T06:00+09:00", "--json")

    assert run.returncode == 1
    assert json.loads(run.stdout)["failed"] == ["evening", "morning"]
    day.notebook("print(region)")
    assert once(day, "2026-11-23T06:01+09:00")["due"] == ["morning", "evening"]


def test_only_the_report_whose_notebook_cannot_be_read_stays_due(day):
    day.write("reports.toml", LIST.replace("page.ipynb", "broken.ipynb", 1))
    day.write("notebooks/broken.ipynb", '{"cells": [')
    run = day.workbook("schedule", "--once", "--now", "2026-11-23T06:00+09:00", "--json")

    assert run.returncode == 1
    assert json.loads(run.stdout)["failed"] == ["morning"]
    assert "morning: failed: broken.ipynb is not a notebook" in run.stderr
    assert len(day.pages()) == 2
    day.notebook(name="broken.ipynb")
    assert once(day, "2026-11-23T06:01+09:00")["due"] == ["morning"]


def test_show_says_what_is_due_and_renders_nothing(day):
    run = day.workbook("schedule", "--show", "--json", "--now", "2026-11-23T05:00+09:00")
    reports = {one["report"]: one for one in json.loads(run.stdout)["reports"]}

    assert set(reports) == {"morning", "evening"}
    assert reports["morning"]["next"] == "2026-11-23T06:00:00+09:00"
    assert not day.pages()


def test_the_service_ends_quietly_when_it_is_told_to(day):
    run = day.start("schedule")
    until = time.monotonic() + 60
    while not (day.state / "schedule.json").exists():
        assert time.monotonic() < until
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGTERM)
    _, said = run.communicate(timeout=20)

    assert run.returncode == 0
    assert "the service has ended" in said
    assert "Traceback" not in said


def test_a_run_with_a_wrong_clock_does_not_silence_the_next(day):
    assert once(day, "2036-11-23T19:00+09:00")["due"] == ["morning", "evening"]

    assert once(day, "2026-11-23T19:00+09:00")["due"] == ["morning", "evening"]
    assert once(day, "2026-11-23T19:01+09:00")["due"] == []
