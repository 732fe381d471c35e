"""What a figure says is what its words say: value, unit, bound and period, on a row of each."""

from decimal import Decimal
from fractions import Fraction

import pytest

from analysis.numbers import scan
from analysis.package.periods import unfounded_periods, unstated_periods
from analysis.package.places import occurrences, place_problem
from analysis.package.reading import (
    gives_period,
    period_difference,
    same_number,
    same_unit,
    value_differences,
)
from tests.tiny import date, figure, programme, said, source, tiny


def differences(words, reading="", context="", language="ja", **cells):
    """Return what differs between some words and a figure: 42 companies, exactly."""
    row = {"value": Decimal(42), "value_upper": None, "unit": "company", "bound": "exact",
           "period": ""} | cells  # fmt: skip
    evidence = {"exact": words, "reading": reading}
    return list(value_differences(row, evidence, scan(context, language), language))


@pytest.mark.parametrize(("words", "reading", "cells", "says"), [
    ("42社", "", {}, []),
    ("多数", "", {}, [("no_number", "the words give no number")]),
    ("2027年", "", {}, [("no_number", "the words give no number")]),
    ("41社と42社", "", {}, []),  # the mention that agrees in most
    ("43社", "", {}, [("value", "the words give 43, the figure says 42")]),
    ("42〜45社", "", {}, [("value", "the words give 42 to 45, the figure says 42")]),
    ("42社", "", {"value_upper": Decimal(45)},
     [("value", "the words give 42, the figure says 42 to 45")]),
    ("42〜45社", "", {"value_upper": Decimal(45)}, []),
    ("42〜46社", "", {"value_upper": Decimal(45)},
     [("value", "the words give 42 to 46, the figure says 42 to 45")]),
    ("42円", "", {}, [("unit", "the words give the unit JPY, not company")]),
    ("42円", "counted as company", {}, []),
    ("42円", "counted as companyx or xcompany", {},
     [("unit", "the words give the unit JPY, not company")]),
    ("42社", "a year", {"unit": "a"}, [("unit", "the words give the unit company, not a")]),
    ("42社", "unit a", {"unit": "a"}, []),
    ("42社", "in kg", {"unit": "kg"}, []),
    ("42社以上", "", {}, [("bound", "the words say at_least, the figure says exact")]),
    ("42社以上", "", {"bound": "at_least"}, []),
    ("42社", "at least", {"bound": "at_least"}, []),
    ("42社", "AT LEAST", {"bound": "at_least"}, []),
    ("42社", "hat least", {"bound": "at_least"},
     [("bound", "the words say exact, the figure says at_least")]),
    ("42社", "以上と読む", {"bound": "at_least"}, []),
    ("42社", "at most", {}, [("bound", "the reading says at_most, the figure says exact")]),
    ("42社", "about", {}, []),
    ("43円以上", "", {}, [("value", "the words give 43, the figure says 42"),
                       ("unit", "the words give the unit JPY, not company"),
                       ("bound", "the words say at_least, the figure says exact")]),
    ("42", "42万", {"value": Decimal(420_000)}, []),
    ("42", "420,000: its head says 万", {"value": Decimal(420_000)}, []),
    ("42〜45社", "42万 and 45万", {"value": Decimal(420_000), "value_upper": Decimal(450_000)}, []),
    ("42〜45社", "42万", {"value": Decimal(420_000), "value_upper": Decimal(450_000)},
     [("value", "the words give 42 to 45, the figure says 420000 to 450000")]),
    ("42社", "42万 and 45万", {"value": Decimal(420_000), "value_upper": Decimal(450_000)},
     [("value", "the words give 42, the figure says 420000 to 450000")]),
    ("42", "42千", {"value": Decimal(42_000)}, []),
    ("42", "42 million", {"value": Decimal(42_000_000)}, []),
    ("42", "42億", {"value": Decimal(42 * 10**8)}, []),
    ("42", "42 billion", {"value": Decimal(42 * 10**9)}, []),
    ("42", "42万亿", {"value": Decimal(42 * 10**12)}, []),
])  # fmt: skip
def test_words_are_held_against_their_figure(words, reading, cells, says):
    assert differences(words, reading, **cells) == says


def test_what_stands_around_the_words_may_give_what_they_do_not():
    assert differences("42社", bound="at_most", context="最大42社") == []
    assert differences("42社", bound="at_most") != []
    assert differences("3兆円", unit="JPY", value=Decimal(3 * 10**12)) == []


def test_words_of_a_language_that_is_not_given_are_read_by_their_signs():
    row = {"value": Decimal(3_000_000), "value_upper": None, "unit": "count", "bound": "exact"}

    assert list(value_differences(row, {"exact": "这些带宽3兆", "reading": ""})) == []


@pytest.mark.parametrize(("words", "reading", "says"), [
    ("2027年7月28日", "", []),
    ("2027年7月29日", "", [("period", "the words give 2027-07-29, the figure says 2027-07-28")]),
    ("2027年7月29日", "the day before",
     [("period", "the words give 2027-07-29, the figure says 2027-07-28")]),
    ("7月28日", "", [("period", "the words give --07-28, the figure says 2027-07-28")]),
    ("7月28日", "of the year it came out", []),
    ("42社", "", [("no_number", "the words give no date, and no reading states it")]),
    ("42社", "On 28 July 2027.", []),
    ("42社", "On 29 July 2027.",
     [("no_number", "the words give no date, and no reading states it")]),
])  # fmt: skip
def test_a_date_is_that_of_its_words_or_of_a_reading(words, reading, says):
    assert differences(words, reading, unit="date", period="2027-07-28", value=None) == says


@pytest.mark.parametrize(("words", "cells", "says"), [
    ("2027年", {}, None),
    ("2026年", {}, "the words give 2026, the figure says 2027"),
    ("2026年、2025年", {}, "the words give 2026, 2025, the figure says 2027"),
    ("42社", {}, "the words give no date, the figure says 2027"),
    ("42社", {"reading": "of the year"}, None),
    ("42社", {"reading": "of the year", "period_basis": "stated"},
     "the words give no date, the figure says 2027"),
    ("2026年", {"reading": "of the year"}, "the words give 2026, the figure says 2027"),
    ("42社", {"period": ""}, "the words give no date, the figure says no period"),
])  # fmt: skip
def test_a_period_is_that_of_its_words_or_inferred(words, cells, says):
    row = {"exact": words, "reading": "", "period": "2027", "period_basis": "inferred"} | cells

    assert period_difference(row, row, "ja") == (says and ("period", says))


@pytest.mark.parametrize(("read", "period", "gives"), [
    ("2027", "2027", True), ("2027", "2026", False), ("2027", "2025/2027", True),
    ("2026", "2025/2027", False), ("--07-28", "2027-07-28", True), ("--07", "2027-07-28", True),
    ("--07", "2027-08", False), ("--28", "2027-07", False),
])  # fmt: skip
def test_a_date_as_read_gives_a_period_or_an_end_of_it(read, period, gives):
    assert gives_period(read, period) == gives


@pytest.mark.parametrize(("stored", "read", "same"), [
    ("0.5", Fraction(1, 2), True), ("0.3333", Fraction(1, 3), True),
    ("0.333", Fraction(1, 3), False), ("0.3334", Fraction(1, 3), False),
    ("0.33333", Fraction(1, 3), True), ("0.1250", Fraction(125, 1000), True),
    ("0.1251", Fraction(12512, 100000), False), ("-0.3333", Fraction(-1, 3), True),
])  # fmt: skip
def test_an_endless_number_is_stored_rounded_to_four_places_at_least(stored, read, same):
    assert same_number(Decimal(stored), read) == same


@pytest.mark.parametrize(("unit", "read", "same"), [
    ("CNY", "CNY", True), ("CNY", "count", False), ("company", "count", True),
    ("company", "", True), ("company", "person", False), ("count", "person", True),
    ("count", "CNY", False),
])  # fmt: skip
def test_a_bare_counter_is_any_count(unit, read, same):
    assert same_unit(unit, read) == same


def placed(text, start, exact, table="evidence", **context):
    row = {"figure": "f", "source": "plan", "start": start, "end": start + len(exact),
           "exact": exact, **context}  # fmt: skip
    return place_problem(row, table, text)


@pytest.mark.parametrize(("text", "start", "context", "code", "says"), [
    ("aa 42 bb", 3, {}, None, ""),
    ("aa 42 bb", 3, {"prefix": "a ", "suffix": " b"}, None, ""),
    ("aa 42 bb", 3, {"prefix": "b "}, "wrong_context",
     "'42' stands at 3, but not between 'b ' and ''"),
    ("aa 42 bb", 3, {"suffix": " a"}, "wrong_context",
     "'42' stands at 3, but not between '' and ' a'"),
    ("aa 42 bb", 2, {}, "moved", "at 2 the document reads ' 4'; '42' is at 3"),
    ("aa 42 bb 42 cc", 2, {"suffix": " c"}, "moved", "at 2 the document reads ' 4'; '42' is at 9"),
    ("42 aa bb 42", 5, {}, "moved",
     "at 5 the document reads ' b'; '42' is at 9, the nearest of 2 places"),
    ("aa 43 bb", 3, {}, "lost", "'42' is not in the document; at 3 it reads '43'"),
    ("42 aa 42", 6, {}, "ambiguous",
     "'42' stands at several places: a longer one tells them apart"),
    ("a 42 a 42", 7, {"prefix": "a "}, "ambiguous",
     "'42' with this prefix and suffix stands at several places: a longer one tells them apart"),
    ("42 a 42 a", 5, {"suffix": " a"}, "ambiguous",
     "'42' with this prefix and suffix stands at several places: a longer one tells them apart"),
    ("a 42 b 42", 7, {"prefix": "b "}, None, ""),
    ("42 a 42", 0, {"suffix": " a"}, None, ""),
])  # fmt: skip
def test_a_span_reads_what_its_row_quotes(text, start, context, code, says):
    problem = placed(text, start, "42", **context)

    assert (problem and problem.code, problem.says if problem else "") == (code, says)


def test_a_moved_passage_is_told_with_both_places_and_the_row_by_its_key():
    moved = placed("aa 42", 0, "42")

    assert (moved.key, moved.source, moved.start, moved.end, moved.now) == (
        "f", "plan", 0, 2, (3, 5),
    )  # fmt: skip
    assert placed("aa", 0, "42", table="dismissed").key == "plan/0"
    assert placed("42 42", 0, "42", table="dismissed") is None
    assert occurrences("aaaa", "aa", 5) == [5, 6, 7]


SOURCES = [source("plan", published="2025-08-01"), source("undated")]


def without_period(words, states="value", of="plan", **cells):
    """Return what is told of a stated or inferred period, 2027, of a figure said in some words."""
    note = {"reading": cells.pop("reading", "")}
    row = figure("f", **{"period": "2027", "period_basis": "stated"} | cells)
    rows = [said("f", words, source=of, states=states, **note)]
    seeds = tiny(
        figures=[row, date("d", "2030")], evidence=rows, sources=SOURCES,
        programmes=[programme("whole", starts="2027"), programme("aid", parent="whole")],
    )  # fmt: skip
    return [*unstated_periods(seeds), *unfounded_periods(seeds)]


@pytest.mark.parametrize(("words", "cells", "says"), [
    ("in 2027", {}, ""),
    ("2026", {"states": "period"}, ""),
    ("42 firms", {}, "the period 2027 is stated, but no evidence gives it"),
    ("2025", {"period": "2025/2027"},
     "the period 2025/2027 is stated, but no evidence gives its 2027"),
    ("2025 and 2027", {"period": "2025/2027"}, ""),
])  # fmt: skip
def test_a_stated_period_is_in_words(words, cells, says):
    found = without_period(words, **cells)

    assert [one.says for one in found] == [says] * bool(says)
    assert {(one.code, one.table, one.key, one.source) for one in found} <= {
        ("no_period", "figures", "f", "plan")
    }


@pytest.mark.parametrize(("words", "cells", "founded"), [
    ("42 firms", {}, False),
    ("in 2027", {}, True),
    ("42 firms", {"period": "2025"}, True),  # as it was published
    ("42 firms", {"period": "2025-08"}, True),
    ("42 firms", {"period": "2025", "of": "undated"}, False),
    ("42 firms", {"programme": "aid"}, True),  # in force with its whole
    ("42 firms", {"note": "Of 2027."}, True),
    ("42 firms", {"note": "Of 2027 or 2028."}, False),
    ("42 firms", {"reading": "Of 2027."}, True),
    ("42 firms", {"reading": "Of 2027.", "states": "scope"}, False),
    ("on 1 September", {"period": "2025-09-01"}, True),
    ("on 1 September", {"period": "2024-09-01"}, False),
    ("on 1 September", {"period": "2025-09-02"}, False),
    ("2024 to 2026", {"period": "2024/2026"}, True),
    ("2024", {"period": "2024/2026"}, False),
])  # fmt: skip
def test_an_inferred_period_follows_from_something(words, cells, founded):
    found = without_period(words, period_basis="inferred", **cells)

    assert [one.code for one in found] == ["unfounded_period"] * (not founded)
    assert all(one.source == cells.get("of", "plan") and one.key == "f" for one in found)


def test_a_stated_period_without_any_evidence_names_no_source():
    seeds = tiny(figures=[figure("f", period="2027", period_basis="stated")])

    assert [one.source for one in unstated_periods(seeds)] == [""]
