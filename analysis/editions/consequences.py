"""Say what follows differently from two packages: verdicts on pairs, growth, break points, silences

A figure's verdicts rest on its subject alone (its row, and the rows of its indicator, place, scope
and source that decide on comparisons), so only pairs of a figure whose subject differs are asked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from analysis.comparability import compare
from analysis.comparability.subject import Subject, subjects_of
from analysis.language_records import CODE_LANGUAGE
from analysis.languages import amount, in_language
from analysis.measures.growth import NoBaseline, required_growth
from analysis.measures.silence import silence
from analysis.measures.support import SupportScheme, break_point, carries, support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity

Told = tuple[str, str, str, str]  # key, field, what it was, what it is
MOST_PARTNERS = 400  # keeps what is asked linear in the figures that changed


def verdicts(old: Seeds, new: Seeds) -> Iterator[Told]:
    """Yield the pairs of figures in both packages whose verdict is another one now.

    Of a figure that could stand beside more than MOST_PARTNERS, the first of them by id are asked.
    """
    both = sorted(set(old.figures["figure"]) & set(new.figures["figure"]))
    then = dict(zip(both, subjects_of(old).of_each(both), strict=True))
    now = dict(zip(both, subjects_of(new).of_each(both), strict=True))
    pairs = {
        _pair(one, other)
        for one in both
        if _decides(then[one]) != _decides(now[one])
        for other in _partners(one, then, now)
    }
    pairs |= _by_rates(then, now)
    for a, b in sorted(pairs):
        was, is_now = compare(old, a, b).verdict, compare(new, a, b).verdict
        if was != is_now:
            yield f"{a} {b}", "verdict", was, is_now


def conclusions(old: Seeds, new: Seeds) -> Iterator[Told]:
    """Yield what follows from the figures in both packages, but differently; "" for nothing."""
    with in_language(CODE_LANGUAGE):
        for field, found in CONCLUSIONS:
            was, now = found(old), found(new)
            for key in sorted(was.keys() & now.keys()):
                if was[key] != now[key]:
                    yield key, field, was[key], now[key]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _decides(subject: Subject) -> Subject:
    """Return a subject without the rates, which are the same for every figure of a package."""
    return replace(subject, rates=())


def _by_rates(then: Mapping[str, Subject], now: Mapping[str, Subject]) -> set[tuple[str, str]]:
    """Return the pairs of one indicator in two units, if the rates between units differ."""
    if not then or next(iter(then.values())).rates == next(iter(now.values())).rates:
        return set()
    return {
        _pair(one, other)
        for one in now
        for other in _partners(one, then, now)
        if now[one].unit != now[other].unit
    }


def _partners(one: str, *packages: Mapping[str, Subject]) -> list[str]:
    """Return the figures that one might be set beside: of its indicator, or alike in unit."""
    return sorted(
        {
            other
            for subjects in packages
            for other, subject in subjects.items()
            if other != one and _alike(subjects[one], subject)
        }
    )[:MOST_PARTNERS]


def _alike(one: Subject, other: Subject) -> bool:
    if one.indicator["indicator"] == other.indicator["indicator"]:
        return True
    return one.unit == other.unit and one.region["region"] != other.region["region"]


def _growths(seeds: Seeds) -> dict[str, str]:
    """Return the growth each target requires; "" for every other figure."""
    found = dict.fromkeys(seeds.figures["figure"], "")
    targets = seeds.figures.query("measure_kind == 'target'")
    for row in targets[targets["value"].notna()].to_dict("records"):
        try:
            growth = required_growth(seeds, row["figure"])
        except (NoBaseline, ValueError):
            continue
        found[row["figure"]] = amount(growth.per_year, style="percent")
    return found


def _of_schemes(measure: Callable[..., Quantity | None]) -> Callable[[Seeds], dict[str, str]]:
    def found(seeds: Seeds) -> dict[str, str]:
        told = {key_of_term(one): measure(one) for one in support_schemes(seeds)}
        return {key: "" if value is None else amount(value) for key, value in told.items()}

    return found


def key_of_term(one: SupportScheme) -> str:
    """Return what a term is known by: its scheme, where it is the only one, else its own key."""
    return f"support_scheme/{one.term}" if one.term == one.programme else f"scheme_term/{one.term}"


def _silences(seeds: Seeds) -> dict[str, str]:
    rows = silence(seeds).to_dict("records") if len(seeds.questions) else []
    return {
        f"region/{row['region']} question/{row['question']}": (
            "of_part" if row["of_part"] else row["state"]
        )
        for row in rows
    }


#: What is concluded: for each of its subjects what follows, "" where nothing does.
CONCLUSIONS: Iterable[tuple[str, Callable[[Seeds], dict[str, str]]]] = (
    ("required_growth", _growths),
    ("break_point", _of_schemes(break_point)),
    ("carries", _of_schemes(carries)),
    ("silence", _silences),
)
