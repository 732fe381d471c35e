"""Find a row of the seeds by its key, the way a page names it: `henan-target`, `programme/x`.

A figure is named by its bare id; every other row by `table/key` with the table in the singular
(`region/henan`), a code of a code list likewise (`instrument/PI024`), and a number that was set
aside, or that is drafted and not read, by its place (`dismissed/SOURCE:START`, `unread/…`).
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from analysis.languages import name_of
from analysis.package.codes import code_list, code_lists
from analysis.package.seeds import rows_by, rows_by_key
from analysis.package.unread import unread_rows
from analysis.quantities import Quantity
from analysis.schemes.clauses import clauses_by_scheme
from analysis.wording import BEFORE, of_before

if TYPE_CHECKING:
    from analysis.package import Seeds

TABLES = {
    "region": "regions",
    "source": "sources",
    "citation": "citations",
    "indicator": "indicators",
    "figure": "figures",
    "programme": "programmes",
    "strategy": "strategies",
    "support_scheme": "support_schemes",
    "scheme_term": "scheme_terms",
    "scheme_limit": "scheme_limits",
    "scheme_relation": "scheme_relations",
    "condition": "conditions",
    "member": "members",
    "concept": "concepts",
    "question": "questions",
    "pmc_variable": "pmc_variables",
    "pmc_code": "pmc_codes",
}

#: What is told of a passage that nobody has read.
PLACE = ("source", "start", "end", "exact")

Row = Mapping[str, Any]


class Rows:
    """The rows of the seeds by key, read from their tables when first asked for.

    A figure of the edition before, where a page compares two, is named `before:FIGURE`.
    """

    def __init__(self, seeds: "Seeds", before: "Seeds | None" = None) -> None:
        self.seeds = seeds
        self.before = Rows(before) if before is not None else None

    def __getitem__(self, key: str) -> Row:
        """Return the row that a key names; raises KeyError where there is none."""
        row = self.row(key)
        if row is None:
            raise KeyError(f"no row {key!r} in the seeds")
        return row

    def row(self, key: str) -> Row | None:
        """Return the row that `table/key` (or a figure's bare id) names, or None."""
        table, _, name = key.rpartition("/")
        if table in ("", "figure"):
            return self.figure(name)
        if table in TABLES:
            found = _read(self.seeds, table).get(name)
            return found if found is not None or self.before is None else self.before.row(key)
        if table == "dismissed":
            return self._dismissed.get(name)
        if table == "unread":
            return self._unread.get(name)
        codes = table if table in code_lists() else f"{table}s"
        return code_list(codes).get(name) if codes in code_lists() else None

    def figure(self, figure: str) -> Row | None:
        """Return the row of a figure, or None."""
        if figure.startswith(BEFORE):
            row = self.before.figure(figure.removeprefix(BEFORE)) if self.before else None
            return {**row, "figure": figure} if row is not None else None
        return _read(self.seeds, "figure").get(figure)

    def quantity(self, figure: str) -> Quantity:
        """Return a figure as a quantity."""
        if figure.startswith(BEFORE) and self.before is not None:
            return of_before(self.before.quantity(figure.removeprefix(BEFORE)))
        return self.seeds.quantity(figure)

    def evidence(self, figure: str) -> list[Row]:
        """Return the rows that say where a figure is printed, the value's own words first."""
        if figure.startswith(BEFORE):
            found = self.before.evidence(figure.removeprefix(BEFORE)) if self.before else []
            return [{**row, "figure": figure} for row in found]
        return _evidence(self.seeds, figure)

    def of_programme(self, programme: str) -> list[Row]:
        """Return the figures of a programme, in the package's order."""
        return [*rows_by(self.seeds, "figures", "programme").get(programme, ())]

    def clauses_of(self, scheme: str) -> Mapping[str, Iterable[str]]:
        """Return the keys of what is on file of how a scheme pays, by table: terms, limits …"""
        return self._clauses.get(scheme, {})

    def set_aside(self, source: str) -> list[Row]:
        """Return the numbers of a source that are no figures, in the package's order."""
        return [row for row in self._dismissed.values() if row["source"] == source]

    def pages(self, source: str) -> Mapping[str, int]:
        """Return on which page of its PDF each passage of a source stands ("START END")."""
        return self._pages.get(source, {})

    def name(self, key: str) -> str:
        """Return the name of a row in the language in use, or its key."""
        row = self.row(key)
        return (name_of(row) if row is not None else "") or key.rpartition("/")[2]

    def corrections(self, figure: str) -> list[Row]:
        """Return the corrections made to a figure's printed row."""
        return [row for row in self._corrections if row["figure"] == figure]

    def parent_of(self, region: str) -> str:
        """Return the place in which a place lies, "" for one in none."""
        return str((self.row(f"region/{region}") or {}).get("parent") or "")

    @cached_property
    def _corrections(self) -> Sequence[Row]:
        return [*self.seeds.rows("corrections")]

    @cached_property
    def _clauses(self) -> Mapping[str, Mapping[str, Iterable[str]]]:
        return clauses_by_scheme(self.seeds)

    @cached_property
    def _dismissed(self) -> dict[str, Row]:
        return {f"{row['source']}:{row['start']}": row for row in self.seeds.rows("dismissed")}

    @cached_property
    def _unread(self) -> dict[str, Row]:
        """The places of what nobody has read, as far as the page may count them."""
        whole = self.seeds.with_unread or self.seeds
        unread = unread_rows(whole)
        figures = {row["figure"] for row in unread.get("figures", ())}
        evidence = whole.rows("evidence").where(figure=figures) if figures else []
        quoting = [row for rows in unread.values() for row in rows if row.get("source")]
        return {
            f"{row['source']}:{row['start']}": {name: row[name] for name in PLACE}
            for row in (*quoting, *evidence)
        }

    @cached_property
    def _pages(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for row in self.seeds.rows("positions"):
            span = f"{row['start']} {row['end']}"
            found.setdefault(row["source"], {})[span] = int(row["page"])
        return found


def read_all(seeds: "Seeds") -> None:
    """Make the rows that pages ask for ready to be read, and the frames that they take theirs from,
    once for all pages of the package."""
    assert seeds.tables
    for table in TABLES:
        _read(seeds, table)
    _evidence(seeds, "")


def _read(seeds: "Seeds", table: str) -> Mapping[str, Row]:
    """Return the rows of a table, named in the singular, by their key."""
    (key,) = seeds.descriptor.tables[TABLES[table]].primary_key
    return rows_by_key(seeds, TABLES[table], key)


def _evidence(seeds: "Seeds", figure: str) -> list[Row]:
    """Return the evidence of a figure, the value's own words first."""
    return sorted(
        seeds.evidence_by_figure.get(figure, ()),
        key=lambda row: (row["states"] != "value", row["source"], row["start"]),
    )
