"""What a mark in a chart stands for: a figure, a derived number, a count of rows, a date, a tick.

A mark carries in the picture what `<data>` carries in the text: value, figures, formula. It links
to the same evidence (`#ref-FIGURE`) and has a short label, which a pointer shows. Texts with digits
that are no number (a name, a document's title) say so too, so that a machine can account for
every digit on a page.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analysis.languages import amount, period_text, record_of
from analysis.quantities import Quantity
from analysis.wording.marks import machine_value


@dataclass(frozen=True)
class Mark:
    """`gid` names the artist, `href` its evidence ("" for none); `data` becomes `data-*`."""

    gid: str
    label: str = ""
    href: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


def labelled(name: str, said: str) -> str:
    """Return a name and what is said of it, as a label in the language in use: "a: 1", "a：1"."""
    return f"{name}{record_of().punctuation.colon}{said}"


def of_quantity(quantity: Quantity, label: str = "") -> Mark:
    """Return the mark of a quantity; one derived from figures links to the first of them."""
    label = label or amount(quantity)
    link = f"#ref-{quantity.figures[0]}" if quantity.figures else ""
    value = {} if quantity.value is None else {"value": machine_value(quantity.value)}
    value |= {} if quantity.upper is None else {"upper": machine_value(quantity.upper)}
    figures = " ".join(quantity.figures)
    if not quantity.is_derived:
        return Mark(f"mark-{figures}", label, link, value | {"figure": figures})
    data = value | {"derived": quantity.formula, "from": figures}
    data |= {"unit": quantity.unit, "bound": quantity.bound}
    if quantity.assumptions:
        data["assumed"] = "; ".join(quantity.assumptions)
    return Mark(f"mark-{quantity.formula}-{'-'.join(quantity.figures)}", label, link, data)


def of_count(keys: Iterable[str], label: str = "") -> Mark:
    """Return the mark of a number that counts rows; `keys` are `table/row`."""
    rows = list(dict.fromkeys(keys))
    data = {"value": str(len(rows)), "derived": "count", "from": " ".join(rows), "unit": "count"}
    return Mark("mark-count", label, data=data)


def of_name(key: str) -> Mark:
    """Return the mark of a text whose digits belong to a name; `key` is `table/row`."""
    return Mark("name", data={"name": key})


def of_date(iso: str, key: str = "") -> Mark:
    """Return the mark of a date; `key` is the figure that gives it, or a row (`programme/x`)."""
    data = {"datetime": iso}
    if "/" in key:
        return Mark(f"mark-{key.replace('/', '-')}", period_text(iso), data=data | {"row": key})
    if key:
        return Mark(f"mark-{key}", period_text(iso), f"#ref-{key}", data | {"figure": key})
    return Mark("mark-date", period_text(iso), data=data)


def of_tick(value: object) -> Mark:
    """Return the mark of a number on an axis."""
    return Mark(f"tick-{value}", data={"tick": str(value)})
