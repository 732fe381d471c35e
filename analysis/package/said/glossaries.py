"""The words that name indicators, kinds and regions, as the package and its code lists have them.

indicators, surface forms, regions, measure kinds -> **glossaries** -> asked
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.package.codes import code_list
from analysis.package.said.glossary import Glossary
from analysis.package.seeds import Seeds
from analysis.quantities import UNITS

ENGLISH = "en"
#: The columns of names and words, by the first part of a language's tag.
COLUMNS = {"en": "en", "ja": "ja", "zh": "zh_hans"}
#: What a name of a number ends in that its document need not say.
COUNTED = re.compile(r"の?(?:総数|件数|台数|数量|数)$")
#: What the name of a date ends in.
DATED = re.compile(r"(?:日期|日|年)$")
#: What the name of a place ends in that its document need not say.
GOVERNED = re.compile(
    r"(?<=..)(?:省|市|県|县|区|區|新区|地区|エリア|自治区|自治州|"
    r" (?:Province|City|District|[Aa]rea))$"
)
#: Kinds of what a scheme pays or asks, each with the dimensions that it can have.
OF_DIMENSIONS: Mapping[str, tuple[str, ...]] = {
    "ceiling": ("money",),
    "budget": ("money",),
    "fixed_sum": ("money",),
    "rate": ("share",),
    "quota": ("count", "person"),
}


@dataclass(frozen=True)
class Glossaries:
    """The glossaries of a package; those of indicators and kinds by the language of a text."""

    seeds: Seeds

    def indicators(self, language: str, unit: str) -> Glossary:
        """Return the names and surface forms of the indicators measured in what a unit measures."""
        return self._indicators(language[:2])[UNITS[unit]]

    def kinds(self, language: str, unit: str) -> Glossary:
        """Return the words by which a language says the kinds that an amount of a unit can be."""
        known = self._known.setdefault(("kinds", language[:2]), {})
        dimension = UNITS[unit]
        if dimension not in known:
            known[dimension] = Glossary(_words_of_kinds(language[:2], dimension))
        return known[dimension]

    @cached_property
    def regions(self) -> Glossary:
        """The names of the regions in every language, with and without what they are."""
        names = (
            (str(row["region"]), str(row[f"name_{column}"]))
            for row in self.seeds.regions.to_dict("records")
            for column in COLUMNS.values()
        )
        return Glossary(
            (key, form) for key, name in names for form in {name, GOVERNED.sub("", name)}
        )

    @cached_property
    def _known(self) -> dict[tuple[str, str], dict[str, Glossary]]:
        return {}

    def _indicators(self, language: str) -> dict[str, Glossary]:
        known = self._known.setdefault(("indicators", language), {})
        if not known:
            rows = self.seeds.indicators.to_dict("records")
            dimensions = {str(row["indicator"]): str(row["dimension"]) for row in rows}
            words: dict[str, list[tuple[str, str]]] = {name: [] for name in set(UNITS.values())}
            for key, form in self._forms(language):
                words[dimensions[key]].append((key, form))
            known |= {dimension: Glossary(said) for dimension, said in words.items()}
        return known

    def _forms(self, language: str) -> Iterator[tuple[str, str]]:
        column = f"name_{COLUMNS.get(language, ENGLISH)}"
        for row in self.seeds.indicators.to_dict("records"):
            ending = DATED if row["dimension"] == "date" else COUNTED
            yield str(row["indicator"]), ending.sub("", str(row[column]))
        for row in self.seeds.surface_forms.to_dict("records"):
            if row["language"][:2] == language:
                yield str(row["indicator"]), str(row["words"])


def _words_of_kinds(language: str, dimension: str) -> Iterator[tuple[str, str]]:
    column = COLUMNS.get(language, ENGLISH)
    for kind, row in code_list("measure_kinds").items():
        if dimension in OF_DIMENSIONS.get(kind, (dimension,)):
            for words in (row[f"name_{column}"], *row[f"words_{column}"].split(";")):
                yield kind, words
                if kind == "actual":
                    yield "baseline", words
