"""Read every number of a Japanese, Chinese or English text, with its place, value, unit and bound.

text -> **numbers** -> package -> figures -> comparability -> measures -> charts, tables -> pages

`scan` returns the mentions of a text, `scan_lines` those of a stream, `parse` reads one short
surface, `one_amount` a text that is one amount, and `unread` names the numeral characters that
count nothing.
"""

from analysis.numbers.mention import Mention, Passed, decimal_text, json_line
from analysis.numbers.scan import one_amount, parse, scan, unread
from analysis.numbers.stream import scan_lines

__all__ = [
    "Mention",
    "Passed",
    "decimal_text",
    "json_line",
    "one_amount",
    "parse",
    "scan",
    "scan_lines",
    "unread",
]
