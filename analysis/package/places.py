"""Does each span read what its row quotes, and if not, where does the passage stand now?

A span that reads otherwise is looked for by its quotation (exact with prefix and suffix, as in
the TextQuoteSelector of the W3C Web Annotation model). Found, it is reported as moved, with its
new place; where several places fit, the one nearest the old is given and the doubt is said.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from analysis.package.descriptor import workbook_descriptor
from analysis.package.documents import Problem
from analysis.package.faults import shown


@cache
def quoting_tables() -> Mapping[str, str]:
    """Return the tables whose rows quote a document, each with the column that names a row.

    What is known by its place alone, a number set aside, has no such column ("").
    """
    tables = [table for table in workbook_descriptor().tables.values() if table.quotes]
    return {
        table.name: "" if table.primary_key[0] == "source" else table.primary_key[0]
        for table in tables
    }


def place_problem(row: Mapping[str, Any], table: str, text: str) -> Problem | None:
    """Return what is wrong with the place of one row in its document, None where it reads so."""
    start, end, exact = int(row["start"]), int(row["end"]), row["exact"]
    prefix, suffix = row.get("prefix", ""), row.get("suffix", "")
    reads = text[start:end]
    if reads != exact:
        found = occurrences(text, prefix + exact + suffix, len(prefix))
        return _elsewhere(row, table, reads, found)
    if not (text.endswith(prefix, 0, start) and text.startswith(suffix, end)):
        says = f"{exact!r} stands at {start}, but not between {prefix!r} and {suffix!r}"
        return _problem("wrong_context", row, table, says)
    if table == "evidence" and _could_say_more(row, text) and _recurs(text, prefix, exact, suffix):
        beside = "with this prefix and suffix " if prefix or suffix else ""
        says = f"{shown(exact)!r} {beside}stands at several places: a longer one tells them apart"
        return _problem("ambiguous", row, table, says)
    return None


def _could_say_more(row: Mapping[str, Any], text: str) -> bool:
    """True where a prefix or a suffix may be longer: a passage that recurs for longer than they
    may be is told apart by its place alone."""
    before = min(int(row["start"]), _longest("prefix"))
    behind = min(len(text) - int(row["end"]), _longest("suffix"))
    return len(row.get("prefix", "")) < before or len(row.get("suffix", "")) < behind


def _recurs(text: str, prefix: str, exact: str, suffix: str) -> bool:
    return len(occurrences(text, prefix + exact + suffix, 0)) > 1


@cache
def _longest(column: str) -> int:
    return int(workbook_descriptor().tables["evidence"].field(column).constraints["maxLength"])


def occurrences(text: str, quote: str, offset: int) -> list[int]:
    """Return every position at which the quote stands in the text, moved on by the offset."""
    found, at = [], text.find(quote)
    while at >= 0:
        found.append(at + offset)
        at = text.find(quote, at + 1)
    return found


def _elsewhere(row: Mapping[str, Any], table: str, reads: str, found: list[int]) -> Problem:
    start, exact = int(row["start"]), row["exact"]
    if not found:
        says = f"{shown(exact)!r} is not in the document; at {start} it reads {shown(reads)!r}"
        return _problem("lost", row, table, says)
    now = min(found, key=lambda at: abs(at - start))
    doubt = f", the nearest of {len(found)} places" if len(found) > 1 else ""
    says = f"at {start} the document reads {shown(reads)!r}; {shown(exact)!r} is at {now}{doubt}"
    return _problem("moved", row, table, says, (now, now + len(exact)))


def _problem(
    code: str,
    row: Mapping[str, Any],
    table: str,
    says: str,
    now: tuple[int, int] | None = None,
) -> Problem:
    named_by = quoting_tables()[table]
    key = row[named_by] if named_by else f"{row['source']}/{row['start']}"
    start, end, exact = int(row["start"]), int(row["end"]), row["exact"]
    return Problem(code, table, key, row["source"], says, start, end, exact, now)
