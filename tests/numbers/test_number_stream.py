"""A text is read in pieces as it is read whole, however long a line and wherever it is cut."""

import io

import pytest

from analysis.numbers import scan, scan_lines, stream


@pytest.mark.parametrize("filled", ["あ", "計画", "word ", "a, "])
@pytest.mark.parametrize("number", ["1,234,567億円", "RMB 4.5 billion", "七百億元"])
@pytest.mark.parametrize("before", range(1, 9))
def test_a_long_line_is_not_cut_inside_a_number(monkeypatch, filled, number, before):
    monkeypatch.setattr(stream, "PIECE", 3000)
    text = (filled * 3000)[: 3000 - before] + f"{number}{filled * 50}"

    assert list(scan_lines(io.StringIO(text), "ja")) == scan(text, "ja")


def test_a_stream_of_many_pieces_keeps_its_positions(monkeypatch):
    monkeypatch.setattr(stream, "PIECE", 3000)
    text = "到2027年，集聚企业超500家，规模达1200亿元。\n" * 500

    assert list(scan_lines(io.StringIO(text), "zh-Hans")) == scan(text, "zh-Hans")


def test_one_endless_line_is_read_in_pieces(monkeypatch):
    monkeypatch.setattr(stream, "PIECE", 3000)
    text = "到2027年，集聚企业超500家，规模达1200亿元。" * 500

    assert list(scan_lines(io.StringIO(text), "zh-Hans")) == scan(text, "zh-Hans")


@pytest.mark.parametrize(
    "item",
    [
        "到2027年集聚企业超500家规模达1200亿元和",
        "第12号、1万2000件、",
        "spent $12.5 million on 25,000 chips and ",
        "约1200亿元\t34.5%\t",
        "计 12 345 678 元 ",
    ],
)
def test_a_line_without_a_stop_is_cut_between_its_numbers(monkeypatch, item):
    monkeypatch.setattr(stream, "PIECE", 3000)
    text = item * (9000 // len(item))

    assert [m.surface for m in scan_lines(io.StringIO(text), "zh-Hans")] == [
        m.surface for m in scan(text, "zh-Hans")
    ]


def test_the_rows_of_a_table_in_later_pieces_take_the_unit_of_its_head(monkeypatch):
    monkeypatch.setattr(stream, "PIECE", 100)
    text = "档次\t补助（万元）\n" + "一档\t10-20\n" * 60

    amounts = [m for m in scan_lines(io.StringIO(text), "zh-Hans") if m.kind == "figure"]

    assert [(m.value, m.value_upper, m.unit) for m in amounts if m.value != 1] == [
        (100_000, 200_000, "CNY")
    ] * 60
    assert amounts == [m for m in scan(text, "zh-Hans") if m.kind == "figure"]
