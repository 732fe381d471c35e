"""What every test may ask for."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def documents() -> Path:
    """Return the folder of the source documents, other people's text and so not in the repo."""
    named = os.environ.get("WORKBOOK_DOCUMENTS")
    places = (
        [Path(named)] if named else [ROOT.parent / "shared/documents", ROOT / "seeds/documents"]
    )
    for place in places:
        if any(place.glob("*.txt")):
            return place
    pytest.skip("no source documents at hand: put them in seeds/documents")


@pytest.fixture(scope="session")
def seeds():
    """Return the workbook's own package, loaded and validated once."""
    from analysis.package import load_seeds

    return load_seeds([ROOT / "seeds"])
