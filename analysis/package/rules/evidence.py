"""Spans are sound as far as a package alone can tell: lengths, ends, overlaps, one text.

Whether a document really reads so is for `verify`; without the document, rows that quote the
same place must at least agree with one another.
"""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis.package.faults import Fault
from analysis.package.rules.breach import breaches, looked_up

Tables = Mapping[str, pd.DataFrame]
SPANS = ("evidence", "dismissed", "programmes", "members")


def spans_have_the_length_of_their_words(tables: Tables) -> Iterator[Fault]:
    """end - start is the number of code points of `exact`, and end is within the document."""
    for table in SPANS:
        rows = tables[table].dropna(subset=["start", "end"])
        backwards = rows[rows["end"] <= rows["start"]]
        allowed = "a position after the start, " + backwards["start"].astype(str)
        yield from breaches(table, backwards, "end", "ends before it starts", allowed)
        length = rows["exact"].map(len)
        wrong = rows[(rows["end"] > rows["start"]) & (rows["end"] - rows["start"] != length)]
        allowed = (wrong["start"] + wrong["exact"].map(len)).astype(str)
        rule = "the span is not as long as its words (" + wrong["exact"].map(len).astype(str) + ")"
        yield from breaches(table, wrong, "end", rule, allowed)
        characters = looked_up(rows["source"], tables["sources"], "source", "characters")
        beyond = rows[(rows["end"] > characters.astype("Int64")).fillna(False)]
        allowed = "at most " + characters[beyond.index].astype(str) + ", the document's length"
        yield from breaches(table, beyond, "end", "lies beyond the document", allowed)


def figures_have_evidence(tables: Tables) -> Iterator[Fault]:
    """Every figure with a value or a date has a row of evidence that states it."""
    figures, evidence = tables["figures"], tables["evidence"]
    said = figures["value"].notna() | ((figures["unit"] == "date") & (figures["period"] != ""))
    given = evidence["figure"][evidence["states"] == "value"]
    bare = figures[said & ~figures["figure"].isin(given)]
    allowed = "a row of evidence with states=value"
    yield from breaches("figures", bare, "figure", "has no evidence", allowed)


def rows_agree_on_what_a_place_reads(tables: Tables) -> Iterator[Fault]:
    """Two rows that quote the same position of a document quote the same character there."""
    spans = _spans(tables)
    if spans.empty:
        return
    counts = spans["exact"].map(len).to_numpy()
    offsets = np.arange(counts.sum()) - np.repeat(counts.cumsum() - counts, counts)
    characters = pd.DataFrame(
        {
            "span": np.repeat(np.arange(len(spans)), counts),
            "source": np.repeat(spans["source"].to_numpy(), counts),
            "at": np.repeat(spans["start"].to_numpy(int), counts) + offsets,
            "character": list("".join(spans["exact"])),
        }
    )
    first = characters.drop_duplicates(["source", "at"])
    both = characters.merge(first, on=["source", "at"], suffixes=("", "_first"))
    clash = both[both["character"] != both["character_first"]].drop_duplicates("span")
    for span, other in zip(clash["span"], clash["span_first"], strict=True):
        mine, theirs = spans.iloc[span], spans.iloc[other]
        rule = f"reads otherwise than {theirs['table']} row {theirs['place'][1]} at the same place"
        folder, row = mine["place"]
        allowed = f"{theirs['exact'][:40]!r} from {theirs['start']}"
        yield Fault(mine["table"], row, "exact", mine["exact"], rule, allowed, str(folder))


def dismissed_numbers_are_not_evidence(tables: Tables) -> Iterator[Fault]:
    """A number is a figure's evidence or dismissed, not both, and dismissed once."""
    dismissed, evidence = tables["dismissed"], tables["evidence"]
    for source, rows in dismissed.dropna(subset=["start", "end"]).groupby("source"):
        rows = rows.sort_values(["start", "end"])
        used = evidence[evidence["source"] == source].dropna(subset=["start", "end"])
        hit = rows[_touching(rows, used)]
        rule, allowed = "is evidence of a figure too", "a number outside every evidence span"
        yield from breaches("dismissed", hit, "exact", rule, allowed)
        again = rows[rows["start"] < rows["end"].cummax().shift(fill_value=0)]
        rule = "overlaps another dismissed number"
        yield from breaches("dismissed", again, "exact", rule, "one row for each number")


def a_figure_quotes_a_place_once(tables: Tables) -> Iterator[Fault]:
    """Evidence of one figure and one purpose does not overlap itself."""
    rows = tables["evidence"].dropna(subset=["start", "end"])
    rows = rows.sort_values(["figure", "source", "states", "start", "end"])
    same = rows[["figure", "source", "states"]] == rows[["figure", "source", "states"]].shift()
    overlap = rows[same.all(axis="columns") & (rows["start"] < rows["end"].shift()).fillna(False)]
    rule = "overlaps other evidence of the same figure"
    yield from breaches("evidence", overlap, "exact", rule, "one row for each passage")


def words_that_recur_are_told_apart(tables: Tables) -> Iterator[Fault]:
    """Evidence whose words stand at several places of a document has a prefix or a suffix."""
    spans = _spans(tables)
    places = spans.drop_duplicates(["source", "start", "exact"])
    often = places[places.duplicated(["source", "exact"], keep=False)]
    recurring = set(zip(often["source"], often["exact"], strict=True))
    evidence = tables["evidence"]
    bare = evidence[(evidence["prefix"] == "") & (evidence["suffix"] == "")]
    pairs = zip(bare["source"], bare["exact"], strict=True)
    wrong = bare[np.array([pair in recurring for pair in pairs], dtype=bool)]
    rule = "these words stand at several places of the document"
    yield from breaches("evidence", wrong, "exact", rule, "a prefix or a suffix beside them")


def _spans(tables: Tables) -> pd.DataFrame:
    """Return the spans of all tables: table, place (folder, row), source, start, exact."""
    parts = []
    for table in SPANS:
        rows = tables[table].dropna(subset=["start", "end"])
        rows = rows[(rows["start"] >= 0) & (rows["exact"] != "")]
        part = rows[["source", "start", "exact"]].assign(table=table, place=list(rows.index))
        parts.append(part.reset_index(drop=True))
    return pd.concat(parts, ignore_index=True)


def _touching(rows: pd.DataFrame, others: pd.DataFrame) -> np.ndarray:
    """Tell for each row whether it shares a code point with any of the others."""
    others = others.sort_values("start")
    starts, ends = others["start"].to_numpy(int), others["end"].to_numpy(int)
    reach = np.concatenate([[0], np.maximum.accumulate(ends)]) if len(ends) else np.zeros(1, int)
    before = np.searchsorted(starts, rows["end"].to_numpy(int), side="left")
    return reach[before] > rows["start"].to_numpy(int)


RULES = (
    spans_have_the_length_of_their_words,
    figures_have_evidence,
    rows_agree_on_what_a_place_reads,
    dismissed_numbers_are_not_evidence,
    a_figure_quotes_a_place_once,
    words_that_recur_are_told_apart,
)
