"""Make a candidate package from a new document, for someone to read and correct.

text -> mentions -> **draft** -> candidate package -> curation

Every number of the document becomes a figure with its evidence, words for the period of one, or
a dismissed number, so the candidate already accounts for all of them. Figures are unvalidated
(OBS_STATUS V); their indicators say only what they are counted in. The candidate is sound alone
and stacked on the base. Of the text it holds short forms and positions, no sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any

from analysis.numbers import Mention, decimal_text, scan
from analysis.numbers.folding import guess_language
from analysis.package import guesses
from analysis.package.load import CONTROL, WHITE_SPACE
from analysis.package.seeds import Seeds
from analysis.package.types import LONGEST_NUMBER
from analysis.package.write import write_package
from analysis.quantities import UNITS

CONTEXT, LONGEST_EXACT = 16, 80
TAGS = {"zh": "zh-Hans"}
Row = dict[str, Any]


class DraftError(ValueError):
    """A document from which no candidate can be made; the text says why."""


@dataclass
class Draft:
    """A candidate package: where it is, its source, and its rows by table."""

    source: str
    folder: Path | None = None
    tables: dict[str, list[Row]] = field(default_factory=dict)

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        return len(self.tables.get(table, ()))


def draft_package(
    file: str | Path, region: str, out: str | Path, base: Seeds | None = None
) -> Draft:
    """Write a candidate package for a document to a new folder `out`.

    The region and the places it lies in are taken from `base`, where it knows them. Raises
    DraftError for a file that is no UTF-8 text or a region that is no key, FileExistsError where
    `out` is not empty.
    """
    draft = candidate(file, region, base)
    title = f"Candidate package for {Path(file).name}"
    draft.folder = write_package(out, draft.tables, name=f"draft-{draft.source}", title=title)
    return draft


def candidate(file: str | Path, region: str, base: Seeds | None = None) -> Draft:
    """Return the rows of a candidate package for a document, without writing any."""
    file = Path(file)
    text, digest = _read(file)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", region) or len(region) > 100:
        raise DraftError(f"{region!r} is no key of a region: use lower-case words and hyphens")
    language = guess_language(text)
    language = TAGS.get(language[:2], language)
    draft = Draft(_source_key(file, digest, base))
    source = {
        "source": draft.source,
        "title": " ".join(_printable(file.name).split()) or "document",
        "language": language,
        "file": file.name,
        "sha256": digest,
        "characters": len(text),
    }
    draft.tables = {"regions": _regions(region, base), "sources": [source]}
    draft.tables.update(_numbers(text, scan(text, language), draft.source, region))
    return draft


def _read(file: Path) -> tuple[str, str]:
    if not file.is_file():
        raise DraftError(f"there is no file {file.name!r}: name a UTF-8 text")
    content = file.read_bytes()
    try:
        return content.decode("utf-8"), sha256(content).hexdigest()
    except UnicodeDecodeError as error:
        says = f"{file.name!r} is not UTF-8 at byte {error.start}: save it as UTF-8 text"
        raise DraftError(says) from None


def _source_key(file: Path, digest: str, base: Seeds | None) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")[:60].strip("-")
    key = words or f"document-{digest[:8]}"
    if base is None:
        return key
    taken = base.sources[(base.sources["source"] == key) & (base.sources["sha256"] != digest)]
    return key if taken.empty else f"{key}-{digest[:8]}"


def _regions(region: str, base: Seeds | None) -> list[Row]:
    known = {} if base is None else {row["region"]: row for row in base.regions.to_dict("records")}
    if region not in known:
        return [{"region": region, "name_en": region.replace("-", " ").title()}]
    rows = []
    while region:
        rows.append(known[region])
        region = known[region]["parent"]
    return rows


def _numbers(text: str, mentions: list[Mention], source: str, region: str) -> dict[str, list[Row]]:
    """Return figures, evidence, indicators and dismissed numbers of a text."""
    repeated = _repeated_lines(text)
    tables: dict[str, list[Row]] = {"figures": [], "evidence": [], "dismissed": []}
    dates = [mention for mention in mentions if guesses.is_full_date(mention)]
    used = set()
    for mention in mentions:
        if not _is_amount(mention) or not _is_quotable(text, mention, repeated):
            continue
        given = guesses.period_of(text, mention, dates)
        row = _figure(text, mention, given, f"{source}-{mention.start}", region)
        tables["figures"].append(row)
        tables["evidence"].append(_evidence(text, mention, row["figure"], source, "value"))
        if given and _is_quotable(text, given[0], repeated):
            used.add(given[0].start)
            tables["evidence"].append(_evidence(text, given[0], row["figure"], source, "period"))
    for date in dates:
        if date.start not in used and _is_quotable(text, date, repeated):
            row = _date_figure(date, f"{source}-{date.start}", region)
            tables["figures"].append(row)
            tables["evidence"].append(_evidence(text, date, row["figure"], source, "value"))
    tables["indicators"] = _indicators(tables["figures"])
    tables["dismissed"] = list(_left(text, mentions, tables["evidence"], source, repeated))
    return tables


def _is_amount(mention: Mention) -> bool:
    """True for a figure in a unit on file, not negative, of a size a package can hold."""
    if mention.kind != "figure" or not isinstance(mention.value, Fraction):
        return False
    known = UNITS.get(mention.unit or "count", "date") != "date"
    return known and mention.value >= 0 and len(_decimal(mention.value)) <= LONGEST_NUMBER


def _is_quotable(text: str, mention: Mention, repeated: set[int]) -> bool:
    """False in a passage printed twice, and where recurring words have no context to tell them."""
    if _line_of(text, mention) in repeated:
        return False
    row = _evidence(text, mention, "", "", "")
    return "prefix" not in row or bool(row["prefix"] or row["suffix"])


def _figure(
    text: str, mention: Mention, given: tuple[Mention, str] | None, key: str, region: str
) -> Row:
    unit = mention.unit or "count"
    upper = mention.value_upper
    if upper is not None and upper <= mention.value:
        upper = None
    yearly = UNITS[unit] == "money" and guesses.is_yearly(text, mention)
    return {
        "figure": key,
        "region": region,
        "indicator": _indicator_key(unit, yearly),
        "value": _decimal(mention.value),
        "value_upper": "" if upper is None else _decimal(upper),
        "unit": unit,
        "bound": mention.bound,
        "measure_kind": guesses.measure_kind(text, mention),
        "period": given[0].value if given else "",
        "period_basis": given[1] if given else "",
        "frequency": "P1Y" if yearly else "",
        "obs_status": "V",
    }


def _date_figure(date: Mention, key: str, region: str) -> Row:
    return {
        "figure": key,
        "region": region,
        "indicator": _indicator_key("date", False),
        "unit": "date",
        "bound": "exact",
        "measure_kind": "actual",
        "period": date.value,
        "period_basis": "stated",
        "obs_status": "V",
    }


def _indicator_key(unit: str, yearly: bool) -> str:
    slug = re.sub(r"[^a-z0-9]+", "_", unit.lower())
    return f"unnamed_{UNITS[unit]}_{slug}{'_a_year' if yearly else ''}"


def _indicators(figures: list[Row]) -> list[Row]:
    """Return one indicator for each unit: what is measured is for the curator to say."""
    units = {row["indicator"]: (row["unit"], row.get("frequency", "")) for row in figures}
    return [
        {
            "indicator": key,
            "name_en": f"not yet named, in {unit}" + (" a year" if yearly else ""),
            "name_ja": f"名称未定（{unit}{'・年間' if yearly else ''}）",
            "name_zh_hans": f"尚未命名（{unit}{'，每年' if yearly else ''}）",
            "definition": "An amount of a candidate package; what it measures is not yet said.",
            "unit": unit,
            "stock_or_flow": "flow" if yearly else "stock",
            "dimension": UNITS[unit],
        }
        for key, (unit, yearly) in units.items()
    ]


def _evidence(text: str, mention: Mention, figure: str, source: str, states: str) -> Row:
    row = {"figure": figure, **_span(mention, source), "states": states}
    if text.find(row["exact"]) != text.rfind(row["exact"]):
        start, end = row["start"], row["end"]
        row["prefix"] = _clean(text[max(0, start - CONTEXT) : start][::-1])[::-1]
        row["suffix"] = _clean(text[end : end + CONTEXT])
    return row


def _left(
    text: str, mentions: list[Mention], evidence: list[Row], source: str, repeated: set[int]
) -> Iterator[Row]:
    """Yield a dismissed number for each mention that no evidence holds."""
    held = {at for row in evidence for at in range(row["start"], row["end"])}
    for mention in mentions:
        span = range(mention.start, mention.end)
        if not held.isdisjoint(span):
            continue
        reason, note = guesses.dismissal(text, mention)
        if _line_of(text, mention) in repeated:
            reason, note = "duplicate_passage", ""
        held.update(span)
        yield {**_span(mention, source), "reason": reason, "note": note}


def _span(mention: Mention, source: str) -> Row:
    exact = re.split(CONTROL, mention.surface)[0][:LONGEST_EXACT]
    end = mention.start + len(exact)
    return {"source": source, "start": mention.start, "end": end, "exact": exact}


def _line_of(text: str, mention: Mention) -> int:
    return text.rfind("\n", 0, mention.start) + 1


def _repeated_lines(text: str) -> set[int]:
    """Return where lines start that an earlier line of some length already has word for word."""
    seen, repeated, start = set(), set(), 0
    for line in text.split("\n"):
        if len(line) > 2 * CONTEXT:
            (repeated.add(start) if line in seen else seen.add(line))
        start += len(line) + 1
    return repeated


def _clean(context: str) -> str:
    """Cut a context at the first control character that is not white space."""
    for at, sign in enumerate(context):
        if sign not in WHITE_SPACE and CONTROL.match(sign):
            return context[:at]
    return context


def _printable(name: str) -> str:
    return re.sub(CONTROL, " ", name)[:200]


def _decimal(value: Fraction) -> str:
    """Return a fraction as a plain decimal, of ten places where it has no end."""
    text = decimal_text(value)
    if "/" not in text:
        return text
    digits = str(round(value * 10**10)).rjust(11, "0")
    return f"{digits[:-10]}.{digits[-10:]}"
