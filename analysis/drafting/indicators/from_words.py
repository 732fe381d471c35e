"""Make a new indicator that is named by a noun of the text, under a key of its own.

known -> **from words** -> indicators
"""

import csv
import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from analysis.drafting.indicators.known import Row, same_kind
from analysis.drafting.programmes.rows import NAMES

LONGEST_SLUG = 60
#: What is of a year where nothing else is said.
YEARLY = re.compile(
    r"营收|收入|产值|销售额|产量|売上|出荷額|生産額|\b(?:revenue|turnover|output|sales)\b",
    re.IGNORECASE,
)
DEFINITION = "Drafted: what the words beside the number in the document say that it is."


def from_words(noun: str, figure: Row, dimension: str, language: str) -> Row:
    """Return a new indicator that is named by a noun of the text."""
    english = noun if noun.isascii() else _in_english(noun)
    unit = figure["unit"]
    slug = re.sub(r"[^a-z0-9]+", "_", (english or "").lower()).strip("_")[:LONGEST_SLUG]
    if not slug or len(slug) == LONGEST_SLUG:
        slug = f"{dimension}_{sha256(f'{noun} {unit}'.encode()).hexdigest()[:8]}"
    yearly = figure.get("frequency") == "P1Y"
    name = re.sub(r"\bai\b", "AI", english[:1].upper() + english[1:]) if english else noun
    return {
        "indicator": f"{slug}_a_year" if yearly else slug,
        "name_en": name,
        NAMES.get(language[:2], "name_en"): noun if language[:2] in ("zh", "ja") else name,
        "definition": DEFINITION,
        "unit": unit,
        "stock_or_flow": _stock_or_flow(noun, dimension, yearly),
        "dimension": dimension,
    }


def apart(row: Row, taken: Row | None, noun: str) -> Row:
    """Return an indicator under a key of its own where another thing has its key."""
    names = {column: row.get(column) for column in NAMES.values()}
    if taken is None or (
        same_kind(str(taken["unit"]), row["unit"])
        and any(name and name == taken.get(column) for column, name in names.items())
    ):
        return row
    suffix = sha256(f"{noun} {row['unit']}".encode()).hexdigest()[:8]
    return {**row, "indicator": f"{row['indicator']}_{suffix}"}


def _stock_or_flow(noun: str, dimension: str, yearly: bool) -> str:
    if dimension == "share":
        return "ratio"
    if yearly or YEARLY.search(noun):
        return "flow"
    return "unsaid" if dimension == "money" or noun.startswith("新增") else "stock"


def _in_english(noun: str) -> str:
    """Return a Chinese noun word for word in English; "" where a part has no word on file."""
    parts, at = [], 0
    while at < len(noun):
        part = next(
            (noun[at : at + n] for n in range(8, 0, -1) if noun[at : at + n] in _glossary()), ""
        )
        if not part:
            return ""
        parts.append(_glossary()[part])
        at += len(part)
    return " ".join(parts)


@cache
def _glossary() -> dict[str, str]:
    with (Path(__file__).parent / "glossary_zh.csv").open(encoding="utf-8", newline="") as lines:
        return {line["word"]: line["english"] for line in csv.DictReader(lines)}
