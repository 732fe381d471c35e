"""Seconds of the processor for forty terms and five kinds of costs: the best, and its silences.

In Python each of them, in Chromium the whole answer of the page, the first time that it is asked:
python -m tests.benchmarks.search_of_terms [SEEDS]
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

from playwright.sync_api import sync_playwright

from analysis import pages
from analysis.schemes.best import best_of
from analysis.schemes.silences import silences_of
from tests.schemes.forty_terms import as_the_page_asks, asked_of_forty_terms

SCRIPTS = Path(pages.__file__).parent / "template"
ANSWERED = "({ rules, project }) => { supportFor(rules, project, {}) }"
OF_THE_THREAD = {"timeDomain": "threadTicks"}


def seconds(seed: int) -> tuple[float, float]:
    """Return how long the best combination takes to find, and how long its silences."""
    asked = asked_of_forty_terms(seed)
    start = process_time()
    found = best_of(asked)
    searched = process_time()
    list(silences_of(found, asked))
    return searched - start, process_time() - searched


@contextmanager
def in_the_browser() -> Iterator[Callable[[int], float]]:
    """Give a function that returns how long the page's calculator takes to answer."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"))

        def answered(seed: int) -> float:
            page = browser.new_page()
            for name in ("search.js", "support.js"):
                page.add_script_tag(path=SCRIPTS / name)
            measured = page.context.new_cdp_session(page)
            measured.send("Performance.enable", OF_THE_THREAD)
            before = _spent(measured)
            page.evaluate(ANSWERED, as_the_page_asks(asked_of_forty_terms(seed)))
            spent = _spent(measured) - before
            page.close()
            return spent

        yield answered
        browser.close()


def _spent(measured) -> float:
    metrics = measured.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}["ThreadTime"]


if __name__ == "__main__":
    number = int(sys.argv[1]) if sys.argv[1:] else 20
    with in_the_browser() as answered:
        taken = {seed: (*seconds(seed), answered(seed)) for seed in range(number)}
    for seed, spent in taken.items():
        print(seed, *(f"{one:.3f}" for one in spent))
    print("most", *(f"{max(one):.3f}" for one in zip(*taken.values(), strict=True)))
