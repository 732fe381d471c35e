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


@pytest.mark.parametrize("field", ["minimum", "threshold_from", "threshold_to"])
def test_an_edge_by_the_month_is_refused_by_its_words(field):
    told = found(
        rules.edges_hold_for_the_project_or_a_year,
        scheme_terms=[
            {field: "monthly", "exact": "每月用量不低于50万元"},
            {field: "whole"},
            {field: "yearly"},
            {"limit": "monthly"},
        ],
        figures=[
            {"figure": "monthly", "frequency": "P1M"},
            {"figure": "yearly", "frequency": "P1Y"},
            {"figure": "whole", "frequency": ""},
        ],
    )

    ((table, line, named, says, *_),) = told
    assert (table, line, named) == ("scheme_terms", 2, field)
    assert "每月用量不低于50万元" in says and "cannot be expressed" in says


def test_the_same_terms_share_one_envelope_a_year():
    def envelope(amount, covers="a;b", per="year"):
        return {"covers": covers, "per": per, "amount": amount}

    told = found(
        rules.a_year_has_one_envelope,
        scheme_limits=[
            envelope("first"), envelope("second"), envelope("again"), envelope("again", "a"),
            envelope("again", per="recipient_year"),
        ],
        figures=[
            {"figure": "first", "period": "2025"}, {"figure": "second", "period": "2026"},
            {"figure": "again", "period": "2025"},
        ],
    )  # fmt: skip

    assert told == [
        ("scheme_limits", 4, "amount", "is a second envelope of 2025 for a;b",
         "a figure of another period"),
    ]  # fmt: skip


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
    ],
)
def test_what_an_amount_is_per_needs_the_amount(table, amount, per):
    told = found(
        rules.what_an_amount_is_per_needs_the_amount,
        **{table: [{amount: "f", per: "year"}, {per: "year"}, {amount: "f"}]},
    )
    assert told == [(table, 3, per, f"there is no {amount}", "an empty cell")]


TERMS = [{"term": "a", "scheme": "aid"}, {"term": "b", "scheme": "aid"}]


@pytest.mark.parametrize(
    ("table", "field", "cell", "says"),
    [
        ("scheme_limits", "covers", "a;aid", ""),
        ("scheme_limits", "covers", "a;gone", "names no term or scheme on file"),
        ("scheme_limits", "except_for", "huge", ""),
        ("scheme_limits", "except_for", "a", "names no condition on file"),
        ("scheme_relations", "term", "b", ""),
        ("scheme_relations", "term", "huge", "names no term or scheme on file"),
        ("scheme_relations", "other", "", ""),
        ("scheme_relations", "other", "gone", "names no term or scheme on file"),
        ("conditions", "of", "aid", ""),
        ("conditions", "of", "", ""),
        ("conditions", "of", "gone", "names no term or scheme on file"),
    ],
)
def test_a_clause_names_what_is_on_file(table, field, cell, says):
    rows = {"conditions": [{"condition": "huge"}], "scheme_terms": TERMS}
    rows |= {"support_schemes": [{"programme": "aid"}]}
    rows[table] = [*rows.get(table, []), {field: cell}]

    told = found(rules.clauses_name_what_is_on_file, **rows)

    assert [one[2:4] for one in told] == ([(field, says)] if says else [])


def test_the_nearest_key_is_offered_for_one_that_is_not_on_file():
    told = found(
        rules.clauses_name_what_is_on_file,
        scheme_terms=[{"term": "voucher", "scheme": "voucher"}],
        support_schemes=[{"programme": "voucher"}],
        scheme_limits=[{"covers": "vouchr"}, {"covers": "x"}],
    )
    assert [one[4] for one in told] == [
        "a key of a term or scheme, such as voucher", "a key of a term or scheme",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("term", "other", "itself"),
    [("a", "b", False), ("a", "", False), ("a", "a", True), ("a", "aid", True), ("aid", "b", True),
     ("aid", "aid", True), ("aid", "loan", False)],
)  # fmt: skip
def test_a_term_is_not_related_to_itself(term, other, itself):
    told = found(
        rules.a_term_is_related_to_another,
        scheme_terms=TERMS,
        scheme_relations=[{"term": term, "other": other}],
    )
    fault = ("scheme_relations", 2, "other", "is the term itself", "another term or scheme")
    assert told == ([fault] if itself else [])


@pytest.mark.parametrize(
    ("pairs", "circling"),
    [
        (["ab", "bc", "ac"], []),
        (["ab", "ba"], [2, 3]),
        (["ab", "bc", "ca", "dc"], [2, 3, 4]),
    ],
)
@pytest.mark.parametrize("kind", ["after", "supersedes", "excludes"])
def test_terms_that_follow_one_another_do_not_go_in_a_circle(kind, pairs, circling):
    told = found(
        rules.what_comes_after_does_not_come_before,
        scheme_relations=[{"kind": kind, "term": one, "other": other} for one, other in pairs],
    )
    assert [row for _, row, *_ in told] == (circling if kind != "excludes" else [])


@pytest.mark.parametrize(
    ("kind", "other", "amount", "says"),
    [
        ("excludes", "b", "", []),
        ("excludes", "", "", [("other", "excludes names one term only", "the other term")]),
        ("excludes", "b", "f", [("amount", "excludes has no use for it", "an empty cell")]),
        ("stacks_to", "b", "f", []),
        ("stacks_to", "b", "", [("amount", "stacks_to gives no rate", "the figure of a rate")]),
        ("stacks_to", "", "f", [("other", "stacks_to names one term only", "the other term")]),
        ("lifts_rate_to", "b", "", [("amount", "lifts_rate_to gives no rate",
                                     "the figure of a rate")]),
        ("share_of_grant", "", "f", []),
        ("share_of_grant", "b", "", [("amount", "share_of_grant gives no rate",
                                      "the figure of a rate")]),
        ("borne_by", "", "f", []),
        ("after", "", "", []),
        ("after", "", "f", [("amount", "after has no use for it", "an empty cell")]),
        ("supersedes", "", "", [("other", "supersedes names one term only", "the other term")]),
    ],
)  # fmt: skip
def test_a_relation_has_the_parts_of_its_kind(kind, other, amount, says):
    told = found(
        rules.a_relation_has_the_parts_of_its_kind,
        scheme_relations=[{"kind": kind, "term": "a", "other": other, "amount": amount}],
    )
    assert [one[2:] for one in told] == says


def rate(key, value, upper=None):
    return {"figure": key, "value": value, "value_upper": upper}


PAYING = {
    "scheme_terms": [
        {"term": "a", "scheme": "aid", "rate": "sixty"},
        {"term": "b", "scheme": "aid", "rate": "some"},
        {"term": "c", "scheme": "loan", "rate": "forty"}, {"term": "d", "scheme": "gift"},
    ],
    "figures": [rate("sixty", "0.6"), rate("some", "0.1", "0.7"), rate("forty", "0.4"),
                rate("missing", None)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("term", "other", "beyond", "says"),
    [
        ("a", "c", "", ""),  # 60 % and 40 % are all of the cost
        ("b", "c", "", "together pay 110% of a cost"),  # the upper end of 10 to 70 %
        ("b", "c", "stated", ""),
        ("aid", "c", "", "together pay 110% of a cost"),  # the higher of the scheme's two
        ("c", "a", "", ""),
        ("b", "d", "", ""),
    ],
)
def test_two_rates_in_full_on_one_cost_pay_no_more_than_it(term, other, beyond, says):
    row = {"kind": "stacks_freely", "term": term, "other": other, "beyond_cost": beyond}

    told = found(rules.rates_that_go_together_fit_the_cost, **PAYING, scheme_relations=[row])

    assert [one[2:4] for one in told] == ([("other", says)] if says else [])


def test_only_what_is_paid_in_full_is_added_up():
    row = {"kind": "excludes", "term": "b", "other": "c"}

    assert not found(rules.rates_that_go_together_fit_the_cost, **PAYING, scheme_relations=[row])


@pytest.mark.parametrize(
    ("term", "amount", "says"),
    [("c", "sixty", []), ("c", "forty", [("amount", "lifts no rate of c", "more than 40%")]),
     ("a", "forty", [("amount", "lifts no rate of a", "more than 60%")]), ("d", "forty", []),
     ("a", "gone", [])],
)  # fmt: skip
def test_a_lifted_rate_is_higher(term, amount, says):
    row = {"kind": "lifts_rate_to", "term": term, "other": "x", "amount": amount}

    told = found(rules.rates_that_go_together_fit_the_cost, **PAYING, scheme_relations=[row])

    assert [one[2:] for one in told] == says
