"""Show the words that a row rests on, where they stand, and who says so."""

from collections.abc import Mapping
from typing import Any

from analysis.languages import Term, msgid
from analysis.package import Seeds
from analysis.wording import Noted, passage, say, title
from analysis.wording.addresses import fragment_address
from analysis.wording.marks import element

WORDS = msgid("{words} {place}")
DOCUMENT = msgid("{document}, {tier}")


def words_of(row: Mapping[str, Any], seeds: Seeds) -> Noted | None:
    """Return the exact words of a row with their place, which leads to them where the document has
    an address; a note names the document and its standing. None where nothing is quoted."""
    if not row.get("exact"):
        return None
    source = seeds.row("sources", row["source"])
    marks = {"data-exact": row.get("figure", ""), "data-source": row["source"]}
    words = passage(row["exact"], source["language"], **marks)
    start, end = int(row["start"]), int(row["end"])
    ends = {"data-position": f"{start} {end}", "class": "place"}
    place = element("span", f"{start:,}–{end:,}", **ends)
    if link := fragment_address(source["url"], row):
        place = element("a", place, href=link, rel="noreferrer")
    return Noted(
        say(WORDS, words=words, place=place),
        say(DOCUMENT, document=title(source), tier=Term("tiers", source["tier"])),
    )
