"""Give machines what the page gives people: its figures, their sources, its description.

Two blocks of JSON, which are data and never run: the page's package (figures used, with value,
unit, bound, period and places; what `trace` checks the page against) and its description for
search engines and archives (schema.org). `<` is written as an escape, so that no text can end
the block.
"""

import html
import json
import re
from collections.abc import Iterable, Mapping

from analysis.wording.marks import machine_value

from .agreement import has_numeral
from .edition import Edition
from .ledger import Entry
from .rows import Rows

ABOUT = ("region", "indicator", "programme", "member")
FIGURES = re.compile(r'data-(?:figure|from|exact)="([^"]*)"')
ROWS = re.compile(r'data-(?:name|row|from)="([^"]*)"')
COUNTED = re.compile(r'data-(?:row|from)="([^"]*)"')
SOURCES = re.compile(r'data-source="([^"]*)"')
QUOTED = re.compile(r'data-exact=""[^>]*>([^<]*)<')
QUOTES = re.compile(r'<ul data-exact=""[^>]*>(.*?)</ul>', re.DOTALL)
WORDS = re.compile(r"<q\b[^>]*>([^<]*)</q>")
PLACE = ("source", "start", "end", "exact", "states", "starts", "ends")


def page_package(entries: Iterable[Entry], markup: str, rows: Rows) -> dict:
    """Return the part of the seeds a page rests on: figures, sources, and the rows it names.

    Of the rows' texts only those that hold a number come along, of the rows without one only
    those that are counted or dated: `trace` asks for no other.
    """
    figures = {entry.figure for entry in entries if entry.figure} | _figures_named(markup, rows)
    held = {figure: _figure(figure, rows) for figure in sorted(figures)}
    shown = _named(markup) | _about(held, rows)
    on_file = {key: row for key in sorted(shown) if (row := rows.row(key)) is not None}
    sources = {source for one in held.values() for source in one["places"]}
    counted = _named(markup, COUNTED)
    names = {key: [*filter(has_numeral, rows.texts(key))] for key in on_file}
    sources |= {str(row["source"]) for row in on_file.values() if row.get("source")}
    cited = map(html.unescape, SOURCES.findall(markup))
    sources |= {key for key in cited if rows.row(f"source/{key}") is not None}
    return {
        "figures": held,
        "sources": {key: _source(key, rows) for key in sorted(sources)},
        "names": {key: texts for key, texts in names.items() if texts or key in counted},
        "places": _places(on_file, markup, counted),
        "set_aside": _set_aside(markup, rows),
        "edition": rows.seeds.version,
    }


def description(title: str, summary: str, tag: str, edition: Edition, package: Mapping,
                files: Mapping[str, str]) -> dict:  # fmt: skip
    """Return the page as a schema.org Report with the dataset it shows."""
    return _issued(edition) | {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": title,
        "abstract": summary,
        "inLanguage": tag,
        "isBasedOn": [_work(source) for source in package["sources"].values()],
        "about": _dataset(summary, edition, files),
    }


def as_data(content: object) -> str:
    """Return JSON that is safe inside a `<script>` of data: no text of it can end the block."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _dataset(summary: str, edition: Edition, files: Mapping[str, str]) -> dict:
    return _issued(edition) | {
        "@type": "Dataset",
        "name": edition.title,
        "description": summary or edition.title,
        "creator": [{"@type": "Organization", "name": name} for name in edition.contributors],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": name}
            for kind, name in files.items()
        ],
    }


def _issued(edition: Edition) -> dict:
    """Return what a page has in common with its data: edition, date and licence."""
    license_ = edition.licenses[0].address if edition.licenses else ""
    return {"version": edition.version, "datePublished": edition.issued, "license": license_}


def _work(source: Mapping) -> dict:
    work = {
        "@type": "CreativeWork",
        "name": source["title"],
        "inLanguage": source["language"],
        "identifier": f"sha256:{source['sha256']}",
    }
    return work | ({"url": source["url"]} if source["url"] else {})


def _figure(figure: str, rows: Rows) -> dict:
    row = rows.figure(figure)
    held = {key: row[key] for key in ("unit", "bound", "period")}
    held["kind"] = row["measure_kind"]
    if row["value"] is not None:
        quantity = rows.quantity(figure)
        held["value"] = machine_value(quantity.value)
        if quantity.upper is not None:
            held["upper"] = machine_value(quantity.upper)
    held["places"] = places_by_source(rows.evidence(figure))
    return held


def places_by_source(found: Iterable[Mapping]) -> dict[str, list[list]]:
    """Return where passages stand, by source: start, end and the exact words of each."""
    places: dict[str, list[list]] = {}
    for one in found:
        place = [int(one["start"]), int(one["end"]), one["exact"]]
        places.setdefault(one["source"], []).append(place)
    return places


def _places(on_file: Mapping[str, Mapping], markup: str, dated: set[str]) -> dict[str, dict]:
    """Return where the rows stand whose words a page quotes, and the dates it takes from others."""
    listed = [text for found in QUOTES.findall(markup) for text in WORDS.findall(found)]
    quoted = {html.unescape(text) for text in [*QUOTED.findall(markup), *listed]}
    found = {}
    for key, row in on_file.items():
        if row.get("exact") in quoted:
            found[key] = _place(row)
        elif key in dated and (row.get("starts") or row.get("ends")):
            found[key] = {end: row[end] for end in ("starts", "ends")}
    return found


def _place(row: Mapping) -> dict:
    return {key: int(row[key]) if key in ("start", "end") else row[key]
            for key in PLACE if key in row and row[key] != ""}  # fmt: skip


def _source(key: str, rows: Rows) -> dict:
    row = rows.row(f"source/{key}")
    columns = ("title", "publisher", "language", "published", "url", "tier", "sha256", "retrieved")
    return {column: row[column] for column in columns}


def _figures_named(markup: str, rows: Rows) -> set[str]:
    named = {item for value in FIGURES.findall(markup) for item in html.unescape(value).split()}
    return {item for item in named if "/" not in item and rows.figure(item) is not None}


def _set_aside(markup: str, rows: Rows) -> list[dict]:
    """Return the numbers a page shows as set aside, with their places."""
    if 'data-exact=""' not in markup:
        return []
    shown = {html.unescape(key) for key in SOURCES.findall(markup)}
    table = rows.seeds.dismissed
    found = table[table["source"].isin(shown)].to_dict("records")
    return [_place(row) | {"note": row["note"]} for row in found]


def _named(markup: str, rows: re.Pattern = ROWS) -> set[str]:
    """Return the rows a page names, counts or takes dates from."""
    named = {item for value in rows.findall(markup) for item in html.unescape(value).split()}
    return {item for item in named if "/" in item}


def _about(figures: Iterable[str], rows: Rows) -> set[str]:
    """Return the rows the figures are about; a label may hold their names."""
    found = map(rows.figure, figures)
    return {f"{table}/{row[table]}" for row in found for table in ABOUT if row.get(table)}
