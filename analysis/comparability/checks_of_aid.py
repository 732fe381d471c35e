"""The checks on terms of support schemes: what for, for whom, on which costs, counted per what.

aid_terms, subject -> **checks_of_aid** -> checks

That each holds for its own scheme is said and weighs nothing: terms for one purpose, on one base
and counted alike share their footing. What a source leaves unsaid is not taken to be the same.
"""

from collections.abc import Sequence

from analysis.comparability.reasons import Reason
from analysis.comparability.subject import Subject
from analysis.languages import Name, Term, msgid

OTHER_COSTS = msgid("The eligible costs differ: “{costs_a}” against “{costs_b}”.")


def purpose(a: Subject, b: Subject) -> Reason | None:
    """What is paid for computing is no measure of what is paid for models."""
    if not (a.is_aid and b.is_aid):
        return None
    for one in (a, b):
        if not one.terms.get("purpose"):
            says = msgid("What “{scheme}” pays for is not said.")
            return Reason("purpose", False, says, {"scheme": Name(one.scope, one.scope_names)})
    kinds, others = a.terms["purpose"], b.terms["purpose"]
    if set(kinds) == set(others):
        return None
    says = msgid("One pays for “{purpose_a}”, the other for “{purpose_b}”.")
    return Reason("purpose", False, says, _apart("purpose", "cost_kinds", kinds, others))


def recipients(a: Subject, b: Subject) -> Reason | None:
    """A rate for small firms is none for all."""
    groups, others = a.terms.get("recipients"), b.terms.get("recipients")
    if not groups or not others or set(groups) == set(others):
        return None
    says = msgid("One is for {group_a}, the other for {group_b}.")
    return Reason("recipients", False, says, _apart("group", "target_groups", groups, others))


def definition(a: Subject, b: Subject) -> Reason | None:
    """What a sum of aid is counted per, and on which costs a rate is: its base."""
    one, other = a.terms.get("per"), b.terms.get("per")
    if one and other and one != other:
        says = msgid("Counted differently: {per_a} against {per_b}.")
        return Reason("definition", True, says, {"per_a": one, "per_b": other})
    if found := _uncounted(a, b) or _costs(a, b) or _threshold(a, b):
        return found
    if "D" in (a.obs_status, b.obs_status):
        return Reason("definition", False, msgid("A source marks its definition as different."))
    return None


def _uncounted(a: Subject, b: Subject) -> Reason | None:
    """A sum of which nobody says whether it is for a project, a year or an award."""
    if not (a.is_aid and b.is_aid and a.dimension == b.dimension == "money"):
        return None
    silent = next((one for one in (a, b) if not one.terms.get("per")), None)
    if silent is None:
        return None
    says = msgid("What the sum of “{scheme}” is counted per is not said.")
    return Reason("definition", False, says, {"scheme": Name(silent.scope, silent.scope_names)})


def _costs(a: Subject, b: Subject) -> Reason | None:
    costs, others = a.terms.get("costs"), b.terms.get("costs")
    if costs and others:
        if costs["eligible_costs"] == others["eligible_costs"]:
            return None
        values = {
            "costs_a": Name(a.scope, costs, "eligible_costs"),
            "costs_b": Name(b.scope, others, "eligible_costs"),
        }
        return Reason("definition", False, OTHER_COSTS, values)
    return _unsaid_base(a, b)


def _unsaid_base(a: Subject, b: Subject) -> Reason | None:
    """A rate of nobody knows what: a share of costs needs its costs, a sum can do without."""
    if not (a.is_aid and b.is_aid and a.dimension == b.dimension == "share"):
        return None
    silent = next((one for one in (a, b) if not one.terms.get("costs")), None)
    if silent is None:
        return None
    says = msgid("Which costs “{scheme}” counts is not said.")
    return Reason("definition", False, says, {"scheme": Name(silent.scope, silent.scope_names)})


def _threshold(a: Subject, b: Subject) -> Reason | None:
    if not (a.is_aid and b.is_aid) or a.terms.get("threshold") == b.terms.get("threshold"):
        return None
    return Reason("definition", False, msgid("They hold for costs between different thresholds."))


def _apart(name: str, codes: str, some: Sequence[str], others: Sequence[str]) -> dict[str, object]:
    """Return a code of each that the other has not, or its first, as terms of a code list."""
    pairs = (("a", some, others), ("b", others, some))
    return {
        f"{name}_{letter}": Term(codes, next((one for one in own if one not in theirs), own[0]))
        for letter, own, theirs in pairs
    }
