"""Give machines what the page gives people: its figures, their sources, its description.

Two blocks of JSON, which are data and never run: the page's package (figures used, with value,
unit, bound, period and places; what `trace` checks the page against) and its description for
search engines and archives (schema.org). `<` is written as an escape, so that no text can end
the block.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from analysis.package.parents import upwards
from analysis.wording.marks import machine_value

from .agreement import has_numeral
from .edition import Edition
from .ledger import Entry
from .rows import Rows
from .texts import Texts
from .tree import Element, bearers, values

ABOUT = ("region", "indicator", "programme", "member")
PLACE = ("source", "start", "end", "exact", "states", "starts", "ends")


def page_package(
    entries: Iterable[Entry],
    figures_and_rows: Collection[str],
    shown: Sequence[Element],
    rows: Rows,
) -> dict[str, Any]:
    """Return the part of the seeds a page rests on: figures, sources, and the rows it names.

    `figures_and_rows` are those its numbers show or are computed from. Of the rows' texts only
    those that hold a number come along, of the rows without one only those that are counted or
    dated: `trace` asks for no other.
    """
    quoting = [marked for tree in shown for marked in bearers(tree, "data-exact")]
    quoted = {marked.get("data-exact") for marked in quoting}
    figures = {entry.figure for entry in entries if entry.figure}
    figures |= _figures_in([*figures_and_rows, *quoted], rows)
    held = {figure: carried_figure(figure, rows) for figure in sorted(figures)}
    counted = _rows_in([*figures_and_rows, *_marks(shown, "data-row")])
    named = counted | _rows_in(_marks(shown, "data-name")) | _about(held, rows)
    on_file = {key: row for key in sorted(named) if (row := rows.row(key)) is not None}
    texts = Texts(rows)
    names = {
        key: [text for text in texts.of(key) if has_numeral(text) or key.startswith("region/")]
        for key in on_file
    }
    cited = _marks(shown, "data-source")
    sources = {key for key in cited if rows.row(f"source/{key}") is not None}
    sources |= {source for one in held.values() for source in one["places"]}
    sources |= {str(row["source"]) for row in on_file.values() if row.get("source")}
    return {
        "figures": held,
        "sources": {key: carried_source(key, rows) for key in sorted(sources)},
        "names": {key: own for key, own in names.items() if own or key in counted},
        "places": _places(on_file, _words_of_others(quoting), counted),
        "set_aside": _set_aside(cited, rows) if "" in quoted else [],
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
            {"@type": "DataDownload", "encodingFormat": kind.split()[0], "contentUrl": name}
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


def carried_figure(figure: str, rows: Rows) -> dict:
    """Return what a page carries of a figure."""
    row = rows[figure]
    held = {key: row[key] for key in ("unit", "bound", "period", "frequency")}
    held["region"] = " ".join(upwards(row["region"], rows.parent_of))
    held["kind"] = row["measure_kind"]
    quantity = rows.quantity(figure) if row["value"] is not None else None
    if quantity is not None and quantity.value is not None:
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


def _places(
    on_file: Mapping[str, Mapping[str, Any]], quoted: set[str], dated: set[str]
) -> dict[str, dict[str, Any]]:
    """Return where the rows stand whose words a page quotes, and the dates it takes from others."""
    found = {}
    for key, row in on_file.items():
        if row.get("exact") in quoted:
            found[key] = _place(row)
        elif key in dated and (row.get("starts") or row.get("ends")):
            found[key] = {end: row[end] for end in ("starts", "ends")}
    return found


def _marks(shown: Iterable[Element], name: str) -> set[str]:
    return {value for tree in shown for value in values(tree, name)}


def _words_of_others(quoting: Iterable[Element]) -> set[str]:
    """Return the words a page quotes that are no figure's."""
    return {
        words.text or ""
        for marked in quoting
        if not marked.get("data-exact")
        for words in (marked, *marked.iter("q"))
    }


def _place(row: Mapping) -> dict:
    return {key: int(row[key]) if key in ("start", "end") else row[key]
            for key in PLACE if key in row and row[key] != ""}  # fmt: skip


def carried_source(key: str, rows: Rows) -> dict:
    """Return what a page carries of a source."""
    row = rows[f"source/{key}"]
    columns = ("title", "publisher", "language", "published", "url", "tier", "sha256", "retrieved")
    said = {column: row[column] for column in columns}
    pages = [f"{span} {page}" for span, page in rows.pages(key).items()]
    return said | ({"pages": ";".join(pages)} if pages else {})


def _figures_in(values: Iterable[str], rows: Rows) -> set[str]:
    named = {item for value in values for item in value.split() if "/" not in item}
    return {item for item in named if rows.figure(item) is not None}


def _set_aside(sources: Collection[str], rows: Rows) -> list[dict[str, Any]]:
    """Return the numbers of sources that were set aside, with their places."""
    found = rows.seeds.rows("dismissed").where(source=sources)
    return [_place(row) | {"note": row["note"]} for row in found]


def _rows_in(values: Iterable[str]) -> set[str]:
    """Return the rows that values of marks name, count or take dates from."""
    return {item for value in values for item in value.split() if "/" in item}


def _about(figures: Iterable[str], rows: Rows) -> set[str]:
    """Return the rows the figures are about; a label may hold their names."""
    found = [rows[figure] for figure in figures]
    return {f"{table}/{row[table]}" for row in found for table in ABOUT if row.get(table)}
