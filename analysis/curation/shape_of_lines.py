"""Is a line of a history of the shape in which the desk writes it, whoever wrote it?

**shape of lines** -> told
"""

from collections.abc import Mapping
from typing import Any

from analysis.curation import deeds
from analysis.package.descriptor import workbook_descriptor

WAYS = frozenset({"come", "gone"})
KNOWN = frozenset(
    (deeds.ACCEPT, deeds.REOPEN, deeds.DISMISS, deeds.CORRECT, deeds.ADD, deeds.MERGE,
     deeds.TAKE_UP, deeds.QUOTE)
)  # fmt: skip
TEXTS = ("source", "exact", "prefix", "suffix")


def hold_shape(line: Mapping[str, Any]) -> None:
    """Raise TypeError where a line of a history, or a part of it, is of another shape."""
    tables, is_deed = workbook_descriptor().tables, "of" not in line
    held = all(isinstance(line.get(name, ""), str) for name in ("at", "key", "table"))
    held = held and (not is_deed or ("key" in line and line.get("table") in tables))
    held = held and (not is_deed or line["do"] in KNOWN)
    held = held and all(_quotes(line[name]) for name in ("words", "to") if line.get(name))
    held = held and all(_quotes(words) for words in dict(line.get("named", {})).values())
    held = held and _is_of_texts(line.get("cells", {}))
    for table, rows in dict(line.get("changed", {})).items():
        held = held and table in tables and set(rows) == WAYS
        held = held and all(_is_of_texts(row) for way in WAYS for row in rows[way])
    if not held:
        raise TypeError("a line of another shape")


def _quotes(words: Any) -> bool:
    """True for words as a line quotes them: where they stand, and what stands beside them."""
    if not isinstance(words, dict) or not {*words} <= {*TEXTS, "start"}:
        return False
    begins = isinstance(words.get("start"), int) and {"source", "exact"} <= words.keys()
    return begins and all(isinstance(words.get(name, ""), str) for name in TEXTS)


def _is_of_texts(row: Any) -> bool:
    return isinstance(row, dict) and all(
        isinstance(cell, str) for pair in row.items() for cell in pair
    )
