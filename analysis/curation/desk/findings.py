"""Check a package a moment after it was changed, once for several quick actions.

soundness, next steps -> **findings** -> desk

The check runs beside the desk, so that the next key is heard while it does.
"""

import asyncio
from collections.abc import Callable
from contextvars import copy_context
from dataclasses import dataclass

from analysis.curation.next_steps import Outlook, outlook
from analysis.curation.soundness import Soundness, soundness
from analysis.curation.state import Curation

SOON = 0.6


@dataclass(frozen=True)
class Findings:
    """What a package lacks, and which questions are near an answer where it has no fault."""

    curation: Curation
    soundness: Soundness
    outlook: Outlook | None


def findings(curation: Curation) -> Findings:
    """Return what is found in a package as it lies on disk. Raises OSError where it is gone."""
    found = soundness(curation)
    near = outlook(curation, found.seeds) if found.seeds is not None else None
    return Findings(curation, found, near)


class Checker:
    """Checks the last of several packages that follow one another, and tells what it found."""

    def __init__(self, tell: Callable[[Findings | OSError], None]) -> None:
        self.tell = tell
        self._waiting: asyncio.TimerHandle | None = None
        self._latest: Curation | None = None

    def check(self, curation: Curation) -> None:
        """Check a package soon; at once where nothing can wait."""
        self._latest = curation
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.tell(_found(curation))
            return
        self._waiting = loop.call_later(SOON, self._beside, loop, curation)

    def _beside(self, loop: asyncio.AbstractEventLoop, curation: Curation) -> None:
        checking = loop.run_in_executor(None, copy_context().run, _found, curation)
        checking.add_done_callback(lambda done: self._told(curation, done.result()))

    def _told(self, curation: Curation, found: Findings | OSError) -> None:
        if curation is self._latest:
            self.tell(found)


def _found(curation: Curation) -> Findings | OSError:
    try:
        return findings(curation)
    except OSError as error:
        return error
