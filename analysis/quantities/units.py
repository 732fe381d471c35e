"""The units a figure may be in, and the dimension each measures.

Money is ISO 4217; areas, lengths, masses, power and time are UCUM; counts are named by what is
counted, with `count` for the generic counter. `P` alone is on file as printed but is undefined:
sources write it for PFLOPS at an unsaid precision, so nothing may be compared in it.
"""

MONEY = (
    "CNY JPY USD EUR GBP KRW HKD TWD MOP SGD INR AUD CAD CHF SEK NOK DKK RUB BRL THB VND IDR MYR"
).split()
COUNT_UNITS = ("count", "company", "person", "item", "place", "building", "unit", "household")
UNITS: dict[str, str] = {
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(COUNT_UNITS, "count"),
    "1": "share",
    **dict.fromkeys(("m2", "km2", "har", "mu"), "area"),
    **dict.fromkeys(("m", "km"), "length"),
    **dict.fromkeys(("kg", "t"), "mass"),
    **dict.fromkeys(("kW", "MW", "GW"), "power"),
    "kW.h": "energy",
    **dict.fromkeys(("a", "mo", "wk", "d", "h", "min", "s"), "time"),
    **dict.fromkeys(("P", "PFLOPS", "EFLOPS"), "compute"),
    **dict.fromkeys(("GB", "TB", "PB"), "data"),
    "rank": "rank",
    "star": "rank",
    "date": "date",
}
#: On file as printed, yet meaning different things to different writers.
UNDEFINED_UNITS = frozenset({"P"})


def dimension_of(unit: str) -> str:
    """Return what a unit measures; raises KeyError naming the unit and the known ones."""
    try:
        return UNITS[unit]
    except KeyError:
        raise KeyError(f"unit {unit!r} is not on file; known are {', '.join(UNITS)}") from None
