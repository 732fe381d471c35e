"""What the documents go back to: what they name as their sources, retell or translate."""

from collections.abc import Iterable, Mapping

from analysis.languages import Name, Term, msgid, translate
from analysis.measures.witnesses import retold
from analysis.package import Seeds
from analysis.wording import Sentence, Table, count, marked, passage, say, title

CAPTION = msgid("What the documents go back to")
HEADS = (msgid("Document"), msgid("How"), msgid("What it goes back to"), msgid("Title as printed"))
NONE = msgid("No document on file says what it goes back to.")
ONE_ITEM = msgid("{number} of them retell one news item and are one witness, not several.")


def citations_table(seeds: Seeds) -> Table:
    """Return what each document goes back to, in the order of the documents."""
    rows = [
        _row(row, source)
        for source in seeds.sources.to_dict("records")
        for row in seeds.citations[seeds.citations["source"] == source["source"]].to_dict("records")
    ]
    note = None if rows else say(NONE)
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def retelling_lines(sources: Iterable[str], seeds: Seeds) -> list[Sentence]:
    """Return a line for each news item that several of the sources retell."""
    found = retold(sources, seeds).values()
    return [say(ONE_ITEM, number=count([f"source/{one}" for one in by])) for by in found]


def _row(row: Mapping, source: Mapping) -> list[object]:
    cited = marked(Name(f"citation/{row['citation']}", row), row["basis"])
    marks = {"data-name": f"citation/{row['citation']}"}
    printed = passage(row["title"], row["language"], **marks) if row["title"] else None
    return [title(source), Term("citation_relations", row["relation"]), cited, printed]
