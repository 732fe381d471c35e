"""Say on which page of a PDF the words stand that someone selected, and where on it.

deeds -> **on pages** -> history

A draft has that of every span it quotes. The PDF is read again only for words that nobody quoted
before, and where it is not at hand, or its text is another by now, they go without.
"""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from analysis.curation.reinstating import filled
from analysis.curation.state import Curation, Row
from analysis.drafting.originals import DraftError, Original, read
from analysis.drafting.positions import positions_of
from analysis.package.places import quoting_tables


def with_positions(curation: Curation) -> Curation:
    """Return the curation with a place on a page for all words that it quotes from a PDF."""
    for source in curation.tables["sources"]:
        if _has_words_without_a_place(curation, source):
            curation = _placed(curation, source)
    return curation


def page_of(curation: Curation, source: str, start: int, end: int) -> int | None:
    """Return the page on which words of a PDF begin, None where that is not known."""
    for row in curation.tables["positions"]:
        if (row["source"], int(row["start"]), int(row["end"])) == (source, start, end):
            return int(row["page"])
    return None


def _has_words_without_a_place(curation: Curation, source: Row) -> bool:
    known = {
        (row["start"], row["end"])
        for row in curation.tables["positions"]
        if row["source"] == source["source"]
    }
    return bool(known) and any(
        row["source"] == source["source"] and (row["start"], row["end"]) not in known
        for table in quoting_tables()
        for row in curation.tables[table]
    )


def _placed(curation: Curation, source: Row) -> Curation:
    original = _original(curation.documents / Path(source["original"]).name, source["sha256"])
    if original is None:
        return curation
    key = source["source"]
    rows = [row for row in curation.tables["positions"] if row["source"] != key]
    found = positions_of(key, original, curation.tables)
    return curation.changed(positions=[*rows, *(filled("positions", row) for row in found)])


@lru_cache(maxsize=4)
def _original(path: Path, digest: str) -> Original | None:
    """Return a PDF whose text has a digest, None where it is not at hand or has another text."""
    try:
        original = read(path)
    except (DraftError, OSError):
        return None
    return original if sha256(original.text.encode()).hexdigest() == digest else None
