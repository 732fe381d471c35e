"""What belongs together is about one place, or one place within another; a place's codes agree."""

from collections.abc import Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.package.parents import lie_together

#: table, field that names an owner, table of the owner, its key
OWNERS = (
    ("figures", "programme", "programmes", "programme"),
    ("figures", "member", "members", "member"),
    ("members", "programme", "programmes", "programme"),
    ("programmes", "parent", "programmes", "programme"),
    ("strategies", "headline_figure", "figures", "figure"),
    ("strategies", "lever", "programmes", "programme"),
)

CODES = ("iso_3166_2", "nuts", "gbt_2260", "jp_local_government")
#: Countries that Eurostat writes otherwise than ISO 3166.
NUTS_COUNTRIES = {"GR": "EL", "GB": "UK"}


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
            if not lie_together(mine, theirs, parents.get):
                rule = f"lies elsewhere than its {field} {owner}"
                allowed = f"{theirs}, a place in it or one it lies in"
                yield rows.fault(at, "region", rule, allowed)


def codes_of_a_place_agree(tables: Mapping[str, Cells]) -> Iterator[Fault]:
    """A Japanese code ends with its check digit, and codes of one place name one country."""
    regions = tables["regions"]
    for at, iso, nuts, gbt, local in regions.each(*CODES):
        if local and local[-1:] != check_digit(local[:-1]):
            allowed = f"{local[:-1]}{check_digit(local[:-1])}, with its check digit"
            yield regions.fault(at, "jp_local_government", "has another check digit", allowed)
        for code, country, field in ((gbt, "CN", "gbt_2260"), (local, "JP", "jp_local_government")):
            if code and iso and iso[:2] != country:
                rule = f"is a code of {country}, and the place is in {iso[:2]}"
                yield regions.fault(at, field, rule, f"none, or iso_3166_2 of {country}")
        if nuts and iso and nuts[:2] != NUTS_COUNTRIES.get(iso[:2], iso[:2]):
            rule = f"is a code of {nuts[:2]}, and the place is in {iso[:2]}"
            yield regions.fault(at, "nuts", rule, f"a code of {iso[:2]}")


def check_digit(code: str) -> str:
    """Return the check digit of the code of a Japanese local government, from its five digits.

    Weights 6 to 2, modulo 11; of what is left to 11 the last digit counts (総務省, 検証番号).
    """
    total = sum(int(digit) * weight for digit, weight in zip(code, range(6, 1, -1), strict=False))
    return str((11 - total % 11) % 10)


RULES = (what_belongs_together_lies_together, codes_of_a_place_agree)
