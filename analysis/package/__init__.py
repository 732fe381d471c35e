"""The seed package: read, checked, corrected, and held against its documents.

numbers -> quantities -> **package** -> comparability -> measures -> pages

What is offered is imported when it is first asked for: a run that only plans asks for little.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.package.checked import check_package, load_seeds
    from analysis.package.codes import code_list, code_lists, family_of
    from analysis.package.descriptor import Descriptor, Field, Table, workbook_descriptor
    from analysis.package.faults import Fault, NotRead, PackageError, UnknownFigure, UnknownKeyError
    from analysis.package.seeds import NoValueError, Seeds
    from analysis.package.unread import without_unread

__all__ = [
    "Descriptor",
    "Fault",
    "Field",
    "NoValueError",
    "NotRead",
    "PackageError",
    "Seeds",
    "Table",
    "UnknownFigure",
    "UnknownKeyError",
    "check_package",
    "code_list",
    "code_lists",
    "family_of",
    "load_seeds",
    "without_unread",
    "workbook_descriptor",
]
#: The modules that have what is offered.
OFFERED_BY = {
    "checked": "check_package load_seeds",
    "codes": "code_list code_lists family_of",
    "descriptor": "Descriptor Field Table workbook_descriptor",
    "faults": "Fault NotRead PackageError UnknownFigure UnknownKeyError",
    "seeds": "NoValueError Seeds",
    "unread": "without_unread",
}


def __getattr__(name: str) -> Any:
    """Import what is offered when it is asked for (PEP 562)."""
    for module, offered in OFFERED_BY.items():
        if name in offered.split():
            return getattr(import_module(f"analysis.package.{module}"), name)
    raise AttributeError(f"module 'analysis.package' has no attribute {name!r}")
