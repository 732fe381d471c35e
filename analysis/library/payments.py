"""What the schemes on file would pay for a cost, as objects, as a table, and as a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.languages import name_of
from analysis.library.packages import seeds_to_ask
from analysis.measures.support import Payment, pays, support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.schemes.paying import TermPayment
from analysis.schemes.paying import payments as term_payments
from analysis.schemes.question import Question, question
from analysis.tables import payments_table
from analysis.wording import Table


@dataclass(frozen=True, repr=False)
class Support:
    """What each scheme pays for `cost`: its payments in turn, and the `table` that shows them.

    `terms` are what each term pays the firm on the project's costs by kind, with the clause that
    decides and the conditions that remain to be shown.
    """

    cost: Quantity
    payments: tuple[Payment, ...]
    table: Table
    asked: Question

    @property
    def terms(self) -> tuple[TermPayment, ...]:
        """What each term pays, alone."""
        return term_payments(self.asked.project, self.asked.firm, self.asked.terms)

    def best(self) -> list[dict[str, Any]]:
        """Return for each place the combination of terms that pays most, and what it rests on.

        As in the JSON of `workbook support --best`: `place`, `uses`, `pays`, `rests_on`.
        """
        from analysis.schemes.best_answer import best_answers

        return best_answers(self.asked.project, self.asked.firm, self.asked.terms)

    def __iter__(self) -> Iterator[Payment]:
        return iter(self.payments)

    def __len__(self) -> int:
        return len(self.payments)

    def to_frame(self) -> pd.DataFrame:
        """Return one row a scheme: what it `pays` as a float in `unit`, and how far it is so.

        `per` says what the sum is counted per, `binding` which clause decides, `intensity` the
        share of the cost. What cannot be computed is missing. Sums counted per another thing are
        not to be ranked with one another.
        """
        rows = [_row(payment) for payment in self.payments]
        return pd.DataFrame(rows, columns=COLUMNS).astype({"pays": float, "intensity": float})

    def __str__(self) -> str:
        return str(self.table)

    def __repr__(self) -> str:
        return f"<Support for {self.cost}: {len(self)} schemes>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        self.table._repr_pretty_(printer, cycle)

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


COLUMNS = [
    "scheme",
    "scheme_name",
    "region",
    "pays",
    "unit",
    "bound",
    "per",
    "binding",
    "intensity",
]


def support(
    cost: str | float | Quantity | None = None,
    firm: Mapping[str, str] | None = None,
    seeds: Seeds | None = None,
    *,
    by_kind: Mapping[str, str | float | Quantity] | None = None,
    years: float = 1,
    left: Mapping[str, str | float | Quantity] | None = None,
    starts: int | None = None,
    unread: bool = False,
) -> Support:
    """Return what each scheme on file would pay a firm on a project, and where it gets most.

    `cost` is text as a person writes it (`80M CNY`, `8000万元`, `RMB 80M`), a quantity, or a number
    in the only currency on file; `by_kind` are costs of a kind (`{"compute": "6M CNY"}`), over how
    many `years` from the year in which it `starts`, and `left` is what schemes have left of their
    envelopes. Of a `firm` its `place`
    (or `region`) leaves the schemes of that place and of those it lies in; its `size`,
    `model_registered` and so on are held against the conditions of terms. What a draft made and
    nobody has read counts with `unread` only. Raises Refused for a cost that
    cannot be read and for what is not on file.

    >>> import analysis
    >>> paid = analysis.support("80M CNY", firm={"place": "shanghai"})
    >>> print(paid.to_frame()[["scheme", "bound", "pays", "binding"]].to_string(index=False))
                         scheme   bound       pays binding
    shanghai-application-scheme at_most 10000000.0 ceiling
          shanghai-model-scheme at_most 24000000.0    rate
       shanghai-platform-scheme at_most 20000000.0 ceiling
    >>> [(use["term"], use["cost"]) for use in paid.best()[0]["uses"]]
    [('shanghai-model-scheme', 40000000), ('shanghai-platform-scheme', 40000000)]
    """
    package = seeds_to_ask(seeds, unread)
    asked = question(package, cost, by_kind, firm, years, left, starts)
    places = asked.firm.places
    schemes = [one for one in support_schemes(package) if not places or one.region in places]
    total = asked.project.cost
    payments = tuple(pays(scheme, total) for scheme in schemes)
    return Support(total, payments, payments_table(asked, package), asked)


def _row(payment: Payment) -> dict[str, Any]:
    scheme, paid, share = payment.scheme, payment.amount, payment.intensity
    return {
        "scheme": scheme.programme,
        "scheme_name": name_of(scheme.names),
        "region": scheme.region,
        "pays": None if paid is None or paid.value is None else float(paid),
        "unit": "" if paid is None else paid.unit,
        "bound": "" if paid is None else paid.bound,
        "per": scheme.row["ceiling_per"],
        "binding": payment.binding,
        "intensity": None if share is None or share.value is None else float(share),
    }
