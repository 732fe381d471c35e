"""A number that is true of one place, under the name of another: `trace` does not call it traced.

Four places: Maple with its part Grove, Oak and Elm, all in one land. 5 yuan are of Maple, 7 of
Grove, 9 of Oak, 3 of Elm.
"""

import json

import pytest

from analysis.pages import trace


def figure(value: str, region: str) -> dict:
    return {"value": value, "unit": "CNY", "bound": "exact", "period": "2027", "region": region}


PACKAGE = {
    "figures": {
        "maple": figure("5", "maple land"),
        "grove": figure("7", "grove maple land"),
        "oak": figure("9", "oak land"),
        "elm": figure("3", "elm land"),
    },
    "names": {f"region/{one.lower()}": [one] for one in ("Maple", "Grove", "Oak", "Elm")},
}
MAPLE, GROVE, OAK, ELM = (
    f'<data value="{value}" data-figure="{figure}">CNY {value}</data>'
    for value, figure in (("5", "maple"), ("7", "grove"), ("9", "oak"), ("3", "elm"))
)
AT_MAPLE, AT_GROVE, AT_OAK = (
    f'<span data-name="region/{name.lower()}">{name}</span>' for name in ("Maple", "Grove", "Oak")
)


def untraced(content: str) -> int:
    page = f'<html lang="en"><body>{content}<script type="application/json" id="package">'
    return len(trace(f"{page}{json.dumps(PACKAGE)}</script></body></html>").untraced)


def table(heads: list[str], *rows: list[str]) -> str:
    """Return a table; the first cell of each row is its head."""
    top = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{one}</td>" for one in cells)}</tr>'
        for first, *cells in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


HOLDS = {
    "under the head of its column": table(["", AT_MAPLE, AT_OAK], ["Scale", MAPLE, OAK]),
    "behind the head of its row": table(["", "Scale"], [AT_MAPLE, MAPLE], [AT_OAK, OAK]),
    "beside the place in its row": table(["", "Where", "Scale"], ["A plan", AT_OAK, OAK]),
    "of a part, under its whole": table(["", AT_MAPLE], ["Scale", GROVE]),
    "of a whole, behind its part": table(["", "Of", "Whole"], [AT_GROVE, GROVE, MAPLE]),
    "of another place that its cell names": table(
        ["", AT_MAPLE, AT_OAK], ["Scale", f"{MAPLE}, beside {AT_OAK}: {OAK}", OAK]
    ),
    "beside the place of another in a cell": table(
        ["", "Lowest", "Highest"], ["Scale", f"<ul><li>{AT_MAPLE}: {MAPLE}</li></ul>", OAK]
    ),
    "in a cell, apart from the place of another": table(
        ["", "Lowest"],
        ["Scale", f"<ul><li>{AT_MAPLE}: {MAPLE}</li><li>as low may be: {OAK}</li></ul>"],
    ),
    "in a sentence that names both": f"<p>{AT_MAPLE} has {MAPLE}, {AT_OAK} has {OAK}.</p>",
    "of the first of two places that clauses name": f"<p>On file: {MAPLE}. Maple, Oak.</p>",
    "of the second of two places that clauses name": f"<p>On file: {OAK}. Maple, Oak.</p>",
    "beside a clause that only holds a name": f"<p>On file: {ELM}. Trees like Oak, too.</p>",
    "in a sentence that names none": f"<p>It is {MAPLE} and {OAK}.</p>",
    "behind a table of another place": f"{table(['', AT_MAPLE], ['Scale', MAPLE])}<p>{OAK}</p>",
}
TURNED = {
    "cells of two columns swapped": table(["", AT_MAPLE, AT_OAK], ["Scale", OAK, MAPLE]),
    "heads of two columns swapped": table(["", AT_OAK, AT_MAPLE], ["Scale", MAPLE, OAK]),
    "heads without marks": table(["", "Oak", "Maple"], ["Scale", MAPLE, OAK]),
    "heads of two rows swapped": table(["", "Scale"], [AT_OAK, MAPLE], [AT_MAPLE, OAK]),
    "a part under another whole": table(["", AT_OAK], ["Scale", GROVE]),
    "the place in its row": table(["", "Where", "Scale"], ["A plan", AT_OAK, MAPLE]),
    "in a sentence": f"<p>{AT_OAK} is to have {MAPLE} by then.</p>",
    "in a sentence without marks": f"<p>Oak, {MAPLE} on file.</p>",
    "behind it without marks": f"<p>On file: {MAPLE}. Oak.</p>",
    "two places that clauses name": f"<p>On file: {ELM}. Maple, Oak.</p>",
}  # fmt: skip


@pytest.mark.parametrize("content", HOLDS.values(), ids=HOLDS)
def test_a_number_is_traced(content):
    assert untraced(content) == 0


@pytest.mark.parametrize("content", TURNED.values(), ids=TURNED)
def test_a_number_under_the_name_of_another_place_is_not(content):
    assert untraced(content) > 0
