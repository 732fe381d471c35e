"""Execute one notebook with papermill and strip what differs between two runs of it.

Two engines run the same notebook unchanged: `warm` (in this process, see shell.py) and `kernel`
(a kernel of its own, through nbclient, as JupyterLab would). Both leave the same notebook:
papermill's times and paths, cell ids, execution counts and memory addresses are taken out, and
streams are joined, because they depend on the run and not on its inputs.
"""

import re
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
from analysis.rendering.shell import WarmEngine
from analysis.rendering.warm import die_with_parent

ENGINES = ("warm", "kernel")
EXPLORING = "explore"  # cells for a live notebook only; a page leaves them out
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


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

    What the cells put out is noted in the folder `noted_in`, for when this process is killed.

    Cell numbers in errors count from 1 in the notebook's own file.
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
    except PapermillExecutionError as error:
        seen.notebook = remove_error_markers(seen.notebook)
        failure = f"{error.ename}: {error.evalue}"
        raise CellFailed(numbers(seen, error.cell_index), failure, seen.notebook) from None
    except CellTimeoutError:
        failure = f"CellLimit: the cell ran longer than its limit of {cell_limit:g} s"
        raise CellFailed(numbers(seen, seen.cell), failure, seen.notebook) from None
    except DeadKernelError:
        raise CellFailed(numbers(seen, seen.cell), "the kernel died", seen.notebook) from None
    return without_traces(seen.notebook)


def without_traces(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without what a run leaves in it: times, paths, ids, counts, addresses."""
    notebook.metadata = nbformat.from_dict(
        {"language_info": {"name": "python"}, "kernelspec": notebook.metadata.get("kernelspec", {})}
    )
    for index, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{index}"
        cell.metadata = nbformat.from_dict({"tags": list(cell.metadata.get("tags", []))})
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = _joined(cell.outputs)
    return notebook


def _joined(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """The outputs with each stream in one piece, where the first one stood, stdout before stderr.

    How a kernel cuts and orders its two streams depends on timing.
    """
    kept = [_settled(output) for output in outputs if output.output_type != "stream"]
    streams = [output for output in outputs if output.output_type == "stream"]
    if not streams:
        return kept
    place = outputs.index(streams[0])
    joined = []
    for name in ("stdout", "stderr"):
        text = "".join(stream.text for stream in streams if stream.name == name)
        text = ADDRESS.sub("", text)
        if text:
            joined.append(nbformat.v4.new_output("stream", name=name, text=text))
    return [*kept[:place], *joined, *kept[place:]]


def _settled(output: nbformat.NotebookNode) -> nbformat.NotebookNode:
    if output.output_type == "execute_result":
        output.execution_count = None
    if "text/plain" in output.get("data", {}):
        output.data["text/plain"] = ADDRESS.sub("", output.data["text/plain"])
    return output


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
