"""Hold Ctrl-C back until a run can end in order: with every process it started in its hands.

An interrupt that strikes wherever it likes leaves a process behind that was started and not yet
written down, or breaks off the very ending of the others when it comes twice. Only the main thread
hears signals; in another nothing needs to be held.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Self


class Stop:
    """Ctrl-C or SIGTERM (which a service manager sends), held until the run can end in order.

    Once the run was asked to end it is ending, and further ones change nothing.
    """

    def __enter__(self) -> Self:
        self.asked = False
        self.reader, self.writer = os.pipe()
        self.before: dict[signal.Signals, signal._HANDLER] = {}
        if _hears_signals():
            for number in (signal.SIGINT, signal.SIGTERM):
                self.before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *fault: object) -> None:
        for number, before in self.before.items():
            signal.signal(number, signal.SIG_IGN if self.asked else before)
        os.close(self.reader)
        os.close(self.writer)

    def _ask(self, _signal: int, _frame: FrameType | None) -> None:
        if not self.asked:
            self.asked = True
            os.write(self.writer, b"!")

    def if_asked(self) -> None:
        """End the run here, if it was asked to."""
        if self.asked:
            raise KeyboardInterrupt


@contextmanager
def started_deaf() -> Iterator[None]:
    """A process started meanwhile ignores Ctrl-C from its first moment: it ends with the run."""
    if not _hears_signals():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def in_one_go() -> Iterator[None]:
    """Hold Ctrl-C back until a process has all it is sent: half of it would end in a traceback.

    Then whoever listened for Ctrl-C before is told.
    """
    if not _hears_signals():
        yield
        return
    held: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if held and callable(before):
            before(signal.SIGINT, None)


def _hears_signals() -> bool:
    return threading.current_thread() is threading.main_thread()
