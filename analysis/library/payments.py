"""What the schemes on file would pay for a cost, as objects, as a table, and as a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.languages import name_of
from analysis.library.packages import load_seeds, refusing
from analysis.measures.support import Payment, SupportScheme, pays, support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.refusal import Refused
from analysis.schemes.cost import project_cost
from analysis.tables import payments_table
from analysis.wording import Table

#: What of a firm the schemes on file can be held against.
OF_A_FIRM = ("region",)


@dataclass(frozen=True, repr=False)
class Support:
    """What each scheme pays for `cost`: its payments in turn, and the `table` that shows them."""

    cost: Quantity
    payments: tuple[Payment, ...]
    table: Table

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
    cost: str | float | Quantity,
    firm: Mapping[str, str] | None = None,
    seeds: Seeds | None = None,
) -> Support:
    """Return what each scheme on file would pay on eligible costs of `cost`.

    `cost` is text as a person writes it (`80M CNY`, `8000万元`, `RMB 80M`), a quantity, or a number
    in the only currency on file. Of a `firm` only where it is can be told so far:
    `firm={"region": "henan"}` leaves the schemes of that region and of those it lies in; its other
    conditions are not on file, and to name one is refused. Raises Refused too for a cost that
    cannot be read and a region that is not on file.

    >>> import analysis
    >>> paid = analysis.support("80M CNY", firm={"region": "shanghai"}).to_frame()
    >>> print(paid[["scheme", "bound", "pays", "binding"]].to_string(index=False))
                         scheme   bound       pays binding
    shanghai-application-scheme at_most 10000000.0 ceiling
          shanghai-model-scheme at_most 24000000.0    rate
       shanghai-platform-scheme at_most 20000000.0 ceiling
    """
    package = seeds or load_seeds()
    schemes = _open_to(firm or {}, package)
    known = {scheme.ceiling.unit for scheme in support_schemes(package) if scheme.ceiling}
    asked = cost if isinstance(cost, Quantity) else project_cost(cost, known=known)
    payments = tuple(pays(scheme, asked) for scheme in schemes)
    return Support(asked, payments, payments_table(schemes, asked, package))


def _open_to(firm: Mapping[str, str], seeds: Seeds) -> list[SupportScheme]:
    """Return the schemes that a firm is in the region of."""
    for name in firm:
        if name not in OF_A_FIRM:
            raise Refused(
                f"no scheme on file can be held against the {name!r} of a firm; on file: "
                f"{', '.join(OF_A_FIRM)}. Leave {name!r} out, and read the scheme's own words"
            )
    places = set(_with_what_it_lies_in(firm.get("region", ""), seeds))
    schemes = support_schemes(seeds)
    return [scheme for scheme in schemes if not places or scheme.region in places]


def _with_what_it_lies_in(region: str, seeds: Seeds) -> Iterator[str]:
    with refusing():
        while region:
            yield region
            region = seeds.row("regions", region)["parent"]


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
