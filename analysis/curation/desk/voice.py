"""Let the desk answer one control at a time, in the language it was opened in.

JupyterLab hands what comes from some controls to one thread of the kernel and the rest to another,
and a check of the package ends in a third: without a lock two of them would work on one state.
"""

from collections.abc import Callable
from threading import RLock

from analysis.languages import in_language, language


class Voice:
    """How a desk speaks; `spoken` makes of any answer one that waits for its turn."""

    def __init__(self) -> None:
        self.language = language()
        self._turn = RLock()

    def spoken(self, answer: Callable) -> Callable:
        """Return an answer to a control, given alone and in the language of the desk."""

        def alone(*told: object) -> None:
            with self._turn, in_language(self.language):
                answer(*told)

        return alone
