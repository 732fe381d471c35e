"""The units a figure may be in, and the dimension each measures.

Money is ISO 4217; areas, lengths, masses, power and time are UCUM; counts are named by what is
counted, with `count` for the generic counter. `P` alone is on file as printed but is undefined:
sources write it for PFLOPS at an unsaid precision, so nothing may be compared in it.
"""

from analysis.numbers.languages import LANGUAGES

MONEY = LANGUAGES.meanings("money")
COUNT_UNITS = ("count", "company", "person", "item", "place", "building", "unit", "household")
UNITS: dict[str, str] = {
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(COUNT_UNITS, "count"),
    "1": "share",
    **dict.fromkeys(("m2", "km2", "har", "mu", "[acr_us]", "[sft_i]"), "area"),
    **dict.fromkeys(("m", "km", "cm", "mm", "um", "nm", "[in_i]", "[ft_i]", "[mi_i]"), "length"),
    **dict.fromkeys(("kg", "t", "g", "mg", "ug", "jin", "[lb_av]"), "mass"),
    **dict.fromkeys(("W", "kW", "MW", "GW", "TW", "[HP]"), "power"),
    **dict.fromkeys(("W.h", "kW.h", "MW.h", "GW.h", "TW.h"), "energy"),
    **dict.fromkeys(("a", "mo", "wk", "d", "h", "min", "s", "ms", "quarter", "decade"), "time"),
    **dict.fromkeys(("P", "FLOPS", "TFLOPS", "PFLOPS", "EFLOPS"), "compute"),
    **dict.fromkeys(("KB", "MB", "GB", "TB", "PB", "EB", "ZB"), "data"),
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
