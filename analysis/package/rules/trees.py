"""What lies in something else does not, by way of it, lie in itself."""

from collections.abc import Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.faults import Fault, shown

#: table, its key, the field that names the row it lies in
TREES = (
    ("regions", "region", "parent"),
    ("figures", "figure", "part_of"),
    ("programmes", "programme", "parent"),
    ("members", "member", "part_of"),
)


def nothing_lies_in_itself(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """Yield a fault for each row on a circle of parents."""
    for table, key, parent in TREES:
        rows = tables[table]
        above = dict(zip(rows[key], rows[parent], strict=True))
        circling = on_circles(above)
        for at, name in rows.each(key) if circling else ():
            if name in circling:
                rule = "lies in itself: " + _way(name, above)
                yield rows.fault(at, parent, rule, "a tree without circles")


def on_circles(above: Mapping[str, str]) -> set[str]:
    """Return the names from which going up leads back to themselves; each is passed once."""
    done: set[str] = set()
    circling: set[str] = set()
    for start in above:
        path: dict[str, int] = {}
        name = start
        while name and name in above and name not in done and name not in path:
            path[name] = len(path)
            name = above[name]
        if name in path:
            circling.update(step for step, at in path.items() if at >= path[name])
        done.update(path)
    return circling


def _way(name: str, above: Mapping[str, str]) -> str:
    steps, at = [name], above[name]
    while at != name and len(steps) < 5:
        steps.append(at)
        at = above[at]
    return " > ".join(shown(step) for step in [*steps, at])


RULES = (nothing_lies_in_itself,)
