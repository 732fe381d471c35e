"""The numbers of seven real texts, labelled by hand: positions and short surfaces only."""

import csv
import io
from pathlib import Path

import pytest
from labels_of import as_value, value_text

from analysis.numbers import scan

LABELS = Path(__file__).with_name("labels.csv").read_text("utf-8")
ROWS = list(csv.DictReader(io.StringIO(LABELS)))
DOCUMENTS = list(dict.fromkeys(row["document"] for row in ROWS))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_numbers_of_a_document_are_those_a_reader_labelled(documents, name):
    path = documents / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{name} is not among the documents at hand")
    text = path.read_bytes().decode("utf-8")
    labels = [
        (int(r["start"]), int(r["end"]), as_value(r["value"]), r["unit"], r["bound"], r["kind"])
        for r in ROWS
        if r["document"] == name
    ]

    found = [(m.start, m.end, as_value(value_text(m)), m.unit, m.bound, m.kind) for m in scan(text)]

    assert found == labels


def test_the_labels_hold_short_surfaces_only():
    assert max(len(row["surface"]) for row in ROWS) <= 25
