"""What belongs together is about one place, or one place within another."""

from collections.abc import Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.faults import Fault

#: table, field that names an owner, table of the owner, its key
OWNERS = (
    ("figures", "programme", "programmes", "programme"),
    ("figures", "member", "members", "member"),
    ("members", "programme", "programmes", "programme"),
    ("programmes", "parent", "programmes", "programme"),
    ("strategies", "headline_figure", "figures", "figure"),
    ("strategies", "lever", "programmes", "programme"),
)


def what_belongs_together_lies_together(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """A row and the row it belongs to are about one place, or one place within another."""
    regions = tables["regions"]
    parents = dict(zip(regions["region"], regions["parent"], strict=True))
    for table, field, owners, key in OWNERS:
        rows, owned = tables[table], tables[owners].first(key, "region")
        for at, owner, mine in rows.each(field, "region"):
            if not owner or owner not in owned:
                continue
            theirs = owned[owner]
            if mine not in _up(theirs, parents) and theirs not in _up(mine, parents):
                rule = f"lies elsewhere than its {field} {owner}"
                allowed = f"{theirs}, a place in it or one it lies in"
                yield rows.fault(at, "region", rule, allowed)


def _up(region: str, parents: Mapping[str, str]) -> list[str]:
    path = [region]
    while (region := parents.get(region, "")) and region not in path:
        path.append(region)
    return path


RULES = (what_belongs_together_lies_together,)
