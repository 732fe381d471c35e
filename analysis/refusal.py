"""What is refused before anything runs: a name or value that does not fit what is on file.

The command tells a user's mistake (exit code 2) from a fault it found (exit code 1) by the class:
what is asked may be right, and yet a torn file or another run at work stands in its way.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class Refused(ValueError):
    """Wrong use: says what was asked, what is on file and what to do."""

    exit_code = 2


class Blocked(Refused):
    """Nothing is wrong with what was asked; what is on file, or another run, stands in its way."""

    exit_code = 1


class Unreadable(Blocked):
    """A notebook or seed table cannot be read: the reports laid out from it fail, others go on."""


def unknown(kind: str, asked: str, on_file: Iterable[str], advice: str = "") -> Refused:
    """The refusal of a name that is not on file, with the nearest ones that are."""
    names = sorted(on_file)
    near = get_close_matches(asked, names, n=3, cutoff=0.5)
    hint = f"the nearest: {', '.join(near)}" if near else f"on file: {', '.join(names) or 'none'}"
    return Refused(f"no {kind} called {asked!r}; {hint}" + (f". {advice}" if advice else ""))
