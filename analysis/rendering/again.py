"""Make a hundredth of a run's pages once more without anything kept, and hold the bytes against it.

A page is made in a fork of a warm server, where seeds, patterns, glyphs and answers are kept. That
none of it shows on a page is looked at in every run: pages chosen at random are made again by a
process that was started anew. One that differs fails, and its last good page stays.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing.connection import Connection

from analysis.planning.page import Page

HUNDRED = 100
Files = Mapping[str, bytes]


class MadeOtherwise(ValueError):
    """A page that was made again without anything kept came out otherwise."""


@dataclass(frozen=True)
class MadeAgain:
    """What came of making a page again: the digest of each of its files, or why there is none."""

    digests: Mapping[str, str] = field(default_factory=dict)
    error: str = ""


def a_hundredth(
    pages: Sequence[Page], chance: Callable[[], float] = random.random
) -> frozenset[str]:
    """Return the names of pages chosen at random: one of each hundred, and of the rest one with
    as many hundredths of a chance as there are."""
    whole, rest = divmod(len(pages), HUNDRED)
    count = whole + (chance() * HUNDRED < rest)
    return frozenset(page.name for page in random.sample(pages, count))


def digests_of(files: Files) -> dict[str, str]:
    """Return the SHA-256 of each file."""
    return {name: sha256(content).hexdigest() for name, content in files.items()}


def check_made_again(page: str, files: Files, again: Connection) -> None:
    """Wait for what came of making a page again; raise MadeOtherwise unless it is these files."""
    try:
        made: MadeAgain = again.recv()
    except EOFError:
        made = MadeAgain(error="the process ended without a word")
    if made.error:
        raise MadeOtherwise(f"{page} cannot be made again without anything kept: {made.error}")
    ours = digests_of(files)
    differ = [n for n in sorted({*ours, *made.digests}) if ours.get(n) != made.digests.get(n)]
    if differ:
        raise MadeOtherwise(
            f"{page} was made again without anything kept and came out otherwise "
            f"({', '.join(differ)}): the same inputs must give the same bytes"
        )
