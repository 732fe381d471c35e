"""Write the passages a number, a name or a date stands in: exact words, source, place, standing.

rows -> **passages** -> evidence
"""

from collections.abc import Iterable, Mapping
from copy import copy

from analysis.languages import Name, Term, msgid, period_text, translate
from analysis.measures.excerpts import EXCERPT
from analysis.wording import Html, say, title
from analysis.wording.addresses import fragment_address
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .rows import Row, Rows
from .tree import Element, new, put

DOT = Html("\u00a0· ")  # a line never starts with the dot
OPEN = msgid("read it in the source")
PAGE = msgid("page {page}")
PLACE, PLACE_AGAIN = msgid("characters {start} to {end}"), msgid("{start} to {end}")


class Passages:
    """The passages that a page quotes, in the language in use."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._heads: dict[str, Element] = {}

    def listed(self, found: Iterable[Row]) -> list[Element]:
        """Return a list of passages source by source: title and standing, then the exact words
        and places; no list where there is none."""
        by_source: dict[str, list[Row]] = {}
        for row in found:
            by_source.setdefault(row["source"], []).append(row)
        if not by_source:
            return []
        listed = new("ul", attributes={"class": "passages"})
        put(listed, *(self._of_source(*one) for one in by_source.items()))
        return [listed]

    def _of_source(self, key: str, places: list[Row]) -> Element:
        source, shared = self.rows[f"source/{key}"], _marks(places[0])
        lines = new("ul", attributes=shared)
        pages = self.rows.pages(key)
        put(lines, *(_passage(rows, source, shared, pages) for rows in _by_words(places)))
        item = new("li")
        put(item, copy(self._head(key, source)), lines)
        return item

    def _head(self, key: str, source: Row) -> Element:
        """Return what every list of the source's passages begins with."""
        if key not in self._heads:
            facts: list[object] = [title(source), Term("tiers", source["tier"])]
            if source.get("extent") == EXCERPT:
                facts.append(Term("extents", EXCERPT))
            if source["retrieved"]:
                date = period_text(source["retrieved"])
                mark = {"datetime": source["retrieved"], "data-source": key}
                facts.append(say("retrieved {date}", date=element("time", date, **mark)))
            self._heads[key] = new("p", attributes={"class": "place"})
            put(self._heads[key], told(facts))
        return self._heads[key]


def _marks(row: Row) -> dict[str, str]:
    return {"data-exact": row.get("figure") or "", "data-source": row["source"]}


def _by_words(places: Iterable[Row]) -> list[list[Row]]:
    """Return the passages in order, those that are the same words for the same reason together."""
    alike: dict[tuple, list[Row]] = {}
    for row in places:
        said = (row["exact"], row.get("states"), row.get("named"), row.get("figure"))
        alike.setdefault(said, []).append(row)
    return list(alike.values())


def _passage(
    rows: list[Row], source: Row, shared: Mapping[str, str], pages: Mapping[str, int]
) -> Element:
    """Return words and where they stand, once or more; what they are evidence of stands once
    around all (`shared`) or with them."""
    row = rows[0]
    marks = {} if _marks(row) == shared else _marks(row)
    item = new("li")
    put(item, _name(row))
    put(item, new("q", row["exact"], {"lang": source["language"] or "und", **marks}), " ")
    put(item, _place(row, source["url"], PLACE), *_page(row, pages))
    for again in rows[1:]:
        put(item, ", ", _place(again, source["url"], PLACE_AGAIN), *_page(again, pages))
    if row.get("states", "value") != "value":
        put(item, str(DOT), part_html(Term("states", row["states"])))
    if row.get("basis", "stated") != "stated":
        put(item, str(DOT), part_html(Term("basis", row["basis"])))
    return item


def _place(row: Row, url: str, words: str) -> Element:
    """Return where a passage stands, and a link to it where there is one."""
    start, end = int(row["start"]), int(row["end"])
    place = new(
        "span",
        translate(words).format(start=f"{start:,}", end=f"{end:,}"),
        {"data-position": f"{row['start']} {row['end']}"},
    )
    link = fragment_address(url, row)
    if link:
        put(place, str(DOT), new("a", translate(OPEN), {"href": link, "rel": "noreferrer"}))
    return place


def _page(row: Row, pages: Mapping[str, int]) -> list[Element | str]:
    """Return the page of a PDF on which a passage stands, nothing where it is not of one."""
    span = f"{row['start']} {row['end']}"
    if span not in pages:
        return []
    words = translate(PAGE).format(page=pages[span])
    return [str(DOT), new("span", words, {"data-page": f"{row['source']} {span}"})]


def _name(row: Row) -> Html:
    """Return the name of what was counted (`named`), unless its own words say it already."""
    key = row.get("named", "")
    if not key or key.startswith(("dismissed/", "unread/")):
        return Html("")
    name = Name(key, row)
    return Html("") if name.says == row["exact"] else Html(part_html(name) + " ")


def told(facts: Iterable[object]) -> Html:
    """Return facts in one line, parted by dots."""
    return DOT.join(part_html(fact) for fact in facts)
