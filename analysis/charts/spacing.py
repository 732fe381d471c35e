"""Keep labels on one line of a chart apart, moving each as little as it can."""

from collections.abc import Sequence


def spread(places: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Return middles for labels that want to stand at `places`, so that none overlaps another.

    Order is kept; all stay between `low` and `high` if there is room at all. Labels that touch
    share the shift (pool adjacent violators), so a crowd spreads evenly around its middle.
    """
    order = sorted(range(len(places)), key=places.__getitem__)
    offsets, run = [], 0.0
    for number in order:
        offsets.append(run + sizes[number] / 2)
        run += sizes[number]
    pools: list[tuple[float, int]] = []
    for number, offset in zip(order, offsets, strict=True):
        pools.append((places[number] - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (late, many), (early, few) = pools.pop(), pools.pop()
            pools.append(((late * many + early * few) / (many + few), many + few))
    starts = [start for start, many in pools for _ in range(many)]
    limit = high - run
    result = [0.0] * len(places)
    for number, start, offset in zip(order, starts, offsets, strict=True):
        result[number] = max(low, min(start, limit)) + offset
    return result
