"""What the page's calculator reads and writes with, as data; its scripts know no words.

`amount.js` reads what is typed by the words of `analysis.numbers`; `writing.js` writes sums by the
record of the page's language. The words of the form are in `tables.form`, those of the answer in
`answer_words`.
"""

from dataclasses import asdict

from analysis.languages import msgid, record_of, translate
from analysis.languages.units import unit_words
from analysis.numbers.folding import SAME
from analysis.numbers.languages import LANGUAGES
from analysis.quantities.units import MONEY
from analysis.schemes.cost import MOST, WRITTEN_SO

LIKE = "60 million · 6000万元 · 60百万 · RMB 60M"
#: What is answered to what cannot be computed with; {typed} is what stands in the field.
ANSWERS = {
    "empty": msgid("No cost is given, so no sum is shown. Write one like {like}."),
    "unread": msgid("“{typed}” is not read as one amount of money. Write one like {like}."),
    "zero": msgid("A project costs more than zero; no sum is shown for “{typed}”."),
    "much": msgid("“{typed}” is more than a project can cost; no sum is shown."),
    "money": msgid(
        "“{typed}” is in {given}; the schemes on this page count in {unit}, and nothing is "
        "converted without a dated rate. No sum is shown."
    ),
    "more": msgid(
        "The costs by kind come to {sum}, more than all costs; no sum is shown. Give a higher "
        "total, or leave it empty."
    ),
    "number": msgid("“{typed}” is not read as a number here; no sum is shown."),
    "place": msgid("No place called “{typed}” is on record; no sum is shown."),
}
OFF_CHART = msgid("The chart does not reach this cost.")


def reading_words(currency: str) -> dict[str, object]:
    """Return the words by which `amount.js` reads an amount; one without money is in `currency`."""
    return {
        "digits": LANGUAGES.factors("digits"),
        "scales": LANGUAGES.factors("scales"),
        "letters": LANGUAGES.factors("scale_letters"),
        "multiples": LANGUAGES.factors("scale_words"),
        "numbers": LANGUAGES.factors("number_words"),
        "before": {code: code for code in MONEY} | _money("money_before"),
        "behind": {code: code for code in MONEY} | _money("money", "shared_money"),
        "codes": list(MONEY),
        "same": {sign: to for sign, to in SAME.items() if to.isprintable()},
        "currency": currency,
        "yen": currency if currency in WRITTEN_SO else "JPY",
        "most": str(MOST),
    }


def writing_words(currency: str, tag: str) -> dict[str, object]:
    """Return what `writing.js` writes with in a language, and the answers to what is not read."""
    written = record_of(tag)
    before, after, _ = unit_words(currency, written)
    return {
        "like": LIKE,
        "unit": currency,
        "answers": {code: translate(says) for code, says in ANSWERS.items()},
        "off_chart": translate(OFF_CHART),
        "punctuation": asdict(written.punctuation),
        "bounds": written.amounts.forms("money"),
        "to": written.amounts.to,
        "to_in_words": written.amounts.to_in_words,
        "percent": written.amounts.percent,
        "numerals": asdict(written.numerals),
        "counted": {
            "bounds": written.amounts.forms("count"),
            "after": unit_words("count", written).after,
        },
        "before": before,
        "after": after,
    }


def _money(*fields: str) -> dict[str, str]:
    return dict(LANGUAGES.words(*fields))
