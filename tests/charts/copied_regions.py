"""Packages for charts: the workbook's own, and made-up ones of any number of regions."""

from dataclasses import replace
from functools import cache

import pandas as pd

from analysis.measures.peers import peers
from analysis.package import Seeds, load_seeds, workbook_descriptor

#: the tables that a region has rows of its own in
COPIED = (
    "regions", "figures", "evidence", "programmes", "support_schemes", "scheme_terms",
    "scheme_limits", "members", "exchange_rates",
)  # fmt: skip
#: their columns that hold keys of such rows
REFERENCES = {
    name: [
        column
        for column in table.columns
        if table.points_to.get(column) in COPIED or table.primary_key == (column,)
    ]
    for name, table in workbook_descriptor().tables.items()
    if name in COPIED
}
#: Names of provinces as long and as varied as a page will meet them.
PLACES = (
    ("Inner Mongolia Autonomous Region", "内モンゴル自治区", "内蒙古自治区"),
    ("Xinjiang Uygur Autonomous Region", "新疆ウイグル自治区", "新疆维吾尔自治区"),
    ("Guangxi Zhuang Autonomous Region", "広西チワン族自治区", "广西壮族自治区"),
    ("Heilongjiang", "黒竜江省", "黑龙江省"),
    ("Chongqing", "重慶市", "重庆市"),
    ("Tianjin", "天津市", "天津市"),
    ("Guangdong", "広東省", "广东省"),
)


@cache
def own_package() -> Seeds:
    return load_seeds()


@cache
def package_of(number: int) -> Seeds:
    """Return a package of so many compared regions, made of copies of the workbook's own."""
    own = own_package()
    bases = peers(own)
    parts = [_copy(_alone(own, bases[at % len(bases)]), at) for at in range(number)]
    tables = {}
    for name, table in own.tables.items():
        rows = [part[name] for part in parts] if name in REFERENCES else [table]
        tables[name] = pd.concat(rows, ignore_index=True)
    tables["regions"] = tables["regions"].drop_duplicates("region")
    return Seeds(**tables)


def _alone(own: Seeds, region: str) -> Seeds:
    """Return what is on file about a region and the places inside it, and nothing of its peers."""
    others = set(peers(own)) - {region}
    tables = {
        name: table[~table["region"].isin(others)]
        for name, table in own.of_regions([region]).tables.items()
        if "region" in table and name != "regions"
    }
    figures, programmes = tables["figures"]["figure"], tables["programmes"]["programme"]
    tables["evidence"] = own.evidence[own.evidence["figure"].isin(figures)]
    tables["support_schemes"] = own.support_schemes[
        own.support_schemes["programme"].isin(programmes)
    ]
    tables["scheme_terms"] = own.scheme_terms[own.scheme_terms["scheme"].isin(programmes)]
    terms = set(tables["scheme_terms"]["term"])
    covered = own.scheme_limits["covers"].map(lambda covers: set(covers.split(";")) <= terms)
    tables["scheme_limits"] = own.scheme_limits[covered]
    tables["exchange_rates"] = own.exchange_rates.iloc[:0]
    return replace(own.of_regions([region]), **tables)


def _copy(part: Seeds, at: int) -> dict[str, pd.DataFrame]:
    """Return the tables of a region with every key made its own, and another name."""
    tables = {name: table.copy() for name, table in part.tables.items()}
    for name, columns in REFERENCES.items():
        for column in columns:
            cells = tables[name][column]
            tables[name][column] = cells.where(cells == "", cells + f"-{at}")
    covers = tables["scheme_limits"]["covers"].map(lambda keys: keys.replace(";", f"-{at};"))
    tables["scheme_limits"]["covers"] = covers + f"-{at}"
    named = tables["regions"]
    first = named["level"].isin(["province", "municipality", "sub_provincial_city"])
    for column, text in zip(("name_en", "name_ja", "name_zh_hans"), PLACES[at % 7], strict=True):
        named.loc[first, column] = text
    return tables
