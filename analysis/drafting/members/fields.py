"""Find the fields, techniques and products that a text lists and says what they are.

keywords -> **fields** -> members

「聚焦智能制造、智慧医疗等领域」 lists two: what stands between the verb and 等, set apart by 、,
where the words behind 等 say of what kind they are (the list `listed_field`). Scenes of which most
are sectors on file are sectors. A list of which one part is no noun is none.
"""

import re
from collections.abc import Iterator

from analysis.drafting.keywords import Keywords
from analysis.drafting.members.named import Name

LONGEST_LIST, LONGEST = 120, 14
BEGINS = re.compile(r"[，。；：\n,;:（(）)]|[0-9]+(?:个|项|家|类|种|大)")
#: A product by its last word, in whatever field it is listed.
PRODUCT = re.compile(
    r"(?:手机|计算机|电脑|一体机|眼镜|耳机|手表|设备|终端|家电|玩具|传感器|端末|機器)$"
)
NO_NOUN = re.compile(
    r"[。；！？]|给予|进行|加强|推进|推动|建设|开展|实现|提升|支持|鼓励|培育|打造|加快|发展|完善|"
    r"^(?:的|和|与|及|或|在|对|将|把)|(?:の|を|が|は|に|で|と|し|する)$"
)


def fields_in(text: str, words: Keywords) -> Iterator[tuple[Name, str]]:
    """Yield the things that a text lists with what they are, and the concept that each is."""
    for kind, match in words.matches("listed_field", text):
        items = _items(text, match.start(), words)
        if len(items) < 2 or any(_is_no_noun(text[start:end]) for start, end in items):
            continue
        concepts = [_concept(text[start:end], words) for start, end in items]
        if kind == "application" and 2 * sum(code[:4] == "isic" for code in concepts) > len(items):
            kind = "sector"
        for (start, end), concept in zip(items, concepts, strict=True):
            product = kind == "sector" and PRODUCT.search(text[start:end])
            yield Name(start, end, "product" if product else kind), concept


def _concept(item: str, words: Keywords) -> str:
    """Return the concept of an item: a sector or technology, no stage of the value chain."""
    found = (code for code in words.codes("concept", item) if code[:5] != "chain")
    return next(found, "")


def _items(text: str, end: int, words: Keywords) -> list[tuple[int, int]]:
    """Return the spans of the parts of a list that ends at `end`."""
    reach = max(0, end - LONGEST_LIST)
    begins = [match.end() for match in BEGINS.finditer(text, reach, end)]
    begin = begins[-1] if begins else reach
    parts = [part.span() for part in re.finditer("[^、]+", text[begin:end])]
    items = [(begin + start, begin + stop) for start, stop in parts]
    return [(_behind_verb(text, *items[0], words), items[0][1]), *items[1:]] if items else []


def _behind_verb(text: str, start: int, end: int, words: Keywords) -> int:
    """Return where the first part of a list begins: behind the verb that leads to the list."""
    leads = [match.end() for _, match in words.matches("leads", text[start:end])]
    return start + max((lead for lead in leads if lead < end - start), default=0)


def _is_no_noun(item: str) -> bool:
    return not 2 <= len(item) <= LONGEST or bool(NO_NOUN.search(item))
