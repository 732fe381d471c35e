"""Write what is known of a programme as a row: its name and place, its kind and codes.

**rows** -> plans, programmes
"""

from typing import Any

from analysis.drafting.keywords import Keywords
from analysis.drafting.programmes.coded import groups_of, instrument_of, sectors_of

Row = dict[str, Any]
#: column of a name in a language of the pages
NAMES = {"zh": "name_zh_hans", "ja": "name_ja", "en": "name_en"}


def row_of(
    text: str,
    span: tuple[int, int],
    source: str,
    region: str,
    language: str,
    rule: str,
    name: str = "",
) -> Row:
    exact = text[slice(*span)]
    name = " ".join((name or exact).split())
    return {
        "programme": f"{source}-p{span[0]}",
        "region": region,
        "name": name,
        "language": language,
        NAMES.get(language.partition("-")[0], "name_en"): name,
        "basis": "stated",
        "source": source,
        "start": span[0],
        "end": span[1],
        "exact": exact,
        "parent": "",
        "obs_status": "V",
        "rule": rule,
    }


def coded(kind: str, title: str, own: str, words: Keywords, language: str) -> Row:
    east = not language.startswith("en")
    return {
        "kind": kind,
        "instrument": instrument_of(kind, title, own, words),
        "target_groups": groups_of(title, own, words, east and language.startswith("zh")),
        "sectors": sectors_of(title, own, words),
    }
