"""Say how two schemes of one text go together, where a sentence names them both.

statements, relations -> **between** -> rows

A scheme is named by its programme's name or by a short form that no other has: 发放算力券 is named
算力券. A sentence within a scheme speaks of it, and of the one that it names. What no scheme on
file pays (其他政策) is related to nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.drafting.clauses import relations
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Scheme
from analysis.drafting.spans import Names

#: Short forms within the name of a programme.
SHORT = re.compile(
    r"“(?P<quoted>[^”]{2,12})”|(?P<zh>[\u4e00-\u9fff]{2}券)|"
    r"(?P<ja>[ァ-ヶー一-鿿]{2,10}(?:補助金|助成金|奨励金|バウチャー))|"
    r"(?P<en>\b[A-Za-z-]+ (?:voucher|grant|scheme|fund)\b)",
    re.IGNORECASE,
)
#: Where the other of two is named: what is had too, deducted first, or ended.
OTHERS = {
    "lifts_rate_to": re.compile(r"同时|叠加|享受|获得|併せて|もの|also|both", re.IGNORECASE),
    "after": relations.AFTER,
    "supersedes": relations.ENDS,
}


@dataclass(frozen=True)
class Between:
    """A relation of two schemes by the keys of their programmes; `amount` is a figure's key."""

    kind: str
    term: str
    other: str
    on: str
    amount: str
    start: int
    end: int


def between(
    statements: Sequence[Statement], schemes: Sequence[Scheme], names: Mapping[str, str]
) -> Iterator[Between]:
    """Yield how schemes that pay go together; `names` are those of their programmes, by key.

    None that `check` would refuse: two that are paid in full pay no more than the cost, and a rate
    that is lifted is lower before.
    """
    paying = {one.programme: one for one in schemes if one.terms}
    names = {key: name for key, name in names.items() if key in paying}
    named = _Named(names)
    for statement in statements:
        kind = relations.kind_of(statement)
        amount = relations.joint_rate(statement, kind)
        if not kind or (kind in relations.WITH_A_RATE and amount is None):
            continue
        meant = named.meant(statement)
        if len(meant) != 2:
            continue
        term, other = _in_order(statement, kind, meant, named.forms)
        figure = amount.figure if amount else ""
        own, others = (_highest(paying[key], figure) for key in (term, other))
        if kind == "stacks_freely" and own + others > 1:
            continue
        if kind == "lifts_rate_to" and amount and float(amount.value) <= own:
            continue
        yield Between(kind, term, other, relations.scope_of(statement), figure,
                      *relations.span_of(statement))  # fmt: skip


def _highest(scheme: Scheme, but: str) -> float:
    """Return the highest rate of a scheme, without that of one figure."""
    rates = (one.amounts["rate"] for one in scheme.terms if "rate" in one.amounts)
    return max((float(rate.value) for rate in rates if rate.figure != but), default=0.0)


def _forms(names: Mapping[str, str]) -> dict[str, list[str]]:
    """Return by key how each scheme is named, without what names two of them."""
    found = {
        key: [name, *(match[match.lastgroup or 0] for match in SHORT.finditer(name))]
        for key, name in names.items()
    }
    told = Counter(form.lower() for forms in found.values() for form in set(forms))
    return {
        key: [form for form in forms if told[form.lower()] == 1] for key, forms in found.items()
    }


class _Named:
    """Which schemes a sentence names, by what each of them alone is called."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.forms = _forms(names)
        self._keys = {form.lower(): key for key, own in self.forms.items() for form in own}
        self._in_text = Names(self._keys)
        self._order = {key: number for number, key in enumerate(names)}
        self._vouchers = [key for key, name in names.items() if "券" in name]

    def meant(self, statement: Statement) -> list[str]:
        """Return the schemes that a sentence names, and the one that it stands in."""
        told = {self._keys[form] for _, form in self._in_text.places(statement.words.lower())}
        if not told and "两券" in statement.words and len(self._vouchers) == 2:
            return self._vouchers
        named = sorted(told, key=self._order.__getitem__)
        alone = len(named) == 1 and statement.programme in self._order
        return list(dict.fromkeys([*[statement.programme] * alone, *named]))


def _in_order(
    statement: Statement, kind: str, meant: Sequence[str], forms: Mapping[str, list[str]]
) -> tuple[str, str]:
    """Return which of two schemes a sentence is said of, and which is the other."""
    first, second = meant
    pattern = OTHERS.get(kind)
    said = pattern.search(statement.words) if pattern else None
    if said is None:
        return first, second
    distance = {
        key: min(
            (abs(found.start() - said.start()) for form in forms[key]
             for found in re.finditer(re.escape(form), statement.words, re.IGNORECASE)),
            default=len(statement.words),
        )
        for key in meant
    }  # fmt: skip
    return (second, first) if distance[first] < distance[second] else (first, second)
