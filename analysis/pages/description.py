"""Read what a page says of itself to search engines, for whoever traces it.

finished page -> trace -> **description**

The description (schema.org, JSON-LD) is shown to people who never open the page. It has the
workbook's own properties, whose texts are read as those of the page are, and no number.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.plain_files import read_json

DESCRIBING = "application/ld+json"
#: Properties in words that people read, and those that only machines do.
READ = frozenset({"name", "abstract", "description"})
TECHNICAL = frozenset((
    "@context", "@type", "about", "creator", "datePublished", "distribution", "contentUrl",
    "encodingFormat", "license", "version", "inLanguage", "isBasedOn", "identifier", "url",
))  # fmt: skip


@dataclass(frozen=True)
class Described:
    """The texts of a description that people read, and what of it the workbook does not write."""

    texts: tuple[str, ...]
    strange: tuple[str, ...]


def described(written: str) -> Described:
    """Return what a description says; one that is no JSON says nothing."""
    try:
        parts = list(_parts("", read_json(written)))
    except (ValueError, RecursionError):
        return Described((), ("a description that is no JSON",))
    texts = tuple(value for name, value in parts if name in READ and isinstance(value, str))
    strange = tuple(
        f"{name or 'a value'} in the page's description"
        for name, value in parts
        if name not in READ | TECHNICAL or not isinstance(value, str)
    )
    return Described(texts, strange)


def _parts(name: str, content: object) -> Iterator[tuple[str, object]]:
    """Yield each value that holds no others, by the name of the property that it is of."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _parts(key, value)
    elif isinstance(content, list):
        for value in content:
            yield from _parts(name, value)
    else:
        yield name, content
