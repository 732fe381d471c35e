"""What the warm server imports before it forks: everything a page needs, and the seeds.

Only the server imports this module. It must leave one thread running, and nothing that a page
could change for the next one: every page runs in a fork.
"""

import gc
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module

#: A page's process lives for a second: it looks for what could go seldom, and ends before it must.
SELDOM = (100_000, 50, 1_000)


def warm_up() -> None:
    """Import the rooms a page uses, rehearse one page, and keep the memory shareable."""
    gc.disable()  # all that is loaded here stays: looking for what could go costs a tenth of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run ends its server itself
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # jsonschema tries this to check addresses, which no notebook needs; it compiles a grammar for
    # over a second as it is imported
    sys.modules.setdefault("rfc3987_syntax", None)
    import matplotlib_inline.backend_inline  # noqa: F401

    from analysis.rendering import shell

    before = sys.modules["__main__"], sys.displayhook, sys.excepthook
    shell.rehearse()
    with suppress(Exception):  # a fault in the seeds is each page's to report, with its own name
        import_module(os.environ["WORKBOOK_EXPORTER"]).rehearse()
    sys.modules["__main__"], sys.displayhook, sys.excepthook = before
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()


warm_up()
