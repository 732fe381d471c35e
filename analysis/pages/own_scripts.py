"""Tell the scripts that the workbook puts on its pages from any other.

finished page -> trace -> **own_scripts**

A script may write any number on a page. Those of the workbook write what the page's own package and
rules give, and tests hold that they do; of another script nothing is known.
"""

import base64
import re
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .packed import UNPACKS

TEMPLATES = Path(__file__).parent / "template"
#: The calculator's scripts in the order in which they run, packed into one.
CALCULATOR = (
    "amount.js", "writing.js", "asking.js", "search.js", "support.js", "answering.js", "cost.js",
)  # fmt: skip
#: Those that stand on a page as they are.
PLAIN = ("pick.js", "find.js")
PACKED = re.compile(r'atob\("([A-Za-z0-9+/=]*)"\)')
LARGEST = 1_000_000  # characters; the calculator has a tenth


def is_own(text: str) -> bool:
    """Return whether a script is one that the workbook writes, wherever it was packed."""
    return text in _plain() or _is_calculator(text)


def is_data(given: Mapping[str, str]) -> bool:
    """Return whether a script's attributes say that it only holds data."""
    return given.get("type", "").strip().lower() in ("application/json", "application/ld+json")


def script(name: str) -> str:
    """Return the text of a script."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def calculator() -> str:
    """Return the scripts of the calculator in one."""
    return "".join(map(script, CALCULATOR))


@cache
def _plain() -> frozenset[str]:
    return frozenset(map(script, PLAIN))


def _is_calculator(text: str) -> bool:
    found = PACKED.search(text)
    if found is None or text != UNPACKS.format(packed=found[1], names=", ".join(CALCULATOR)):
        return False
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(
            base64.b64decode(found[1]), LARGEST
        )
    except (ValueError, zlib.error):
        return False
    return unpacked == calculator().encode()
