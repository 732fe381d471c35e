"""A measure as a draft reads it: its terms and what binds them, by the words of their amounts.

    measure = Drafted("一、发放算力券。对企业按合同金额的30%给予补贴，最高20万元。\n")
    measure.terms == [{"rate": "30%", "limit": "最高20万元", "costs": "contract"}]

What is drafted has passed `check`, and `verify` against the text.
"""

import hashlib
import tempfile
from pathlib import Path

from analysis.drafting import clauses, programmes
from analysis.drafting.candidates import rows_of_mentions
from analysis.drafting.outline import sections_of
from analysis.numbers import scan
from analysis.package import load_seeds
from analysis.package.verify import verify
from analysis.package.write import write_package

PLACE = ("source", "start", "end", "obs_status", "rule")
Row = dict[str, str]


class Drafted:
    """What is drafted of a text of the city `spruce`."""

    def __init__(self, text: str, language: str = "zh-Hans") -> None:
        self.text, self.tables = text, _tables(text, language)
        self.figures = {row["figure"]: row for row in self.tables["figures"]}
        self._words = {
            row["figure"]: row["exact"]
            for row in self.tables["evidence"]
            if row["states"] == "value"
        }
        _prove(text, self.tables)

    @property
    def schemes(self) -> dict[str, Row]:
        """What each scheme pays as a whole, by the name of its programme."""
        names = {row["programme"]: row["name"] for row in self.tables["programmes"]}
        found = {names[row["programme"]]: row for row in self.tables["support_schemes"]}
        return {name: self._said(row, "programme") for name, row in found.items()}

    @property
    def terms(self) -> list[Row]:
        """The terms, each amount by its words; without keys, places and grades."""
        rows = self.tables["scheme_terms"]
        return [
            {column: cell for column, cell in self._said(row, "term", "scheme", "exact").items()
             if not column.startswith("grade")}
            for row in rows
        ]  # fmt: skip

    @property
    def grades(self) -> list[str]:
        """The name of the tier of each term, in whatever language."""
        tags = ("grade_zh_hans", "grade_ja", "grade_en")
        return ["".join(row.get(tag, "") for tag in tags) for row in self.tables["scheme_terms"]]

    @property
    def limits(self) -> list[Row]:
        """The shared limits; what they cover is the numbers of terms, or `all`."""
        return [
            self._said(row, "limit", "exact") | {"covers": self._covered(row["covers"])}
            for row in self.tables["scheme_limits"]
        ]

    @property
    def relations(self) -> list[Row]:
        """The relations, their terms by number."""
        return [
            {
                column: self._covered(cell) if column in ("term", "other") else cell
                for column, cell in self._said(row, "relation", "exact").items()
            }
            for row in self.tables["scheme_relations"]
        ]

    def asked(self, attribute: str = "") -> list[tuple[str, str, str]]:
        """What is asked: (of which term or `all`, the value or amount, the words)."""
        return [
            (
                self._covered(row["of"]),
                row.get("value") or f"{row['holds']} {self._words.get(row.get('amount', ''), '')}",
                row["exact"],
            )
            for row in self.tables["conditions"]
            if row["attribute"] == attribute
        ]

    def words(self) -> list[str]:
        """What is asked in words that no code says."""
        return [row["exact"] for row in self.tables["conditions"] if row["attribute"] == "words"]

    def _said(self, row: Row, *left: str) -> Row:
        return {
            column: self._words.get(cell, cell)
            for column, cell in row.items()
            if column not in (*PLACE, *left)
        }

    def _covered(self, keys: str) -> str:
        numbers = {row["term"]: str(at) for at, row in enumerate(self.tables["scheme_terms"])}
        return ";".join(numbers.get(key, "all") for key in keys.split(";"))


def _tables(text: str, language: str) -> dict[str, list[Row]]:
    sections, mentions = sections_of(text, language), scan(text, language)
    rows = rows_of_mentions(text, mentions, "measure", "spruce", sections)
    plans = programmes.drafted(text, mentions, sections, "measure", "spruce", language)
    for plan in plans:
        plan.pop("sectors", None)  # concepts are none of this package
    figures, evidence = rows["figures"], rows["evidence"]
    told = (text, figures, evidence, sections, plans, "measure", "spruce", language)
    source = {
        "source": "measure", "title": "Measure", "language": language, "file": "measure.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(), "characters": len(text),
    }  # fmt: skip
    places = [{"region": "spruce", "name_en": "Spruce"}]
    return {**rows, "programmes": plans, **clauses.drafted(*told), "sources": [source],
            "regions": places}  # fmt: skip


def _prove(text: str, tables: dict[str, list[Row]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_package(Path(folder) / "package", tables, name="drafted", title="Drafted")
        documents = Path(folder) / "documents"
        documents.mkdir()
        (documents / "measure.txt").write_text(text, encoding="utf-8", newline="")
        found = verify(load_seeds(Path(folder) / "package"), documents)
        assert found.problems == ()
        assert found.numbers.unaccounted == ()
