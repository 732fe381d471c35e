"""Make a hundredth of a run's pages once more without anything kept, and hold the bytes against it.

A page is made in a fork of a warm server, where seeds, patterns, glyphs and answers are kept. That
none of it shows on a page is looked at in every run: pages chosen at random are made again in a
process that was started anew. One that differs fails, and its last good page stays.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from analysis.planning.page import Page

HUNDRED = 100
Files = Mapping[str, bytes]


class MadeOtherwise(ValueError):
    """A page that was made again without anything kept came out otherwise."""


def a_hundredth(
    pages: Sequence[Page], chance: Callable[[], float] = random.random
) -> frozenset[str]:
    """Return the names of pages chosen at random: one of each hundred, and of the rest one with
    as many hundredths of a chance as there are."""
    whole, rest = divmod(len(pages), HUNDRED)
    count = whole + (chance() * HUNDRED < rest)
    return frozenset(page.name for page in random.sample(pages, count))


def check_made_again(page: str, files: Files, make: Callable[..., Files], *of: object) -> None:
    """Raise MadeOtherwise unless `make(*of)` gives the same files in a process started anew."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        again = fresh.submit(make, *of).result()
    differ = [name for name in sorted({*files, *again}) if files.get(name) != again.get(name)]
    if differ:
        raise MadeOtherwise(
            f"{page} was made again without anything kept and came out otherwise "
            f"({', '.join(differ)}): the same inputs must give the same bytes"
        )
