"""A packed script holds the text it unpacks, and is the same for the same text."""

import base64
import re
import zlib

from analysis.pages.packed import packed

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
