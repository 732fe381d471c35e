"""What is due when, remembered safely; real runs of `workbook schedule` over simulated days."""

import json
import subprocess
import time
from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSim
from hypothesis import given
from hypothesis import strategies as st

from analysis.planning.report_list import Report
from analysis.planning.schedule import moment, remember, slots
from analysis.refusal import Refused

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


def report(schedule: str, timezone: str = "Asia/Tokyo", name: str = "one") -> Report:
    return Report(name, Path("x.ipynb"), "X", ("en",), schedule=schedule, timezone=timezone)


def slot(schedule: str, now: str, memory: Path, timezone: str = "Asia/Tokyo"):
    return slots([report(schedule, timezone)], moment(now), memory)[0]


def test_a_slot_is_due_from_its_very_minute(tmp_path):
    memory = tmp_path / "m.json"
    remember([slot("0 6 * * *", "2026-11-23T05:59+09:00", memory)], memory)

    assert not slot("0 6 * * *", "2026-11-23T05:59:59+09:00", memory).is_due
    assert slot("0 6 * * *", "2026-11-23T06:00+09:00", memory).is_due


def test_a_slot_that_was_done_is_not_due_again(tmp_path):
    memory = tmp_path / "m.json"
    remember([slot("0 6 * * *", "2026-11-23T06:00+09:00", memory)], memory)

    assert not slot("0 6 * * *", "2026-11-24T05:59+09:00", memory).is_due
    assert slot("0 6 * * *", "2026-11-24T06:00+09:00", memory).is_due


def test_many_missed_slots_are_caught_up_once(tmp_path):
    memory = tmp_path / "m.json"
    remember([slot("0 * * * *", "2026-11-01T00:00+09:00", memory)], memory)
    late = slot("0 * * * *", "2026-11-23T06:30+09:00", memory)
    remember([late], memory)

    assert late.is_due
    assert not slot("0 * * * *", "2026-11-23T06:59+09:00", memory).is_due


def test_a_clock_set_back_does_not_undo_what_was_done(tmp_path):
    memory = tmp_path / "m.json"
    remember([slot("0 6 * * *", "2026-11-23T07:00+09:00", memory)], memory)
    remember([slot("0 6 * * *", "2026-11-20T07:00+09:00", memory)], memory)

    assert not slot("0 6 * * *", "2026-11-23T07:00+09:00", memory).is_due


def test_a_schedule_is_read_in_its_own_time_zone(tmp_path):
    here = slot("0 6 * * *", "2026-11-23T12:00Z", tmp_path / "m", "America/New_York")

    assert here.latest == moment("2026-11-23T06:00-05:00")


def test_an_hour_that_clocks_skip_or_repeat_has_one_slot_a_day(tmp_path):
    for day in ("2027-03-28", "2027-10-31"):
        noon = f"{day}T12:00+01:00"
        found = slot("30 2 * * *", noon, tmp_path / "m", "Europe/Berlin")
        assert found.latest.date().isoformat() == day


@pytest.mark.parametrize("schedule", ["30 * * * *", "*/15 * * * *", "30 2 * * *", "0 3 * * 0"])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_every_moment_is_seen_in_the_hours_that_clocks_skip_or_repeat(zone, schedule):
    for change in ("2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-04-04"):
        day = moment(f"{change}T00:00Z")
        ahead = CronSim(schedule, (day - timedelta(days=9)).astimezone(ZoneInfo(zone)))
        moments = [one.astimezone(UTC) for one in islice(ahead, 1200)]
        for minutes in range(-600, 1500, 19):
            now = day + timedelta(minutes=minutes)
            (found,) = slots([report(schedule, zone)], now, Path("/nonexistent/memory"))
            after = bisect_right(moments, now)
            told = [one.astimezone(UTC) for one in (found.latest, found.next)]
            assert told == moments[after - 1 : after + 1]


@given(
    minutes=st.integers(0, 3 * 365 * 24 * 60),
    schedule=st.sampled_from(
        ["0 6 * * 1", "*/15 * * * *", "30 2 * * *", "0 0 29 2 *", "0 7 1 * *"]
    ),
    timezone=st.sampled_from(["UTC", "Asia/Tokyo", "Europe/Berlin", "America/New_York"]),
)
def test_now_lies_from_the_latest_slot_up_to_the_next(minutes, schedule, timezone):
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    (found,) = slots([report(schedule, timezone)], now, Path("/nonexistent/memory"))

    assert found.latest <= now < found.next


@pytest.mark.parametrize("schedule", ["0 6 * *", "61 * * * *", "0 0 31 2 *", "soon"])
def test_a_schedule_that_never_comes_is_refused(schedule):
    with pytest.raises(Refused, match=f"report one has a schedule that never comes: '{schedule}'"
                       .replace("*", r"\*")):  # fmt: skip
        slots([report(schedule)], moment("2026-11-23T06:00Z"), Path("/nonexistent/memory"))


@pytest.mark.parametrize("timezone", ["Asia/Tokio", "../../etc/passwd", "", "/etc/localtime"])
def test_an_unknown_time_zone_is_refused(timezone):
    with pytest.raises(Refused, match="report one has no known time zone"):
        slots([report("0 6 * * *", timezone)], moment("2026-11-23T06:00Z"), Path("/none"))


def test_a_torn_memory_is_named_and_not_taken_for_empty(tmp_path):
    (tmp_path / "m.json").write_text('{"done": {"one"')

    with pytest.raises(Refused, match=r"the schedule's memory .* cannot be read"):
        slot("0 6 * * *", "2026-11-23T06:00Z", tmp_path / "m.json")


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
    command = day.command("schedule", "--once", "--now", "2026-11-23T06:00+09:00", "--jobs", "1")
    run = subprocess.Popen(
        command, env=day.environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
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
    command = day.command("schedule")
    run = subprocess.Popen(
        command, env=day.environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 60
    while not (day.state / "schedule.json").exists():
        assert time.monotonic() < until
        time.sleep(0.02)
    run.terminate()
    _, said = run.communicate(timeout=20)

    assert run.returncode == 0
    assert "the service has ended" in said
    assert "Traceback" not in said
