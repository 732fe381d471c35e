"""Read the package that a finished page carries, whoever made the page and whatever is in it.

finished page -> **carried** -> claims, index

A page of a stranger may carry anything. What has not the shape that a package has is left out, so
that a number which rests on it is not traced.
"""

import re
from collections.abc import Mapping
from typing import Any

from analysis.plain_files import read_json

from .packed import unpacked_data

PACKAGE, RULES = (
    re.compile(rf'<script type="application/json" id="{name}">(.*?)</script>', re.DOTALL)
    for name in ("package", "rules")
)
FOOTNOTE = re.compile("<li><sup>([a-z]{1,2})</sup>")
FIGURE = ("unit", "bound", "period", "value", "upper", "frequency", "region")  # texts of a figure
ENDS = ("start", "end")
#: Parameters by which a page is asked what a project gets, and those of more than a cost.
ASKED = ("cost", "currency", *(ASKED_MORE := ("costs", "firm")))
Package = Mapping[str, Any]


def package_in(page: str) -> Package:
    """Return the package a finished page carries, packed or not; {} where there is none, or none
    to be read."""
    block = _json_in(page, PACKAGE)
    try:
        text = unpacked_data(block)
        return block if text is None else mapping(read_json(text))
    except ValueError:
        return {}


def blocks_twice(page: str) -> list[str]:
    """Return what begins blocks of data that stand twice, one of them in a note or an attribute."""
    begins = (f'<script type="application/json" id="{name}">' for name in ("package", "rules"))
    return [one for one in begins if page.count(one) > 1]


def footnotes_in(page: str) -> frozenset[str]:
    """Return the letters under which the tables of a page have notes below them."""
    return frozenset(FOOTNOTE.findall(page))


def rules_in(page: str) -> Package:
    """Return the terms of schemes by which a page answers; {} where there are none."""
    return _json_in(page, RULES)


def _json_in(page: str, place: re.Pattern[str]) -> Package:
    found = place.search(page)
    try:
        return mapping(read_json(found[1])) if found else {}
    except ValueError:
        return {}


def figures_in(package: Package) -> dict[str, dict[str, Any]]:
    """Return the figures of a package by their key: texts, and `places` by source."""
    return {
        key: {"unit": "", "bound": "", "period": "", "frequency": "", "region": ""}
        | {name: row[name] for name in FIGURE if isinstance(row.get(name), str)}
        | {"places": _places(row)}
        for key, row in mapping(package.get("figures")).items()
        if isinstance(row, dict)
    }


def rows_in(package: Package, table: str) -> dict[str, dict[str, Any]]:
    """Return the rows of a table of the package by their key."""
    rows = mapping(package.get(table)).items()
    return {key: _cells(row) for key, row in rows if isinstance(row, dict)}


def names_in(package: Package) -> dict[str, list[str]]:
    """Return the names of a package's rows by their key."""
    named = mapping(package.get("names")).items()
    return {key: _texts(names) for key, names in named if isinstance(names, list)}


def asked_in(package: Package) -> dict[str, str]:
    """Return what a page was asked as it was typed, where it was asked for more than a cost."""
    asked = mapping(package.get("asked"))
    return {name: one for name, one in asked.items() if name in ASKED and isinstance(one, str)}


def given_in(package: Package) -> list[str]:
    """Return the names of the parameters that a page was given."""
    named = package.get("given")
    return _texts(named) if isinstance(named, list) else []


def set_aside_in(package: Package) -> list[dict[str, Any]]:
    """Return the numbers of the sources that are no figures."""
    rows = package.get("set_aside")
    listed = rows if isinstance(rows, list) else []
    return [_cells(row) for row in listed if isinstance(row, dict)]


def _places(row: Mapping[str, Any]) -> dict[str, list[list[Any]]]:
    """Return where a figure stands, by source: [start, end, exact words] of each passage."""
    found = mapping(row.get("places")).items()
    return {
        source: [one for one in listed if _is_place(one)]
        for source, listed in found
        if isinstance(listed, list)
    }


def _is_place(one: object) -> bool:
    return isinstance(one, list) and [type(part) for part in one] == [int, int, str]


def _cells(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells of a row that are texts, and its two ends, which are numbers."""
    return {
        name: cell
        for name, cell in row.items()
        if isinstance(cell, str) or (name in ENDS and type(cell) is int)
    }


def _texts(listed: list[Any]) -> list[str]:
    return [text for text in listed if isinstance(text, str)]


def mapping(content: object) -> dict[str, Any]:
    """Return what is a mapping, and {} for anything else."""
    return content if isinstance(content, dict) else {}
