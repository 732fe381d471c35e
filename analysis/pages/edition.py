"""Say which edition of the data a page shows, whose it is and how it may be used.

All of it comes from the base package's descriptor, so that it does not change with the clock.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class License:
    """A licence of the data: its short name, title and address (http or https, or "").

    `named` is its title by language, as `text_and_language` reads it.
    """

    name: str
    title: str
    address: str
    named: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Edition:
    """An edition: the package's title, `version`, `issued` (ISO date), licences, contributors.

    `named` is its title by language, as `text_and_language` reads it.
    """

    title: str
    version: str
    issued: str
    licenses: tuple[License, ...]
    contributors: tuple[str, ...]
    named: Mapping[str, str] = field(default_factory=dict)


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
            _named(one, str(one.get("name", ""))),
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
        _named(content),
    )


def _named(content: Mapping, otherwise: str = "") -> dict[str, str]:
    """Return the title and its `title_ja`, `title_zh_hans` …, which only strings can be."""
    titles = {key: value for key, value in content.items() if key.startswith("title") and value}
    return {"title": otherwise} | {key: str(value) for key, value in titles.items()}


def _address(text: str) -> str:
    return text if urlsplit(text).scheme in ("http", "https") else ""
