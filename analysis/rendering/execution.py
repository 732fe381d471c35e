"""Execute one notebook with papermill, in this process or in a kernel of its own.

Two engines run the same notebook unchanged: `warm` (in this process, see shell.py) and `kernel`
(through nbclient, as JupyterLab would). Both leave the same notebook, once what depends on the run
is taken out of it (see settling.py).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook, remove_error_markers

from analysis.rendering.remains import Notes
from analysis.rendering.settling import settled
from analysis.rendering.shell import WarmEngine
from analysis.rendering.warm import die_with_parent

EXPLORING = "explore"  # cells for a live notebook only; a page leaves them out


class CellFailed(Exception):
    """A cell ended with an error; holds the notebook as far as it came."""

    def __init__(self, cell: int, error: str, notebook: nbformat.NotebookNode) -> None:
        super().__init__(f"cell {cell}: {error}")
        self.cell, self.error, self.notebook = cell, error, notebook


@dataclass
class _Seen:
    """The notebook an engine worked on, kept because papermill drops it when a cell fails."""

    notebook: nbformat.NotebookNode | None = None
    cell: int = 0


def execute(
    source: Path,
    parameters: Mapping[str, Any],
    engine: str = "warm",
    cell_limit: float = 0,
    cwd: Path | None = None,
    watch: Callable[[int], None] | None = None,
    noted_in: Path | None = None,
) -> nbformat.NotebookNode:
    """The executed notebook, the same for the same inputs. Raises CellFailed.

    `cell_limit` is in seconds, 0 for none; `watch` is told each cell's number as it starts. What
    the cells put out is noted in the folder `noted_in`, for when this process is killed. Cells are
    numbered from 1, as in the notebook's own file.
    """
    notebook = nbformat.read(source, as_version=4)
    numbers = _keep_for_page(notebook)
    seen, notes = _Seen(), Notes(noted_in)
    try:
        execute_notebook(
            notebook,
            None,
            dict(parameters),
            engine_name=_registered(engine, seen),
            kernel_name="python3",
            language="python",
            progress_bar=False,
            cwd=cwd,
            cell_limit=cell_limit,
            watch=lambda index: _started(seen, index, watch, numbers, notes),
        )
    except (PapermillExecutionError, CellTimeoutError, DeadKernelError) as fault:
        raise _failed(fault, seen, numbers, cell_limit) from None
    return settled(seen.notebook)


def _failed(
    fault: Exception, seen: _Seen, numbers: Callable[[_Seen, int], int], cell_limit: float
) -> CellFailed:
    """What ended a cell, in a line, with the notebook as far as it came."""
    cell = seen.cell
    if isinstance(fault, PapermillExecutionError):
        seen.notebook = remove_error_markers(seen.notebook)
        cell, error = fault.cell_index, f"{fault.ename}: {fault.evalue}"
    elif isinstance(fault, CellTimeoutError):
        error = f"CellLimit: the cell ran longer than its limit of {cell_limit:g} s"
    else:
        error = "the kernel died"
    return CellFailed(numbers(seen, cell), error, seen.notebook)


def _keep_for_page(notebook: nbformat.NotebookNode) -> Callable[[_Seen, int], int]:
    """Drop the exploring cells; returns how to number a cell as the notebook's file does."""
    kept = [
        (number, cell)
        for number, cell in enumerate(notebook.cells, start=1)
        if EXPLORING not in cell.metadata.get("tags", [])
    ]
    notebook.cells = [cell for _, cell in kept]

    def number(seen: _Seen, index: int) -> int:
        injected = [
            place
            for place, cell in enumerate(seen.notebook.cells)
            if "injected-parameters" in cell.metadata.get("tags", [])
        ]
        before = sum(place < index for place in injected)
        return kept[min(max(index - before, 0), len(kept) - 1)][0]

    return number


def _started(
    seen: _Seen, index: int, watch: Callable | None, numbers: Callable, notes: Notes
) -> None:
    seen.cell = index
    notes.take(seen.notebook, index)
    if watch:
        watch(numbers(seen, index))


def _registered(engine: str, seen: _Seen) -> str:
    base = {"warm": WarmEngine, "kernel": _KernelEngine}[engine]

    class Remembering(base):
        @classmethod
        def execute_notebook(cls, *given, **settings):
            """The notebook for papermill to look for errors in and to write, here to no place.

            One without errors is kept from it, since writing takes longer than all its other work.
            """
            book = super().execute_notebook(*given, **settings)
            return book if _has_errors(book) else nbformat.from_dict({**book, "cells": []})

        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, **settings):
            seen.notebook = nb_man.nb
            settings.pop("input_path", None)
            return super().execute_managed_notebook(nb_man, kernel_name, **settings)

    papermill_engines.register(engine, Remembering)
    return engine


def _has_errors(notebook: nbformat.NotebookNode) -> bool:
    return any(
        output.output_type == "error"
        for cell in notebook.cells
        for output in cell.get("outputs", ())
    )


class _Mortal(AsyncKernelManager):
    """Starts a kernel that ends with this process, also when it does not listen any more."""

    async def start_kernel(self, **settings):
        await super().start_kernel(preexec_fn=die_with_parent, **settings)


class _KernelEngine(NBClientEngine):
    """papermill's own engine, with our names for the limit and the watcher."""

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, cell_limit=0, watch=None, **settings):
        start = nb_man.cell_start

        def told(cell, cell_index=None, **rest):
            if watch and cell.cell_type == "code":
                watch(cell_index)
            return start(cell, cell_index, **rest)

        nb_man.cell_start = told
        return super().execute_managed_notebook(
            nb_man,
            kernel_name,
            execution_timeout=int(cell_limit) or None,
            kernel_manager_class=_Mortal,
            **settings,
        )
