"""What a scheme pays for: computing power, models, data, platforms, applications, talent, capital.

package -> **purposes** -> charts, tables

A scheme's purpose follows from its programme's fields (value chain, technology, industry) and its
policy instrument. The list `pays_for` says which of them tell of which purpose; the first on the
list that fits is taken, so that a scheme for models and the data they need stands with the models.
Same purpose beside same purpose: what is paid for computing in one region is set beside what is
paid for computing in another, not beside an award.
"""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase

from analysis.measures.support import SupportScheme
from analysis.package.codes import code_list

UNSAID = ""


def pays_for(scheme: SupportScheme) -> str:
    """Return the code of what a scheme pays for; "" where nothing on file tells it."""
    return purpose_of(scheme.names)


def purpose_of(programme: Mapping[str, str]) -> str:
    """Return what a programme's money is for, by its fields and its instrument."""
    fields = programme.get("sectors", "").split(";")
    instrument = programme.get("instrument", "")
    for code, signs in code_list("pays_for").items():
        told_by_field = any(_fits(field, signs["sectors"]) for field in fields)
        if told_by_field or (instrument and instrument in signs["instruments"].split(";")):
            return code
    return UNSAID


def by_purpose(schemes: Iterable[SupportScheme]) -> dict[str, list[SupportScheme]]:
    """Return the schemes by what they pay for, in the order of the list, the unsaid last."""
    found: dict[str, list[SupportScheme]] = {}
    for scheme in schemes:
        found.setdefault(pays_for(scheme), []).append(scheme)
    return {code: found[code] for code in [*code_list("pays_for"), UNSAID] if code in found}


def _fits(field: str, signs: str) -> bool:
    return any(sign and fnmatchcase(field, sign) for sign in signs.split(";"))
