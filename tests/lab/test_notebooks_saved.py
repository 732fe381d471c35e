"""A notebook of the workbook is saved as it was on file; one of the user's own with its outputs."""

import asyncio
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.paths import ROOT

manager = pytest.importorskip("jupyter_server.services.contents.largefilemanager")
OPTION = re.compile(r"--FileContentsManager\.pre_save_hook=(\S+)")
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture
def save(tmp_path):
    """Return a function that saves a notebook as JupyterLab's server does after `make lab`."""
    (hook,) = OPTION.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    server = manager.AsyncLargeFileManager(root_dir=str(tmp_path), pre_save_hook=hook)

    def save(notebook):
        model = {"type": "notebook", "format": "json", "content": notebook}
        asyncio.run(server.save(model, "saved.ipynb"))
        return (tmp_path / "saved.ipynb").read_bytes()

    return save


def run_through(notebook):
    """Return a notebook as JupyterLab has it once its cells have run."""
    notebook.metadata.language_info.version = "3.11.9"
    notebook.metadata.kernelspec.display_name = "Python 3 (ipykernel)"
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for count, cell in enumerate(cells, 2):
        cell.execution_count = count
        for output in cell.outputs:
            output.execution_count = count
        cell.outputs = cell.outputs or [new_output("stream", text="said")]
    return notebook


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_that_was_run_is_saved_as_it_is_on_file(save, path):
    assert save(run_through(nbformat.read(path, 4))) == path.read_bytes()


def test_what_the_user_wrote_into_it_is_saved(save):
    notebook = nbformat.read(NOTEBOOKS[0], 4)
    notebook.cells[1].source = "region = 'north'"

    assert b"region = 'north'" in save(notebook)


def test_a_notebook_of_the_users_own_keeps_its_outputs(save):
    own = new_notebook(cells=[new_code_cell("1", outputs=[new_output("stream", text="said")])])

    assert b"said" in save(own)
