"""Say what a sentence asks of a firm: where it is, how large, what it holds, and in words the rest.

statements, terms -> **conditions** -> rows

Asked is what a sentence says of those to whom it promises money, and each item under a heading of
conditions. What fits a code is coded; an item that fits none stands in its own words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.drafting import cues
from analysis.drafting.clauses import phrases
from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.roles import is_edge
from analysis.drafting.clauses.statements import Statement

#: Those to whom a sentence promises money.
OBJECTS = re.compile(
    r"(?:^|[，。；：）)\s、])(?:择优)?(?:对于?|面向|支持|鼓励)(?P<zh>[^。；]{2,90}?)"
    r"(?=，(?:按|给予|予以|分别|可|其中|单|每|最高)|，?按照?|，?给予|，?予以|，?发放|，?分)|"
    r"(?P<ja>[^。、]{2,60}?)(?=に対し|を対象|が対象|に限る)|"
    r"(?:open to|available to|eligible for|\bfor|(?=\bsmall|\bmedium|\blarge|\bmicro|\bSMEs?))"
    r"(?P<en> ?[^.;]{3,90}?)(?=,|\.|$| receive| get| may| can| to a maximum|\d)",
    re.IGNORECASE,
)
PLACES = re.compile(
    r"(?:在|于)?(?:本|我)(?:市|省|区|县)(?:行政区域)?(?:范围)?内?(?:依法)?(?:登记|工商|独立)?(?:注册|设立|落户)|"
    r"注册(?:地|登记)?(?:在|于)(?:本|我)(?:市|省|区|县)|落户(?:本|我)(?:市|省|区|县)|"
    r"在[\u4e00-\u9fff]{1,6}?(?:市|省|区|县|京|沪)(?:行政区域)?内?(?:依法)?(?:登记)?注册|"
    r"(?:(?<=为)|(?<=在)|(?<=于))[\u4e00-\u9fff]{2,4}(?:省|市)内注册|"
    r"(?:市|県|区|町|都|府|道)内に(?:本社|本店|主たる事業所|事業所|事務所|拠点|住所)を?(?:有する|置く|おく|構える|有し)?|"
    r"(?:based|located|registered|established|operat\w+) (?:with)?in (?:the |our )?"
    r"[A-Z]?[\w -]{0,30}?(?:region|county|district|area|city|borough|state|province)",
)
MODEL = re.compile(
    r"(?:国家网信办|网信部门|网信办)?[^，。；]{0,4}(?:已|经|通过|完成)[^，。；]{0,8}(?:备案|登记)"
    r"(?:的)?[^，。；]{0,10}?(?:大?模型|算法|服务)|"
    r"(?:大?模型|生成式人工智能服务)[^，。；]{0,10}(?:通过|完成|已|经)[^，。；]{0,8}备案|備案的[^，。；]{0,8}模型|"
    r"(?:网信办|网信部门)[^，。；]{0,2}备案的?[^，。；]{0,10}?大?模型|登録された[^。、]{0,8}モデル|"
    r"registered model",
)
CERTIFICATES = re.compile(
    r"(?:国家级?|省级?|市级?)?(?:高新技术企业|专精特新(?:“?小巨人”?)?(?:企业)?|(?:制造业)?单项冠军(?:企业)?|独角兽企业|"
    r"瞪羚企业|规(?:模以)?上(?:工业)?企业|科技型中小企业|技术先进型服务企业)|経営革新計画の承認|認定事業者",
)
FIRST = re.compile(
    r"未(?:曾)?(?:享受|获得)过?[^，。；]{0,12}(?:支持|补助|资助|奖励)|首次(?:申报|申请)|"
    r"過去に[^。]{0,20}(?:補助金|助成金)[^。]{0,6}受けて(?:い)?ない",
)
#: What only a person can judge, said often enough to be known.
WORDS = re.compile(
    r"具有独立(?:承担民事责任能力|法人资格)|独立法人(?:资格)?|信用(?:记录)?良好|无(?:重大)?违法(?:违规)?(?:行为|记录)?|"
    r"运营情况(?:好|良好)|评定(?:为)?优秀|成效(?:好|良好|显著)|市税(?:等)?(?:を|に)滞納(?:が|して)?(?:い)?ない",
)
PAID = ("rate", "ceiling", "fixed_sum")
MARK = re.compile(r"^\s*(?:[（(]?[\d一二三四五六七八九十０-９①-⑳]+[）)、.．]|[-•·*–・○●])?\s*")
AMOUNT_OF = (
    ("employees", "count", cues.STAFF),
    ("rd_share", "share", re.compile(r"研发(投入|费用|经费)|研究開発費|R&D", re.IGNORECASE)),
    ("revenue", "money", cues.REVENUE),
    ("parameters", "count", re.compile(r"参数|パラメータ|parameters")),
    (
        "age",
        "time",
        re.compile(
            r"成立|注册|创办|設立|創業|事業を営|営業|established|trading|incorporated|founded"
        ),
    ),
)


@dataclass(frozen=True)
class Asked:
    """A condition as its words say it, from `start` to `end` of the text."""

    statement: Statement
    start: int
    end: int
    attribute: str
    value: str = ""
    holds: str = "is"
    amount: Amount | None = None


def asked_of(statement: Statement, region: str) -> list[Asked]:
    """Return what a sentence asks, in the order of its words."""
    amounts = list(_amounts(statement))
    found = list(amounts)
    item = _is_item(statement)
    for start, end in [(statement.start, statement.end)] if item else _objects(statement):
        found += [
            one for one in _coded(statement, start, end, region) if not _lies_in(one, amounts)
        ]
    if item and not found:
        found += _in_words(statement)
    return sorted(_apart(found), key=lambda one: one.start)


def _is_item(statement: Statement) -> bool:
    """True for an item of conditions, which promises nothing itself."""
    return statement.is_item and not any(one.kind in PAID for one in statement.amounts)


def _objects(statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names those to whom it promises money."""
    if not cues.GIVES.search(statement.words) and not cues.ASKED.search(statement.words):
        return
    for match in OBJECTS.finditer(statement.words):
        span = match.span(match.lastgroup or 0)
        yield statement.start + span[0], statement.start + span[1]


def _lies_in(asked: Asked, amounts: list[Asked]) -> bool:
    """True of words within those of an amount: 企业 of 服务企业超过200家 is no recipient."""
    return any(one.start <= asked.start and asked.end <= one.end for one in amounts)


def _coded(statement: Statement, start: int, end: int, region: str) -> Iterator[Asked]:
    """Yield what of a phrase fits a code."""
    text = statement.text
    for pattern, attribute, value in (
        (PLACES, "place", region),
        (MODEL, "model_registered", "yes"),
        (FIRST, "first_award", "yes"),
    ):
        for match in pattern.finditer(text, start, end):
            yield Asked(statement, *match.span(), attribute, value)
            break
    for match in CERTIFICATES.finditer(text, start, end):
        yield Asked(statement, *match.span(), "certificate", match[0])
    yield from _sizes(statement, start, end)
    for match in WORDS.finditer(text, start, end):
        yield Asked(statement, *match.span(), "words")
    yield from _kinds(statement, start, end)


def _sizes(statement: Statement, start: int, end: int) -> Iterator[Asked]:
    """Yield each size that a phrase names; a word within a wider one (中小企業) is none."""
    taken = set[int]()
    for code, pattern in phrases.SIZES:
        for match in re.compile(pattern, re.IGNORECASE).finditer(statement.text, start, end):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                yield Asked(statement, *match.span(), "size", code)


def _kinds(statement: Statement, start: int, end: int) -> Iterator[Asked]:
    """Yield the kinds of recipients that a phrase names, as one condition."""
    spans, values = list[tuple[int, int]](), list[str]()
    for code, pattern in phrases.RECIPIENTS:
        match = re.compile(pattern, re.IGNORECASE).search(statement.text, start, end)
        if match and not (code == "TG29" and "TG31" in values):
            spans.append(match.span())
            values.append(code)
    if values:
        first, last = min(one[0] for one in spans), max(one[1] for one in spans)
        yield Asked(statement, first, last, "kind", ";".join(sorted(values)))


def _amounts(statement: Statement) -> Iterator[Asked]:
    """Yield the amounts that a sentence asks for before it pays: those of a firm, else in words."""
    paid = [one.start for one in statement.amounts if one.kind in PAID]
    last, words = statement.start, list[tuple[int, int]]()
    last_of: Amount | None = None
    last_attribute = ""
    for amount in statement.amounts:
        open_ended = amount.bound not in ("exact", "about") or amount.is_range
        if amount.kind != "threshold" or not open_ended:
            continue
        before = re.split("[，。；：、]|, | and | with |对于?", statement.before(amount))[-1]
        start = max(amount.start - len(before), _behind_mark(statement))
        near = before + _surface(statement, amount)
        attribute = _attribute(amount, near + statement.behind(amount)[:14])
        if not attribute and _goes_on(statement, last_of, amount):
            attribute = last_attribute
        last_of, last_attribute = amount, attribute
        if attribute and not amount.is_range:
            yield Asked(statement, start, amount.end, attribute, "", amount.bound, amount)
        elif paid and amount.start < paid[0] and not is_edge(statement, amount):
            either = words and re.search("或|or", statement.text[last : amount.start])
            words = [*words[:-1], (words[-1][0], amount.end)] if either else [
                *words, (start, amount.end)
            ]  # fmt: skip
            last = amount.end
    for span in words:
        yield Asked(statement, *span, "words")


def _goes_on(statement: Statement, last: Amount | None, amount: Amount) -> bool:
    """True of an amount that goes on with a list: 营业收入超过1亿元、5亿元."""
    between = statement.text[last.end : amount.start] if last else ""
    return last is not None and between in ("、", "和", "或", "及") and last.unit == amount.unit


def _behind_mark(statement: Statement) -> int:
    """Return where a sentence starts behind the number of its item."""
    mark = MARK.match(statement.words)
    return statement.start + (mark.end() if mark else 0)


def _surface(statement: Statement, amount: Amount) -> str:
    return statement.text[amount.start : amount.end]


def _attribute(amount: Amount, near: str) -> str:
    """Return what of a firm an amount is held against, "" where no code says it."""
    for attribute, dimension, pattern in AMOUNT_OF:
        if amount.dimension == dimension and pattern.search(near):
            return attribute
    return ""


def _in_words(statement: Statement) -> Iterator[Asked]:
    """Yield an item as it stands, where it is one."""
    start = _behind_mark(statement)
    least = 20 if statement.words.isascii() else 4
    if statement.end - start >= least and not statement.words.rstrip().endswith(("：", ":")):
        yield Asked(statement, start, statement.end, "words")


def _apart(found: list[Asked]) -> Iterator[Asked]:
    """Yield conditions without one that says the same of the same words again."""
    seen = set[tuple[str, str, str | int]]()
    for one in found:
        told = one.amount.figure if one.amount else (one.start if one.attribute == "words" else "")
        if (one.attribute, one.value, told) not in seen:
            seen.add((one.attribute, one.value, told))
            yield one
