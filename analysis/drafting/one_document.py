"""Everything that is drafted from one document, table by table, in the order in which it rests.

original -> numbers, outline -> programmes -> clauses, members -> **one document** -> draft
"""

import re
from collections.abc import Sequence

from analysis.drafting import document_dates
from analysis.drafting.candidates import Row, rows_of_mentions
from analysis.drafting.clauses import drafted as clauses_of
from analysis.drafting.indicators import matched
from analysis.drafting.members import drafted as members_of
from analysis.drafting.originals import Original
from analysis.drafting.outline import sections_of, title_of
from analysis.drafting.programmes import drafted as programmes_of
from analysis.drafting.programmes import programme_at
from analysis.drafting.sections import Section
from analysis.numbers import scan
from analysis.package.load import CONTROL
from analysis.package.seeds import Seeds

LONGEST_TITLE = 300


def rows_of_document(
    original: Original, source: Row, region: str, base: Seeds | None
) -> dict[str, list[Row]]:
    """Return the rows of a document by table; `source` is what is known of it without reading."""
    text, key, language = original.text, source["source"], source["language"]
    sections = sections_of(text, language)
    mentions = scan(text, language)
    tables = rows_of_mentions(text, mentions, key, region, sections)
    programmes = programmes_of(text, sections, key, region, language)
    tables["programmes"] = programmes
    tables |= clauses_of(
        text, mentions, tables["figures"], tables["evidence"], sections, programmes, key, region,
        language,
    )  # fmt: skip
    tables["figures"] = _of_programmes(tables["figures"], tables["evidence"], programmes, sections)
    tables["members"] = members_of(text, sections, programmes, key, region, language)
    tables["figures"], tables["indicators"] = matched(
        tables["figures"], tables["evidence"], text, sections, base
    )
    dates = document_dates.of(text, sections, language, original.metadata)
    tables["sources"] = [source | _title(text, language) | _published(dates)]
    return tables


def _of_programmes(
    figures: Sequence[Row],
    evidence: Sequence[Row],
    programmes: Sequence[Row],
    sections: Sequence[Section],
) -> list[Row]:
    """Return the figures, each of the programme in whose words it stands; dates have none."""
    at = {row["figure"]: row["start"] for row in evidence if row["states"] == "value"}
    return [
        row
        if row.get("programme") or row["unit"] == "date"
        else row | {"programme": programme_at(programmes, sections, at[row["figure"]])}
        for row in figures
    ]


def _title(text: str, language: str) -> Row:
    """Return the title of a document, where its text has one."""
    span = title_of(text, language)
    words = re.sub(CONTROL, " ", text[slice(*span)]) if span else ""
    words = " ".join(words.split())[:LONGEST_TITLE].strip()
    return {"title": words} if words else {}


def _published(dates: dict[str, document_dates.Dated]) -> Row:
    found = dates.get("published")
    return {"published": found.value, "published_basis": "stated"} if found else {}
