"""What is packed holds the very text that was, and is the same for the same text."""

import base64
import json
import re
import zlib

import pytest

from analysis.pages import packed as room
from analysis.pages.carried import package_in
from analysis.pages.packed import LONG, MEMBER, packed, packed_data, unpacked_data

TEXT = "const answer = 42; // ｛} “signs”\n" * 50


def held(script: str) -> str:
    written = re.search(r'atob\("([^"]+)"\)', script)[1]
    return zlib.decompress(base64.b64decode(written), -zlib.MAX_WBITS).decode()


def test_a_packed_script_holds_the_very_text():
    assert held(packed(TEXT, ["a.js"])) == TEXT


def test_it_is_shorter_and_says_what_it_runs():
    script = packed(TEXT, ["amount.js", "cost.js"])

    assert len(script) < len(TEXT) / 2
    assert "amount.js, cost.js" in script.splitlines()[0]


def test_the_same_text_is_packed_the_same():
    assert packed(TEXT, ["a.js"]) == packed(TEXT, ["a.js"])


def carrying(block: str) -> str:
    """Return a page that carries a block of data as its package."""
    return f'<script type="application/json" id="package">{block}</script>'


def test_data_are_packed_where_they_are_long_and_read_alike_either_way():
    for rows in ({"a": "深圳"}, {str(number): "深圳 1,000" for number in range(LONG)}):
        block = packed_data(json.dumps({"names": rows}))

        assert package_in(carrying(block)) == {"names": rows}
        assert (MEMBER in json.loads(block)) == (len(rows) > 1)


@pytest.mark.parametrize("held", ["", "AAAA", "no base64 at all", "§"])
def test_a_block_that_cannot_be_unpacked_is_no_package(held):
    assert package_in(carrying(json.dumps({MEMBER: held}))) == {}


def test_a_block_that_unpacks_to_more_than_any_page_holds_is_refused(monkeypatch):
    block = json.loads(packed_data("x" * (LONG + 1)))
    monkeypatch.setattr(room, "LARGEST", LONG)

    with pytest.raises(ValueError, match="too large"):
        unpacked_data(block)
