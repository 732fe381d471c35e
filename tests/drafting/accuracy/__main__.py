"""How much of a reading a fresh draft has right: python -m tests.drafting.accuracy [--list]

--documents DIR    where the texts are, in it or below; without it ../shared/documents
--readings DIR     further readings: a folder each, with the text's name in its sources
--list             every row that differs, and in what
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from analysis.paths import ROOT
from tests.drafting.accuracy.agreement import Agreement, agreements
from tests.drafting.accuracy.labelled import Labels, Reading, drafted, readings

#: What is summed over all texts of a language: a name, the table, its fields.
SUMMED = (
    ("values", "figures", ("value", "unit", "bound")),
    ("kinds", "figures", ("kind",)),
    ("periods", "figures", ("period",)),
    ("rates, limits, quotas", "terms", ("rate", "limit", "quota")),
    ("terms in their scheme", "terms", ("scheme",)),
    ("limits per", "terms", ("limit_per",)),
    ("recipients", "terms", ("recipients",)),
    ("relations", "scheme_relations", ("kind",)),
)


def main(words: Sequence[str] | None = None) -> int:
    """Print the table, and the rows that differ where they are asked for; 1 if a text lacks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, default=_documents())
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args(words)
    found = readings(asked.readings)
    texts = {name: _text_of(one, asked.documents) for name, one in found.items()}
    lacking = [name for name, text in texts.items() if text is None]
    languages: dict[str, list[Agreement]] = {}
    for name, one in found.items():
        if text := texts[name]:
            print(f"\n{name}")
            agreed = list(agreements(*_read_and_drafted(one, text)))
            languages.setdefault(one.language, []).extend(agreed)
            _print(agreed, every_row=asked.list)
    for language, agreed in languages.items():
        print(f"\n{language}: {_sums(agreed)}")
    if lacking:
        print(
            f"\n{len(lacking)} of {len(found)} readings have no text in {asked.documents}: "
            f"{', '.join(lacking)}. --documents names the folder that has the texts."
        )
    return 1 if lacking else 0


def _text_of(one: Reading, documents: Path) -> Path | None:
    return next(iter(sorted(documents.rglob(one.document))), None)


def _read_and_drafted(one: Reading, text: Path) -> tuple[Labels, Labels]:
    read = one.labels(text.read_text(encoding="utf-8"))
    region = next((row["region"] for row in read.rows("programmes")), "north-city")
    with tempfile.TemporaryDirectory() as out:
        return read, drafted(text, region, one.language, Path(out) / "draft")


def _print(agreed: Iterable[Agreement], *, every_row: bool) -> None:
    for agreement in agreed:
        if agreement.rows or agreement.drafted:
            print(_line(agreement))
        for line in _differences(agreement) if every_row else ():
            print(line)


def _sums(agreed: Iterable[Agreement]) -> str:
    """Return what all texts of a language have right together."""
    found, sums = list(agreed), []
    for name, table, fields in SUMMED:
        shares = [one.share(field) for one in found if one.table == table for field in fields]
        right, of = (sum(numbers) for numbers in zip(*shares, strict=True))
        sums += [f"{name} {right}/{of}"] if of else []
    return "; ".join(sums)


def _line(agreement: Agreement) -> str:
    fields = dict.fromkeys(name for row in agreement.rows for name in row.judged)
    counted = {name: agreement.share(name) for name in fields}
    shares = "  ".join(f"{name} {right}/{of}" for name, (right, of) in counted.items() if of)
    sizes = (
        f"{len(agreement.rows):4} read {agreement.drafted:4} drafted {len(agreement.found):4} found"
    )
    return f"  {agreement.table:22}{sizes}   {shares}"


def _differences(agreement: Agreement) -> Iterator[str]:
    for row in agreement.rows:
        if not row.drafted or row.wrong:
            what = ", ".join(row.wrong) if row.drafted else "not drafted"
            yield f"      {row.words[:40]!r} {row.key}: {what}"


def _documents() -> Path:
    places = [ROOT.parent / "shared/documents", ROOT / "seeds/documents"]
    return next((place for place in places if any(place.glob("*.txt"))), places[-1])


if __name__ == "__main__":
    sys.exit(main())
