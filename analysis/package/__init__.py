"""The seed package: read, checked, corrected, and held against its documents.

numbers -> quantities -> **package** -> comparability -> measures -> pages
"""

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
