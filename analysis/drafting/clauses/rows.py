"""Write the schemes of a text as rows of the package, each with its words and its rule.

schemes, grades, conditions, relations -> **rows** -> draft

Nothing is written that `check` would refuse: tiers have names of their own, an amount is of the
kind that its column takes, and two terms are related only where both are on file.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, count
from typing import Any

from analysis.drafting.clauses import phrases, relations
from analysis.drafting.clauses.bases import base_of, costs_of
from analysis.drafting.clauses.between import Between
from analysis.drafting.clauses.conditions import Asked, asked_of
from analysis.drafting.clauses.given import given
from analysis.drafting.clauses.grades import grades_of
from analysis.drafting.clauses.quoting import (
    LONGEST_EXACT,
    clause_start,
    in_language,
    quoted,
    tag_of,
)
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Scheme, Shared, Term

Row = dict[str, Any]
#: What a sentence may say of the terms of its own scheme.
OF_OWN_TERMS = frozenset({"higher_of", "excludes", "stacks_freely", "stacks_to"})
#: Relations of more terms than these would be no reading but a guess.
MOST_RELATED = 4
#: Terms that one limit names each; a limit of more is one of their scheme.
MOST_COVERED = 8
TABLES = ("support_schemes", "scheme_terms", "scheme_limits", "scheme_relations", "conditions")


@dataclass
class Writer:
    """Writes the rows of a source, in its language."""

    text: str
    source: str
    region: str
    language: str
    tables: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})
    _keys: set[str] = field(default_factory=set)
    #: the terms of the scheme at hand, by where their sentence starts
    _own: dict[int, list[tuple[str, Term]]] = field(default_factory=dict)
    _asked: set[tuple[str, str, str]] = field(default_factory=set)

    def scheme(self, scheme: Scheme) -> None:
        """Write a scheme with its terms and all that binds them."""
        keys = self._terms(scheme)
        self._own = {}
        for key, term in zip(keys, scheme.terms, strict=True):
            self._own.setdefault(term.statement.start, []).append((key, term))
        self.tables["support_schemes"].append(self._whole(scheme))
        for limit in scheme.limits:
            self._limit(scheme, limit, keys)
        self._relations(scheme, keys)
        self._conditions(scheme, keys)

    def _whole(self, scheme: Scheme) -> Row:
        row: Row = {"programme": scheme.programme, "obs_status": "V", "rule": "scheme-of-programme"}
        bases = [span for span in map(base_of, scheme.terms) if span]
        words = list(dict.fromkeys(self.text[start:end] for start, end in bases))
        tag = tag_of(self.language)
        if words:
            column = "eligible_costs" if tag == "en" else f"eligible_costs_{tag}"
            row[column] = "; ".join(words)[:300] if tag == "en" else "；".join(words)[:300]
        if scheme.envelope:
            row |= {"envelope": scheme.envelope.figure, "envelope_per": _envelope_per(scheme)}
        said = " ".join(one.words for one in scheme.statements)
        row["allocation"] = phrases.code(phrases.ALLOCATIONS, said)
        together = next((one for one in scheme.statements if relations.kind_of(one)), None)
        if together:
            row["stacking"] = quoted(self.text, "", *relations.span_of(together))["exact"]
        return {column: cell for column, cell in row.items() if cell}

    def _terms(self, scheme: Scheme) -> list[str]:
        """Write the terms of a scheme and return their keys."""
        grades, keys = grades_of(scheme.terms), list[str]()
        for term, grade in zip(scheme.terms, grades, strict=True):
            place = self._place(term)
            key = self._key("t", [place["start"], *(one.start for one in term.amounts.values())])
            row = {"term": key, "scheme": scheme.programme, "costs": costs_of(term)}
            row |= in_language("grade", grade, self.language) if grade else {}
            row |= {column: amount.figure for column, amount in term.amounts.items()}
            if relations.is_share_of_grant(term):
                del row["rate"]
            row["limit_per"] = term.limit_per if "limit" in row else ""
            row["quota_per"] = term.quota_per if "quota" in row else ""
            row["threshold_on"] = term.threshold_on
            self._add("scheme_terms", row | place, _rule_of(term))
            keys.append(key)
        return keys

    def _place(self, term: Term) -> Row:
        """Return the words of a term: from its clause, or its own number in a list, to its last."""
        own = [one for one in term.amounts.values() if one.start >= term.statement.start
               and one.end <= term.statement.end]  # fmt: skip
        first, last = min(one.start for one in own), max(one.end for one in own)
        base = base_of(term)
        begin = first
        if term.place[0] == 0:
            begin = clause_start(self.text, term.statement.start, first)
            begin = min(begin, base[0]) if base else begin
        if last - begin > LONGEST_EXACT or term.statement.is_row:
            begin, last = term.first.start, term.first.end
        return quoted(self.text, self.source, begin, last)

    def _limit(self, scheme: Scheme, limit: Shared, keys: Sequence[str]) -> None:
        own = [key for key, _ in self._own.get(limit.statement.start, ())]
        few = limit.of_sentence and own and own != keys and len(own) <= MOST_COVERED
        covers = own if few else [scheme.programme]
        amounts = [one for one in (limit.amount, limit.years) if one]
        start, end = min(one.start for one in amounts), max(one.end for one in amounts)
        begin = max(clause_start(self.text, limit.statement.start, start), start - 40)
        row = {
            "limit": self._key("l", [start, end]), "covers": ";".join(covers), "per": limit.per,
            "amount": limit.amount.figure if limit.amount else "",
            "years": limit.years.figure if limit.years else "",
        }  # fmt: skip
        rule = "limit-shared" if limit.amount else "limit-of-years"
        self._add("scheme_limits", row | quoted(self.text, self.source, begin, end), rule)

    def _relations(self, scheme: Scheme, keys: Sequence[str]) -> None:
        for key, term in zip(keys, scheme.terms, strict=True):
            if relations.is_share_of_grant(term):
                rate = term.amounts["rate"]
                row = {"relation": self._key("r", [rate.start]), "kind": "share_of_grant",
                       "term": key, "amount": rate.figure}  # fmt: skip
                self._add("scheme_relations", row | self._place(term), "relation-share-of-grant")
        for statement in scheme.statements:
            self._related(scheme, statement, keys)
            self._left(scheme, statement)

    def _related(self, scheme: Scheme, statement: Statement, keys: Sequence[str]) -> None:
        """Relate the terms that stand before a sentence which speaks of them together."""
        kind = relations.kind_of(statement)
        amount = relations.joint_rate(statement, kind)
        if kind not in OF_OWN_TERMS or not relations.means_own_terms(statement):
            return
        if (kind in relations.WITH_A_RATE) != (amount is not None):
            return
        before = [
            (key, term) for key, term in zip(keys, scheme.terms, strict=True)
            if term.first.start < statement.end and not relations.is_share_of_grant(term)
        ]  # fmt: skip
        if len(before) < 2:
            return
        meant = before[-2:] if relations.TWO.search(statement.words) else before
        if len(meant) > MOST_RELATED or (kind == "stacks_freely" and _pay_too_much(meant)):
            return
        start, end = relations.span_of(statement)
        for (key, _), (other, _) in combinations(meant, 2):
            row = {"relation": self._key("r", [start]),
                   "kind": kind, "term": key, "other": other,
                   "on": relations.scope_of(statement),
                   "amount": amount.figure if amount else ""}  # fmt: skip
            self._add("scheme_relations", row | quoted(self.text, self.source, start, end),
                      "relation-of-own-terms")  # fmt: skip

    def _left(self, scheme: Scheme, statement: Statement) -> None:
        """Say what another level of government bears, and what is deducted first."""
        if not scheme.terms:
            return
        for amount in relations.borne(statement):
            begin = clause_start(self.text, statement.start, amount.start)
            row = {"relation": self._key("r", [amount.start]), "kind": "borne_by",
                   "term": scheme.programme, "amount": amount.figure}  # fmt: skip
            self._add("scheme_relations", row | quoted(self.text, self.source, begin, amount.end),
                      "relation-borne-by")  # fmt: skip
        if relations.kind_of(statement) == "after":
            start, end = relations.span_of(statement)
            row = {"relation": self._key("r", [start]), "kind": "after", "term": scheme.programme,
                   "on": relations.scope_of(statement)}  # fmt: skip
            self._add("scheme_relations", row | quoted(self.text, self.source, start, end),
                      "relation-after")  # fmt: skip

    def between(self, found: Iterable[Between]) -> None:
        """Relate schemes that a sentence names together."""
        for one in found:
            row = {"relation": self._key("r", [one.start]), "kind": one.kind, "term": one.term,
                   "other": one.other, "on": one.on, "amount": one.amount}  # fmt: skip
            self._add("scheme_relations", row | quoted(self.text, self.source, one.start, one.end),
                      "relation-of-named-schemes")  # fmt: skip

    def stacking_of_all(self, start: int, end: int) -> None:
        """Keep with each scheme that says nothing itself what a text says of all."""
        for row in self.tables["support_schemes"]:
            row.setdefault("stacking", quoted(self.text, "", start, end)["exact"])

    def _conditions(self, scheme: Scheme, keys: Sequence[str]) -> None:
        since = len(self.tables["conditions"])
        for statement in scheme.statements:
            own = self._own.get(statement.start, [])
            if not own and scheme.terms and not _is_of_all(statement):
                continue
            asked = asked_of(statement, self.region)
            for one, of in given(asked, own, scheme.programme, len(keys)):
                self._condition(one, of)
        terms = self.tables["scheme_terms"]
        _name_recipients(terms[len(terms) - len(keys) :], self.tables["conditions"][since:])

    def _condition(self, asked: Asked, of: str) -> None:
        place = quoted(self.text, self.source, asked.start, asked.end)
        said = (of, asked.attribute, asked.value)
        if not place["exact"] or (asked.value and said in self._asked):
            return
        self._asked.add(said)
        key = self._key("c", [asked.start])
        row = {"condition": key, "of": of, "attribute": asked.attribute, "holds": asked.holds,
               "value": asked.value, "amount": asked.amount.figure if asked.amount else "",
               "text_en": place["exact"]}  # fmt: skip
        row |= in_language("text", place["exact"], self.language)
        self._add("conditions", row | place, f"condition-{RULES.get(asked.attribute, 'coded')}")

    def _key(self, sort: str, starts: Sequence[int]) -> str:
        """Return the first key of a sort that is free, by where its words may be said to start."""
        keys = (f"{self.source}-{sort}{start}" for start in chain(starts, count(starts[0] + 1)))
        key = next(key for key in keys if key not in self._keys)
        self._keys.add(key)
        return key

    def _add(self, table: str, row: Row, rule: str) -> None:
        said = {column: cell for column, cell in row.items() if cell != ""}
        self.tables[table].append(said | {"obs_status": "V", "rule": rule})


RULES = {"words": "in-words", "kind": "of-recipients", "size": "of-size"} | dict.fromkeys(
    ("employees", "age", "revenue", "rd_share", "parameters"), "of-amount"
)


def _name_recipients(terms: Sequence[Row], conditions: Sequence[Row]) -> None:
    """Say of each term of a scheme whom it is for, where they are not for the same."""
    kinds = {row["of"]: row["value"] for row in conditions if row["attribute"] == "kind"}
    if len({kinds.get(row["term"], "") for row in terms}) > 1:
        for row in terms:
            if row["term"] in kinds:
                row["recipients"] = kinds[row["term"]]


def _rule_of(term: Term) -> str:
    if term.place[1] > 1:
        return "term-of-list"
    if "rate" in term.amounts:
        return "term-rate-and-limit" if "limit" in term.amounts else "term-rate"
    if "fixed_sum" in term.amounts:
        return "term-fixed-sum"
    return "term-limit" if "limit" in term.amounts else "term-quota"


def _envelope_per(scheme: Scheme) -> str:
    envelope = scheme.envelope
    for statement in scheme.statements:
        if envelope in statement.amounts:
            yearly = phrases.YEARLY.search(statement.words[: envelope.end - statement.start])
            return "year" if yearly else "scheme"
    return "scheme"


def _pay_too_much(terms: Sequence[tuple[str, Term]]) -> bool:
    """True of two rates that together are more than the cost."""
    rates = [float(term.amounts["rate"].value) for _, term in terms if "rate" in term.amounts]
    return sum(sorted(rates)[-2:]) > 1


def _is_of_all(statement: Statement) -> bool:
    """True of an item of conditions, of who is eligible, and of whom what follows is for."""
    pays = any(one.kind in ("rate", "ceiling", "fixed_sum") for one in statement.amounts)
    heads = not pays and re.match(r"[。；]\s*其中", statement.text[statement.end :][:9])
    return statement.is_item or bool(heads) or bool(phrases.ELIGIBLE.search(statement.words))
