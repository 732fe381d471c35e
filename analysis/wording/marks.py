"""Put a number, a date or a name on a page so that a machine can follow it to its source.

comparability, measures -> **wording** -> charts -> pages

Every number a reader sees leaves the package through one of these functions. Each returns
`Html`: escaped markup that shows itself in JupyterLab and is taken as it stands by the page.

    number(quantity)          <data value="160000000000" data-figure="…">1,600億元以上</data>
    when("2027", figure)      <time datetime="2027" data-figure="…">2027年</time>
    count(items)              <data value="7" data-derived="count" data-from="programme/x …">
    spoken_name(name)         <span data-name="region/henan">河南省</span>
    title(row)                <cite data-source="…" lang="ja">…</cite>
    position(103)             <data data-position value="103">103</data>
"""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from markupsafe import Markup, escape

from analysis.languages import (
    Name,
    Term,
    amount,
    digits_text,
    language,
    percent_text,
    period_parts,
    period_text,
    score_text,
)
from analysis.languages.numerals import plain, rounded, terminates
from analysis.quantities import Quantity

ATTRIBUTE_DIGITS = 12
BEFORE = "before:"
SCORE, PLAIN, WHOLE_PERCENT = "score", "plain", "whole percent"
BARE = {SCORE: score_text, PLAIN: digits_text, WHOLE_PERCENT: percent_text}
#: An attribute that names rows for the data beside a page, which the page itself does not show.
ROWS = "data-rows"
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


class Html(Markup):
    """Markup that is safe to put on a page as it is, and that JupyterLab shows as such."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(plain_text(STYLE.sub("", self)))


def number(quantity: Quantity, style: str = "") -> Html:
    """Return a quantity as `<data>` in words of the language in use, with its lineage.

    `value` is exact, or cut to 12 significant digits where the number never ends. A figure carries
    `data-figure`, a derived number its formula, its figures and what the reader assumed. The
    style "score" writes a bare number with two decimals, "plain" one as it is, without its unit,
    "whole percent" a ratio to the nearest percent.
    """
    attributes = {"value": "" if quantity.value is None else machine_value(quantity.value)}
    if quantity.upper is not None:
        attributes["data-upper"] = machine_value(quantity.upper)
    attributes |= _lineage(quantity)
    attributes |= {"data-unit": quantity.unit, "data-bound": quantity.bound}
    write = BARE.get(style)
    words = write(quantity) if write else amount(quantity, style=style)
    return element("data", words, **attributes)


def of_before(quantity: Quantity) -> Quantity:
    """Return a quantity of an earlier edition, so that it leads to that edition's passages."""
    return replace(quantity, figures=tuple(BEFORE + figure for figure in quantity.figures))


def machine_value(value: Fraction) -> str:
    """Return a value in plain decimal digits: exact, or 12 significant digits of a longer one."""
    if terminates(value) and len(plain(value)) <= 3 * ATTRIBUTE_DIGITS:
        return plain(value)
    return plain(rounded(value, ATTRIBUTE_DIGITS))


def count(items: Sequence[str], unit: str = "count", over: str = "") -> Html:
    """Return how many items there are; an item is a figure's id or `table/key`
    (`programme/…`, `member/…`), each counted once.

    The sentence around it says what is counted, with the measure word its language asks for.
    `over` names the table that was searched, which is all a count of none can point to.
    """
    found = list(dict.fromkeys(items))
    shown = plain(Fraction(len(found)), grouped=True)
    lineage = {"data-derived": "count", "data-from": " ".join(found)}
    if over:
        lineage["data-over"] = over
    return element("data", shown, value=str(len(found)), **lineage, **{"data-unit": unit})


def when(period: str, figure: str = "", items: Sequence[str] = ()) -> Html:
    """Return an ISO 8601 period as `<time>` elements, one for each end.

    `figure` is the figure whose words give the period; `items` are rows (`programme/KEY`) that do.
    """
    origin = {"data-figure": figure} if figure else {"data-from": " ".join(items)}
    parts = period_parts(period)
    return in_a_row(
        element("time", text, datetime=iso, **origin) if iso else escape(_dash(text))
        for iso, text in parts
    )


def assumed_time(name: str, period: str) -> Html:
    """Return an ISO 8601 period that the reader assumes, as `<time>`; `name` says what it is."""
    given = {"data-derived": "assumption", "data-assumed": f"{name}={period}"}
    return element("time", period_text(period), datetime=period, **given)


def _dash(text: str) -> str:
    """Return what stands between two dates; no line begins with a CJK dash or wave."""
    return "\N{WORD JOINER}" + text if text in "—～" else text


def spoken_name(part: Name) -> Html:
    """Return the name of a row in the language in use, marked as a name.

    Digits in it are part of the name. One that is on file in another language only carries that
    language.
    """
    return element("span", part.says, **{"data-name": part.key}, **_lang(part.language))


def term(part: Term) -> Markup:
    """Return the name of a code; one with digits (ISIC Rev. 4) is marked as a name."""
    if not any(char.isdigit() for char in part.says):
        return escape(part.says)
    return element("span", part.says, **{"data-name": f"{part.list}/{part.code}"})


def title(source: Mapping) -> Html:
    """Return the title of a source as a citation in its own language."""
    lang = _lang(source["language"])
    return element("cite", source["title"], **{"data-source": source["source"]}, **lang)


def position(offset: int) -> Html:
    """Return a place in a document, counted in Unicode code points."""
    return element("data", f"{offset:,}", value=str(offset), **{"data-position": ""})


def passage(text: str, lang: str, **attributes: str) -> Html:
    """Return a text in another language (BCP 47), marked as such."""
    return element("span", text, **_lang(lang), **attributes)


def element(tag: str, content: object, **attributes: str) -> Html:
    """Return one HTML element; content and attributes are escaped unless they are markup."""
    written = "".join([f' {name}="{escape(value)}"' for name, value in attributes.items()])
    inside = content if isinstance(content, Markup) else escape(content)
    return Html(f"<{tag}{written}>{inside}</{tag}>")


def in_a_row(parts: Iterable[Markup]) -> Html:
    """Return pieces of markup one behind the other, as they are."""
    return Html("".join(parts))


def plain_text(markup: str) -> str:
    """Return what a reader sees of markup, without tags."""
    words = html.unescape(re.sub(r"<[^>]*>", "", markup))
    return words.replace("\N{WORD JOINER}", "")


def _lineage(quantity: Quantity) -> dict[str, str]:
    if not quantity.is_derived:
        return {"data-figure": quantity.figures[0] if quantity.figures else ""}
    lineage = {"data-derived": quantity.formula, "data-from": " ".join(quantity.figures)}
    if quantity.assumptions:
        lineage["data-assumed"] = "; ".join(quantity.assumptions)
    return lineage


def _lang(spoken: str) -> dict[str, str]:
    return {} if not spoken or spoken == language() else {"lang": spoken}
