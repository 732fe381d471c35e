"""Draft into a package that is there: one document more, or a revised one in place of the old.

draft, history -> **joining** -> saving -> package

Another document adds its rows. A document that the package has already, known by the name of its
file, is drafted anew: the rows that stood on its words go, and what was decided on them is done
again on the new ones. What other documents say, and what was decided on it, stays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.curation.history import replayed
from analysis.curation.saving import digest_of_tables, save_tables
from analysis.curation.state import CurationError, open_curation
from analysis.drafting.draft import Draft, DraftError, Files, candidate, draft_package
from analysis.drafting.positions import positions_of
from analysis.drafting.proposals import Proposer
from analysis.package.descriptor import DESCRIPTOR, workbook_descriptor
from analysis.package.seeds import Seeds

Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]


def draft_into(
    out: Path,
    files: Files,
    region: str,
    base: Seeds | None,
    language: str = "",
    proposer: Proposer | None = None,
) -> tuple[Draft, tuple[str, ...]]:
    """Draft documents into a new package or one that is there; return with it what was lost.

    That are sentences on decisions which the revised documents have no words for. Raises
    DraftError, and FileExistsError where `out` has other things in it.
    """
    if not (out / DESCRIPTOR).is_file():
        return draft_package(files, region, out, base, language, proposer), ()
    try:
        there = open_curation(out, documents=out, base=())
    except CurationError as error:
        raise DraftError(str(error)) from None
    keys = {row["file"]: row["source"] for row in there.tables["sources"] if row["file"]}
    texts = (row["sha256"] for row in there.tables["sources"] if row.get("original"))
    draft = candidate(files, region, base, language, keys, texts, proposer)
    again = set(draft.sources) & set(keys.values())
    try:
        fresh, history, lost = _replayed(out, draft, again, base)
    except CurationError as error:
        raise DraftError(str(error)) from None
    tables = joined(without_sources(there.tables, again), fresh)
    draft.write_texts()
    save_tables(out, _changed(there.tables, tables), digest_of_tables(out), history, anew=True)
    draft.folder = out
    return draft, lost


def joined(tables: Tables, more: Mapping[str, Iterable[Row]]) -> dict[str, list[Row]]:
    """Return tables with more rows; a key that is there already keeps its row."""
    found = {}
    for name, described in workbook_descriptor().tables.items():
        key = described.primary_key
        rows = {tuple(str(row.get(one, "")) for one in key): row for row in tables.get(name, ())}
        for row in more.get(name, ()):
            rows.setdefault(tuple(str(row.get(one, "")) for one in key), row)
        found[name] = list(rows.values())
    return found


def without_sources(tables: Tables, sources: set[str]) -> dict[str, list[Row]]:
    """Return tables without some sources, what their words alone say, and what rests on that."""
    kept = {
        name: [row for row in rows if row.get("source", "") not in sources or not sources]
        for name, rows in tables.items()
    }
    if not sources:
        return kept
    witnessed = {row["figure"] for row in kept["evidence"]}
    gone = {row["figure"] for row in tables["evidence"]} - witnessed
    for name in ("figures", "corrections"):
        kept[name] = [row for row in kept[name] if row["figure"] not in gone]
    programmes = {row["programme"] for row in kept["programmes"]}
    left = {row["programme"] for row in tables["programmes"]} - programmes
    kept["support_schemes"] = [r for r in kept["support_schemes"] if r["programme"] not in left]
    return kept


def _replayed(
    out: Path, draft: Draft, again: set[str], base: Seeds | None
) -> tuple[dict[str, Sequence[Row]], str, tuple[str, ...]]:
    """Return the rows of a draft after what was decided on an earlier one, and the history."""
    if not again:
        return dict(draft.tables), "", ()
    texts = {
        key: original.text
        for key, (_, original) in zip(draft.sources, draft.documents, strict=True)
    }
    found = replayed(out, draft.tables, texts, base.folders if base else ())
    tables = {name: list[Row](rows) for name, rows in found.tables.items()}
    tables["positions"] = [
        row
        for key, (_, original) in zip(draft.sources, draft.documents, strict=True)
        for row in positions_of(key, original, tables)
    ]
    return dict(tables), found.history, found.lost


def _changed(before: Tables, after: Mapping[str, Sequence[Row]]) -> dict[str, Sequence[Row]]:
    return {name: rows for name, rows in after.items() if list(rows) != list(before.get(name, ()))}
