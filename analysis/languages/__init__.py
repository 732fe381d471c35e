"""Everything that differs between the languages a page is written in.

language_records, package -> **languages** -> comparability -> measures -> wording, charts -> pages

`use_language` sets the language once; `translate` finds the words of a sentence, `amount` and
`period_text` write numbers and dates, `name_of` chooses the name of a row. Each takes the
language in use when none is named. What differs is in `language_records`; what is the same for all
is here.
"""

from analysis.language_records import LANGUAGES, OWN_NAMES

from .amounts import amount, as_shown
from .catalogue import msgid, translate, translation
from .current import UnknownLanguage, in_language, language, record_of, use_language
from .names import name_of, text_and_language, text_of
from .periods import UnknownPeriod, period_parts, period_text
from .scores import digits_text, percent_text, score_text
from .speech import INFERRED, Name, Term, dated_text, plain, spoken

__all__ = [
    "INFERRED",
    "LANGUAGES",
    "OWN_NAMES",
    "Name",
    "Term",
    "UnknownLanguage",
    "UnknownPeriod",
    "amount",
    "as_shown",
    "dated_text",
    "digits_text",
    "in_language",
    "language",
    "msgid",
    "name_of",
    "percent_text",
    "period_parts",
    "period_text",
    "plain",
    "record_of",
    "score_text",
    "spoken",
    "text_and_language",
    "text_of",
    "translate",
    "translation",
    "use_language",
]
