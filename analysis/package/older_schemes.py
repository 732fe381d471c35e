"""Read the schemes of an older package: one rate and one ceiling in the row of a scheme itself.

seeds/*.csv -> load -> **older schemes** -> stack

Such a scheme has one term of the scheme's own key, whose words are those of its programme: where
the older row had them in the document it does not say. A question that looked for the rate or the
ceiling of a scheme looks for that of its terms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.package.cells import Cells
from analysis.package.descriptor import Descriptor, Field, ForeignKey, Table

SCHEMES, TERMS, QUESTIONS = "support_schemes", "scheme_terms", "questions"
#: column of an older scheme -> column of a term
COLUMNS = {"rate": "rate", "ceiling": "limit", "ceiling_per": "limit_per"}
#: the columns stood before this one
BEFORE = "envelope"
WORDS = ("source", "start", "end", "exact")
Parts = Mapping[str, Sequence[Cells]]


def as_it_was(known: Descriptor, columns: Sequence[str]) -> Table:
    """Return the table of schemes by which these columns are read, with those it had once."""
    table = known.tables[SCHEMES]
    if TERMS not in known.tables or not set(columns).intersection(COLUMNS):
        return table
    terms = known.tables[TERMS]
    at = table.columns.index(BEFORE)
    once: tuple[Field, ...] = tuple(
        replace(terms.field(now), name=then) for then, now in COLUMNS.items()
    )
    amounts = (ForeignKey(name, "figures", "figure") for name in ("rate", "ceiling"))
    programme, *others = table.foreign_keys
    return replace(
        table,
        fields=(*table.fields[:at], *once, *table.fields[at:]),
        foreign_keys=(programme, *amounts, *others),
    )


def lifted(parts: Parts, known: Descriptor) -> dict[str, list[Cells]]:
    """Return the tables of a stack with terms and questions in place of those of older packages."""
    tables = {name: list(cells) for name, cells in parts.items()}
    words = dict[str, dict[str, str]]()
    for programmes in tables.get("programmes", ()):
        for _, key, *place in programmes.each("programme", *WORDS):
            words.setdefault(key, dict(zip(WORDS, place, strict=True)))
    for cells in tables.get(SCHEMES, ()):
        if set(COLUMNS).intersection(cells.columns):
            tables.setdefault(TERMS, []).append(_terms(cells, known.tables[TERMS], words))
    if QUESTIONS in tables:
        tables[QUESTIONS] = [_asking_terms(cells) for cells in tables[QUESTIONS]]
    return tables


def _terms(schemes: Cells, table: Table, words: Mapping[str, dict[str, str]]) -> Cells:
    rows = [_term(schemes, at) for at in range(len(schemes))]
    paying = [at for at, row in enumerate(rows) if len(row) > 2 and row["scheme"] in words]
    rows = [rows[at] | words[rows[at]["scheme"]] for at in paying]
    columns = {name: [row.get(name, "") for row in rows] for name in table.columns}
    then = schemes.at(paying)
    return Cells(table, columns, then.folders, then.lines)


def _term(schemes: Cells, at: int) -> dict[str, str]:
    key = schemes["programme"][at]
    said = {now: schemes[then][at] for then, now in COLUMNS.items() if then in schemes.columns}
    return {"term": key, "scheme": key} | {now: cell for now, cell in said.items() if cell}


def _asking_terms(questions: Cells) -> Cells:
    looks_in, fields = list(questions["looks_in"]), list(questions["field"])
    for at, table, field in questions.each("looks_in", "field"):
        if table == SCHEMES and field in ("rate", "ceiling"):
            looks_in[at], fields[at] = TERMS, COLUMNS[field]
    return replace(questions, columns={**questions.columns, "looks_in": looks_in, "field": fields})
