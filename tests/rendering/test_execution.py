"""The in-process engine gives what a kernel gives, and the same notebook every time."""

import json
from types import SimpleNamespace

import nbformat
import pytest
from warm_commands import warm

from analysis.rendering.shell import let_go

CELLS = (
    "print(region); print('second line')",
    "import sys; print('to stderr', file=sys.stderr); print('back')",
    "from IPython.display import HTML, display\ndisplay(HTML('<b>bold</b>')); object()",
    "handle = display('first', display_id=True)",
    "handle.update('then')",
    "import matplotlib.pyplot as plt\nfig, ax = plt.subplots(); ax.plot([1, 2])",
    "region;",
    "import pandas as pd\npd.DataFrame({'a': [1]})",
    "await __import__('asyncio').sleep(0)",
    "%matplotlib inline\nOut[5] is not None, len(In)",
)

SCRIPT = """
import json, sys
from pathlib import Path
from analysis.rendering.execution import CellFailed, execute
path, engine, parameters, limit = sys.argv[1:]
try:
    book = execute(Path(path), json.loads(parameters), engine=engine, cell_limit=float(limit))
    print(json.dumps({"book": book}, sort_keys=True))
except CellFailed as failed:
    print(json.dumps({"failed": str(failed), "book": failed.notebook}))
"""
WEIRD = {"region": 'we"ird \n \\ 河'}


def executed(project, engine: str, parameters: dict | None = None, limit: float = 60) -> dict:
    """What comes of the notebook in a process of its own (an engine changes its process)."""
    path = project.folder / "notebooks/page.ipynb"
    words = ["-c", SCRIPT, path, engine, json.dumps(parameters or {}), str(limit)]
    run = warm().run(words, timeout=120)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.strip().splitlines()[-1])


@pytest.mark.slow
def test_both_engines_leave_the_same_notebook(project):
    project.notebook(*CELLS)

    warm, kernel = executed(project, "warm", WEIRD), executed(project, "kernel", WEIRD)

    assert "failed" not in warm
    assert warm == kernel
    assert executed(project, "warm", WEIRD) == warm


@pytest.mark.parametrize("engine", ["warm", "kernel"])
def test_both_engines_name_the_cell_that_failed(project, engine):
    came = executed(project, engine, {"fault": "error"})

    assert came["failed"] == "cell 3: ValueError: no such figure"
    assert "Traceback" in "".join(came["book"]["cells"][3]["outputs"][0]["traceback"])


@pytest.mark.parametrize("engine", ["warm", "kernel"])
def test_both_engines_stop_a_cell_at_its_limit(project, engine):
    came = executed(project, engine, {"fault": "hang"}, limit=1)

    assert came["failed"] == "cell 3: CellLimit: the cell ran longer than its limit of 1 s"


def test_cells_for_exploring_are_left_out_of_the_page(project):
    path = project.folder / "notebooks/page.ipynb"
    book = nbformat.read(path, as_version=4)
    book.cells.append(nbformat.v4.new_code_cell("1 / 0", metadata={"tags": ["explore"]}))
    nbformat.write(book, path)

    assert len(executed(project, "warm")["book"]["cells"]) == len(book.cells) - 1


@pytest.mark.parametrize(("large", "flushed"), [(10**15, 0), (0, 1)])
def test_a_large_process_lets_go_of_what_its_cells_showed(large, flushed):
    told = []
    let_go(SimpleNamespace(displayhook=SimpleNamespace(flush=lambda: told.append(1))), large)
    assert len(told) == flushed
