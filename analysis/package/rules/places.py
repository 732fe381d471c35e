"""A figure is about the place of its programme, or one that holds it or lies in it."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.package.faults import Fault
from analysis.package.rules.breach import breaches, looked_up

#: table, field that names an owner, table of the owner
OWNERS = (
    ("figures", "programme", "programmes"),
    ("figures", "member", "members"),
    ("members", "programme", "programmes"),
    ("programmes", "parent", "programmes"),
)


def what_belongs_together_lies_together(tables: Mapping[str, pd.DataFrame]) -> Iterator[Fault]:
    """A row and the row it belongs to are about one place, or one place within another."""
    regions = tables["regions"]
    parents = dict(zip(regions["region"], regions["parent"], strict=True))
    above = {region: _above(region, parents) for region in parents}
    for table, field, owner in OWNERS:
        rows = tables[table]
        key = "programme" if owner == "programmes" else "member"
        owned = looked_up(rows[field], tables[owner], key, "region")
        pairs = rows.assign(owner_region=owned)[owned.notna()]
        apart = [
            mine not in above.get(theirs, {theirs}) and theirs not in above.get(mine, {mine})
            for mine, theirs in zip(pairs["region"], pairs["owner_region"], strict=True)
        ]
        wrong = pairs[pd.array(apart, dtype="bool")]
        if wrong.empty:
            continue
        rule = "lies elsewhere than its " + field + " " + wrong[field]
        allowed = wrong["owner_region"] + ", a place in it or one it lies in"
        yield from breaches(table, wrong, "region", rule, allowed)


def _above(region: str, parents: Mapping[str, str]) -> set[str]:
    passed: set[str] = set()
    while region and region not in passed:
        passed.add(region)
        region = parents.get(region, "")
    return passed


RULES = (what_belongs_together_lies_together,)
