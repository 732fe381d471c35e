"""The units a figure may be in: the dimension each measures, and its size in that dimension.

Money is ISO 4217 and meets only at a rate of a day. Areas, lengths, masses, power, energy and time
are UCUM (https://ucum.org), with its exact definitions: a foot is 0.3048 m, a year 365.25 days.
Multiples are those of the SI, of bytes too. Counts are named by what is counted, and no company is
a number of items: they have no size. 亩 is 2000/3 m² and 斤 500 g, as the State Council defined
them in 1984 and 1959.

`P` stands in Chinese sources for petaFLOPS. It converts like them, yet neither it nor any other
unit of computing says at which precision (FP16, FP32 …) operations are counted: a comparison in
them asks for care.
"""

from fractions import Fraction

from analysis.numbers.languages import LANGUAGES

MONEY = LANGUAGES.meanings("money")
COUNT_UNITS = ("count", "company", "person", "item", "place", "building", "unit", "household")
YEAR = Fraction(1461, 4) * 86400  # UCUM's a, in seconds
Size = int | str | Fraction
METRES: dict[str, Size] = {
    "m": 1,
    "km": 1000,
    "cm": "0.01",
    "mm": "0.001",
    "um": "0.000001",
    "nm": "0.000000001",
}
FEET: dict[str, Size] = {"[in_i]": "0.0254", "[ft_i]": "0.3048", "[mi_i]": "1609.344"}
WRITTEN: dict[str, dict[str, Size]] = {
    "share": {"1": 1},
    "area": {
        "m2": 1, "km2": 10**6, "har": 10**4, "mu": Fraction(2000, 3),
        "[acr_us]": 160 * (Fraction(33, 2) * Fraction(1200, 3937)) ** 2,
        "[sft_i]": "0.09290304",
    },
    "length": METRES | FEET,
    "mass": {
        "kg": 1, "t": 1000, "g": "0.001", "mg": "0.000001", "ug": "0.000000001",
        "jin": "0.5", "[lb_av]": "0.45359237",
    },
    "power": {
        "W": 1, "kW": 10**3, "MW": 10**6, "GW": 10**9, "TW": 10**12,
        "[HP]": 550 * Fraction("0.3048") * Fraction("0.45359237") * Fraction("9.80665"),
    },
    "energy": {"W.h": 1, "kW.h": 10**3, "MW.h": 10**6, "GW.h": 10**9, "TW.h": 10**12},
    "time": {
        "a": YEAR, "mo": YEAR / 12, "wk": 7 * 86400, "d": 86400, "h": 3600, "min": 60, "s": 1,
        "ms": "0.001", "quarter": YEAR / 4, "decade": YEAR * 10,
    },
    "compute": {
        "P": 10**15, "FLOPS": 1, "TFLOPS": 10**12, "PFLOPS": 10**15, "EFLOPS": 10**18,
        "ZFLOPS": 10**21,
    },
    "data": {
        "bit": "0.125",
        "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "PB": 10**15, "EB": 10**18,
        "ZB": 10**21,
    },
}  # fmt: skip
#: The size of each unit in one unit of its dimension; money, counts, ranks and dates have none.
SIZES: dict[str, dict[str, Fraction]] = {
    dimension: {unit: Fraction(size) for unit, size in sizes.items()}
    for dimension, sizes in WRITTEN.items()
}
UNITS: dict[str, str] = {
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(COUNT_UNITS, "count"),
    **{unit: dimension for dimension, sizes in SIZES.items() for unit in sizes},
    "rank": "rank",
    "star": "rank",
    "date": "date",
}
#: On file as printed, and read as another.
READ_AS = {"P": "PFLOPS"}


def dimension_of(unit: str) -> str:
    """Return what a unit measures; raises KeyError naming the unit and the known ones."""
    try:
        return UNITS[unit]
    except KeyError:
        raise KeyError(f"unit {unit!r} is not on file; known are {', '.join(UNITS)}") from None


def factor_between(unit: str, other: str) -> Fraction | None:
    """Return how many of the other unit make one unit, exactly; None where none do."""
    sizes = SIZES.get(dimension_of(unit), {})
    return sizes[unit] / sizes[other] if unit in sizes and other in sizes else None


def kin_of(unit: str) -> str:
    """Return one unit for all that convert into each other; another unit is its own kin."""
    sizes = SIZES.get(dimension_of(unit), {})
    return min(sizes, key=lambda one: (sizes[one] != 1, one)) if unit in sizes else unit
