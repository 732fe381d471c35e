"""Parts do not exceed the whole they are part of, as far as their bounds tell.

"At least 60" is no part of "at most 50", but may be part of "at least 50". A part is held against
its whole only where both are in one unit and neither is merely "about".
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.quantities import LOWER_BOUNDS, UPPER_BOUNDS

FLOORED, CAPPED = ("exact", *LOWER_BOUNDS), ("exact", *UPPER_BOUNDS)
#: What parts of one whole share with it where they may be added up.
OF_ONE_KIND = ("region", "indicator", "period", "measure_kind")


@dataclass(frozen=True)
class Part:
    """A figure that is part of another: the least it can be, and the most its whole can be."""

    at: int
    whole: int
    low: Decimal
    high: Decimal


def parts_do_not_exceed_their_whole(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """The least a part can be is not above the most its whole can be."""
    figures = tables["figures"]
    for part in _parts(figures):
        if part.low > part.high:
            allowed = f"at most {part.high}, the whole {figures['part_of'][part.at]}"
            yield figures.fault(part.at, "value", "the part exceeds its whole", allowed)


def parts_of_different_things_do_not_add_up_to_more(
    tables: Mapping[str, Cells],
) -> Iterator[Fault]:
    """Parts about different members, of the whole's own indicator and period, sum to no more."""
    figures = tables["figures"]
    together: dict[int, list[Part]] = {}
    for part in _parts(figures):
        if figures["member"][part.at] and _of_one_kind(figures, part):
            together.setdefault(part.whole, []).append(part)
    for parts in together.values():
        most = parts[0].high
        lows = {figures["member"][part.at]: part.low for part in reversed(parts)}
        least = sum(lows.values(), Decimal(0))
        if least > most and not any(part.low > most for part in parts):
            allowed = f"at most {most} together; these {len(lows)} parts come to {least}"
            rule = "the parts together exceed their whole"
            yield figures.fault(parts[0].at, "part_of", rule, allowed)


def _parts(figures: Cells) -> Iterator[Part]:
    """Yield the parts whose floor is known, and whose whole's cap is, in the same unit."""
    place: dict[str, int] = {}
    for at, figure in figures.each("figure"):
        place.setdefault(figure, at)
    columns = ("part_of", "value", "bound", "unit")
    for at, part_of, low, bound, unit in figures.each(*columns):
        if not part_of or part_of not in place or low is None or bound not in FLOORED:
            continue
        whole = place[part_of]
        upper = figures["value_upper"][whole]
        high = figures["value"][whole] if upper is None else upper
        capped = figures["bound"][whole] in CAPPED and high is not None
        if capped and figures["unit"][whole] == unit:
            yield Part(at, whole, low, high)


def _of_one_kind(figures: Cells, part: Part) -> bool:
    return all(figures[name][part.at] == figures[name][part.whole] for name in OF_ONE_KIND)


RULES = (parts_do_not_exceed_their_whole, parts_of_different_things_do_not_add_up_to_more)
