"""Keep what a page's cells put out, so that a process killed without a word leaves its notebook.

A process that was killed, ran out of memory or left by itself cannot write its notebook. So it
notes the outputs of each cell as the next one starts, in its own scratch folder, and the run that
watches it makes the notebook of them: all that came out, with the end told in the cell it came in.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from analysis.files import write_whole

NOTES = "so_far.jsonl"
PRINTED = "output.txt"  # what the process printed outside its cells: a crash's last words
LAST_WORDS = 4000  # characters of it that are kept
#: one line of the notes: the notebook, a cell's number with its outputs, or the cell that starts
Part = dict[str, Any] | list[Any] | int


class NotebookSoFar:
    """The notes of one page, made cell by cell; none without a scratch folder."""

    def __init__(self, scratch: Path | None) -> None:
        self.path = scratch and scratch / NOTES
        self.noted = 0

    def take(self, notebook: Mapping[str, Any], index: int) -> None:
        """Note the cells before this one, which starts now; a full disk does not stop the page."""
        if self.path is None:
            return
        cells = notebook["cells"]
        parts: list[Part] = [] if self.noted else [dict(notebook)]
        parts += [[n, cells[n].get("outputs", [])] for n in range(self.noted, index)]
        self.noted = index
        with suppress(OSError), self.path.open("a", encoding="utf-8") as stream:
            for part in (*parts, index):
                stream.write(f"{json.dumps(part, ensure_ascii=False)}\n")


def keep_notebook_so_far(scratch: Path, error: str, path: Path) -> str:
    """Make the notebook of the notes in a scratch folder; where it is, or "" when there is none."""
    notebook, index = _read(scratch / NOTES)
    if notebook is None:
        return ""
    cell = notebook["cells"][index]
    cell["outputs"] = [*_last_words(scratch / PRINTED), _as_output(error)]
    cell["execution_count"] = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(notebook, ensure_ascii=False, indent=1).encode())
    except OSError as fault:
        return f"(not kept: {fault})"
    return str(path)


def _read(path: Path) -> tuple[dict[str, Any] | None, int]:
    """The notebook as far as it was noted, and the cell that was running; a torn line ends it."""
    notebook: dict[str, Any] | None = None
    running = 0
    with suppress(OSError, ValueError), path.open(encoding="utf-8") as stream:
        for line in stream:
            part = json.loads(line)
            if isinstance(part, dict):
                notebook = part
            elif isinstance(part, list) and notebook:
                notebook["cells"][part[0]]["outputs"] = part[1]
            else:
                running = part
    return notebook, running


def _last_words(path: Path) -> list[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")[-LAST_WORDS:]
    except OSError:
        return []
    return [{"output_type": "stream", "name": "stderr", "text": text}] if text else []


def _as_output(error: str) -> dict[str, Any]:
    return {"output_type": "error", "ename": "Ended", "evalue": error, "traceback": [error]}
