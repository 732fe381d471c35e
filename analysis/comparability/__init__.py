"""Decide which figures may stand side by side, and say why the others may not.

package -> **comparability** -> measures -> charts, tables -> pages
"""

from analysis.comparability.footing import Comparison, Footing, compare_on
from analysis.comparability.reasons import CARE, NOT_COMPARABLE, SAME_FOOTING, Reason
from analysis.comparability.verdict import Verdict, compare

__all__ = [
    "CARE",
    "NOT_COMPARABLE",
    "SAME_FOOTING",
    "Comparison",
    "Footing",
    "Reason",
    "Verdict",
    "compare",
    "compare_on",
]
