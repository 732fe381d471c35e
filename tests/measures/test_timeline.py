"""Which rows have a place in time, and where they start and end."""

from analysis.measures.timeline import timeline
from tests.tiny import date, figure, programme, region, tiny


def rows(**tables):
    tables = {"regions": [region("maple"), region("grove", "district", "maple")]} | tables
    return timeline(tiny(**tables)).to_dict("records")


def test_a_plan_runs_from_its_start_to_its_end():
    plan = programme("p", starts="2025-07", ends="2028", period_basis="inferred", region="grove")

    assert rows(programmes=[plan, programme("q")]) == [
        {"region": "grove", "peer": "maple", "key": "programme/p", "kind": "plan",
         "starts": "2025-07", "ends": "2028", "period_basis": "inferred"}
    ]  # fmt: skip


def test_a_plan_of_which_one_end_is_stated_has_the_other_empty():
    programmes = [programme("a", starts="2025"), programme("b", ends="2027")]

    found = {one["key"]: (one["starts"], one["ends"]) for one in rows(programmes=programmes)}

    assert found == {"programme/a": ("2025", ""), "programme/b": ("", "2027")}


def test_a_target_stands_at_its_time_and_a_span_has_both_its_ends():
    figures = [
        figure("year", measure_kind="target", period="2027", period_basis="stated"),
        figure("span", measure_kind="target", period="2026/2028", period_basis="inferred"),
    ]

    found = {one["key"]: one for one in rows(figures=figures)}

    assert (found["year"]["starts"], found["year"]["ends"]) == ("2027", "2027")
    assert (found["span"]["starts"], found["span"]["ends"]) == ("2026", "2028")
    assert {one["kind"] for one in found.values()} == {"target"}
    assert found["span"]["period_basis"] == "inferred"


def test_what_is_no_target_or_has_no_time_or_no_value_is_not_dated():
    figures = [
        figure("actual", period="2024"),
        figure("undated", measure_kind="target"),
        figure("missing", "", measure_kind="target", period="2027", obs_status="O"),
    ]

    assert rows(figures=figures) == []


def test_a_date_is_an_event_even_where_it_is_a_target():
    figures = [date("due", "2027-06", measure_kind="target"), date("held", "2025-03-01"),
               date("some-day", "")]  # fmt: skip

    assert [(one["key"], one["kind"], one["starts"]) for one in rows(figures=figures)] == [
        ("held", "event", "2025-03-01"),
        ("due", "event", "2027-06"),
    ]


def test_a_target_that_a_source_converts_itself_is_dated_once():
    goal = {"measure_kind": "target", "period": "2027"}
    rate = {"from": "CNY", "to": "JPY", "rate": "20", "figure_from": "goal", "figure_to": "again"}

    found = rows(figures=[figure("goal", **goal), figure("again", unit="JPY", **goal)],
                 exchange_rates=[rate])  # fmt: skip

    assert [one["key"] for one in found] == ["goal"]


def test_rows_stand_by_region_then_kind_then_time_then_key():
    target = {"measure_kind": "target", "period": "2027"}
    found = rows(
        regions=[region("maple"), region("cedar")],
        figures=[
            figure("t-b", **target),
            figure("t-a", **target),
            figure("t-early", **target | {"period": "2026"}),
            date("e", "2029"),
            figure("t-cedar", region="cedar", **target),
        ],
        programmes=[programme("long", starts="2025", ends="2030"),
                    programme("short", starts="2025", ends="2026")],
    )  # fmt: skip

    assert [one["key"] for one in found] == [
        "t-cedar", "e", "programme/short", "programme/long", "t-early", "t-a", "t-b",
    ]  # fmt: skip
