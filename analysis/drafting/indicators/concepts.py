"""Tell by the name of an indicator what it measures, as the questions ask for it.

indicators -> **concepts** -> silence map

One data file, its rows in the order of preference: the concept, of which dimension it is, and the
words of names that stand for it. A name whose words say no concept, or say it of another dimension,
has none: the curator says it.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

#: column of a name -> the column of the words that are looked for in it
WORDS = {"name_zh_hans": "words_zh", "name_ja": "words_ja", "name_en": "words_en"}


def with_concept(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a drafted indicator with the concept that its name says; one that has any keeps it."""
    return {**row, "measured": row.get("measured") or concept_of(row)}


def concept_of(row: Mapping[str, Any]) -> str:
    """Return the concept of an indicator by its dimension and its names; "" where none is clear."""
    return _concept_of(row["dimension"], *(str(row.get(column) or "") for column in WORDS))


@lru_cache(maxsize=4096)
def _concept_of(dimension: str, *names: str) -> str:
    called = dict(zip(WORDS, names, strict=True))
    for concept, of, words in _concepts():
        said = not words or any(words[one].search(called[one]) for one in words if called[one])
        if of == dimension and said:
            return concept
    return ""


@cache
def _concepts() -> tuple[tuple[str, str, dict[str, re.Pattern[str]]], ...]:
    """Return concept, dimension and words by column of each row of the file."""
    with (Path(__file__).parent / "concepts.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            (
                row["measured"],
                row["dimension"],
                {
                    column: _compiled(row[words], whole=words == "words_en")
                    for column, words in WORDS.items()
                    if row[words]
                },
            )
            for row in csv.DictReader(lines)
        )


def _compiled(words: str, whole: bool) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b" if whole else words, re.IGNORECASE)
