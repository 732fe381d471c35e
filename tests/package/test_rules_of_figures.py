"""Rules within a figure, each on a row or two, with the answer worked by hand."""

import pytest
from written_rows import found

from analysis.package.rules import figures as rules
from analysis.quantities import UNITS

OUTPUT = {"indicator": "output", "unit": "CNY", "dimension": "money", "stock_or_flow": "stock"}
FIRMS = {"indicator": "firms", "unit": "company", "dimension": "count", "stock_or_flow": "stock"}
THINGS = {"indicator": "things", "unit": "count", "dimension": "count", "stock_or_flow": "stock"}
SALES = {**OUTPUT, "indicator": "sales", "stock_or_flow": "flow"}


def said(rule, *figures, **others):
    """Return (row, field, rule) of what is found of figures."""
    return [one[1:4] for one in found(rule, figures=list(figures), **others)]


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ({"value": 1, "unit": "CNY", "obs_status": "A"}, []),
        ({"unit": "CNY", "obs_status": "A"}, ["is missing"]),
        ({"unit": "CNY", "obs_status": "M"}, []),
        ({"unit": "CNY", "obs_status": "O"}, []),
        ({"unit": "date", "obs_status": "A"}, []),
        ({"unit": "date", "value": 1, "obs_status": "A"}, ["a date has no value"]),
        ({"unit": "date", "value": 1, "obs_status": "M"}, ["a date has no value"]),
        ({"value": 0, "unit": "CNY", "obs_status": "M"}, ["obs_status says the value is missing"]),
        ({"value": 0, "unit": "CNY", "obs_status": "O"}, ["obs_status says the value is missing"]),
    ],
)
def test_a_value_is_there_unless_it_is_said_to_be_missing_or_a_date(figure, says):
    told = said(rules.value_is_there_when_it_should_be, figure)
    assert told == [(2, "value", one) for one in says]


@pytest.mark.parametrize(
    ("value", "upper", "says"),
    [
        (0, None, []),
        ("-0.1", None, [(2, "value", "is negative")]),
        (1, 2, []),
        (1, 1, [(2, "value_upper", "is not above the value")]),
        (2, 1, [(2, "value_upper", "is not above the value")]),
        (None, 1, [(2, "value_upper", "has no value below it")]),
        (-2, -3, [(2, "value", "is negative"), (2, "value_upper", "is not above the value")]),
    ],
)
def test_amounts_are_not_negative_and_ranges_rise(value, upper, says):
    assert said(rules.values_are_in_order, {"value": value, "value_upper": upper}) == says


@pytest.mark.parametrize(
    ("indicator", "unit", "says"),
    [
        ("output", "CNY", None),
        ("output", "JPY", None),
        ("output", "company", "a unit like CNY"),
        ("output", "XYZ", ", ".join(UNITS)),
        ("firms", "company", None),
        ("firms", "person", "a unit like company"),
        ("firms", "count", None),
        ("things", "person", None),
        ("unheard", "person", None),
    ],
)
def test_a_unit_measures_what_its_indicator_measures(indicator, unit, says):
    told = found(
        rules.unit_fits_the_indicator,
        figures=[{"indicator": indicator, "unit": unit}],
        indicators=[OUTPUT, FIRMS, THINGS],
    )
    assert [one[4] for one in told] == ([says] if says else [])


def test_an_indicator_has_a_unit_of_its_dimension():
    told = found(
        rules.indicators_name_a_unit_of_their_dimension,
        indicators=[OUTPUT, {**OUTPUT, "dimension": "count"}, {**OUTPUT, "unit": "XYZ"}],
    )
    assert [one[1:] for one in told] == [
        (3, "unit", "does not measure the dimension count",
         "a unit of that dimension; this one measures money"),
        (4, "unit", "is no unit on file", ", ".join(UNITS)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ({"period": "2027", "period_basis": "stated"}, []),
        ({"period": "2027-13", "period_basis": "stated"}, [("period", "is no period")]),
        ({"period": "2027"}, [("period_basis", "is missing")]),
        ({"period_basis": "stated"}, [("period_basis", "there is no period")]),
        ({}, []),
        ({"unit": "date"}, [("period", "is missing")]),
        ({"unit": "date", "obs_status": "O"}, []),
        ({"unit": "date", "obs_status": "M"}, []),
        ({"unit": "date", "period": "2027", "period_basis": "stated"}, []),
    ],
)
def test_a_period_is_on_the_calendar_and_says_what_it_rests_on(figure, says):
    assert [one[1:] for one in said(rules.periods_are_periods, figure)] == says


@pytest.mark.parametrize(
    ("indicator", "value", "frequency", "says"),
    [
        ("sales", 1, "P1Y", []),
        ("sales", 1, "", ["is missing"]),
        ("sales", None, "", []),
        ("output", 1, "", []),
        ("output", 1, "P1Y", ["a level does not flow"]),
        ("output", None, "P1Y", ["a level does not flow"]),
        ("unheard", 1, "", []),
    ],
)
def test_what_flows_says_over_what_and_a_level_does_not(indicator, value, frequency, says):
    figure = {"indicator": indicator, "value": value, "frequency": frequency}
    told = said(rules.flows_have_a_frequency, figure, indicators=[SALES, OUTPUT])
    assert told == [(2, "frequency", one) for one in says]


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ({"measure_kind": "rate", "unit": "1", "value": 0, "value_upper": 1}, []),
        ({"measure_kind": "rate", "unit": "CNY", "value": 1}, [("unit", "a rate is a ratio")]),
        ({"measure_kind": "rate", "unit": "1", "value": "1.1"}, [("value", "is no rate")]),
        ({"measure_kind": "rate", "unit": "1", "value": "-0.1"}, [("value", "is no rate")]),
        ({"measure_kind": "rate", "unit": "1", "value": 1, "value_upper": 2},
         [("value_upper", "is no rate")]),
        ({"measure_kind": "rate", "unit": "CNY"}, []),
        ({"measure_kind": "ceiling", "unit": "CNY", "value": 5}, []),
        ({"measure_kind": "ceiling", "unit": "1", "value": 5},
         [("unit", "a ceiling is an amount of money")]),
        ({"measure_kind": "budget", "unit": "company", "value": 5},
         [("unit", "a budget is an amount of money")]),
        ({"measure_kind": "target", "unit": "company", "value": 5}, []),
    ],
)  # fmt: skip
def test_a_kind_fits_its_amount(figure, says):
    assert [one[1:] for one in said(rules.kinds_fit_the_amount, figure)] == says


@pytest.mark.parametrize("bound", ["exact", "about", "at_least", "more_than", "at_most"])
@pytest.mark.parametrize("kind", ["ceiling", "target"])
def test_only_a_ceiling_may_not_be_a_least(kind, bound):
    told = said(rules.a_ceiling_is_a_most, {"measure_kind": kind, "bound": bound})
    wrong = kind == "ceiling" and bound in ("at_least", "more_than")
    assert told == ([(2, "bound", "a ceiling is a most, not a least")] if wrong else [])


SOURCES = [
    {"source": "early", "published": "2024-06", "tier": "news"},
    {"source": "late", "published": "2025", "tier": ""},
    {"source": "undated", "published": "", "tier": "news"},
]


@pytest.mark.parametrize(
    ("sources", "figure", "limit"),
    [
        (["early"], {"period": "2024"}, None),  # as far as the coarser tells
        (["early"], {"period": "2024-07"}, "2024-06"),
        (["early"], {"period": "2024-06-30"}, None),
        (["early"], {"period": "2025/2026", "measure_kind": "baseline"}, "2024-06"),
        (["early"], {"period": "2025", "measure_kind": "target"}, None),
        (["early"], {"period": "2025", "unit": "date"}, None),
        (["early"], {"period": "2025", "obs_status": "V"}, None),
        (["early"], {"period": ""}, None),
        (["early", "late"], {"period": "2025"}, None),
        (["late", "early"], {"period": "2026"}, "2025"),
        (["undated"], {"period": "2030"}, None),
        ([], {"period": "2030"}, None),
    ],
)
def test_what_is_called_actual_does_not_lie_after_all_its_documents(sources, figure, limit):
    row = {"figure": "f", "measure_kind": "actual", "unit": "CNY", "obs_status": "A", **figure}
    told = found(
        rules.what_is_actual_has_come_about,
        figures=[row],
        sources=SOURCES,
        evidence=[{"figure": "f", "source": source} for source in sources],
    )
    rule = f"is called {row['measure_kind']}, but lies after its documents"
    allowed = f"target, plan or forecast, or a period up to {limit}"
    expected = [("figures", 2, "measure_kind", rule, allowed)] if limit else []
    assert told == expected


@pytest.mark.parametrize(
    ("aim", "faults"),
    [
        ({"measure_kind": "target"}, 0),
        ({"measure_kind": "plan"}, 0),
        ({"measure_kind": "actual"}, 1),
        ({"measure_kind": "target", "region": "south"}, 1),
        ({"measure_kind": "target", "indicator": "share"}, 1),
    ],
)
def test_a_baseline_has_an_aim_of_its_own_indicator_and_region(aim, faults):
    row = {"indicator": "output", "region": "north"}
    told = found(
        rules.a_baseline_is_where_a_goal_starts,
        figures=[row | aim, row | {"measure_kind": "baseline"}],
    )
    assert [one[:3] for one in told] == [("figures", 3, "measure_kind")] * faults


@pytest.mark.parametrize(
    ("status", "says"), [("A", [("regions", "level"), ("sources", "tier")]), ("V", [])]
)
def test_only_drafts_rest_on_a_region_or_source_nobody_judged(status, says):
    told = found(
        rules.only_drafts_rest_on_unjudged_rows,
        figures=[{"figure": "f", "region": "north", "obs_status": status}],
        regions=[
            {"region": "north"},
            {"region": "south"},
            {"region": "north", "level": "province"},
        ],
        sources=SOURCES,
        evidence=[{"figure": "f", "source": "late"}, {"figure": "f", "source": "early"}],
    )
    assert [(one[0], one[2]) for one in told] == says
    assert all(one[3] == "is missing" for one in told)
    assert [one[4] for one in told] == [
        f"a {one[1]}, or only figures with obs_status V" for one in says
    ]


@pytest.mark.parametrize(
    ("rule", "figure", "allowed"),
    [
        (rules.value_is_there_when_it_should_be, {"unit": "CNY"},
         ["a value, or obs_status M or O with none"]),
        (rules.value_is_there_when_it_should_be, {"unit": "date", "value": 1},
         ["an empty cell; the date is the period"]),
        (rules.value_is_there_when_it_should_be, {"unit": "CNY", "value": 1, "obs_status": "M"},
         ["an empty cell"]),
        (rules.values_are_in_order, {"value": -2, "value_upper": -3},
         ["zero or more", "more than the value"]),
        (rules.values_are_in_order, {"value_upper": 3}, ["an empty cell"]),
        (rules.periods_are_periods, {"period": "2027-13"},
         ["an ISO 8601 year, month or day on the calendar, or two of them in order",
          "stated or inferred"]),
        (rules.periods_are_periods, {"unit": "date", "period_basis": "stated"},
         ["the date, ISO 8601", "an empty cell"]),
        (rules.flows_have_a_frequency, {"indicator": "sales", "value": 1},
         ["an ISO 8601 duration such as P1Y: the indicator is a flow"]),
        (rules.flows_have_a_frequency, {"indicator": "output", "frequency": "P1Y"},
         ["an empty cell: the indicator is a stock"]),
        (rules.kinds_fit_the_amount, {"measure_kind": "rate", "unit": "CNY", "value": 2},
         ["1", "0 to 1, so 30 % is 0.3"]),
        (rules.kinds_fit_the_amount, {"measure_kind": "ceiling", "unit": "1", "value": 2},
         ["an ISO 4217 currency"]),
        (rules.a_ceiling_is_a_most, {"measure_kind": "ceiling", "bound": "at_least"},
         ["at_most, less_than, about or exact"]),
        (rules.a_baseline_is_where_a_goal_starts, {"measure_kind": "baseline"},
         ["actual, or a target, plan or forecast of the same indicator beside it"]),
    ],
)  # fmt: skip
def test_what_is_allowed_instead_is_said(rule, figure, allowed):
    assert [one[4] for one in found(rule, figures=[figure], indicators=[SALES, OUTPUT])] == allowed
