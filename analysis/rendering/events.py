"""What happens in a run, as whoever follows it is told: planned, started, at a cell, done."""

from collections.abc import Callable
from dataclasses import dataclass

from analysis.planning.page import Outcome, Page


@dataclass(frozen=True)
class Planned:
    """So many pages are due."""

    pages: int


@dataclass(frozen=True)
class Started:
    """A page's process is being started."""

    page: Page


@dataclass(frozen=True)
class AtCell:
    """A page's cell is starting, by its number in the notebook's own file."""

    page: Page
    cell: int


@dataclass(frozen=True)
class Done:
    """A page was rendered, failed or was cancelled."""

    page: Page
    outcome: Outcome


Event = Planned | Started | AtCell | Done
Tell = Callable[[Event], None]
