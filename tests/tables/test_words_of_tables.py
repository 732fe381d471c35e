"""The texts of the room: whatever a reader sees of several words is told in every language."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from analysis import tables
from analysis.languages.catalogue import messages
from analysis.schemes.silences import BESIDE, NOT_SAME_COST
from analysis.wording.marks import WHOLE_PERCENT

#: What other rooms call a thing in several words, which no reader sees.
CODES = {BESIDE, NOT_SAME_COST, WHOLE_PERCENT}


def texts(value: object) -> Iterator[str]:
    """Yield the texts of several words that a constant holds, whatever it keeps them in."""
    if value is None:
        raise ValueError("words are missing")
    if isinstance(value, str):
        words = re.sub(r"\{\w+\}", "", value).strip()
        yield from [value] if words and " " in value else []
    elif isinstance(value, (dict, list, tuple)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)
    elif hasattr(value, "__dataclass_fields__"):
        yield from texts(vars(value))


def said() -> set[str]:
    found: set[str] = set()
    for module in pkgutil.iter_modules(tables.__path__, f"{tables.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            found |= set(texts(value)) if name.isupper() else set()
    return found - CODES


@pytest.mark.parametrize("tag", ["ja", "zh-Hans"])
def test_every_sentence_of_a_table_is_translated(tag):
    assert len(said()) > 200
    assert said() <= messages(tag).keys()
