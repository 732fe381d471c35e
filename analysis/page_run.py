"""What the renderer tells the process that runs a page's notebook; outside a rendering, nothing.

A notebook calls `load_seeds()` and draws charts as it would in JupyterLab, where neither takes what
only a page knows. So a page's process holds one value, which whoever runs the notebook sets once,
before its first cell: a process forked for the page with `begin`, a kernel with `begin_from`, in
the line that it is given to run as it starts. Whatever else a page is made from comes by arguments.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class PageRun:
    """What holds while one page's notebook runs. Plain values: they go to a kernel as JSON.

    `regions` are those whose rows `load_seeds()` gives, so that a page cannot rest on rows of
    others; none for all. With `carries_fonts` the page carries the glyphs of all its pictures;
    else each picture brings its own. `readings` is what every report reads (the fields of
    `editions.affected.Reading`), for a page that compares packages.
    """

    regions: tuple[str, ...] = ()
    carries_fonts: bool = False
    readings: tuple[Mapping[str, Any], ...] = ()

    def write(self, path: Path) -> None:
        """Write it for a kernel to begin from."""
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")


NOTHING_TOLD = PageRun()
_current = NOTHING_TOLD


def current() -> PageRun:
    """What this process was told; nothing in a notebook that is explored."""
    return _current


def begin(run: PageRun) -> None:
    """Tell this process what holds for the page that it makes."""
    global _current
    _current = run


def begin_from(path: str) -> None:
    """Tell this process what `PageRun.write` wrote."""
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    begin(PageRun(tuple(told["regions"]), told["carries_fonts"], tuple(told["readings"])))
