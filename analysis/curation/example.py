"""A few sentences of an invented place, drafted, to try curation on without a document at hand."""

import tempfile
from functools import cache
from pathlib import Path

from analysis.curation.state import Curation, open_curation
from analysis.drafting.draft import draft_package

TEXT = (
    "Riverbend's plan for artificial intelligence, 2026 to 2028\n\n"
    "1. By the end of 2028 the industry is to reach at least CNY 12 billion, with more than "
    "80 companies.\n"
    "2. At the end of 2025 the city already had 35 companies and a computing centre of "
    "200 PFLOPS.\n"
    "3. A project is paid 30% of its costs, up to CNY 5 million.\n"
    "4. The city sets aside CNY 60 million a year.\n"
    "5. In short: more than 80 companies by the end of 2028, among them makers of chips such as "
    "the R100.\n"
)


def example_candidate() -> Curation:
    """Return a curation of the example, in a temporary folder of this process."""
    folder = _example_folder()
    return open_curation(folder / "candidate", folder / "documents")


@cache
def _example_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="workbook-example-"))
    document = folder / "documents" / "riverbend.txt"
    document.parent.mkdir()
    document.write_text(TEXT, encoding="utf-8", newline="")
    draft_package(document, "riverbend", folder / "candidate")
    return folder
