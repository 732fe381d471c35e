"""Read the bytes of a web page as letters, in the encoding it names.

A browser takes the name for the larger set it belongs to (gb2312 for gb18030), and so does this.
"""

import codecs
import re

from analysis.drafting.originals.original import DraftError

NAMED = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,40})""", re.I)
DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9_\-]{2,40})""", re.I)
LARGER = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
    "windows-31j": "cp932", "iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "big5": "big5hkscs", "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}  # fmt: skip
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip


def decoded(content: bytes) -> str:
    """Return the letters of a page; raises DraftError where they cannot be told."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    named = NAMED.search(content[:8192]) or DECLARED.search(content[:300])
    encoding = named[1].decode("ascii").lower() if named else "utf-8"
    encoding = LARGER.get(encoding, encoding)
    try:
        letters = content.decode(encoding, "replace")
    except (LookupError, UnicodeError):
        raise DraftError(
            f"it names the encoding {encoding!r}, which is unknown: save it as UTF-8"
        ) from None
    if letters.count("\ufffd") > max(3, len(letters) // 500):
        raise DraftError(f"its letters are not in the encoding {encoding}: save it as UTF-8")
    return letters
