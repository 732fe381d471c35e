"""Hold the package that a finished page carries against the one it says it was made from.

finished page -> carried -> **held_against** <- seeds

`trace` proves a page against its own package. A page forged together with that package agrees with
itself; whether the package is the real one only the seeds can tell.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from analysis.language_records import LANGUAGES
from analysis.languages import in_language
from analysis.measures.peers import set_beside
from analysis.schemes.reading import terms_of

from .answer_words import rules
from .carried import mapping, package_in, rules_in
from .edition import Edition, edition_names, edition_of
from .metadata import carried_figure, carried_source
from .rows import Rows
from .texts import Texts

if TYPE_CHECKING:
    from analysis.package import Seeds

OF_THE_EDITION_BEFORE, VERSION_BEFORE = "before:", "edition/before"
VERSION = re.compile(r"[0-9]+(\.[0-9]+)*")


def differences(page: str, seeds: "Seeds") -> Iterator[str]:
    """Yield each row of a page's package that the seeds do not have, or have otherwise."""
    package, rows = package_in(page), Rows(seeds)
    if not package:
        yield "the page carries no package"
        return
    if package.get("edition") != seeds.version:
        yield f"edition {package.get('edition')}, on file {seeds.version}"
    yield from _otherwise(
        "figure", mapping(package.get("figures")), lambda key: carried_figure(key, rows)
    )
    yield from _otherwise(
        "source", mapping(package.get("sources")), lambda key: carried_source(key, rows)
    )
    yield from _unnamed(mapping(package.get("names")), rows)
    for key, cells in mapping(package.get("places")).items():
        row = rows.row(key) or {}
        if not isinstance(cells, Mapping) or any(row.get(name) != cells[name] for name in cells):
            yield f"{key}: its words or dates are not those on file"
    carried = rules_in(page)
    real = rules(terms_of(set_beside(seeds, regions_asked(carried, seeds)))) if carried else {}
    for part in real:
        if (carried.get(part) or None) != (json.loads(json.dumps(real[part])) or None):
            yield f"{part} of support schemes: not those on file"


def regions_asked(carried: Mapping[str, Any], seeds: "Seeds") -> list[str]:
    """Return the regions on file whose terms a page says that it was asked for."""
    named = carried.get("regions")
    listed = named if isinstance(named, list) else []
    return [one for one in listed if isinstance(one, str) and seeds.has("regions", one)]


def _otherwise(
    what: str, carried: Mapping[str, Any], on_file: Callable[[str], Mapping[str, Any]]
) -> Iterator[str]:
    for key, held in carried.items():
        if key.startswith(OF_THE_EDITION_BEFORE):
            continue
        try:
            real = on_file(key)
        except KeyError:
            yield f"{what} {key}: not on file"
            continue
        differing = (name for name in real if not isinstance(held, Mapping)
                     or held.get(name) != real[name])  # fmt: skip
        for name in differing:
            says = held.get(name) if isinstance(held, Mapping) else held
            yield f"{what} {key}: {name} is {says!r:.80}, on file {real[name]!r:.80}"


def _unnamed(carried: Mapping[str, Any], rows: Rows) -> Iterator[str]:
    """Yield the texts that a page holds to be names of a row and that are none, in any language."""
    edition, held = edition_of(rows.seeds.folders), Texts(rows)
    for key, texts in carried.items():
        if key == VERSION_BEFORE and all(map(VERSION.fullmatch, map(str, texts))):
            continue  # of an edition that is not at hand
        known = _texts_of(key, held, edition)
        if known is None:
            yield f"{key}: not on file"
            continue
        for text in texts if isinstance(texts, list) else [texts]:
            if text not in known:
                yield f"{key}: {text!r:.80} is no text of it"


def _texts_of(key: str, held: Texts, edition: Edition) -> set[str] | None:
    """Return the texts of a row, or of the edition, in every language; None where it is neither."""
    texts, is_known = set[str](), False
    for tag in LANGUAGES:
        with in_language(tag):
            named = edition_names(edition)
            is_known = is_known or key in named or held.rows.row(key) is not None
            texts.update(named.get(key) or held.of(key))
    return texts if is_known else None
