"""Say which edition of the data a page shows, when it came out, whose it is and how to cite it.

All of it comes from the base package's descriptor, so that it does not change with the clock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from analysis.languages import msgid, period_text, text_and_language, text_of
from analysis.plain_files import from_json
from analysis.wording import Html, Sentence, say
from analysis.wording.marks import element, plain_text

DESCRIPTOR = "datapackage.json"
CITATION = msgid("{title}. In: {package}, edition {version}, {date}.")
CITATION_MARKED = msgid("{title} In: {package}, edition {version}, {date}.")
#: A title that ends in one of these is cited without another stop.
CLOSING = ("?", "!", ".", "…", "？", "！", "。")


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
    content = from_json(path)
    licenses = tuple(
        License(
            _text(one, "name"),
            _text(one, "title"),
            _address(_text(one, "path")),
            _named(one, _text(one, "name")),
        )
        for one in _listed(content, "licenses")
    )
    people = tuple(_text(one, "title") for one in _listed(content, "contributors"))
    return Edition(
        _text(content, "title"),
        _text(content, "version"),
        _day(_text(content, "created")[:10]),
        licenses,
        people,
        _named(content),
    )


def _text(content: Mapping, name: str) -> str:
    """Return what a descriptor says by a name; "" for what is no text: nobody has checked it."""
    said = content.get(name)
    return said if isinstance(said, str) else ""


def _listed(content: Mapping, name: str) -> list[Mapping]:
    said = content.get(name)
    return [one for one in said if isinstance(one, Mapping)] if isinstance(said, list) else []


def _day(text: str) -> str:
    """Return a day that is on the calendar, else none: an edition need not say when it came out."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _named(content: Mapping, otherwise: str = "") -> dict[str, str]:
    """Return the title and its `title_ja`, `title_zh_hans` …, which only strings can be."""
    titles = {key: value for key, value in content.items()
              if key.startswith("title") and value and isinstance(value, str)}  # fmt: skip
    return {"title": otherwise} | {key: str(value) for key, value in titles.items()}


def _address(text: str) -> str:
    try:
        return text if urlsplit(text).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def citation(title: Html, edition: Edition) -> Sentence:
    """Return how a page is cited."""
    return say(
        CITATION_MARKED if plain_text(title).endswith(CLOSING) else CITATION,
        title=element("cite", title),
        package=_package(edition),
        version=element("span", edition.version, **{"data-name": "edition/version"}),
        date=issued(edition),
    )


def issued(edition: Edition) -> Html:
    """Return the date of the edition."""
    if not edition.issued:
        return Html("")
    attributes = {"datetime": edition.issued, "data-name": "edition/issued"}
    return element("time", period_text(edition.issued), **attributes)


def license_name(one: License) -> Html:
    """Return a licence's title, else its short name; digits in it belong to the name."""
    words, tag = text_and_language(one.named, "title")
    return element("span", words, **{"data-name": "edition/license", "lang": tag})


def _package(edition: Edition) -> Html:
    words, tag = text_and_language(edition.named, "title")
    return element("span", words, **{"data-name": "edition/title", "lang": tag})


def edition_names(edition: Edition) -> dict[str, list[str]]:
    """Return the texts of the edition that hold digits, for the page's package."""
    names = {
        "edition/version": [edition.version],
        "edition/title": [text_of(edition.named, "title")],
    }
    if edition.issued:
        names["edition/issued"] = [period_text(edition.issued)]
    names["edition/license"] = [text_of(one.named, "title") for one in edition.licenses]
    return names
