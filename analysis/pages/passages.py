"""Write the passages a number, a name or a date stands in: exact words, source, place, standing.

rows -> **passages** -> evidence
"""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlsplit

from analysis.languages import Name, Term, msgid, period_text, translate
from analysis.wording import Html, say, title
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

from .rows import Rows

DOT = Html("\u00a0· ")  # a line never starts with the dot
OPEN = msgid("read it in the source")
PLACE = msgid("characters {start} to {end}")


def passages_html(found: Iterable[Mapping], rows: Rows) -> Html:
    """Return passages source by source: title and standing, then the exact words and places."""
    by_source: dict[str, list[Mapping]] = {}
    for row in found:
        by_source.setdefault(row["source"], []).append(row)
    items = [_source_passages(source, places, rows) for source, places in by_source.items()]
    return element("ul", Html("").join(items), **{"class": "passages"}) if items else Html("")


def _source_passages(key: str, places: list[Mapping], rows: Rows) -> Html:
    source = rows.row(f"source/{key}")
    facts: list[object] = [title(source), Term("tiers", source["tier"])]
    if source["retrieved"]:
        date = period_text(source["retrieved"])
        mark = {"datetime": source["retrieved"], "data-source": key}
        facts.append(say("retrieved {date}", date=element("time", date, **mark)))
    shared = _marks(places[0])
    lines = Html("").join(_passage(row, source, shared) for row in places)
    head = element("p", told(facts), **{"class": "place"})
    return element("li", head + element("ul", lines, **shared))


def _marks(row: Mapping) -> dict[str, str]:
    return {"data-exact": row.get("figure") or "", "data-source": row["source"]}


def _passage(row: Mapping, source: Mapping, shared: Mapping[str, str]) -> Html:
    """Return a passage; what it is evidence of stands once around all (`shared`) or with it."""
    marks = {} if _marks(row) == shared else _marks(row)
    words = element("q", row["exact"], lang=source["language"] or "und", **marks)
    named = _name(row)
    ends = {name: f"{int(row[name]):,}" for name in ("start", "end")}
    facts: list[object] = [say(PLACE, **ends)]
    if row.get("states", "value") != "value":
        facts.append(Term("states", row["states"]))
    link = fragment_address(source["url"], row)
    if link:
        facts.append(element("a", translate(OPEN), href=link, rel="noreferrer"))
    place = {"data-position": f"{row['start']} {row['end']}"}
    return element("li", named + words + " " + element("span", told(facts), **place))


def _name(row: Mapping) -> Html:
    """Return the name of what was counted (`named`), unless its own words say it already."""
    key = row.get("named", "")
    if not key or key.startswith("dismissed/"):
        return Html("")
    name = Name(key, row)
    return Html("") if name.says == row["exact"] else Html(part_html(name) + " ")


def told(facts: Iterable[object]) -> Html:
    """Return facts in one line, parted by dots."""
    return DOT.join(part_html(fact) for fact in facts)


def fragment_address(url: str, row: Mapping) -> str:
    """Return the address that leads to the words in the source, or "" where it has none.

    A text fragment (WICG Scroll To Text): `#:~:text=prefix-,exact,-suffix`.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        return ""
    before = f"{_fragment(row['prefix'])}-," if row.get("prefix") else ""
    after = f",-{_fragment(row['suffix'])}" if row.get("suffix") else ""
    joint = ":~:text=" if "#" in url else "#:~:text="
    return f"{url}{joint}{before}{_fragment(row['exact'])}{after}"


def _fragment(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
