"""Clauses of a measure entered as a package: each row names its words, the place is looked up.

    measure = Measure("算力券按30%补贴。", schemes={"voucher": "算力券"})
    measure.figures(third="0.3 1 rate exact 30%")
    measure.terms({"term": "voucher", "scheme": "voucher", "rate": "third", "words": "按30%补贴"})
    terms = measure.read(tmp_path)

What is read has passed `check`, and `verify` against the text.
"""

import hashlib
from pathlib import Path

from analysis.package import load_seeds, workbook_descriptor
from analysis.package.verify import verify
from analysis.quantities import UNITS
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Terms
from tests.packages import write_package

Row = dict[str, str]
SOURCE, FILE = "measure", "measure.txt"
PLACES = (("leafland", "nation", ""), ("maple", "province", "leafland"),
          ("maple-city", "prefecture_level_city", "maple"),
          ("maple-park", "district", "maple-city"))  # fmt: skip


class Measure:
    """The text of a measure and the rows that are entered for it."""

    def __init__(self, text: str, schemes: dict[str, str], language: str = "zh-Hans") -> None:
        self.text = text
        self.rows: dict[str, list[Row]] = {name: [] for name in workbook_descriptor().tables}
        for region, level, parent in PLACES:
            row = {"region": region, "level": level, "parent": parent, "name_en": region}
            self.rows["regions"].append(row)
        self.rows["sources"].append({
            "source": SOURCE, "title": "Measure", "language": language, "tier": "official",
            "published": "2025-01-01", "published_basis": "stated", "file": FILE,
            "sha256": hashlib.sha256(text.encode()).hexdigest(), "characters": str(len(text)),
        })  # fmt: skip
        self.rows["concepts"].append(
            {"concept": "robots", "scheme": "technology", "name_en": "Robots"}
        )
        for key, words in schemes.items():
            self.scheme(key, words, language)

    def scheme(self, key: str, words: str, language: str = "zh-Hans", **cells: str) -> None:
        """Enter a scheme of the city; `cells` are those of its programme."""
        named = {"name": words, "language": language, "name_en": key, "basis": "stated"}
        self.rows["programmes"].append(
            {"programme": key, "region": "maple-city", "kind": "scheme", **named}
            | self._place(words)
            | cells
        )
        self.rows["support_schemes"].append({"programme": key})

    def of_scheme(self, key: str, **cells: str) -> None:
        """Say more of a scheme as a whole: its envelope, how it is given out."""
        next(row for row in self.rows["support_schemes"] if row["programme"] == key).update(cells)

    def figures(self, **printed: str) -> None:
        """Enter figures, each `VALUE[-UPPER] UNIT KIND BOUND WORDS`."""
        for key, said in printed.items():
            self.figure_of_place(key, said)

    def figure_of_place(self, key: str, said: str, after: str = "", **cells: str) -> None:
        """Enter a figure whose words are looked for after others."""
        value, unit, kind, bound, words = said.split(" ", 4)
        low, _, high = value.partition("-")
        stated = {"value": low, "value_upper": high, "bound": bound, "obs_status": "A"}
        self._figure(key, unit, kind, **stated, **cells)
        place = self._place(words, after)
        if self.text.count(words) > 1:
            place |= self._beside(place)
        self.rows["evidence"].append({"figure": key, "states": "value"} | place)

    def period_of(self, key: str, words: str) -> None:
        """Enter the words that say of which time a figure is."""
        self.rows["evidence"].append({"figure": key, "states": "period"} | self._place(words))

    def unsaid(self, key: str, unit: str, kind: str, words: str) -> None:
        """Enter a figure of which the measure says only that there is one."""
        self._figure(key, unit, kind, bound="exact", obs_status="O")
        place = self._place(words)
        self.rows["evidence"].append(
            {"figure": key, "states": "scope"} | place | self._beside(place)
        )

    def terms(self, *rows: Row) -> None:
        self._enter("scheme_terms", rows)

    def limits(self, *rows: Row) -> None:
        self._enter("scheme_limits", rows)

    def relations(self, *rows: Row) -> None:
        self._enter("scheme_relations", rows)

    def conditions(self, *rows: Row) -> None:
        self._enter("conditions", [{"text_en": row["condition"]} | row for row in rows])

    def read(self, folder: Path) -> Terms:
        """Return the terms once the package is sound and proved against its text."""
        seeds = load_seeds(write_package(folder / "package", self.rows))
        documents = folder / "documents"
        documents.mkdir()
        (documents / FILE).write_text(self.text, encoding="utf-8", newline="")
        problems = verify(seeds, documents).problems
        assert problems == (), problems
        return terms_of(seeds)

    def _enter(self, table: str, rows: list[Row] | tuple[Row, ...]) -> None:
        for row in rows:
            said = {name: cell for name, cell in row.items() if name != "words"}
            self.rows[table].append(said | self._place(row["words"]))

    def _figure(self, key: str, unit: str, kind: str, **cells: str) -> None:
        indicator = f"of_{key.replace('-', '_')}"
        named = {"indicator": indicator, "name_en": key, "definition": key, "unit": unit}
        sort = "flow" if cells.get("frequency") else "stock"
        measured = {"stock_or_flow": sort, "dimension": UNITS[unit]}
        self.rows["indicators"].append(named | measured)
        row = {"figure": key, "region": "maple-city", "indicator": indicator, "unit": unit}
        self.rows["figures"].append(row | {"measure_kind": kind} | cells)

    def _beside(self, place: Row) -> Row:
        """Return what stands beside words that recur, to tell their place from the others."""
        start, end = int(place["start"]), int(place["end"])
        return {"prefix": self.text[start - 12 : start], "suffix": self.text[end : end + 12]}

    def _place(self, words: str, after: str = "") -> Row:
        start = self.text.index(words, self.text.index(after))
        end = start + len(words)
        return {"source": SOURCE, "start": str(start), "end": str(end), "exact": words}
