"""The exchange rates on file, as records that a conversion can carry."""

from collections.abc import Iterable
from fractions import Fraction

from analysis.package.seeds import Seeds, once
from analysis.quantities import ExchangeRate


def exchange_rates(seeds: Seeds) -> list[ExchangeRate]:
    """Return every rate of the package with its date, source and, where implied, its figures."""
    return list(_on_file(seeds))


@once
def _on_file(seeds: Seeds) -> list[ExchangeRate]:
    return [
        ExchangeRate(
            row["from"],
            row["to"],
            Fraction(row["rate"]),
            row["date"],
            row["source"],
            row["basis"],
            tuple(key for key in (row["figure_from"], row["figure_to"]) if key),
        )
        for row in seeds.rows("exchange_rates")
    ]


def conversions(rates: Iterable[ExchangeRate]) -> dict[str, str]:
    """Return the figures that are a source's own conversion, each with the figure it converts."""
    return {rate.figures[1]: rate.figures[0] for rate in rates if len(rate.figures) == 2}
