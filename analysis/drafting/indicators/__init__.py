"""Say what each figure of a draft measures: an indicator on file, or a new one named by its words.

figures, evidence -> **indicators** -> draft

A figure meets an indicator on file where the unit measures the same, and the noun beside the
number is, as a whole, a name of it (its names on file, or a synonym in known.csv): 「核心产业规模」
is not 「产业规模」. Else the noun itself is the new indicator's name, so that the same noun in the
same unit is one indicator. What is paid needs no noun: its measure kind says it is aid.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.drafting.candidates import UNNAMED, unnamed_indicators
from analysis.drafting.indicators.concepts import with_concept
from analysis.drafting.indicators.counted import counted_in
from analysis.drafting.programmes.rows import NAMES
from analysis.drafting.rules import less_sure
from analysis.package.seeds import Seeds
from analysis.quantities import UNITS

Row = dict[str, Any]
ON_FILE, FROM_WORDS = "indicator-on-file", "indicator-from-words"
LONGEST_SLUG = 60
#: measure kind and dimension of what a scheme pays -> the indicator that it is
OF_AID = {
    ("rate", "share"): "aid_intensity",
    ("ceiling", "money"): "aid_ceiling",
    ("fixed_sum", "money"): "aid_amount",
}
#: The concept of what is paid.
AID = "aid"
#: Of a budget: what all recipients get together.
TOTAL = re.compile(r"总额|额度|預算|予算|総額|\btotal\b|envelope|budget", re.IGNORECASE)
#: What is of a year where nothing else is said.
YEARLY = re.compile(
    r"营收|收入|产值|销售额|产量|売上|出荷額|生産額|\b(?:revenue|turnover|output|sales)\b",
    re.IGNORECASE,
)
DEFINITION = "Drafted: what the words beside the number in the document say that it is."


@dataclass(frozen=True)
class Known:
    """An indicator with the words that name it, in the languages of texts."""

    row: Row
    names: tuple[re.Pattern[str], ...]

    def fits(self, noun: str, unit: str) -> bool:
        """True where a noun as a whole is a name of it and the unit is of its kind."""
        return _same_kind(str(self.row["unit"]), unit) and any(
            name.fullmatch(noun) for name in self.names
        )


class Named:
    """The indicators that figures may have: those known by their names, and those made anew."""

    def __init__(self, base: Seeds | None) -> None:
        self.on_file = _on_file(base)
        self._known = _known_indicators(self.on_file)
        self.by_key = {str(one.row["indicator"]): one.row for one in self._known}
        self._fitting = dict[tuple[str, str], list[Row]]()
        self.new = dict[str, Row]()

    def at(self, key: str) -> Row | None:
        """Return the indicator that has a key."""
        return self.new.get(key) or self.by_key.get(key)

    def called(self, noun: str, unit: str) -> list[Row]:
        """Return the indicators known of which a noun is a name, in their order."""
        if (noun, unit) not in self._fitting:
            fits = [one.row for one in self._known if one.fits(noun, unit)]
            self._fitting[noun, unit] = fits
        return self._fitting[noun, unit]


def matched(
    figures: Sequence[Row],
    evidence: Sequence[Row],
    text: str,
    language: str,
    base: Seeds | None,
) -> tuple[list[Row], list[Row]]:
    """Return the figures with their indicators named, and the indicators they have.

    Figures that have an indicator already are left as they are, and so are those whose words name
    nothing; `sections` lie within the text. A figure's rule is the less sure one of that which told
    its kind and that which named it.
    """
    named = Named(base)
    spans = {row["figure"]: row for row in evidence if row["states"] == "value"}
    changed = [
        _named(figure, spans.get(figure["figure"]), text, language, named) for figure in figures
    ]
    unnamed = [row for row in changed if str(row["indicator"]).startswith(UNNAMED)]
    return changed, [*named.new.values(), *unnamed_indicators(unnamed)]


def _named(figure: Row, span: Row | None, text: str, language: str, known: Named) -> Row:
    """Return a figure with its indicator named; the indicator is added to those made anew."""
    if span is None or not str(figure["indicator"]).startswith(UNNAMED) or figure["unit"] == "date":
        return figure
    dimension = UNITS[figure["unit"]]
    noun = counted_in(text, span["start"], span["end"], dimension, language)
    plain = _plain(noun)
    aid = _aid(figure["measure_kind"], dimension, noun)
    rows = [known.by_key[aid]] if aid in known.by_key else []
    rows += known.called(plain, figure["unit"]) if noun else []
    if noun and dimension not in ("time", "rank"):
        row = _from_words(plain, figure, dimension, language)
        rows.append(_apart(row, known.at(row["indicator"]), plain))
    for named in rows:
        row = known.on_file.get(str(named["indicator"]), named)
        frequency = _frequency(figure, row, noun)
        if frequency is not None:
            filed = row["indicator"] in known.on_file
            paid = {"measured": AID} if row["indicator"] == aid else {}
            known.new[row["indicator"]] = dict(row) if filed else with_concept(row | paid)
            rule = ON_FILE if filed else FROM_WORDS
            rule = less_sure(str(figure.get("rule") or ""), rule)
            changed = {"indicator": row["indicator"], "frequency": frequency, "rule": rule}
            return {**figure, **changed}
    return figure


def _frequency(figure: Row, row: Row, noun: str) -> str | None:
    """Return over what a figure of an indicator flows; None where a flow does not say it.

    A level flows over nothing; revenue and output are of a year where nothing else is said.
    """
    said = str(figure.get("frequency") or "")
    if row["stock_or_flow"] == "stock":
        return ""
    if row["stock_or_flow"] == "flow" and not said:
        return "P1Y" if YEARLY.search(noun) else None
    return said


def _aid(measure_kind: str, dimension: str, noun: str) -> str:
    """Return the indicator of what a scheme pays; "" for another figure."""
    if (measure_kind, dimension) == ("budget", "money") and TOTAL.search(noun):
        return "scheme_envelope"
    return OF_AID.get((measure_kind, dimension), "")


def _from_words(noun: str, figure: Row, dimension: str, language: str) -> Row:
    """Return a new indicator that is named by a noun of the text."""
    english = noun if noun.isascii() else _in_english(noun)
    unit = figure["unit"]
    slug = re.sub(r"[^a-z0-9]+", "_", (english or "").lower()).strip("_")[:LONGEST_SLUG]
    if not slug or len(slug) == LONGEST_SLUG:
        slug = f"{dimension}_{sha256(f'{noun} {unit}'.encode()).hexdigest()[:8]}"
    yearly = figure.get("frequency") == "P1Y"
    name = re.sub(r"\bai\b", "AI", english[:1].upper() + english[1:]) if english else noun
    return {
        "indicator": f"{slug}_a_year" if yearly else slug,
        "name_en": name,
        NAMES.get(language[:2], "name_en"): noun if language[:2] in ("zh", "ja") else name,
        "definition": DEFINITION,
        "unit": unit,
        "stock_or_flow": _stock_or_flow(noun, dimension, yearly),
        "dimension": dimension,
    }


def _apart(row: Row, taken: Row | None, noun: str) -> Row:
    """Return an indicator under a key of its own where another thing has its key."""
    names = {column: row.get(column) for column in NAMES.values()}
    if taken is None or (
        _same_kind(str(taken["unit"]), row["unit"])
        and any(name and name == taken.get(column) for column, name in names.items())
    ):
        return row
    suffix = sha256(f"{noun} {row['unit']}".encode()).hexdigest()[:8]
    return {**row, "indicator": f"{row['indicator']}_{suffix}"}


def _stock_or_flow(noun: str, dimension: str, yearly: bool) -> str:
    if dimension == "share":
        return "ratio"
    if yearly or YEARLY.search(noun):
        return "flow"
    return "unsaid" if dimension == "money" or noun.startswith("新增") else "stock"


def _plain(noun: str) -> str:
    """Return a noun without the signs around it and without 数 or 数量 at its end."""
    inner = noun.strip(' 　\t“”"「」、')
    return re.sub(r"(?:数量|总数|个数|の総?数|(?<=[业業品所者])数)$", "", inner)


def _same_kind(one: str, other: str) -> bool:
    """True for units of one dimension; of counts only for the same, a plain count being any."""
    if UNITS.get(one) != UNITS.get(other):
        return False
    loose = {"count", "item", "place", "unit"}
    return UNITS.get(one) != "count" or one == other or {one, other} <= loose


def _on_file(base: Seeds | None) -> dict[str, Row]:
    if base is None:
        return {}
    rows = base.indicators.to_dict("records")
    return {str(row["indicator"]): {str(key): cell for key, cell in row.items()} for row in rows}


def _known_indicators(on_file: Mapping[str, Row]) -> list[Known]:
    """Return the indicators on file first, with their names and synonyms, then the common ones."""
    synonyms = _synonyms()
    filed = [
        Known(row, synonyms[key].names if key in synonyms else _own_names(row))
        for key, row in on_file.items()
    ]
    return [*filed, *(one for key, one in synonyms.items() if key not in on_file)]


def _own_names(row: Row) -> tuple[re.Pattern[str], ...]:
    names = (str(row.get(column, "") or "") for column in NAMES.values())
    bare = (re.sub(r"(?:数量|个数|の?数)$", "", name) for name in names if name)
    return tuple(re.compile(re.escape(_plain(name)), re.IGNORECASE) for name in bare)


@cache
def _synonyms() -> dict[str, Known]:
    """Return the indicators of known.csv, with the words that name each as a whole."""
    found = {}
    with (Path(__file__).parent / "known.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            own_names = line.pop("own_names") == "yes"
            words = [line.pop(column) for column in ("words_zh", "words_ja", "words_en")]
            names = tuple(re.compile(word, re.IGNORECASE) for word in words if word)
            found[line["indicator"]] = Known(dict(line), (*names, *_own_names(line) * own_names))
    return found


def _in_english(noun: str) -> str:
    """Return a Chinese noun word for word in English; "" where a part has no word on file."""
    parts, at = [], 0
    while at < len(noun):
        part = next(
            (noun[at : at + n] for n in range(8, 0, -1) if noun[at : at + n] in _glossary()), ""
        )
        if not part:
            return ""
        parts.append(_glossary()[part])
        at += len(part)
    return " ".join(parts)


@cache
def _glossary() -> dict[str, str]:
    with (Path(__file__).parent / "glossary_zh.csv").open(encoding="utf-8", newline="") as lines:
        return {line["word"]: line["english"] for line in csv.DictReader(lines)}
