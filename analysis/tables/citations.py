"""What the documents go back to: what they name as their sources, retell or translate."""

from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.languages import Name, Term, msgid, translate
from analysis.measures.witnesses import retold
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.wording import Sentence, Table, bullets, count, marked, passage, say, title

CAPTION = msgid("What the documents go back to")
HEADS = (msgid("Document"), msgid("How"), msgid("What it goes back to"))
TITLED = msgid("{name}: “{title}”")
NONE = msgid("No document on file says what it goes back to.")
ONE_ITEM = msgid("{number} of them retell one and the same news item")


def citations_table(seeds: Seeds) -> Table:
    """Return what each document goes back to, in the order of the documents."""
    cited = dict(list(seeds.citations.groupby(["source", "relation"])))
    rows = [
        _row(source, relation, cited[source["source"], relation])
        for source in rows_of(seeds.sources)
        for relation in code_list("citation_relations")
        if (source["source"], relation) in cited
    ]
    note = None if rows else say(NONE)
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def retelling_lines(sources: Iterable[str], seeds: Seeds) -> list[Sentence]:
    """Return a line for each news item that several of the sources retell."""
    found = retold(sources, seeds).values()
    return [say(ONE_ITEM, number=count([f"source/{one}" for one in by])) for by in found]


def _row(source: Mapping, relation: str, found: pd.DataFrame) -> list[object]:
    how = Term("citation_relations", relation)
    return [title(source), how, bullets(map(_called, rows_of(found)))]


def _called(row: Mapping) -> object:
    """Return what is gone back to, with its title as printed and the mark of its basis."""
    key = f"citation/{row['citation']}"
    cited = marked(Name(key, row), row["basis"])
    if not row["title"]:
        return cited
    printed = passage(row["title"], row["language"] or "und", **{"data-name": key})
    return say(TITLED, name=cited, title=printed)
