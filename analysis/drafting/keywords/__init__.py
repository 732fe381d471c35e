"""Know a policy's instrument, groups, subjects and kind by the words that are used for them.

keywords -> programmes, members

One data file a language: `list,code,pattern`, a pattern being a regular expression without regard
to case (whole words in English). The order of the rows is the order of preference in a list:

- `instrument`: what a measure's title or text says it does; `instrument_paid`: by what it pays
- `target`, `concept`: whom it is for, and its sectors, technologies and stages
- `kind`: what its title says it is; `pays`: the words of a scheme that gives money, but for those
  in front of which `pays_not` stands
- `mentioned`: how paragraphs name programmes, the name being the group `name`; `named_behind` what
  stands before such a name and `named` how it ends (of one code each; what stands behind a colon
  in it is no part of the kind); `told_before` what is told of it, `counted` and `no_name` what
  names nobody's own; `paid_for` what paragraphs pay for, but for `grade`
- `aimed_behind` before what a place is to become, `aimed` how that ends (but for
  `no_aim`), `aimed_widely` among whom;
  `designated` the titles of places, `designated_next` those behind them in a list
- `again`: how a sentence begins that goes on about the programme named last; `way`: named ways to
  choose, which hold no amounts
- `does`: how the sentence of an article begins that is a measure; `granting`: the headings that
  are programmes of a document that sets out a grant; `recipients`: the headings over who gets it
- `member`: how names end, `member_prefix` how they begin, `member_whole` all of them,
  `member_quoted` what stands behind names in quotation marks, `listed` behind lists of names,
  `listed_field` behind lists of fields that begin behind one of `leads`; `cut`: what a name does
  not hold (but for `keep`), `generic`: what is in anybody's name, `place`: what is in somebody's;
  `aspired`: what stands before the name of something yet to be; `responsible`: before lists of
  bodies, `issued` behind them (each a `body`), `no_body` what in them is none
- `no_programme`: titles that say nothing of what is done; code `closed` where nothing below them
  does either, `open` where what is below them may
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Keywords:
    """The words of a language for each code of each list, in the order of preference."""

    lists: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]

    def of(self, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Return the (code, pattern) pairs of a list."""
        return self.lists.get(name, ())

    def codes(self, name: str, text: str) -> list[str]:
        """Return the codes of a list whose words stand in a text, in the order of the list."""
        found = (code for code, pattern in self.of(name) if pattern.search(text))
        return list(dict.fromkeys(found))

    def first(self, name: str, text: str) -> str:
        """Return the code of a list that is preferred among those in a text; "" for none."""
        return next(iter(self.codes(name, text)), "")

    def earliest(self, name: str, text: str) -> str:
        """Return the code whose words stand first in a text; "" for none."""
        places = [(match.start(), code) for code, match in self.matches(name, text)]
        return min(places, default=(0, ""))[1]

    def whole(self, name: str, words: str) -> str:
        """Return the code of a list whose pattern is all of some words; "" for none."""
        return next((code for code, pattern in self.of(name) if pattern.fullmatch(words)), "")

    def matches(self, name: str, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield (code, match) for every place of every word of a list."""
        for code, pattern in self.of(name):
            for match in pattern.finditer(text):
                yield code, match


@cache
def keywords(language: str) -> Keywords:
    """Return the words of a language of texts (zh-Hans, ja, en); those of English for another."""
    folder = Path(__file__).parent
    file = folder / f"{language.partition('-')[0]}.csv"
    if not file.is_file():
        file = folder / "en.csv"
    lists: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            pattern = _compiled(row["pattern"], whole_words=file.stem == "en")
            lists[row["list"]] = (*lists.get(row["list"], ()), (row["code"], pattern))
    return Keywords(lists)


def _compiled(pattern: str, whole_words: bool) -> re.Pattern[str]:
    bounded = rf"(?<!\w)(?:{pattern})(?!\w)" if whole_words else pattern
    return re.compile(bounded, re.IGNORECASE)
