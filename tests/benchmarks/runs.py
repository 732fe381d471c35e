"""Run this checkout's own command in a place of its own, and measure the run."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def measured(command: list, root: Path = ROOT) -> dict[str, float]:
    """What a command took: wall, cpu, peak, parent, code (see measured.py), and what it `told`.

    `told` holds the events of a run with --log-json. Python keeps compiled code, as it does for
    every user. The code that runs is that of the checkout `root`, whatever is installed.
    """
    words = [sys.executable, str(HERE / "measured.py"), *map(str, command)]
    places = os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": places}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run(words, capture_output=True, text=True, cwd=root, env=environment)
    found = json.loads(run.stdout.strip().splitlines()[-1])
    if found["code"]:
        raise SystemExit(f"{command} failed:\n{run.stderr[-3000:]}")
    lines = [line for line in run.stderr.splitlines() if line.startswith('{"event"')]
    return found | {"told": [json.loads(line) for line in lines]}


def workbook(*words: object) -> list:
    """The command of this very checkout."""
    return [sys.executable, "-m", "analysis", *words]


@contextmanager
def folder_of_its_own(**places: Path) -> Iterator[Path]:
    """A folder for a measurement, with the workbook's places moved into it."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        moved = {"state": Path(name) / "state", "reports": Path(name) / "out"} | places
        before = dict(os.environ)
        os.environ.update({f"WORKBOOK_{key.upper()}": str(one) for key, one in moved.items()})
        try:
            yield Path(name)
        finally:
            os.environ.clear()
            os.environ.update(before)
