"""Read a draft as a person at the desk would, from what the document is known to say.

`wanted` says by words of the text what each row ought to be. What the draft has right is accepted,
what it has wrong is corrected as it is accepted, what it lacks is made of its words, and what is
left over is dismissed. Every deed is one action of a reader.
"""

from collections import Counter
from dataclasses import dataclass, field

from analysis.curation.deeds import ACCEPT, ADD, CORRECT, DISMISS, Deed, done
from analysis.curation.quoted import Words
from analysis.curation.state import Curation, save

CLAUSES = ("conditions", "scheme_relations", "scheme_limits", "scheme_terms", "support_schemes")
#: What of a term names the figure that it is known by, in this order.
KNOWN_BY = ("rate", "fixed_sum", "limit")


@dataclass
class Reader:
    """A curation as it is being read, and how often each deed was done."""

    now: Curation
    deeds: Counter = field(default_factory=Counter)

    @property
    def source(self):
        return self.now.tables["sources"][0]["source"]

    @property
    def text(self):
        return self.now.texts[self.source]

    def do(self, what, table, key="", words=None, **cells):
        self.now = done(self.now, Deed(what, table, key, words, cells))
        self.deeds["corrected" if what == ACCEPT and cells else what] += 1

    def words(self, exact):
        return Words(self.source, self.text.index(exact), exact)

    def accept(self, table, key, **cells):
        """Accept a row; what it does not say yet is corrected in the same stroke."""
        row = self.now.row(table, key)
        self.do(ACCEPT, table, key, **{n: c for n, c in cells.items() if row.get(n, "") != c})

    def figure(self, words):
        """Return the figure whose value the words of the text give."""
        start = self.text.index(words)
        for row in self.now.tables["evidence"]:
            inside = start <= int(row["start"]) and int(row["end"]) <= start + len(words)
            if row["states"] == "value" and inside:
                return row["figure"]
        raise LookupError(f"no figure in {words!r}")

    def programme(self, exact):
        """Return the programme that the words name, made of them where the draft has none."""
        for row in self.now.tables["programmes"]:
            if row["exact"] == exact:
                return row["programme"]
        return self.added("programmes", self.words(exact))

    def added(self, table, words):
        before = {self.key(table, row) for row in self.now.tables[table]}
        self.do(ADD, table, words=words)
        return next(
            k for row in self.now.tables[table] if (k := self.key(table, row)) not in before
        )

    @staticmethod
    def key(table, row):
        return next(iter(row.values())) if table not in KEYS else row[KEYS[table]]

    def term(self, exact, figures):
        """Return the term that is known by a figure, made of words where the draft has none."""
        known = next(figures[name] for name in KNOWN_BY if figures.get(name))
        for row in self.now.tables["scheme_terms"]:
            if known in (row.get(name, "") for name in KNOWN_BY):
                return row["term"]
        return self.added("scheme_terms", self.words(exact))

    def condition(self, term, cells, exact):
        """Return the condition of a term, which a draft may have of the scheme as a whole."""
        of = (term, self.now.row("scheme_terms", term)["scheme"])
        for row in self.now.tables["conditions"]:
            said = {name: row.get(name, "") for name in cells}
            if row.get("of") in of and row["obs_status"] == "V" and said == cells:
                return row["condition"]
        return self.added("conditions", self.words(exact))

    def dismiss_the_rest(self):
        """Dismiss what the draft has too much: whatever nobody has accepted."""
        for table in (*CLAUSES, "members", "programmes"):
            for row in self.now.tables[table]:
                if row.get("obs_status") == "V" and self.now.on_file(table, self.key(table, row)):
                    self.do(DISMISS, table, self.key(table, row))


KEYS = {
    "conditions": "condition", "scheme_relations": "relation", "scheme_limits": "limit",
    "scheme_terms": "term", "support_schemes": "programme", "members": "member",
    "programmes": "programme",
}  # fmt: skip


def read(curation, wanted, rest="dismissed"):
    """Return the curation as the document has it, saved, and how often each deed was done.

    The `rest` of the draft is dismissed, or kept as it is by who has only read a part of it.
    """
    reader = Reader(curation)
    for table in ("regions", "sources"):
        row = next(iter(reader.now.tables[table]))
        reader.do(CORRECT, table, reader.key(table, row), **wanted[table])
    programmes = {}
    for exact, cells in wanted["programmes"].items():
        key = programmes[exact] = reader.programme(exact)
        if "parent" in cells:
            cells = cells | {"parent": programmes[cells["parent"]]}
        reader.accept("programmes", key, **cells)
    for words, cells in wanted["figures"].items():
        if cells.get("programme"):
            cells = cells | {"programme": programmes[cells["programme"]]}
        reader.accept("figures", reader.figure(words), **cells)
    for words, (reason, note) in wanted["dismissed"].items():
        row = next(r for r in reader.now.tables["evidence"] if r["figure"] == reader.figure(words))
        place = Words(reader.source, int(row["start"]), row["exact"])
        reader.do(DISMISS, "figures", row["figure"], place, reason=reason, note=note)
    for exact, scheme in wanted["schemes"].items():
        _read_scheme(reader, programmes[exact], exact, scheme)
    for exact, cells in wanted["members"].items():
        found = [row for row in reader.now.tables["members"] if row["exact"] == exact]
        key = found[0]["member"] if found else reader.added("members", reader.words(exact))
        reader.accept("members", key, **cells)
    for name, cells in wanted["indicators"].items():
        row = next(r for r in reader.now.tables["indicators"] if r["name_en"] == name)
        reader.do(CORRECT, "indicators", row["indicator"], **cells)
    if rest == "dismissed":
        reader.dismiss_the_rest()
    return save(curation, reader.now), reader.deeds


def _read_scheme(reader, programme, exact, scheme):
    if reader.now.on_file("support_schemes", programme) is None:
        reader.added("support_schemes", reader.words(exact))
    cells = dict(scheme["cells"])
    if "envelope" in cells:
        cells["envelope"] = reader.figure(cells["envelope"])
    reader.accept("support_schemes", programme, **cells)
    for words, (figures, cells, conditions) in scheme["terms"].items():
        keys = {name: reader.figure(said) for name, said in figures.items()}
        term = reader.term(words, keys)
        reader.accept("scheme_terms", term, **{"scheme": programme} | keys | cells)
        for said, asked in conditions.items():
            key = reader.condition(term, asked, said)
            reader.accept("conditions", key, of=term, **asked)
