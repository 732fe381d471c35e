"""Read every number of a Japanese, Chinese or English text, with its place, value, unit and bound.

text -> **numbers** -> package -> figures -> comparability -> measures -> charts, tables -> pages

`scan` returns the mentions of a text, `scan_lines` those of a stream, `parse` reads one short
surface, `one_amount` a text that is one amount, and `unread` names the numeral characters that
count nothing.

A walk of 計画は2030年までに最高300万円（約2万ドル） through the room:

1. `scan.read` folds the text (`folding`, `text`: each character in its plain form, no position
   moved) and goes from numeral to numeral; the character there picks a reader of `readers/`.
2. `readers/digits` at 2030 asks in turn: is it an ordinal (`ordinals`: 第3回), the mark of a list
   (`list_marks`: 1、), a name or a code that counts nothing (`names/`), a date? `dates/dates` tries
   the readers of dates that the sign behind the digits allows; `days`, `years`, `eras` and
   `english_dates` each know some forms. The first that reads it returns a `Found` (`mention`).
3. `reading.Reading.keep` makes it a `Mention`, its bound までに read by `dates/dates`.
4. At 300 no date stands, so `amounts/figures` reads a figure: the numeral with its scale
   (`numerals/`), the unit behind and the money before (`amounts/units`, `signs`), the other end of
   a range (`ranges`), the bound 最高 (`bounds`). `Reading.figure` lets a list inherit its bound.
5. The bracket holds a mention of its own, by the same road; `pairs` doubts it if the two sums
   cannot be one. `tables/tables` last gives the bare cells of tables the units of their heads.

Where to change what: a word (unit, bound, name, month) is one entry in `languages/`; how words
belong together is the module of that idea; what a misread text taught is a row in a test.
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
