"""Find the programmes that a text names within its paragraphs: vouchers, funds, platforms to be.

keywords -> **mentioned** -> programmes

Each is known by the words around it (the list `mentioned`: kind -> a pattern whose group `name`
is the name): 「发放算力券」, 「设立产业基金」, 「搭建公共服务平台」, "the AI Growth Fund". A name
counts once, at its first place.
"""

import re
from collections.abc import Iterator

from analysis.drafting.keywords import Keywords

#: What no name holds, and what only looks like one.
NO_NAME = re.compile(
    r"[0-9]+[个项家只支]|^(?:各类|各种|相关|有关|一批|若干|多个|更多|这些|该|其他|上述|本|产业|公共|服务|"
    r"创新|政府|国家|专项|社会)*(?:基金|平台|券|行动|工程|计划|制度|专项)$|证券|债券|国债|"
    r"^(?:当該|この|その|各種?|国の|本)"
)
LONGEST = 24


def mentioned(text: str, keywords: Keywords) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, start, end) of each programme named in a text, in the order of the text."""
    found = []
    for kind, match in keywords.matches("mentioned", text):
        start, end = match.span("name")
        own = _without_lead(text[start:end])
        start = end - len(own)
        if len(own) >= 3 and not NO_NAME.search(own) and (own.isascii() or len(own) <= LONGEST):
            found.append((start, end, kind))
    names: set[str] = set()
    reached = 0
    for start, end, kind in sorted(found):
        name = re.sub(r"[“”「」\"]", "", text[start:end])
        if start >= reached and name not in names:
            names.add(name)
            reached = end
            yield kind, start, end


def _without_lead(name: str) -> str:
    """Return a name without what is told of it before 的."""
    return re.split(r"的(?=.{3,}$)", name)[-1]
