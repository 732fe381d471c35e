"""Run a notebook's cells in this very process, with the outputs a kernel would have sent.

A kernel costs a process, its imports and a fixed wait before the first cell runs; a process that
was forked warm needs none of them. `InProcessShell` is IPython's own shell with its displays
written to the cell's outputs.

A cell that runs longer than its limit is stopped by an alarm signal, so its traceback shows the
line on which it hung.
"""

import resource
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import TextIOBase
from typing import Any

import nbformat
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

LARGE = 230_000_000  # bytes: a process of three regions stays below
KILO = 1 if sys.platform == "darwin" else 1024


class CellLimit(BaseException):
    """A cell ran longer than it may; not an Exception, so that no cell swallows it by accident."""


class InProcessShell(InteractiveShell):
    """IPython's shell whose displays, results and errors are collected as notebook outputs."""

    outputs: list[nbformat.NotebookNode]

    def __init__(self, **settings: Any) -> None:
        self.outputs = []
        self.used = False
        self.displays: dict[str, nbformat.NotebookNode] = {}
        super().__init__(displayhook_class=_ResultHook, display_pub_class=_Publisher, **settings)

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no window to run a loop for."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.outputs.append(
            nbformat.v4.new_output(
                "error", ename=etype.__name__, evalue=str(evalue), traceback=list(stb)
            )
        )


class _ResultHook(DisplayHook):
    """The value of a cell's last expression becomes an `execute_result`."""

    def write_output_prompt(self) -> None:
        """The count is kept by the cell, not printed."""

    def write_format_data(self, format_dict: dict, md_dict: dict | None = None) -> None:
        shell = _shell_of(self)
        result = {
            "output_type": "execute_result",
            "metadata": md_dict or {},
            "execution_count": shell.execution_count,
            "data": format_dict,
        }
        shell.outputs.append(nbformat.from_dict(result))  # what it is known to be needs no schema


class _Publisher(DisplayPublisher):
    """What a cell displays becomes `display_data`; an update goes to the output it names."""

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: str | None = None,
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **_ignored: Any,
    ) -> None:
        shell, handle = _shell_of(self), (transient or {}).get("display_id")
        if update and handle in shell.displays:
            shell.displays[handle].update(data=data, metadata=metadata or {})
            return
        output = nbformat.v4.new_output("display_data", data=data, metadata=metadata or {})
        if handle:
            shell.displays[handle] = output
        shell.outputs.append(output)

    def clear_output(self, wait: bool = False) -> None:
        _shell_of(self).outputs.clear()


def _shell_of(part: DisplayHook | DisplayPublisher) -> InProcessShell:
    """The shell that a part of it belongs to."""
    shell = part.shell
    assert isinstance(shell, InProcessShell)
    return shell


class _Stream(TextIOBase):
    """Text a cell prints, in its place among the cell's other outputs."""

    def __init__(self, name: str, shell: InProcessShell) -> None:
        self.name, self.shell = name, shell

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        last = self.shell.outputs[-1] if self.shell.outputs else None
        if last is not None and last.output_type == "stream" and last.name == self.name:
            last.text += text
        elif text:
            self.shell.outputs.append(nbformat.v4.new_output("stream", name=self.name, text=text))
        return len(text)


def run_cells(
    cells: Sequence[nbformat.NotebookNode], cell_limit: float, at: Callable[[int], None]
) -> int | None:
    """Run the code cells in order, in one shell, until one fails; returns its index.

    `at` is told each cell's index as it starts; `cell_limit` is in seconds, 0 for none.
    """
    shell, failed = _unused_shell(), None
    _show_plots_inline(shell)
    for index, cell in enumerate(cells):
        if cell.cell_type == "code" and cell.source.strip():
            at(index)
            raised = _run(shell, cell, cell_limit)
            if raised and "raises-exception" not in cell.metadata.get("tags", []):
                failed = index
                break
    let_go(shell)
    return failed


def let_go(shell: InProcessShell, large: int = LARGE) -> None:
    """Let go of what the cells showed, where the process is large: a page is yet to be made.

    A shell keeps every result, and a chart of thirty regions is ten megabytes of drawing. Looking
    for what could go takes longer than a common page can spare.
    """
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILO > large:
        shell.displayhook.flush()


def rehearse() -> None:
    """Run one cell and forget it, so that what a first cell imports is imported."""
    shell = _unused_shell()
    _show_plots_inline(shell)
    _run(shell, nbformat.v4.new_code_cell("'rehearsed'"), 0)
    InProcessShell.clear_instance()


def lay_ready() -> None:
    """Make the shell of the next notebook: a process forked after this finds it made."""
    InProcessShell.clear_instance()
    InProcessShell.instance(config=_config())


def _unused_shell() -> InProcessShell:
    """A shell that has run nothing, known to `get_ipython` and as `__main__`."""
    if InProcessShell.initialized() and InProcessShell.instance().used:
        InProcessShell.clear_instance()
    shell = InProcessShell.instance(config=_config())
    shell.used = True
    sys.modules["__main__"] = shell.user_module
    return shell


def _config() -> Config:
    config = Config()
    config.HistoryManager.enabled = False  # no database, and no thread that writes it
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = "Context"
    return config


def _show_plots_inline(shell: InProcessShell) -> None:
    """Show the figures a cell leaves open, as a kernel does; in each shell of a process anew."""
    import matplotlib
    from matplotlib_inline.backend_inline import configure_inline_support

    matplotlib.interactive(True)  # the backend does it where a shell is there before it
    vars(configure_inline_support)["current_backend"] = "unset"  # and chooses formats only once
    configure_inline_support(shell, "module://matplotlib_inline.backend_inline")


def _run(shell: InProcessShell, cell: nbformat.NotebookNode, limit: float) -> bool:
    shell.outputs = []
    out, err = _Stream("stdout", shell), _Stream("stderr", shell)
    with redirect_stdout(out), redirect_stderr(err), _limited(limit):
        result = shell.run_cell(cell.source, store_history=True)
    cell.execution_count = shell.execution_count - 1
    cell.outputs = shell.outputs
    return not result.success


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise CellLimit in the running cell once its seconds are over."""

    def stop(_signal: int, _frame: Any) -> None:
        raise CellLimit(f"the cell ran longer than its limit of {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        sys.stdout.flush()
