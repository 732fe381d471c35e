"""One check for each reason why two figures may not stand side by side.

A check takes two subjects and returns a `Reason`, or None where it has nothing to object.
The grounds follow SDMX's comparability concepts (reference area, indicator, unit, time, status)
and add what policy figures need: measure kind, bound, terms of a scheme, parts of a whole.
"""

from analysis.comparability.checks_of_aid import definition, purpose, recipients
from analysis.comparability.reasons import Reason
from analysis.comparability.subject import Subject
from analysis.languages import Name, Term, msgid
from analysis.quantities import LOWER_BOUNDS, UPPER_BOUNDS, DatedBy, Period, in_unit
from analysis.quantities.units import READ_AS, factor_between

#: Kinds in which a lower or an upper limit is what the number *is*, so equal limits compare.
LIMITS_BY_NATURE = ("target", "ceiling", "rate", "plan")
#: The source leaves open whether a figure is a level or an amount over a period.
UNSAID = "unsaid"
#: On which side a bound word limits the true number.
_SIDE = dict.fromkeys(LOWER_BOUNDS, "lower") | dict.fromkeys(UPPER_BOUNDS, "upper")
#: A baseline is the actual level a plan starts from.
_AS_ACTUAL = {"baseline": "actual"}


def missing(a: Subject, b: Subject) -> Reason | None:
    """A figure without a value (the source is silent, or it cannot exist) compares with nothing."""
    for one in (a, b):
        if one.figure and one.quantity is None and one.dimension != "date":
            says = msgid("{region} has no value for “{indicator}”: the source does not say it.")
            return Reason("missing", True, says, _region_and_indicator(one))
    return None


def indicator(a: Subject, b: Subject) -> Reason | None:
    """Two indicators are two things, whatever their numbers and units."""
    if not _differ(a.indicator.get("indicator"), b.indicator.get("indicator")):
        return None
    if not b.figure:
        says = msgid("It is “{indicator_a}”, not “{indicator_b}”.")
        values = {"indicator_a": _indicator(a), "indicator_b": _indicator(b)}
        return Reason("indicator", True, says, values)
    says = msgid("One is “{indicator_a}” ({region_a}), the other “{indicator_b}” ({region_b}).")
    return Reason("indicator", True, says, _regions_and_indicators(a, b))


def dimension(a: Subject, b: Subject) -> Reason | None:
    """Money does not compare with a count, nor a rank with a share."""
    if not _differ(a.dimension, b.dimension):
        return None
    says = msgid("Different dimensions: {dimension_a} against {dimension_b}.")
    values = {
        "dimension_a": Term("dimensions", a.dimension),
        "dimension_b": Term("dimensions", b.dimension),
    }
    return Reason("dimension", True, says, values)


def stock_flow(a: Subject, b: Subject) -> Reason | None:
    """A level at a point in time is not a flow; a yearly flow is not a monthly one.

    The terms of aid schemes are no levels: `definition` says what each is counted per.
    """
    terms = (a.is_aid and b.is_aid) or (a.terms.get("per") and b.terms.get("per"))
    if _differ(a.stock_or_flow, b.stock_or_flow) and not terms:
        return _unlike_stock(a, b)
    if _differ(a.frequency, b.frequency):
        says = msgid("The two flows run over different lengths of time.")
        return Reason("stock_flow", True, says)
    return None


def _unlike_stock(a: Subject, b: Subject) -> Reason:
    for one in (a, b):
        if one.stock_or_flow == UNSAID:
            says = msgid(
                "“{indicator}”: the sources do not say whether this is a level at one time or "
                "an amount over a period."
            )
            return Reason("stock_flow", True, says, {"indicator": _indicator(one)})
    says = msgid("A stock is no flow: {kind_a} against {kind_b}.")
    values = {
        "kind_a": Term("stock_or_flow", a.stock_or_flow),
        "kind_b": Term("stock_or_flow", b.stock_or_flow),
    }
    return Reason("stock_flow", True, says, values)


def measure_kind(a: Subject, b: Subject) -> Reason | None:
    """A target is not an actual, a ceiling not a budget; a baseline is an actual."""
    one, other = a.measure_kind, b.measure_kind
    if not _differ(_AS_ACTUAL.get(one, one), _AS_ACTUAL.get(other, other)):
        return None
    blocks = {one, other} != {"target", "plan"}
    says = msgid("Different kinds of number: {kind_a} against {kind_b}.")
    values = {"kind_a": Term("measure_kinds", one), "kind_b": Term("measure_kinds", other)}
    return Reason("measure_kind", blocks, says, values)


def scope(a: Subject, b: Subject) -> Reason | None:
    """A number that holds for a cluster, park or scheme does not speak for a region.

    Terms of aid hold for a scheme each, by nature: that is told and weighs nothing.
    """
    if not a.figure or not b.figure or a.scope == b.scope:
        return None
    if not a.scope or not b.scope:
        part, whole = (a, b) if a.scope else (b, a)
        says = msgid("Only “{part}” is meant by one, {region} by the other.")
        values = {"part": Name(part.scope, part.scope_names), "region": _region(whole)}
        return Reason("scope", True, says, values)
    says = msgid("One holds for “{part_a}”, the other for “{part_b}”.")
    values = {"part_a": Name(a.scope, a.scope_names), "part_b": Name(b.scope, b.scope_names)}
    if a.is_aid and b.is_aid:
        return Reason("scope", False, says, values, tells=True)
    return Reason("scope", a.scope_kind != b.scope_kind, says, values)


def part_of_whole(a: Subject, b: Subject) -> Reason | None:
    """A part against its whole is a share, not a comparison."""
    for part, whole in ((a, b), (b, a)):
        if whole.figure and whole.figure in part.wholes:
            says = msgid("One is a part of the other: show it as a share.")
            return Reason("part_of_whole", True, says)
    return None


def place_nested(a: Subject, b: Subject) -> Reason | None:
    """A place inside another adds to it and does not compete with it.

    With terms of aid a firm in both may choose: there it asks for care.
    """
    for inner, outer in ((a, b), (b, a)):
        if outer.region and outer.region["region"] in inner.places[1:]:
            says = msgid("{inner} lies inside {outer}.")
            values = {"inner": _region(inner), "outer": _region(outer)}
            return Reason("place_nested", not (a.is_aid and b.is_aid), says, values)
    return None


def place_level(a: Subject, b: Subject) -> Reason | None:
    """A city and a province differ in size by nature; ratios stand that better than amounts."""
    if place_nested(a, b) or not _differ(a.rung, b.rung):
        return None
    says = msgid("Places of different levels: {region_a} ({level_a}) and {region_b} ({level_b}).")
    values = {
        "region_a": _region(a),
        "region_b": _region(b),
        "level_a": Term("levels", a.region["level"]),
        "level_b": Term("levels", b.region["level"]),
    }
    return Reason("place_level", False, says, values)


def undefined_unit(a: Subject, b: Subject) -> Reason | None:
    """Operations a second are counted at a precision, which no unit of computing says."""
    if not a.dimension == b.dimension == "compute":
        return None
    for one in (a, b):
        if one.unit in READ_AS:
            says = msgid("“{unit}” is read as {read_as}; at which precision is not said.")
            values = {"unit": one.unit, "read_as": Term("units", READ_AS[one.unit])}
            return Reason("undefined_unit", False, says, values)
    says = msgid("At which precision operations are counted is not said.")
    return Reason("undefined_unit", False, says)


def currency(a: Subject, b: Subject) -> Reason | None:
    """Two currencies meet only at a rate with date and source, and even then with care."""
    if not (a.dimension == b.dimension == "money" and _differ(a.unit, b.unit)):
        return None
    values = {"unit_a": a.unit, "unit_b": b.unit}
    if any({rate.base, rate.target} == {a.unit, b.unit} for rate in a.rates or b.rates):
        says = msgid("One is in {unit_a}, the other in {unit_b}; they meet at a rate on file.")
        return Reason("currency", False, says, values)
    says = msgid("One is in {unit_a}, the other in {unit_b}, with no rate on file.")
    return Reason("currency", True, says, values)


def unit(a: Subject, b: Subject) -> Reason | None:
    """Units of one dimension are converted, exactly; counts of other things ask for care."""
    if a.dimension != b.dimension or a.dimension == "money" or not _differ(a.unit, b.unit):
        return None
    if factor_between(a.unit, b.unit) is not None:
        return _converted(a, b)
    says = msgid("One is counted in {unit_a}, the other in {unit_b}.")
    return Reason("unit", False, says, _units(a, b))


def _converted(a: Subject, b: Subject) -> Reason:
    if a.quantity is None:
        says = msgid("{unit_a} are converted into {unit_b}, exactly.")
        return Reason("unit", False, says, _units(a, b), tells=True)
    says = msgid("Converted exactly: {a} is {converted}.")
    values = {"a": a.quantity, "converted": in_unit(a.quantity, b.unit)}
    return Reason("unit", False, says, values, tells=True)


def period(a: Subject, b: Subject) -> Reason | None:
    """Different times ask for care: growth between them is not a difference between places."""
    if not a.period or not b.period:
        return None
    if Period.of(a.period).last == Period.of(b.period).last:
        return None
    says = msgid("One is for {period_a}, the other for {period_b}.")
    values = {
        "period_a": DatedBy(a.period, a.figure, a.inferred),
        "period_b": DatedBy(b.period, b.figure, b.inferred),
    }
    return Reason("period", False, says, values)


def bound(a: Subject, b: Subject) -> Reason | None:
    """Limits of different kinds cannot be ordered; equal limits of actuals cannot either."""
    if not a.quantity or not b.quantity or a.dimension != b.dimension:
        return None
    one, other = a.quantity.bound, b.quantity.bound
    same = _SIDE.get(one, one) == _SIDE.get(other, other)
    limits = a.measure_kind in LIMITS_BY_NATURE and b.measure_kind in LIMITS_BY_NATURE
    if same and (one == "exact" or limits):
        return None
    says = msgid("{a} and {b} are limits or roundings: which is larger may not be known.")
    return Reason("bound", False, says, {"a": a.quantity, "b": b.quantity})


def source_tier(a: Subject, b: Subject) -> Reason | None:
    """An official statement and a commentator's report of one are not of the same standing."""
    if not _differ(a.tier, b.tier):
        return None
    says = msgid("Sources of different standing: {tier_a} against {tier_b}.")
    values = {"tier_a": Term("tiers", a.tier), "tier_b": Term("tiers", b.tier)}
    return Reason("source_tier", False, says, values)


def status(a: Subject, b: Subject) -> Reason | None:
    """An unvalidated or unreliable figure says so in every comparison."""
    for one in (a, b):
        if one.obs_status in ("V", "U", "E"):
            says = msgid("{region} · {indicator}: flagged “{status}”.")
            flag = {"status": Term("obs_status", one.obs_status)}
            return Reason("status", False, says, _region_and_indicator(one) | flag)
    return None


#: Each by the code of its reason, in the order in which a verdict states them.
CHECKS = (
    missing,
    indicator,
    dimension,
    stock_flow,
    measure_kind,
    scope,
    purpose,
    recipients,
    definition,
    part_of_whole,
    place_nested,
    place_level,
    undefined_unit,
    currency,
    unit,
    period,
    bound,
    source_tier,
    status,
)


def objections(a: Subject, b: Subject) -> tuple[Reason, ...]:
    """Return every reason two subjects give, in the order of the checks."""
    return tuple(reason for check in CHECKS if (reason := check(a, b)))


def _differ(one: object, other: object) -> bool:
    return one not in ("", None) and other not in ("", None) and one != other


def _units(a: Subject, b: Subject) -> dict[str, object]:
    return {"unit_a": Term("units", a.unit), "unit_b": Term("units", b.unit)}


def _region(one: Subject) -> Name:
    return Name(f"region/{one.region['region']}", one.region)


def _indicator(one: Subject) -> Name:
    return Name(f"indicator/{one.indicator['indicator']}", one.indicator)


def _region_and_indicator(one: Subject) -> dict[str, object]:
    return {"region": _region(one), "indicator": _indicator(one)}


def _regions_and_indicators(a: Subject, b: Subject) -> dict[str, object]:
    return {
        f"{key}_{letter}": value
        for letter, one in (("a", a), ("b", b))
        for key, value in _region_and_indicator(one).items()
    }
