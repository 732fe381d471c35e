"""Say where on the web the words of a source stand, so that a reader lands on the sentence."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit


def fragment_address(url: str, row: Mapping[str, Any]) -> str:
    """Return the address that leads to the words in the source, or "" where it has none.

    A text fragment (WICG Scroll To Text): `#:~:text=prefix-,exact,-suffix`.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        return ""
    before = f"{_fragment(row['prefix'])}-," if row.get("prefix") else ""
    after = f",-{_fragment(row['suffix'])}" if row.get("suffix") else ""
    page = url.partition(":~:")[0].removesuffix("#")  # words that the address marks already
    joint = ":~:text=" if "#" in page else "#:~:text="
    return f"{page}{joint}{before}{_fragment(row['exact'])}{after}"


def _fragment(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")
