"""The terms of schemes and what binds them: the figures that a clause may point to."""

import pytest
from written_rows import found

from analysis.package.rules import schemes as rules


@pytest.mark.parametrize(
    ("table", "field", "figure", "says"),
    [
        ("support_schemes", "envelope", ("budget", "CNY"), []),
        ("support_schemes", "envelope", ("ceiling", "JPY"), []),
        ("support_schemes", "envelope", ("rate", "1"),
         ["points to a figure that is a rate", "points to a figure in 1"]),
        ("scheme_terms", "rate", ("rate", "1"), []),
        ("scheme_terms", "rate", ("ceiling", "1"), ["points to a figure that is a ceiling"]),
        ("scheme_terms", "rate", ("rate", "CNY"), ["points to a figure in CNY"]),
        ("scheme_terms", "fixed_sum", ("fixed_sum", "CNY"), []),
        ("scheme_terms", "fixed_sum", ("ceiling", "CNY"), ["points to a figure that is a ceiling"]),
        ("scheme_terms", "limit", ("ceiling", "CNY"), []),
        ("scheme_terms", "limit", ("budget", "CNY"), ["points to a figure that is a budget"]),
        ("scheme_terms", "limit", ("ceiling", "1"), ["points to a figure in 1"]),
        ("scheme_terms", "minimum", ("threshold", "CNY"), []),
        ("scheme_terms", "threshold_from", ("threshold", "company"),
         ["points to a figure in company"]),
        ("scheme_terms", "threshold_to", ("target", "CNY"),
         ["points to a figure that is a target"]),
        ("scheme_terms", "quota", ("quota", "item"), []),
        ("scheme_terms", "quota", ("quota", "CNY"), ["points to a figure in CNY"]),
        ("scheme_limits", "amount", ("budget", "CNY"), []),
        ("scheme_limits", "years", ("threshold", "a"), []),
        ("scheme_limits", "years", ("threshold", "CNY"), ["points to a figure in CNY"]),
        ("scheme_relations", "amount", ("rate", "1"), []),
        ("scheme_relations", "amount", ("ceiling", "CNY"),
         ["points to a figure that is a ceiling", "points to a figure in CNY"]),
        ("conditions", "amount", ("threshold", "person"), []),
        ("conditions", "amount", ("target", "person"), ["points to a figure that is a target"]),
    ],
)  # fmt: skip
def test_a_clause_points_to_figures_of_the_right_kind(table, field, figure, says):
    kind, unit = figure
    told = found(
        rules.clauses_point_to_figures_of_the_right_kind,
        **{table: [{field: "f"}, {field: "gone"}, {}]},
        figures=[{"figure": "f", "measure_kind": kind, "unit": unit}],
    )
    assert [one[:4] for one in told] == [(table, 2, field, one) for one in says]


def test_what_a_clause_may_point_to_is_said():
    told = found(
        rules.clauses_point_to_figures_of_the_right_kind,
        support_schemes=[{"envelope": "f"}],
        scheme_terms=[{"rate": "f", "limit": "f", "quota": "f"}],
        scheme_limits=[{"years": "f"}],
        figures=[{"figure": "f", "measure_kind": "target", "unit": "m2"}],
    )
    assert [one[4] for one in told] == [
        "a figure whose measure_kind is budget or ceiling", "an amount of money",
        "a figure whose measure_kind is rate", "a ratio",
        "a figure whose measure_kind is ceiling", "an amount of money",
        "a figure whose measure_kind is quota", "a number of awards",
        "a figure whose measure_kind is threshold", "a duration",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("table", "amount", "per"),
    [
        ("support_schemes", "envelope", "envelope_per"),
        ("scheme_terms", "limit", "limit_per"),
        ("scheme_terms", "quota", "quota_per"),
        ("scheme_limits", "amount", "per"),
    ],
)
def test_what_an_amount_is_per_needs_the_amount(table, amount, per):
    told = found(
        rules.what_an_amount_is_per_needs_the_amount,
        **{table: [{amount: "f", per: "year"}, {per: "year"}, {amount: "f"}]},
    )
    assert told == [(table, 3, per, f"there is no {amount}", "an empty cell")]
