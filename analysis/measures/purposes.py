"""Put schemes with what they pay for: same purpose beside same purpose.

schemes -> **purposes** -> charts, tables

What is paid for computing in one region is set beside what is paid for computing in another, not
beside an award.
"""

from collections.abc import Iterable

from analysis.measures.support import SupportScheme
from analysis.package.codes import code_list
from analysis.schemes.purposes import UNSAID, purpose_of


def by_purpose(schemes: Iterable[SupportScheme]) -> dict[str, list[SupportScheme]]:
    """Return the schemes by what they pay for, in the order of the list, the unsaid last."""
    found: dict[str, list[SupportScheme]] = {}
    for scheme in schemes:
        found.setdefault(purpose_of(scheme.names), []).append(scheme)
    return {code: found[code] for code in [*code_list("pays_for"), UNSAID] if code in found}
