"""Execute one notebook with papermill, in this process or in a kernel of its own.

Two engines run the same notebook unchanged: `warm` (in this process, see shell.py) and `kernel`
(through nbclient, as JupyterLab would). Both leave the same notebook, once what depends on the run
is taken out of it (see reproducible.py).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook, remove_error_markers
from papermill.log import logger

from analysis import page_run
from analysis.page_run import PageRun
from analysis.rendering.notebook_so_far import NotebookSoFar
from analysis.rendering.orphans import die_with_parent
from analysis.rendering.reproducible import reproducible
from analysis.rendering.shell import run_cells

EXPLORING = "explore"  # cells for a live notebook only; a page leaves them out
BEGIN = '--IPKernelApp.exec_lines=__import__("analysis.page_run").page_run.begin_from({})'
Watch = Callable[[int], None]


class CellFailed(Exception):
    """A cell ended with an error; holds the notebook as far as it came."""

    def __init__(self, cell: int, error: str, notebook: nbformat.NotebookNode) -> None:
        super().__init__(f"cell {cell}: {error}")
        self.cell, self.error, self.notebook = cell, error, notebook


@dataclass
class _Execution:
    """A notebook being executed: how, and how far it came.

    An engine puts its notebook here, because papermill drops it when a cell fails. `kept` are the
    numbers that the cells have in the notebook's own file.
    """

    run: PageRun
    cell_limit: float
    watch: Watch | None
    so_far: NotebookSoFar
    notebook: nbformat.NotebookNode
    kept: list[int]
    cell: int = 0
    injected: list[int] = field(default_factory=list)

    def begins(self, notebook: nbformat.NotebookNode) -> None:
        """The notebook is the engine's, with the cell that papermill injected."""
        self.notebook = notebook
        self.injected = [
            index
            for index, cell in enumerate(notebook.cells)
            if "injected-parameters" in cell.metadata.get("tags", [])
        ]

    def at(self, index: int) -> None:
        """A code cell starts."""
        self.cell = index
        self.so_far.take(self.notebook, index)
        if self.watch:
            self.watch(self.number(index))

    def number(self, index: int) -> int:
        """The number of a cell in the notebook's own file, from 1."""
        before = sum(place < index for place in self.injected)
        return self.kept[min(max(index - before, 0), len(self.kept) - 1)]


def execute(
    source: Path,
    parameters: Mapping[str, Any],
    engine: str = "warm",
    cell_limit: float = 0,
    cwd: Path | None = None,
    watch: Watch | None = None,
    noted_in: Path | None = None,
    run: PageRun = page_run.NOTHING_TOLD,
) -> nbformat.NotebookNode:
    """The executed notebook, the same for the same inputs. Raises CellFailed.

    `cell_limit` is in seconds, 0 for none; `watch` is told each cell's number as it starts. What
    the cells put out is noted in the folder `noted_in`, for when this process is killed. Cells are
    numbered from 1, as in the notebook's own file. The process that runs them is told `run`.
    """
    notebook = nbformat.read(source, as_version=4)
    kept = _keep_for_page(notebook)
    so_far = NotebookSoFar(noted_in)
    execution = _Execution(run, cell_limit, watch, so_far, notebook, kept)
    try:
        execute_notebook(
            notebook,
            None,
            dict(parameters),
            engine_name=engine,
            kernel_name="python3",
            language="python",
            progress_bar=False,
            cwd=cwd,
            execution=execution,
        )
    except (PapermillExecutionError, CellTimeoutError, DeadKernelError) as fault:
        raise _failed(fault, execution) from None
    return reproducible(execution.notebook)


def _failed(fault: Exception, execution: _Execution) -> CellFailed:
    """What ended a cell, in a line, with the notebook as far as it came."""
    cell, notebook = execution.cell, execution.notebook
    if isinstance(fault, PapermillExecutionError):
        notebook = remove_error_markers(notebook)
        cell, error = fault.cell_index, f"{fault.ename}: {fault.evalue}"
    elif isinstance(fault, CellTimeoutError):
        limit = f"{execution.cell_limit:g}"
        error = f"CellLimit: the cell ran longer than its limit of {limit} s"
    else:
        error = "the kernel died"
    return CellFailed(execution.number(cell), error, notebook)


def _keep_for_page(notebook: nbformat.NotebookNode) -> list[int]:
    """Drop the exploring cells; returns the numbers of the others, from 1."""
    kept = [
        (number, cell)
        for number, cell in enumerate(notebook.cells, start=1)
        if EXPLORING not in cell.metadata.get("tags", [])
    ]
    notebook.cells = [cell for _, cell in kept]
    return [number for number, _ in kept]


class _Engine(Engine):
    """What both engines do beside running the cells."""

    @classmethod
    def execute_notebook(cls, *given: Any, **settings: Any) -> nbformat.NotebookNode:
        """The notebook for papermill to look for errors in and to write, here to no place.

        One without errors is kept from it, since writing takes longer than all its other work.
        """
        book = super().execute_notebook(*given, **settings)
        return book if _has_errors(book) else nbformat.from_dict({**book, "cells": []})


class _WarmEngine(_Engine):
    """The cells run in this process."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, _kernel_name: str, *, execution: _Execution, **_ignored: Any
    ) -> None:
        """Run the code cells in order and stop at the first error, as a kernel would."""
        execution.begins(nb_man.nb)
        page_run.begin(execution.run)
        failed = run_cells(nb_man.nb.cells, execution.cell_limit, execution.at)
        if failed is not None:
            nb_man.cell_exception(nb_man.nb.cells[failed], failed)


class _KernelEngine(_Engine):
    """The cells run in a kernel, which ends with this process, also when it does not listen."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, *, execution: _Execution, **_ignored: Any
    ) -> None:
        """Run the cells by papermill's own client, as its own engine does."""
        execution.begins(nb_man.nb)
        start = nb_man.cell_start

        def started(cell: nbformat.NotebookNode, cell_index: int, **more: Any) -> None:
            if cell.cell_type == "code":
                execution.at(cell_index)
            start(cell, cell_index, **more)

        nb_man.cell_start = started
        with TemporaryDirectory(prefix="page-run-") as place:
            written = Path(place) / "page_run.json"
            execution.run.write(written)
            client = PapermillNotebookClient(
                nb_man,
                timeout=int(execution.cell_limit) or None,
                startup_timeout=60,
                kernel_name=kernel_name,
                log=logger,
                extra_arguments=[BEGIN.format(ascii(str(written)))],
            )
            client.execute(preexec_fn=die_with_parent)


def _has_errors(notebook: nbformat.NotebookNode) -> bool:
    return any(
        output.output_type == "error"
        for cell in notebook.cells
        for output in cell.get("outputs", ())
    )


papermill_engines.register("warm", _WarmEngine)
papermill_engines.register("kernel", _KernelEngine)
