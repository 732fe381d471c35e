"""What the warm server imports before it forks: everything a page needs, and the seeds.

The server takes names of modules and no arguments: it imports `preload.pages` for the workbook's
own pages, `preload.cells` where another exporter makes them. It is left with one thread running,
and with nothing that a page could change for the next one: every page runs in a fork.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType
from typing import cast

from analysis import paths

#: A page's process lives for a second: it looks for what could go seldom, and ends before it must.
SELDOM = (100_000, 50, 1_000)
#: What libraries import if it is there and no page asks for: jsonschema to check addresses, dates
#: and colours (the first compiles a grammar for over a second), pandera to invent data.
UNASKED = ("rfc3987_syntax", "rfc3986_validator", "isoduration", "webcolors", "uri_template",
           "hypothesis")  # fmt: skip


def warm_up(pages: bool) -> None:
    """Import what a page uses, rehearse a cell (and a page), and keep the memory shareable."""
    gc.disable()  # all that is loaded here stays: looking for what could go costs a tenth of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run ends its server itself
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    with _lean():
        _rehearse(pages)
    look_seldom()


def look_seldom() -> None:
    """Leave what is there out of the search for what could go, and search seldom."""
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()


def _rehearse(pages: bool) -> None:
    from analysis.rendering.loaded_seeds import checked_aside

    before = sys.modules["__main__"], sys.displayhook, sys.excepthook
    seeds = [str(folder) for folder in paths.seeds_folders()]
    with suppress(Exception), checked_aside(seeds):  # faults are each page's to report by its name
        import_module("matplotlib_inline.backend_inline")
        import_module("analysis.rendering.execution")
        shell = import_module("analysis.rendering.shell")
        shell.rehearse()
        if pages:
            import_module("analysis.rendering.export").rehearse()
        shell.lay_ready()
    sys.modules["__main__"], sys.displayhook, sys.excepthook = before


@contextmanager
def _lean() -> Iterator[None]:
    """Import without what nobody asks for, and papermill without other packages' engines.

    A notebook that imports one of these itself finds it: they are missing only meanwhile.
    """
    import entrypoints

    hidden = [name for name in UNASKED if name not in sys.modules]
    modules: dict[str, ModuleType | None] = cast("dict[str, ModuleType | None]", sys.modules)
    offered, entrypoints.get_group_all = entrypoints.get_group_all, lambda *_, **__: []
    modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        entrypoints.get_group_all = offered
        for name in hidden:
            modules.pop(name, None)
