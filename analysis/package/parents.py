"""Go up from a row to what it belongs to: places in places, programmes in programmes."""

from collections.abc import Callable, Iterator


def lie_together(one: str, other: str, parent_of: Callable[[str], str | None]) -> bool:
    """True of one place, and of two of which one lies in the other."""
    return one == other or other in upwards(one, parent_of) or one in upwards(other, parent_of)


def upwards(key: str, parent_of: Callable[[str], str | None]) -> Iterator[str]:
    """Yield a key, its parent, the parent's parent …; each once, also where they go in a circle."""
    seen = set()
    while key and key not in seen:
        seen.add(key)
        yield key
        key = parent_of(key) or ""
