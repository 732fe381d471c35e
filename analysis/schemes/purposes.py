"""What a programme pays for: computing, models, data, platforms, applications, talent, capital.

package -> **purposes** -> terms, comparability, measures

The purpose follows from a programme's fields (value chain, technology, industry) and its policy
instrument. The list `pays_for` says which of them tell of which purpose; the first on the list
that fits is taken, so that a scheme for models and the data they need stands with the models.
"""

from collections.abc import Mapping
from fnmatch import fnmatchcase

from analysis.package.codes import code_list

UNSAID = ""


def purpose_of(programme: Mapping[str, str]) -> str:
    """Return the code of what a programme's money is for; "" where nothing on file tells it."""
    fields = programme.get("sectors", "").split(";")
    instrument = programme.get("instrument", "")
    for code, signs in code_list("pays_for").items():
        told_by_field = any(_fits(field, signs["sectors"]) for field in fields)
        if told_by_field or (instrument and instrument in signs["instruments"].split(";")):
            return code
    return UNSAID


def _fits(field: str, signs: str) -> bool:
    return any(sign and fnmatchcase(field, sign) for sign in signs.split(";"))
