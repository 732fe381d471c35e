"""Everything that is drafted from one document, table by table, in the order in which it rests.

original -> numbers, outline -> programmes -> clauses, members -> **one document** -> draft
"""

from collections.abc import Callable, Sequence

from analysis.drafting import document_dates
from analysis.drafting.candidates import Row, rows_of_mentions
from analysis.drafting.clauses import drafted as clauses_of
from analysis.drafting.indicators import matched
from analysis.drafting.members import drafted as members_of
from analysis.drafting.originals import Original
from analysis.drafting.outline import sections_of, title_of
from analysis.drafting.outline.title import full_name
from analysis.drafting.programmes import drafted as programmes_of
from analysis.drafting.programmes import programme_at
from analysis.drafting.proposals import Proposer, taken
from analysis.numbers import scan
from analysis.package.load import in_one_line
from analysis.package.seeds import Seeds

LONGEST_TITLE = 300


def rows_of_document(
    original: Original,
    source: Row,
    region: str,
    base: Seeds | None,
    proposer: Proposer | None = None,
) -> dict[str, list[Row]]:
    """Return the rows of a document by table; `source` is what is known of it without reading.

    What a `proposer` finds beyond the rules is taken where the text bears it out.
    """
    text, key, language = original.text, source["source"], source["language"]
    sections = sections_of(text, language)
    mentions = scan(text, language)
    tables = rows_of_mentions(text, mentions, key, region, sections)
    programmes = programmes_of(text, mentions, sections, key, region, language)
    tables["programmes"] = programmes
    tables |= clauses_of(
        text, tables["figures"], tables["evidence"], sections, programmes, key, region, language
    )  # fmt: skip
    within = programme_at(programmes, sections, text)
    tables["figures"] = _of_programmes(tables["figures"], tables["evidence"], within)
    tables["members"] = members_of(text, sections, programmes, key, region, language)
    tables["figures"], tables["indicators"] = matched(
        tables["figures"], tables["evidence"], text, language, base
    )
    if proposer:
        plain = {"source": key, "region": region, "language": language}
        _add_proposed(tables, text, proposer, plain, within)
    dates = document_dates.of(text, mentions, original.metadata)
    tables["sources"] = [source | _title(text, language) | _published(dates)]
    return tables


def _add_proposed(
    tables: dict[str, list[Row]],
    text: str,
    proposer: Proposer,
    plain: Row,
    within: Callable[[int], str],
) -> None:
    found = taken(text, proposer.proposals(text, plain["language"]), tables, plain, within)
    for name, rows in found.rows.items():
        tables[name] = [*tables.get(name, ()), *rows]


def _of_programmes(
    figures: Sequence[Row], evidence: Sequence[Row], within: Callable[[int], str]
) -> list[Row]:
    """Return the figures, each of the programme in whose words it stands; dates have none."""
    at = {row["figure"]: row["start"] for row in evidence if row["states"] == "value"}
    return [
        row
        if row.get("programme") or row["unit"] == "date"
        else row | {"programme": within(at[row["figure"]])}
        for row in figures
    ]


def _title(text: str, language: str) -> Row:
    """Return the whole title of a document, where its text has one."""
    span = title_of(text, language)
    words = in_one_line(full_name(text, span, language))[:LONGEST_TITLE].strip() if span else ""
    return {"title": words} if words else {}


def _published(dates: dict[str, document_dates.Dated]) -> Row:
    found = dates.get("published")
    return {"published": found.value, "published_basis": "stated"} if found else {}
