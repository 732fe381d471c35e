"""Say which edition of the data a page shows, whose it is and how it may be used.

All of it comes from the base package's descriptor, so that it does not change with the clock.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from analysis.languages import LANGUAGES, language

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class License:
    """A licence of the data: its short name, title and address (http or https, or "")."""

    name: str
    title: str
    address: str
    titles: Mapping[str, str] = field(default_factory=dict)

    def words(self) -> tuple[str, str]:
        """Return its title in the language in use, else as it is, and the language that is."""
        return _in_words(self.titles, self.title or self.name)


@dataclass(frozen=True)
class Edition:
    """An edition: the package's title, `version`, `issued` (ISO date), licences, contributors."""

    title: str
    version: str
    issued: str
    licenses: tuple[License, ...]
    contributors: tuple[str, ...]
    titles: Mapping[str, str] = field(default_factory=dict)

    def words(self) -> tuple[str, str]:
        """Return its title in the language in use, else as it is, and the language that is."""
        return _in_words(self.titles, self.title)


def edition_of(folders: Sequence[Path]) -> Edition:
    """Return the edition of the first package that describes itself."""
    for folder in folders:
        path = Path(folder) / DESCRIPTOR
        if path.is_file():
            return _read(path, path.stat().st_mtime_ns)
    return Edition("", "", "", (), ())


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Edition:
    content = json.loads(path.read_text(encoding="utf-8"))
    licenses = tuple(
        License(
            str(one.get("name", "")),
            str(one.get("title", "")),
            _address(one.get("path", "")),
            _titles(one),
        )
        for one in content.get("licenses", [])
    )
    people = tuple(str(one.get("title", "")) for one in content.get("contributors", []))
    return Edition(
        str(content.get("title", "")),
        str(content.get("version", "")),
        str(content.get("created", ""))[:10],
        licenses,
        people,
        _titles(content),
    )


def _titles(content: Mapping) -> dict[str, str]:
    """Return the titles by language that stand as `title_ja`, `title_zh_hans` …"""
    keys = {tag: f"title_{tag.lower().replace('-', '_')}" for tag in LANGUAGES}
    return {tag: str(content[key]) for tag, key in keys.items() if content.get(key)}


def _in_words(titles: Mapping[str, str], otherwise: str) -> tuple[str, str]:
    tag = language()
    return (titles[tag], tag) if tag in titles else (otherwise, "en")


def _address(text: str) -> str:
    return text if urlsplit(text).scheme in ("http", "https") else ""
