"""What comes out differently from two packages: comparisons, growth, break points, silences."""

from collections.abc import Callable

from analysis.editions.changes import Change, Changes
from analysis.editions.changes_table import subject_of_figure
from analysis.editions.consequences import key_of_term
from analysis.languages import Name, msgid, translate
from analysis.measures.growth import required_growth
from analysis.measures.support import break_point, carries, support_schemes
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Sentence, Table, of_before, say

SAME = msgid("No comparison and no conclusion comes out differently.")
NO_EARLIER = msgid("There is no earlier edition on file whose conclusions could differ.")
FOLLOWS = msgid("Verdicts and conclusions that differ")
FOLLOW_HEADS = (msgid("What"), msgid("Conclusion"), msgid("Earlier"), msgid("Now"))
NOTHING_FOLLOWS = msgid("nothing follows")
OUTCOMES = {
    "same footing": msgid("same footing"),
    "with care": msgid("with care"),
    "not comparable": msgid("not comparable"),
    "stated": msgid("stated"),
    "of_part": msgid("stated for a part only"),
    "not_stated": msgid("not stated"),
    "not_read": msgid("drafted, not read yet"),
    "not_applicable": msgid("does not apply"),
    "": NOTHING_FOLLOWS,
}
KINDS = {
    "verdict": msgid("whether two figures may be compared"),
    "required_growth": msgid("the growth a target requires"),
    "break_point": msgid("the cost from which a ceiling binds"),
    "carries": msgid("how many awards at the ceiling an envelope pays"),
    "silence": msgid("what the sources say"),
}


def conclusions_table(changes: Changes, old: Seeds, new: Seeds) -> Table:
    """Return the comparisons and conclusions that come out differently now."""
    rows = [
        [
            _about(change.key, new),
            translate(KINDS[change.field]),
            _outcome(change, change.old, old, of_before),
            _outcome(change, change.new, new),
        ]
        for change in (*changes.verdicts, *changes.conclusions)
    ]
    note = None if rows else say(NO_EARLIER if old.figures.empty else SAME)
    return Table(say(FOLLOWS), [translate(head) for head in FOLLOW_HEADS], rows, note)


def _outcome(
    change: Change, told: str, seeds: Seeds, marked: Callable[[Quantity], Quantity] = lambda q: q
) -> Quantity | str:
    """Return how a conclusion comes out in a package: in words, or as the quantity itself."""
    if told in OUTCOMES:
        return translate(OUTCOMES[told])
    if change.field == "required_growth":
        return marked(required_growth(seeds, change.key).per_year)
    measure = {"break_point": break_point, "carries": carries}[change.field]
    terms = {key_of_term(one): one for one in support_schemes(seeds)}
    follows = measure(terms[change.key])
    return translate(NOTHING_FOLLOWS) if follows is None else marked(follows)


def _about(key: str, new: Seeds) -> list[Sentence | Name]:
    """Return what a changed conclusion is about: a figure, a pair of them, or a row."""
    parts: list = []
    for item in key.split():
        table, _, row = item.rpartition("/")
        if not table:
            parts.append(subject_of_figure(item, new))
        elif table in ("support_scheme", "scheme_term"):
            terms = {key_of_term(one): one for one in support_schemes(new)}
            parts.append(Name(f"programme/{terms[item].programme}", terms[item].names))
        else:
            parts.append(Name(f"{table}/{row}", new.row(f"{table}s", row)))
    return parts
