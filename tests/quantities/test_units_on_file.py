"""Each unit on file measures one thing, and an unknown one is refused."""

from fractions import Fraction

import pytest

from analysis.numbers.languages import LANGUAGES
from analysis.quantities import COUNT_UNITS, UNITS, dimension_of
from analysis.quantities.units import READ_AS, factor_between, kin_of

#: The codes as UCUM and we write them, by what they measure; money has its own list.
CODES = {
    "count": "count company person item place building unit household",
    "share": "1",
    "area": "m2 km2 har mu [acr_us] [sft_i]",
    "length": "m km cm mm um nm [in_i] [ft_i] [mi_i]",
    "mass": "kg t g mg ug jin [lb_av]",
    "power": "W kW MW GW TW [HP]",
    "energy": "W.h kW.h MW.h GW.h TW.h",
    "time": "a mo wk d h min s ms quarter decade",
    "compute": "P FLOPS TFLOPS PFLOPS EFLOPS ZFLOPS",
    "data": "bit KB MB GB TB PB EB ZB",
    "rank": "rank star",
    "date": "date",
}


@pytest.mark.parametrize("dimension", CODES)
def test_a_dimension_has_the_units_that_measure_it_and_no_others(dimension):
    assert [unit for unit in UNITS if UNITS[unit] == dimension] == CODES[dimension].split()


def test_money_is_in_the_currencies_that_can_be_read():
    assert {unit for unit in UNITS if UNITS[unit] == "money"} == set(LANGUAGES.meanings("money"))


def test_what_is_counted_is_in_the_units_of_counts():
    assert list(COUNT_UNITS) == CODES["count"].split()


@pytest.mark.parametrize(
    ("unit", "dimension"), [("CNY", "money"), ("company", "count"), ("kW.h", "energy")]
)
def test_a_unit_measures_one_thing(unit, dimension):
    assert dimension_of(unit) == dimension


def test_an_unknown_unit_is_refused_with_those_on_file():
    with pytest.raises(KeyError, match=r"unit 'parsec' is not on file; known are .*CNY, .*PB, EB"):
        dimension_of("parsec")


def test_a_unit_that_is_read_as_another_is_as_large_as_that():
    assert READ_AS == {"P": "PFLOPS"}
    assert factor_between("P", "PFLOPS") == 1


@pytest.mark.parametrize(
    ("unit", "other", "factor"),
    [
        ("EFLOPS", "PFLOPS", 1000),
        ("EFLOPS", "P", 1000),
        ("PFLOPS", "EFLOPS", Fraction(1, 1000)),
        ("km", "m", 1000),
        ("nm", "mm", Fraction(1, 10**6)),
        ("[mi_i]", "[ft_i]", 5280),
        ("[ft_i]", "[in_i]", 12),
        ("har", "mu", 15),
        ("km2", "har", 100),
        ("jin", "g", 500),
        ("[lb_av]", "kg", Fraction(45359237, 10**8)),
        ("GW", "kW", 10**6),
        ("TW.h", "kW.h", 10**9),
        ("a", "mo", 12),
        ("decade", "quarter", 40),
        ("a", "d", Fraction(1461, 4)),
        ("PB", "TB", 1000),
    ],
)
def test_units_of_one_dimension_convert_exactly(unit, other, factor):
    assert factor_between(unit, other) == factor
    assert factor_between(other, unit) == 1 / Fraction(factor)


@pytest.mark.parametrize(
    ("unit", "other"),
    [("company", "item"), ("CNY", "JPY"), ("km", "km2"), ("rank", "star"), ("W", "W.h")],
)
def test_what_has_no_common_size_does_not_convert(unit, other):
    assert factor_between(unit, other) is None


@pytest.mark.parametrize("unit", UNITS)
def test_units_that_convert_have_one_kin_and_others_are_their_own(unit):
    alike = {other for other in UNITS if factor_between(unit, other) is not None} or {unit}

    assert {kin_of(other) for other in alike} == {kin_of(unit)}
    assert kin_of(unit) in alike


@pytest.mark.parametrize(
    ("unit", "kin"),
    [("km", "m"), ("[mi_i]", "m"), ("EFLOPS", "FLOPS"), ("GW.h", "W.h"), ("CNY", "CNY")],
)
def test_the_kin_of_a_unit_is_the_one_of_size_one(unit, kin):
    assert kin_of(unit) == kin
