"""Say how the terms of a text go together, where its words name both; else keep the words.

statements, terms -> **relations** -> rows

Of what no term on file pays (「其他同类政策」) nothing can be related: the words stand in the
scheme's `stacking`. A share of another grant, and what another level of government bears, need no
other term.
"""

import re

from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Term

HIGHER = re.compile(
    r"就高|从高|按最高标准|(不重复|不可兼得).{0,4}就高|いずれか高い|higher of|highest (amount|rate)"
)
EXCLUDES = re.compile(
    r"不(得|能|可|予|再)?(重复|同时|叠加)(享受|支持|补助|奖励|申报|资助|申领)|不重复|"
    r"併用(は)?(でき|不可|しない)|重複(して|する)[^。]{0,24}(でき|ない|対象外|受け)|"
    r"(not|cannot|may not) be (combined|cumulated|claimed together)|double funding",
    re.IGNORECASE,
)
FREELY = re.compile(
    r"可以?(叠加|同时享受|累计享受|累加)|併用(する)?(こと)?が?(できる|可能|可)|"
    r"(can|may) be combined",
    re.IGNORECASE,
)
#: Both of one text: the terms of the sentence's own scheme are meant.
BOTH = re.compile(r"两项|两者|两类|上述|以上|前款|同时满足|上記|両方|both|the above", re.IGNORECASE)
GRANTED = re.compile(
    r"(国家|中央|省|上级)[^，。；]{0,14}(资助|补助|奖励|支持|立项|到账|拨付)|[国省]拨(经费|资金)"
)


def kind_of(statement: Statement) -> str:
    """Return how a sentence lets things go together: higher_of, excludes, stacks_freely or ""."""
    for kind, pattern in (
        ("higher_of", HIGHER),
        ("excludes", EXCLUDES),
        ("stacks_freely", FREELY),
    ):
        if pattern.search(statement.words):
            return kind
    return ""


def span_of(statement: Statement) -> tuple[int, int]:
    """Return where a sentence says how things go together, from its clause to the words."""
    for pattern in (HIGHER, EXCLUDES, FREELY):
        match = pattern.search(statement.words)
        if match:
            begin = max(statement.words.rfind(sign, 0, match.start()) for sign in "，：\t") + 1
            return statement.start + max(begin, match.end() - 70), statement.start + match.end()
    return statement.start, statement.end


def is_share_of_grant(term: Term) -> bool:
    """True of a term that pays a share of what nation or province granted."""
    rate = term.amounts.get("rate")
    return rate is not None and bool(GRANTED.search(term.statement.before(rate)))


def means_own_terms(statement: Statement) -> bool:
    """True where a sentence speaks of the terms beside it, not of other policies."""
    return bool(BOTH.search(statement.words)) and not re.search(
        r"其他|国家|省|他の|other", statement.words
    )


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
