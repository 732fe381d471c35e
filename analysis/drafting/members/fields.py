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
BEGINS = re.compile(
    r"[，。；：\n,;:（(）)]|[0-9]+(?:个|项|家|类|种|大)|等[^、，。；]{0,8}(?:和|与|及)"
)
IN_BRACKETS = re.compile(r"（[^（）\n]*）|\([^()\n]*\)")
#: What joins the last two parts of a list.
AND = re.compile("(?:以及|[和及])(?=[^、和及]{2,}$)")
#: A product by its last word, in whatever field it is listed.
PRODUCT = re.compile(
    r"(?:手机|计算机|电脑|一体机|眼镜|耳机|手表|设备|终端|家电|玩具|传感器|操作系统|助手|智能体|端末|機器)$"
)
#: What is smart is an application of what it is smart at.
SMART = re.compile(r"智慧|智能(?:制造|建造|交通|驾驶|物流|安防|客服|教育|医疗|检测|运维)|スマート")
MODEL = re.compile(r"(?:模型|モデル)$")
NO_NOUN = re.compile(
    r"[。；！？]|给予|调研|研讨|征求|论证|审议|评审|进行|加强|推进|推动|建设|开展|实现|提升|支持|鼓励|培育|打造|加快|发展|完善|"
    r"^(?:加大|的|和|与|及|或|在|对|将|把)|(?:の|を|が|は|に|で|と|し|する)$"
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
            yield Name(start, end, _kind_of(text[start:end], kind)), concept


def _kind_of(item: str, listed: str) -> str:
    """Return the kind of a thing: of one that stands among fields or scenes by its last word."""
    if listed in ("sector", "application"):
        if PRODUCT.search(item):
            return "product"
        if MODEL.search(item):
            return "model"
        if SMART.match(item):
            return "application"
    return listed


def _concept(item: str, words: Keywords) -> str:
    """Return the concept of an item: a sector or technology, no stage of the value chain."""
    found = (code for code in words.codes("concept", item) if code[:5] != "chain")
    return next(found, "")


def _items(text: str, end: int, words: Keywords) -> list[tuple[int, int]]:
    """Return the spans of the parts of a list that ends at `end`, as far back as they are nouns.

    A part that is none begins the list behind its verb: 「支持高校、院所开展甲、乙」 is of two.
    """
    reach = max(0, end - LONGEST_LIST)
    said = IN_BRACKETS.sub(lambda match: "〇" * len(match[0]), text[reach:end])
    begins = [match.end() for match in BEGINS.finditer(said)]
    begin = begins[-1] if begins else 0
    parts = _parts(said, begin)
    items: list[tuple[int, int]] = []
    for start, stop in reversed(parts):
        first = start == parts[0][0]
        if first or _is_no_noun(text[reach + start : reach + stop]):
            items.append((_behind_verb(text, reach + start, reach + stop, words), reach + stop))
            break
        items.append((reach + start, reach + stop))
    return items[::-1]


def _parts(said: str, begin: int) -> list[tuple[int, int]]:
    """Return the spans between the commas of a list; the last two may be joined by 和."""
    parts = [one.span() for one in re.compile("[^、]+").finditer(said, begin)]
    joint = AND.search(said, parts[-1][0] + 2) if parts else None
    if joint is None:
        return parts
    return [*parts[:-1], (parts[-1][0], joint.start()), (joint.end(), parts[-1][1])]


def _behind_verb(text: str, start: int, end: int, words: Keywords) -> int:
    """Return where the first part of a list begins: behind the verb that leads to the list."""
    leads = [match.end() for _, match in words.matches("leads", text[start:end])]
    return start + max((lead for lead in leads if lead < end - start - 1), default=0)


def _is_no_noun(item: str) -> bool:
    return not 2 <= len(item) <= LONGEST or bool(NO_NOUN.search(item))
