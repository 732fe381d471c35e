"""What a constraint of the descriptor refuses, and how that is said."""

from decimal import Decimal

import pytest
from written_rows import cells, tables

from analysis.package.descriptor import Field
from analysis.package.types import typed, value_of
from analysis.package.validate import checks_of, key_faults, schema_faults


def refused(constraints, *values):
    """Return which of the values are refused, and what is said of the first check."""
    (check,) = checks_of(Field("x", "string", "", constraints))
    return [value for value in values if check.fails(value)], check.rule, check.allowed


@pytest.mark.parametrize(
    ("constraints", "refuses", "allowed"),
    [
        ({"maxLength": 2}, ["abc"], "0 to 2 code points"),
        ({"minLength": 2}, ["a"], "2 to any number of code points"),
        ({"minLength": 2, "maxLength": 2}, ["a", "abc"], "2 to 2 code points"),
    ],
)
def test_a_text_is_neither_too_long_nor_too_short(constraints, refuses, allowed):
    says = "is too long or too short"
    assert refused(constraints, "a", "ab", "abc") == (refuses, says, allowed)


def test_a_pattern_is_of_the_whole_text():
    says = "is not written as it must be"
    assert refused({"pattern": "a|b+"}, "a", "bb", "ab", "a\n", "") == (
        ["ab", "a\n", ""], says, "the pattern a|b+"
    )  # fmt: skip


def test_a_code_is_one_of_those_listed():
    assert refused({"enum": ["b", "a"]}, "a", "b", "c") == (
        ["c"],
        "is not one of the codes",
        "b, a",
    )


@pytest.mark.parametrize(
    ("constraints", "refuses", "rule", "allowed"),
    [
        ({"minimum": 1}, ["0.9"], "is too small", "minimum 1"),
        ({"maximum": 1}, ["1.1"], "is too large", "maximum 1"),
        ({"minimum": "0.95"}, ["0.9"], "is too small", "minimum 0.95"),
    ],
)
def test_a_number_is_within_its_limits(constraints, refuses, rule, allowed):
    numbers = [Decimal(one) for one in ("0.9", "1", "1.1")]
    found = refused(constraints, *numbers)
    assert found == ([Decimal(one) for one in refuses], rule, allowed)


def test_the_length_is_looked_at_before_the_pattern_and_a_field_may_have_no_check():
    both = Field("x", "string", "", {"required": True, "pattern": "a", "maxLength": 1})
    assert [check.rule for check in checks_of(both)] == [
        "is too long or too short", "is not written as it must be"
    ]  # fmt: skip
    assert checks_of(Field("x", "string", "", {"required": True})) == []


def test_a_missing_cell_and_a_wrong_one_are_named_each_and_an_empty_one_is_let_be():
    rows = [
        {"concept": "a", "scheme": "technology", "name_en": "A"},
        {"concept": "b", "scheme": "", "name_en": "B"},
        {"concept": "C", "scheme": "other", "name_en": "C"},
    ]
    text = cells("concepts", rows)

    told = [(one.row, one.field, one.value, one.rule) for one in schema_faults(text, text)]

    assert told == [
        (4, "concept", "C", "is not written as it must be"),
        (3, "scheme", "", "is missing"),
        (4, "scheme", "other", "is not one of the codes"),
    ]


def test_a_key_given_again_names_the_first_row_each_time():
    rows = [{"source": "s", "start": at, "end": "9"} for at in ("1", "2", "1", "1")]
    text = cells("dismissed", [row | {"exact": "x", "reason": "other"} for row in rows])
    twice = [one for one in schema_faults(text, typed(text)[0]) if one.field == "source/start/end"]

    assert [(one.row, one.value, one.rule) for one in twice] == [
        (4, "s/1/9", "the key is that of row 2"),
        (5, "s/1/9", "the key is that of row 2"),
    ]


def test_a_foreign_key_is_looked_for_where_its_table_could_be_read():
    known = tables(
        regions=[{"region": "maple", "parent": "mapple"}, {"region": "cedar", "parent": ""}]
    )

    told = [str(one) for one in key_faults(known, "regions")]

    assert told == [
        "0: regions row 2, parent is 'mapple': is no region on file; allowed: a key of regions, "
        "such as maple"
    ]
    evidence = {"evidence": cells("evidence", [{"figure": "f", "source": "s"}])}
    assert list(key_faults(evidence, "evidence")) == []


def test_near_names_are_looked_for_in_the_first_twenty_only():
    rows = [{"region": "maple", "parent": ""}]
    rows += [{"region": f"r{at}", "parent": "mapple"} for at in range(21)]

    told = [one.allowed for one in key_faults(tables(regions=rows), "regions")]

    assert [one.endswith("such as maple") for one in told] == [True] * 20 + [False]


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("number", "0.30", Decimal("0.30")), ("number", "-0", Decimal("-0")),
        ("number", "007", None), ("number", ".5", None), ("number", "5.", None),
        ("number", "9" * 60, Decimal("9" * 60)), ("number", "9" * 61, None), ("number", "", None),
        ("integer", "12", 12), ("integer", "-1", -1), ("integer", "01", None),
        ("integer", "1" * 15, 111111111111111), ("integer", "1" * 16, None),
        ("integer", "1.0", None), ("string", "1", "1"), ("string", "", ""),
    ],
)  # fmt: skip
def test_a_cell_becomes_the_value_its_type_says(kind, cell, value):
    assert repr(value_of(Field("x", kind, "", {}), cell)) == repr(value)


def test_a_cell_that_is_no_number_becomes_missing_and_is_named():
    text = cells("sources", [{"source": "a"}, {"source": "b"}])
    columns = {**text.columns, "characters": ["12", "1.5"]}

    numbers, faults = typed(type(text)(text.table, columns, text.folders, text.lines))

    assert numbers["characters"] == [12, None]
    assert [str(fault) for fault in faults] == [
        "0: sources row 3, characters is '1.5': is not of type integer; allowed: a plain integer"
    ]
