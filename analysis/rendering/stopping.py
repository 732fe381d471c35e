"""Hold Ctrl-C back until a run can end in order: with every process it started in its hands.

An interrupt that strikes wherever it likes leaves a process behind that was started and not yet
written down, or breaks off the very ending of the others when it comes twice.
"""

import os
import signal
import threading
from typing import Any, Self


class Stop:
    """Ctrl-C or SIGTERM (which a service manager sends), held until the run can end in order.

    Only the main thread hears signals. Once the run was asked to end it is ending, and further
    ones change nothing.
    """

    def __enter__(self) -> Self:
        self.asked = False
        self.reader, self.writer = os.pipe()
        self.before: dict[int, Any] = {}
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self.before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *fault: object) -> None:
        for number, before in self.before.items():
            signal.signal(number, signal.SIG_IGN if self.asked else before)
        os.close(self.reader)
        os.close(self.writer)

    def _ask(self, _signal: int, _frame: Any) -> None:
        if not self.asked:
            self.asked = True
            os.write(self.writer, b"!")

    def if_asked(self) -> None:
        """End the run here, if it was asked to."""
        if self.asked:
            raise KeyboardInterrupt
