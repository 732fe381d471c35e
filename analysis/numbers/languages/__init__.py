"""The words of each language, as data: a reader knows none but through a record."""

from analysis.numbers.languages.en import EN
from analysis.numbers.languages.ja import JA
from analysis.numbers.languages.mul import MUL
from analysis.numbers.languages.record import Language, Languages
from analysis.numbers.languages.zh import ZH

#: the languages that texts are read by where no others are given
LANGUAGES = Languages((ZH, JA, EN, MUL))

__all__ = ["LANGUAGES", "Language", "Languages"]
