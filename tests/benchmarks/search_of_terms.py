"""Seconds of the processor for forty terms and five kinds of costs: the best, and its silences.

python -m tests.benchmarks.search_of_terms
"""

from time import process_time

from analysis.schemes.best import best_of
from analysis.schemes.silences import silences_of
from tests.schemes.forty_terms import asked_of_forty_terms


def seconds(seed: int) -> tuple[float, float]:
    """Return how long the best combination takes to find, and how long its silences."""
    asked = asked_of_forty_terms(seed)
    start = process_time()
    found = best_of(asked)
    searched = process_time()
    list(silences_of(found, asked))
    return searched - start, process_time() - searched


if __name__ == "__main__":
    for seed in range(20):
        print(seed, *(f"{one:.3f}" for one in seconds(seed)))
