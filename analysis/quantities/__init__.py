"""Quantities that know how far their number may be trusted, and where it came from.

numbers -> **quantities** -> package -> comparability -> measures -> pages
"""

from analysis.quantities.arithmetic import (
    annual_fall,
    annual_growth,
    converted,
    difference,
    in_unit,
    product,
    ratio,
    smaller_of,
    total,
)
from analysis.quantities.bounds import BOUNDS, LOWER_BOUNDS, UPPER_BOUNDS, Interval
from analysis.quantities.period import DatedBy, Period, years_between
from analysis.quantities.quantity import Quantity, assumed
from analysis.quantities.rates import ExchangeRate
from analysis.quantities.units import COUNT_UNITS, UNITS, dimension_of

__all__ = [
    "BOUNDS",
    "COUNT_UNITS",
    "LOWER_BOUNDS",
    "UNITS",
    "UPPER_BOUNDS",
    "DatedBy",
    "ExchangeRate",
    "Interval",
    "Period",
    "Quantity",
    "annual_fall",
    "annual_growth",
    "assumed",
    "converted",
    "difference",
    "dimension_of",
    "in_unit",
    "product",
    "ratio",
    "smaller_of",
    "total",
    "years_between",
]
