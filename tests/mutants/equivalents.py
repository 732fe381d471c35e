"""The mutants on file that no test can kill, because nothing changes with them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Change:
    """What tells a mutant from the others, wherever its line stands."""

    function: str
    was: str
    becomes: str


def on_file() -> list[Change]:
    """Return those of every room, as `equivalents.toml` has them, each there with its reason."""
    text = Path(__file__).with_name("equivalents.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).get("equivalent", [])
    return [Change(row["function"], row["was"], row["becomes"]) for row in rows if row["reason"]]


def equivalents(room: str) -> list[Change]:
    """Return those of one room."""
    return [one for one in on_file() if one.function.startswith(f"analysis.{room}.")]
