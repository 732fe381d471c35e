"""What a web page says of itself to machines: its title, publisher and day of publication."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from analysis.plain_files import read_json

PUBLISHED = (
    "article:published_time", "og:published_time", "pubdate", "publishdate", "publish_date",
    "publicationdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "datepublished", "sailthru.date", "date",
)  # fmt: skip
PUBLISHER = ("contentsource", "dc.publisher", "dcterms.publisher", "article:publisher", "publisher",
             "og:site_name", "sitename", "author")  # fmt: skip
TITLE = ("articletitle", "og:title", "dc.title", "citation_title")
DAY = re.compile(
    r"([12]\d{3})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})(?!\d)|([12]\d{3})(\d\d)(\d\d)(?!\d)"
)
MOST_JSON = 200_000


def said_of_itself(page: Any) -> dict[str, str]:
    """Return `title`, `publisher` and `published` as far as the page names them."""
    named = dict(reversed([*_named(page)]))
    title = next((one.text_content() for one in page.iter("title")), "")
    found = {
        "title": _first(named, TITLE) or title,
        "publisher": _first(named, PUBLISHER),
        "published": next((day for name in PUBLISHED if (day := day_of(named.get(name, "")))), ""),
    }
    return {name: " ".join(value.split()) for name, value in found.items() if value.strip()}


def day_of(words: str) -> str:
    """Return the first full date of some words, ISO 8601; "" where there is none."""
    match = DAY.search(words)
    if not match:
        return ""
    year, month, day = (int(part) for part in match.groups() if part)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _first(named: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if named.get(name, "").strip()), "")


def _named(page: Any) -> Iterator[tuple[str, str]]:
    """Yield what the page names, by the name in lower case; what comes first counts."""
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        yield name.strip().lower(), meta.get("content") or ""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "") and len(script.text or "") < MOST_JSON:
            yield from _linked_data(script.text or "")
    for time in page.iter("time"):
        if time.get("pubdate") is not None or time.get("itemprop") == "datePublished":
            yield "datepublished", time.get("datetime") or time.text_content()


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    try:
        content = read_json(text)
    except ValueError:
        return
    for one in content if isinstance(content, list) else [content]:
        graph = one.get("@graph", [one]) if isinstance(one, dict) else []
        for node in graph if isinstance(graph, list) else []:
            if not isinstance(node, dict):
                continue
            if isinstance(node.get("datePublished"), str):
                yield "datepublished", node["datePublished"]
            publisher = node.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                yield "publisher", publisher["name"]
