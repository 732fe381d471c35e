"""Say how the terms of a text go together, where its words name both; else keep the words.

statements, terms -> **relations** -> rows

Of what no term on file pays (「其他同类政策」) nothing can be related: the words stand in the
scheme's `stacking`. A share of another grant, and what another level of government bears, need no
other term.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Term

HIGHER = re.compile(
    r"就高[、，]?(原则)?不重复|就高|从高|按最高标准|(不重复|不可兼得).{0,4}就高|"
    r"いずれか高い|higher of|highest (amount|rate)"
)
EXCLUDES = re.compile(
    r"不(得|能|可|予|再)?(与[^，。；]{1,20}?)?(重复|同时|叠加)(享受|支持|补助|奖励|申报|资助|申领)|不重复|"
    r"併用(は)?(でき|不可|しない)|重複(して|する)[^。]{0,24}(でき|ない|対象外|受け)|"
    r"(not|cannot|may not) be (combined|cumulated|claimed together)|double funding",
    re.IGNORECASE,
)
FREELY = re.compile(
    r"可以?(叠加|同时享受|累计享受|累加)|併用(する)?(こと)?が?(できる|可能|可)|"
    r"(can|may) be combined",
    re.IGNORECASE,
)
#: What both pay together at most, and what a rate is lifted to.
JOINT = re.compile(
    r"(合计|累计|总计|叠加后)[^，。；\d]{0,14}(不超过|最高|不高于)[^，。；\d]{0,14}(?=\d[\d.]*%)|"
    r"合わせて[^。\d]{0,14}|together (pay|cover|receive)[^.]{0,24}(?=\d[\d.]* ?%)",
    re.IGNORECASE,
)
LIFTS = re.compile(
    r"(比例|标准|率)[^，。；\d]{0,6}(提高|上浮|增加|引き上げ)[^，。；\d]{0,4}(至|到)|"
    r"\brate[^.,;\d]{0,12}(raised|increased|rises)[^.,;\d]{0,4}to ",
    re.IGNORECASE,
)
#: What is paid of what another left, and what one ends.
AFTER = re.compile(
    r"(扣除|扣减)[^，。；]{2,20}(后|之后)的?|を(控除|差し引い)(した|て|た)(額|後|残額)?|"
    r"(after|net of) deducting|(remaining|left) after",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"(停止执行|不再执行|同时废止|予以废止|は廃止)|(replaces|supersedes)", re.IGNORECASE
)
KINDS = {
    "stacks_to": JOINT,
    "lifts_rate_to": LIFTS,
    "higher_of": HIGHER,
    "excludes": EXCLUDES,
    "stacks_freely": FREELY,
    "after": AFTER,
    "supersedes": ENDS,
}
WITH_A_RATE = frozenset({"stacks_to", "lifts_rate_to"})
#: Who bears a part, and the verb that says so: 区级财政承担40%.
LOWER_LEVEL = re.compile(
    r"区县|市县|[区县镇](级|政府|财政|、)|街道|市町村|市[、与和]?[区县](?=两级|财政|按|共同)|省[、与和]?市(?=两级|财政|按|共同)"
)
BEARS = re.compile(r"承担|负担|分担|负责兑付|負担")
#: Both of one text: the terms of the sentence's own scheme are meant.
BOTH = re.compile(r"两项|两者|两类|上述|以上|前款|同时满足|上記|両方|both|the above", re.IGNORECASE)
GRANTED = re.compile(
    r"(国家|中央|省|上级|市级)[^，。；]{0,14}(资助|补助|奖励|支持|立项|到账|拨付)|[国省]拨(经费|资金)"
)


def kind_of(statement: Statement) -> str:
    """Return how a sentence lets things go together, "" where it does not say."""
    return next((kind for kind, said in KINDS.items() if said.search(statement.words)), "")


def joint_rate(statement: Statement, kind: str) -> Amount | None:
    """Return the rate that a relation gives: what both pay together, or what one is lifted to."""
    if kind not in WITH_A_RATE:
        return None
    said = KINDS[kind].search(statement.words)
    behind = statement.start + said.start() if said else statement.end
    rates = (one for one in statement.amounts if one.kind == "rate" and one.end > behind)
    return next(rates, None)


def span_of(statement: Statement) -> tuple[int, int]:
    """Return where a sentence says how things go together, from its clause to the words."""
    said = KINDS[kind].search(statement.words) if (kind := kind_of(statement)) else None
    if said is None:
        return statement.start, statement.end
    begin = max(statement.words.rfind(sign, 0, said.start()) for sign in "，：\t") + 1
    return statement.start + max(begin, said.end() - 70), statement.start + said.end()


def borne(statement: Statement) -> Iterator[Amount]:
    """Yield the shares of what a sentence pays that a lower level of government bears."""
    for amount in statement.amounts:
        clause = re.split("[，、；：]", statement.before(amount))[-1]
        behind = re.split("[，、；。]", statement.behind(amount))[0]
        by = LOWER_LEVEL.search(clause)
        own = statement.text[amount.start : amount.end]
        if by and amount.kind == "rate" and BEARS.search(clause[by.end() :] + own + behind):
            yield amount


def is_share_of_grant(term: Term) -> bool:
    """True of a term that pays a share of what nation or province granted."""
    rate = term.amounts.get("rate")
    return rate is not None and bool(GRANTED.search(term.statement.before(rate)))


def means_own_terms(statement: Statement) -> bool:
    """True where a sentence speaks of the terms beside it, not of other policies."""
    return bool(BOTH.search(statement.words)) and not re.search(
        r"其他|国家|省|他の|other", statement.words
    )


def of_all(statements: Iterable[Statement], paying: Collection[str]) -> tuple[int, int] | None:
    """Return where a text says outside its schemes how all of them go with other support."""
    for statement in statements:
        general = statement.programme not in paying
        if general and kind_of(statement) in ("higher_of", "excludes"):
            return span_of(statement)
    return None


#: Of two only: those that stand last before the sentence.
TWO = re.compile(r"两项|两者|两类|二者|両方|\bboth\b", re.IGNORECASE)


def scope_of(statement: Statement) -> str:
    """Return on what both would be had: contract, project or cost, "" where it is not said."""
    for scope, pattern in (
        ("contract", r"同一合同|contract"),
        ("project", r"同一项目|同一事项|同一产品|同一事業|project"),
        ("cost", r"同一费用|同一支出|経費|cost"),
    ):
        if re.search(pattern, statement.words):
            return scope
    return ""
