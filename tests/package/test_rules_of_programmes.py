"""Rules of programmes, schemes and questions, each on a row or two."""

import pytest
from written_rows import found

from analysis.package.rules import programmes as rules


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({}, []),
        ({"starts": "2025", "ends": "2027", "period_basis": "stated"}, []),
        ({"starts": "2025", "ends": "2025", "period_basis": "stated"}, []),
        ({"starts": "2025-12-31", "ends": "2025", "period_basis": "stated"}, []),
        ({"starts": "2025", "ends": "2024-12-31", "period_basis": "stated"},
         [("ends", "ends before it starts", "a date not before the start, 2025")]),
        ({"starts": "2025-02-30", "period_basis": "stated"},
         [("starts", "is no date", "an ISO 8601 year, month or day on the calendar")]),
        ({"ends": "2025-02-30", "starts": "2026", "period_basis": "stated"},
         [("ends", "is no date", "an ISO 8601 year, month or day on the calendar")]),
        ({"starts": "2025"}, [("period_basis", "is missing", "stated or inferred")]),
        ({"ends": "2025"}, [("period_basis", "is missing", "stated or inferred")]),
    ],
)  # fmt: skip
def test_a_programme_starts_before_it_ends_and_says_what_that_rests_on(row, says):
    told = found(rules.programmes_start_before_they_end, programmes=[row])
    assert [one[2:] for one in told] == says


@pytest.mark.parametrize(
    ("said", "figure", "agrees"),
    [
        ("2025-07-28", {}, True),
        ("2025-07", {}, True),  # less exactly
        ("2025-07-29", {}, False),
        ("", {}, True),
        ("2024", {"unit": "CNY"}, True),
        ("2024", {"programme": "other"}, True),
        ("2024", {"indicator": "in_force_until"}, True),
        ("2025-07-28", {"period": "2025"}, True),
    ],
)
def test_the_dates_of_a_programme_are_those_of_its_figures(said, figure, agrees):
    given = {"programme": "aid", "unit": "date", "indicator": "in_force_from",
             "period": "2025-07-28"}  # fmt: skip
    told = found(
        rules.programme_dates_agree_with_their_figures,
        programmes=[{"programme": "aid", "starts": said}],
        figures=[given | figure],
    )
    fault = ("programmes", 2, "starts", "disagrees with the figure in_force_from", "2025-07-28")
    assert told == ([] if agrees else [fault])


def test_a_span_is_no_day_on_which_a_programme_starts():
    given = {"programme": "aid", "unit": "date", "indicator": "in_force_from"}
    told = found(
        rules.programme_dates_agree_with_their_figures,
        programmes=[{"programme": "aid", "starts": "2025"}],
        figures=[given | {"period": "2025/2026"}],
    )
    assert [one[4] for one in told] == ["2025/2026"]


def test_the_end_of_a_programme_is_that_of_its_figure_too():
    told = found(
        rules.programme_dates_agree_with_their_figures,
        programmes=[{"programme": "aid", "ends": "2028"}],
        figures=[
            {"programme": "aid", "unit": "date", "indicator": "in_force_until", "period": "2027"},
            {"programme": "aid", "unit": "date", "indicator": "in_force_until", "period": "2028"},
        ],
    )
    assert [one[2:] for one in told] == [
        ("ends", "disagrees with the figure in_force_until", "2027")
    ]


@pytest.mark.parametrize(
    ("table", "field", "cell", "allowed"),
    [
        ("programmes", "target_groups", "TG29;TG31", None),
        ("programmes", "target_groups", "TG29;TG99", "a code on file, such as TG"),
        ("programmes", "sectors", "robots", None),
        ("programmes", "sectors", "robot", "a code on file, such as robots"),
        ("programmes", "sectors", "zzz", "codes on file"),
        ("questions", "indicator", "output", None),
        ("questions", "indicator", "outputs", "a code on file, such as output"),
        ("questions", "measured", "industry_size;models", None),
        ("questions", "measured", "model", "a code on file, such as models"),
        ("questions", "measure_kind", "target;rate", None),
        ("questions", "measure_kind", "targets", "a code on file, such as target"),
        ("questions", "instrument", "PI008", None),
        ("questions", "instrument", "PI999", "a code on file, such as PI"),
        ("questions", "kind", "scheme;park", None),
        ("questions", "kind", "parks", "a code on file, such as park"),
        ("questions", "kind", "", None),
    ],
)
def test_each_code_of_a_list_is_on_file(table, field, cell, allowed):
    rows = {"concepts": [{"concept": "robots"}], "indicators": [{"indicator": "output"}]}
    told = found(rules.coded_lists_hold_known_codes, **rows, **{table: [{field: cell}]})
    assert [one[:4] for one in told] == (
        [(table, 2, field, "names a code that is not on file")] if allowed else []
    )
    assert all(one[4].startswith(allowed) for one in told)


@pytest.mark.parametrize(
    ("looks_in", "field", "wrong"),
    [("figures", "value", False), ("figures", "vaule", True), ("figures", "", False),
     ("support_schemes", "value", True), ("elsewhere", "value", False)],
)  # fmt: skip
def test_a_question_looks_at_a_field_of_its_table(looks_in, field, wrong):
    told = found(
        rules.questions_name_a_field_of_their_table,
        questions=[{"looks_in": looks_in, "field": field}],
    )
    assert [one[2:4] for one in told] == (
        [("field", f"is no field of {looks_in}")] if wrong else []
    )
    assert all(one[4].split(", ")[0] in ("figure", "programme") for one in told)
