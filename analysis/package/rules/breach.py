"""From rows that break a rule to faults."""

from collections.abc import Iterator

import pandas as pd

from analysis.package.faults import Fault


def breaches(
    table: str, rows: pd.DataFrame, field: str, rule: str | pd.Series, allowed: str | pd.Series
) -> Iterator[Fault]:
    """Yield a fault for each of these rows; rule and allowed are one text or one for each row."""
    for place, value in rows[field].items():
        folder, line = place
        shown = "" if value is None or value is pd.NA else str(value)
        yield Fault(table, line, field, shown, _of(rule, place), _of(allowed, place), str(folder))


def looked_up(keys: pd.Series, table: pd.DataFrame, key: str, field: str) -> pd.Series:
    """Return another table's field for each key, NaN where the key is not there."""
    known = table.drop_duplicates(key).set_index(key)[field]
    return keys.map(known).astype(object)


def _of(text: str | pd.Series, place) -> str:
    return text if isinstance(text, str) else str(text.at[place])
