"""How much of a reading a fresh draft has right: python -m tests.drafting.accuracy [--list]

--documents DIR    where the texts are; without it ../shared/documents or seeds/documents
--readings DIR     further readings: a folder each, with the text's name in its sources
--list             every row that differs, and in what
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from analysis.paths import ROOT
from tests.drafting.accuracy.agreement import Agreement, agreements
from tests.drafting.accuracy.labelled import Labels, drafted, packages, reading


def main() -> None:
    """Print the table, and the rows that differ where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, default=_documents())
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    for name, read, draft in _pairs(asked.documents, asked.readings):
        print(f"\n{name}")
        for agreement in agreements(read, draft):
            if agreement.rows or agreement.drafted:
                print(_line(agreement))
            for line in _differences(agreement) if asked.list else ():
                print(line)


def _pairs(documents: Path, more: Path | None) -> Iterator[tuple[str, Labels, Labels]]:
    read_from = packages()
    for folder in sorted(more.iterdir()) if more else ():
        if (folder / "sources.csv").is_file():
            read_from[folder.name] = (folder, "")
    for name, (folder, document) in read_from.items():
        if more and folder.parent != more:
            continue
        source = reading(folder, "").rows("sources")[0]
        file = documents / (document or source["file"])
        read = reading(folder, file.read_text(encoding="utf-8"))
        region = read.rows("programmes")[0]["region"]
        with tempfile.TemporaryDirectory() as out:
            yield name, read, drafted(file, region, source["language"], Path(out) / "draft")


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
