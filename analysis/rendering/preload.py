"""What the warm server imports before it forks: everything a page needs, and the seeds.

Only the server imports this module. It must leave one thread running, and nothing that a page
could change for the next one: every page runs in a fork.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module

#: A page's process lives for a second: it looks for what could go seldom, and ends before it must.
SELDOM = (100_000, 50, 1_000)
#: What libraries import if it is there and no page asks for: jsonschema to check addresses, dates
#: and colours (the first compiles a grammar for over a second), pandera to invent data.
UNASKED = ("rfc3987_syntax", "rfc3986_validator", "isoduration", "webcolors", "uri_template",
           "hypothesis")  # fmt: skip


def warm_up() -> None:
    """Import the rooms a page uses, rehearse one page, and keep the memory shareable."""
    gc.disable()  # all that is loaded here stays: looking for what could go costs a tenth of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run ends its server itself
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    with _lean():
        _rehearse()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()


def _rehearse() -> None:
    from analysis.rendering.loaded_seeds import checked_aside

    before = sys.modules["__main__"], sys.displayhook, sys.excepthook
    seeds = os.environ["WORKBOOK_SEEDS"].split(os.pathsep)
    with suppress(Exception), checked_aside(seeds):  # faults are each page's to report by its name
        import_module("matplotlib_inline.backend_inline")
        shell = import_module("analysis.rendering.shell")
        shell.rehearse()
        import_module(os.environ["WORKBOOK_EXPORTER"]).rehearse()
        shell.lay_ready()
    sys.modules["__main__"], sys.displayhook, sys.excepthook = before


@contextmanager
def _lean() -> Iterator[None]:
    """Import without what nobody asks for, and papermill without other packages' engines.

    A notebook that imports one of these itself finds it: they are missing only meanwhile.
    """
    import entrypoints

    hidden = [name for name in UNASKED if name not in sys.modules]
    offered, entrypoints.get_group_all = entrypoints.get_group_all, lambda *_, **__: []
    sys.modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        entrypoints.get_group_all = offered
        for name in hidden:
            sys.modules.pop(name, None)


warm_up()
