"""Go up from a row to what it belongs to: places in places, programmes in programmes."""

from collections.abc import Callable, Iterator


def upwards(key: str, parent_of: Callable[[str], str | None]) -> Iterator[str]:
    """Yield a key, its parent, the parent's parent …; each once, also where they go in a circle."""
    seen = set()
    while key and key not in seen:
        seen.add(key)
        yield key
        key = parent_of(key) or ""
