"""Leave out what a page has besides the text: headers, footers and page numbers.

rows -> **furniture** -> paragraphs

They stand in the first or last rows of a page, and either recur on other pages at the same height,
their numbers aside, or are the number of the page.
"""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.drafting.originals.pdf.rows import Row

#: rows looked at from each end, and the share of a page's height they lie in
LOOKED_AT, MARGIN = 3, 0.13
#: the share of pages on which a header stands
OFTEN = 0.4
NUMBER = re.compile(
    r"[-–—―‐·\s]*(?:第\s*\d{1,4}\s*[页頁]?(?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?"
    r"|\d{1,4}(?:\s*[/／]\s*\d{1,4})?(?:\s*(?:页|頁|ページ))?|[ivxl]{1,6}"
    r"|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)[-–—―‐·\s]*",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[tuple[float, Sequence[Row]]]) -> list[list[Row]]:
    """Return the rows of each page (its height, its rows from the top) without its furniture."""
    seen = Counter(
        key for height, rows in pages for key in {_key(row, height) for row in _edge(rows, height)}
    )
    enough = max(2, OFTEN * len(pages))
    kept = []
    for height, rows in pages:
        edge = {id(row) for row in _edge(rows, height)}
        kept.append([
            row for row in rows
            if id(row) not in edge
            or not (seen[_key(row, height)] >= enough or NUMBER.fullmatch(row.words))
        ])  # fmt: skip
    return kept


def _edge(rows: Sequence[Row], height: float) -> list[Row]:
    top = [row for row in rows[:LOOKED_AT] if row.bottom < MARGIN * height]
    foot = [row for row in rows[-LOOKED_AT:] if row.top > (1 - MARGIN) * height]
    return [*top, *foot]


def _key(row: Row, height: float) -> tuple[str, int]:
    return re.sub(r"\d+", "#", row.words), round(row.top / height * 50)
