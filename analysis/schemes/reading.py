"""Read the terms of support schemes from a package, with what binds them together.

seeds -> **reading** -> paying, best

A scheme stands for each of its terms wherever a limit, a relation or a condition names it. One
whose source gives no number has a silent term of its own key, so that it is still listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analysis.language_records import RECORDS
from analysis.package import Seeds
from analysis.package.rules.schemes import AMOUNTS as OF_CLAUSES
from analysis.package.rules.schemes import EDGES
from analysis.package.seeds import once, rows_by, rows_by_key
from analysis.package.texts import column_in, columns_of
from analysis.quantities import Quantity
from analysis.schemes.purposes import purpose_of
from analysis.schemes.terms import Clause, Condition, Relation, SharedLimit, Term, Terms

Row = Mapping[str, Any]
#: The quantities of a term, by their column.
AMOUNTS = tuple(OF_CLAUSES["scheme_terms"])
#: How often that flows of which `EDGES` may be.
A_YEAR = "P1Y"


def terms_of(seeds: Seeds, region: str = "") -> Terms:
    """Return what the package says of terms, limits and relations, in the package's order.

    Of one region only its own terms, with every limit and relation.
    """
    return _of(seeds, region)


@once
def _of(seeds: Seeds, region: str) -> Terms:
    reader = _Reader(seeds)
    return Terms(
        tuple(term for row in reader.schemes(region) for term in reader.terms(row)),
        tuple(reader.limit(row) for row in seeds.rows("scheme_limits")),
        tuple(one for row in seeds.rows("scheme_relations") for one in reader.relations(row)),
        seeds.rows("regions").cells_by("region", "parent"),
    )


class _Reader:
    """Makes terms of rows; what says more of a scheme is sorted out once for all of them."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds = seeds
        self._programmes = rows_by_key(seeds, "programmes", "programme")
        self._terms = rows_by(seeds, "scheme_terms", "scheme")
        self._conditions = rows_by(seeds, "conditions", "of")
        self._condition = rows_by_key(seeds, "conditions", "condition")
        self._silent = dict.fromkeys(seeds.rows("scheme_terms").columns, "")

    def schemes(self, region: str) -> Iterator[Row]:
        for row in self._seeds.rows("support_schemes"):
            if region in ("", self._programmes[row["programme"]]["region"]):
                yield row

    def terms(self, scheme: Row) -> Iterator[Term]:
        """Yield the terms of a scheme, one that says nothing where it has none."""
        key = scheme["programme"]
        for row in self._terms.get(key, (self._silent | {"term": key, "scheme": key},)):
            yield self._term(row, scheme)

    def limit(self, row: Row) -> SharedLimit:
        return SharedLimit(
            row["limit"],
            tuple(term for key in _parts(row["covers"]) for term in self._expanded(key)),
            self._stated(row["amount"]),
            row["per"],
            self._stated(row["years"]),
            tuple(self._read(self._condition[key]) for key in _parts(row["except_for"])),
            _clause(row),
            self._year(row["amount"]) if row["per"] == "year" else "",
        )

    def relations(self, row: Row) -> Iterator[Relation]:
        """Yield a relation for each pair of terms that it is said of."""
        others = self._expanded(row["other"]) if row["other"] else ("",)
        for term in self._expanded(row["term"]):
            for other in others:
                if term != other:
                    yield Relation(
                        row["relation"], row["kind"], term, other, row["on"],
                        self._stated(row["amount"]), _clause(row),
                    )  # fmt: skip

    def _term(self, row: Row, scheme: Row) -> Term:
        names = self._programmes[scheme["programme"]]
        kinds = _parts(row["costs"]) or _parts(purpose_of(names))
        of = dict.fromkeys((row["term"], scheme["programme"]))
        conditions = (one for key in of for one in self._conditions.get(key, ()))
        return Term(
            row["term"],
            scheme["programme"],
            names["region"],
            costs=kinds,
            envelope=self._stated(scheme["envelope"]),
            envelope_per=scheme["envelope_per"],
            conditions=tuple(map(self._read, conditions)),
            clause=_clause(row),
            row={**scheme, **row, "costs_basis": "" if row["costs"] else "inferred"},
            names=_graded(names, row),
            **{name: self._stated(row[name]) for name in AMOUNTS},
            limit_per=row["limit_per"],
            quota_per=row["quota_per"],
            threshold_on=row["threshold_on"] or "whole",
            yearly=tuple(name for name in EDGES if self._is_yearly(row[name])),
            unsaid_rate=self._has_unsaid_rate(row, scheme),
            starts=names["starts"][:4],
            ends=names["ends"][:4],
        )

    def _read(self, row: Row) -> Condition:
        return Condition(
            row["condition"],
            row["attribute"],
            row["holds"] or "is",
            _parts(row["value"]),
            self._stated(row["amount"]),
            _clause(row),
            row,
        )

    def _expanded(self, key: str) -> Sequence[str]:
        """Return the terms that a key names: the scheme's, else the term itself."""
        return tuple(row["term"] for row in self._terms.get(key, ())) or (key,)

    def _has_unsaid_rate(self, row: Row, scheme: Row) -> bool:
        """Return whether some share of costs is paid, up to a limit, and not said which.

        Words name the costs, or "a certain share", which is a rate without a value.
        """
        on_costs = bool(row["rate"] or scheme["eligible_costs"])
        unsaid = self._stated(row["rate"]) is None and not row["fixed_sum"]
        return on_costs and unsaid and self._stated(row["limit"]) is not None

    def _is_yearly(self, figure: str) -> bool:
        return bool(figure) and self._seeds.figure(figure)["frequency"] == A_YEAR

    def _year(self, figure: str) -> str:
        """Return the year that a figure is of, "" where it is of none or of several."""
        period = self._seeds.figure(figure)["period"] if figure else ""
        years = {date[:4] for date in period.split("/")}
        return years.pop() if len(years) == 1 else ""

    def _stated(self, figure: str) -> Quantity | None:
        """Return the quantity of a clause; None where its source or its figure says none."""
        missing = not figure or self._seeds.figure(figure)["value"] is None
        return None if missing else self._seeds.quantity(figure)


def _graded(names: Row, row: Row) -> Row:
    """Return a programme's names, each with the grade that a term is for."""
    graded = {
        column: f"{names[column]}{RECORDS[language].punctuation.colon}{grade}"
        for language, column in columns_of("name").items()
        if (grade := row[column_in(language, "grade")]) and names[column]
    }
    return {**names, **graded} if graded else names


def _clause(row: Row) -> Clause:
    if not row["source"]:
        return Clause()
    return Clause(row["source"], int(row["start"]), int(row["end"]), row["exact"])


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))
