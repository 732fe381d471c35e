"""The code lists of the package: what each code means, in English, Japanese and Chinese.

Each list is a CSV beside this module with `code`, `name_en`, `name_ja`, `name_zh_hans`; policy
instruments also have their `family`, levels the `rung` on which their government stands: below the
nation (0) the first tier, whatever a country calls it, then the second, the third, and zones.
Instruments and target groups are those of the EC-OECD STIP Compass, observation statuses those of
SDMX; the others are the workbook's own. A field of the descriptor names its list in `codes`.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from analysis.package.faults import UnknownKeyError


@cache
def code_list(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the rows of a code list by code, in the order of the list.

    Raises UnknownKeyError, which names the lists there are, for a list that is not on file.
    """
    place = files(__name__) / f"{name}.csv"
    if name not in code_lists():
        raise UnknownKeyError("code_lists", name, code_lists())
    rows = csv.DictReader(place.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({row["code"]: MappingProxyType(row) for row in rows})


@cache
def code_lists() -> tuple[str, ...]:
    """Return the names of the code lists on file, sorted."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".csv") for name in names if name.endswith(".csv")))


def family_of(instrument: str) -> Mapping[str, str]:
    """Return the STIP family a policy instrument belongs to, a row of the list `families`."""
    instruments = code_list("instruments")
    if instrument not in instruments:
        raise UnknownKeyError("instruments", instrument, instruments)
    return code_list("families")[instruments[instrument]["family"]]


def rung_of(level: str) -> int | None:
    """Return the rung of a level of government, nation 0 … zone 4; None for no level on file."""
    row = code_list("levels").get(level)
    return int(row["rung"]) if row else None
