"""Each unit on file measures one thing, and an unknown one is refused."""

import pytest

from analysis.numbers.languages import LANGUAGES
from analysis.quantities import COUNT_UNITS, UNITS, dimension_of
from analysis.quantities.units import UNDEFINED_UNITS

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
    "compute": "P FLOPS TFLOPS PFLOPS EFLOPS",
    "data": "KB MB GB TB PB EB ZB",
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


def test_a_unit_that_its_writers_leave_undefined_is_a_unit_all_the_same():
    assert {"P"} == UNDEFINED_UNITS < UNITS.keys()
