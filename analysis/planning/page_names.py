"""Name a page's file from its report, parameters and language.

`<report>[.<parameters>].<language>.html`: a grid parameter shows as its value, any other as
`name-value`; the values of a list stand apart by `_`. Values come from users and seeds, so anything
but letters, digits, `-` and `_` is replaced, and a short digest keeps two values apart that would
otherwise share a name.
"""

import re
from collections.abc import Collection, Mapping
from hashlib import sha256

UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
LONGEST = 60
BETWEEN = "_"  # the values of a list


def page_name(
    report: str, parameters: Mapping[str, object], grid: Collection[str], language: str
) -> str:
    """The file name of a page; the same inputs always give the same name."""
    parts = [report]
    for name in sorted(parameters, key=lambda one: (one not in grid, one)):
        slug = _slug(parameters[name])
        parts.append(slug if name in grid else f"{name}-{slug}")
    return ".".join([*parts, language, "html"])


def _slug(value: object) -> str:
    parts = value if isinstance(value, list) else []
    text = BETWEEN.join(parts) if parts else str(value)
    slug = UNSAFE.sub("-", text).strip("-")[:LONGEST]
    if slug == text and not any(BETWEEN in part for part in parts):
        return slug
    digest = sha256(repr(value).encode()).hexdigest()[:8]
    return f"{slug}-{digest}" if slug else digest
