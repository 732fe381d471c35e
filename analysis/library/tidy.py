"""Lay all figures out as one tidy frame: a row a figure, names in a language, where it is said."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from analysis.language_records import RECORDS
from analysis.languages import name_of
from analysis.library.packages import seeds_to_ask
from analysis.package import NoValueError, Seeds, code_list
from analysis.package.seeds import rows_by_key
from analysis.refusal import unknown

COLUMNS = (
    "figure", "region", "region_name", "indicator", "indicator_name", "value", "upper", "unit",
    "bound", "measure_kind", "period", "period_basis", "programme", "member", "source", "quote",
    "start", "end", "exact",
)  # fmt: skip
AS_ON_FILE = (
    "figure", "region", "indicator", "unit", "bound", "measure_kind", "period", "period_basis",
    "programme", "member",
)  # fmt: skip
NUMBERS = {"value": "float64", "upper": "float64", "start": "Int64", "end": "Int64"}


def figures(
    seeds: Seeds | None = None, language: str = "en", *, unread: bool = False
) -> pd.DataFrame:
    """Return every figure on file as a tidy frame, one row a figure, sorted by its id.

    `figure` is its id, `region`, `indicator`, `programme` and `member` are keys, `region_name` and
    `indicator_name` names in the language (`en`, `ja`, `zh-Hans`; `zh`, `ja-JP` and the like will
    do). `value` is a float, in whole units of `unit` (money in its ISO 4217 currency, a share as a
    ratio in unit `1`), missing for a date, which is the `period` (ISO 8601). `upper` is the upper
    end of a range, else missing. `bound` says how far the value limits the number: `at_least` is
    no exact amount. `exact` has the number as printed, as text, a range as `3..5`.

    `source`, `quote`, `start`, `end` are one piece of evidence: words that give the value itself,
    in the most official document, and there the first (`seeds.evidence` has all); positions count
    code points. Text that is not on file is "".

    Without `seeds` the workbook's own package; with `unread` also what a draft made and nobody has
    read. Raises Refused for a language it does not speak.

    >>> import analysis
    >>> frame = analysis.figures(language="zh")
    >>> aims = frame.query("measure_kind == 'target' and unit == 'CNY'")
    >>> print(aims[["region_name", "period", "bound", "exact"]].to_string(index=False))
    region_name period    bound        exact
            河南省   2027 at_least 160000000000
            上海市   2027 at_least  50000000000
    """
    package, tag = seeds_to_ask(seeds, unread), tag_of(language)
    regions = rows_by_key(package, "regions", "region")
    indicators = rows_by_key(package, "indicators", "indicator")
    rows = [
        {name: row[name] for name in AS_ON_FILE}
        | _amount(row["figure"], package)
        | {"region_name": name_of(regions[row["region"]], tag)}
        | {"indicator_name": name_of(indicators[row["indicator"]], tag)}
        | best_evidence(row["figure"], package)
        for row in package.figures.to_dict("records")
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(NUMBERS)


def best_evidence(figure: str, seeds: Seeds) -> dict[str, Any]:
    """Return source, quote, start and end of the words that give a figure's value; {} without."""
    tiers, sources = list(code_list("tiers")), rows_by_key(seeds, "sources", "source")

    def rank(row: Mapping[str, Any]) -> tuple[bool, int, str, int]:
        tier = sources[row["source"]]["tier"]
        place = tiers.index(tier) if tier in tiers else len(tiers)
        return row["states"] != "value", place, row["source"], row["start"]

    best = min(seeds.evidence_by_figure.get(figure, ()), key=rank, default=None)
    if best is None:
        return {"source": "", "quote": ""}
    return {name: best[name] for name in ("source", "start", "end")} | {"quote": best["exact"]}


def tag_of(language: str) -> str:
    """Return the tag of a language of the pages, however it is written: `zh`, `ja-JP`, `zh_hans`.

    A language without a script is taken in the script that CLDR says is likely: zh and zh-CN are
    zh-Hans, zh-TW is not.
    """
    asked = _language_and_script(language)
    for tag in RECORDS:
        if _language_and_script(tag) == asked:
            return tag
    raise unknown("language", language, RECORDS)


def _language_and_script(tag: str) -> tuple[str, str | None]:
    try:
        locale = Locale.parse(tag.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return tag, None
    likely = get_global("likely_subtags")
    whole = likely.get(f"{locale.language}_{locale.territory}") or likely.get(locale.language)
    return locale.language, locale.script or Locale.parse(whole or tag).script


def _amount(figure: str, seeds: Seeds) -> dict[str, Any]:
    try:
        quantity = seeds.quantity(figure)
    except NoValueError:
        return {"exact": ""}
    upper = None if quantity.upper is None else float(quantity.upper)
    return {"value": float(quantity), "upper": upper, "exact": quantity.exact}
