"""Say what the rules are called by which a draft makes rows, and how often each was right.

drafting -> **drafting rules** -> desk
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.languages import name_of


@dataclass(frozen=True)
class DraftingRule:
    """A rule by its key, its names by column, and the share of rows it got right where checked."""

    key: str
    names: Mapping[str, str]
    confidence: float

    @property
    def called(self) -> str:
        """What it is called in the language in use."""
        return name_of(self.names)


@cache
def drafting_rules() -> Mapping[str, DraftingRule]:
    """Return the rules on file by key."""
    text = (files("analysis.drafting") / "rules.csv").read_text(encoding="utf-8")
    return {
        row["rule"]: DraftingRule(row["rule"], row, float(row["confidence"]))
        for row in csv.DictReader(text.splitlines())
    }


def drafting_rule(key: str) -> DraftingRule | None:
    """Return a rule, None for a row that no rule on file made."""
    return drafting_rules().get(key)
