"""What is due when, and what is remembered of it."""

import json
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


def test_a_run_with_a_wrong_clock_does_not_silence_the_schedule(tmp_path):
    memory = tmp_path / "m.json"
    remember([slot("0 6 * * *", "2036-11-23T06:00+09:00", memory)], memory)

    today = slot("0 6 * * *", "2026-11-23T07:00+09:00", memory)
    remember([today], memory)

    assert today.is_due
    assert not slot("0 6 * * *", "2026-11-24T05:59+09:00", memory).is_due
    assert slot("0 6 * * *", "2026-11-24T06:00+09:00", memory).is_due


def test_what_was_done_in_the_future_counts_once_it_has_come(tmp_path):
    memory = tmp_path / "m.json"
    for day in ("2026-11-25", "2026-11-23", "2026-11-24"):
        remember([slot("0 6 * * *", f"{day}T07:00+09:00", memory)], memory)

    assert not slot("0 6 * * *", "2026-11-25T07:00+09:00", memory).is_due
    assert slot("0 6 * * *", "2026-11-26T07:00+09:00", memory).is_due


def test_a_memory_of_one_moment_a_report_is_read_as_before(tmp_path):
    (tmp_path / "m.json").write_text('{"done": {"one": "2026-11-22T21:00:00+00:00"}}')

    assert not slot("0 6 * * *", "2026-11-23T06:01+09:00", tmp_path / "m.json").is_due
    assert slot("0 6 * * *", "2026-11-24T06:01+09:00", tmp_path / "m.json").is_due


def test_a_memory_without_a_time_zone_is_in_utc(tmp_path):
    (tmp_path / "m.json").write_text(json.dumps({"done": {"one": "2026-11-22T21:00:00"}}))

    assert not slot("0 6 * * *", "2026-11-23T06:01+09:00", tmp_path / "m.json").is_due
