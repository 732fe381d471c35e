"""Give the command the three streams it was started without, and go on when nobody listens.

A file that is opened while stdout or stderr is closed takes its number, and what is meant for a
person goes into that file; and who writes to a stream that is not there ends in an error. Who
listened may also go away in the middle: a run of many pages is not broken off for that.
"""

import os
import sys


def make_whole() -> None:
    """Open what is closed of stdin, stdout and stderr on nothing."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            nothing = os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
            if nothing != number:
                os.dup2(nothing, number)
                os.close(nothing)
            os.set_inheritable(number, True)
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def tell(line: str) -> None:
    """Tell a person something on stderr; where it takes no more, the rest is unsaid."""
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stderr.fileno())
        os.close(nothing)
