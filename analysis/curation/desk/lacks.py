"""Say in plain words what a candidate package still lacks, and what to do about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.curation.desk.row_lines import words_of_figure
from analysis.curation.references import key_column
from analysis.curation.soundness import Soundness, record_at
from analysis.curation.state import Curation
from analysis.languages import msgid, name_of, translate
from analysis.package.documents import Problem
from analysis.package.faults import Fault, shown
from analysis.wording import Html
from analysis.wording.marks import element

MOST = 12
#: (table, field, start of the rule) -> what to do, with the name of what it is about
ADVICE = {
    ("regions", "level", "is missing"): msgid(
        "Say at which level {name} stands; accepted figures rest on it."
    ),
    ("sources", "tier", "is missing"): msgid(
        "Say how close {name} is to the decision; accepted figures rest on it."
    ),
    ("figures", "frequency", "is missing"): msgid(
        "{name} flows: say over which time, such as P1Y for a year."
    ),
    ("figures", "frequency", "a level"): msgid(
        "{name} is a level: empty its frequency, or choose what flows."
    ),
    ("figures", "unit", "is not what"): msgid(
        "{name} is in another unit than what it measures: choose another measure or unit."
    ),
    ("figures", "unit", "a rate"): msgid("{name} is called a rate: a rate is a share, unit 1."),
    ("figures", "unit", "a ceiling"): msgid("{name} is called a ceiling: a ceiling is money."),
    ("figures", "unit", "a budget"): msgid("{name} is called a budget: a budget is money."),
    ("figures", "bound", "a ceiling"): msgid(
        "{name} is called a ceiling, but is at least an amount: a ceiling is a most."
    ),
    ("figures", "measure_kind", "is called"): msgid(
        "{name} is of a time after its document: call it a target, a plan or a forecast."
    ),
    ("figures", "value", "is no rate"): msgid("{name} is called a rate: a rate is 0 to 1."),
    ("figures", "value", "the part"): msgid("{name} is more than the whole it is a part of."),
    ("figures", "region", "lies elsewhere"): msgid(
        "{name} lies elsewhere than the programme or member it belongs to."
    ),
    ("figures", "value", "is missing"): msgid("{name} has no value: fill it in or dismiss it."),
    ("figures", "value_upper", "is not above"): msgid(
        "{name} is a range whose upper end is not above its lower one."
    ),
    ("figures", "period_basis", "is missing"): msgid(
        "Say of {name} whether its period is stated or inferred."
    ),
}
GENERAL = msgid("{name}, {field}: {rule}. Allowed: {allowed}")
BEYOND = msgid("The package below has a fault: {fault}")
UNNAMED = msgid("{name} is accepted, but nobody has said what it measures: name it.")
MORE = msgid("{count} more; workbook check lists them all.")
SOUND = msgid("The package as saved is sound.")
WORDS = {
    "value": msgid("{name}: its words give another value. Correct it, or write how they are read."),
    "unit": msgid("{name}: its words give another unit. Correct it, or write how they are read."),
    "bound": msgid("{name}: its words give another bound. Correct it, or write how they are read."),
    "period": msgid("{name}: its words give another period."),
    "no_period": msgid("{name}: no words give its period. Call it inferred, or correct it."),
    "no_number": msgid("{name}: its words give no number. Write how they are read."),
    "unfounded_period": msgid(
        "{name}: its period is inferred, but from nothing on file. Say when the document was "
        "published, or name the period in the note or in how the words are read."
    ),
    "moved": msgid("{name}: its words stand elsewhere in the document."),
    "lost": msgid("{name}: its words are not in the document."),
    "wrong_context": msgid("{name}: other words than on file stand beside its words."),
    "other_document": msgid("{name}: the file is not the document on file."),
    "other_length": msgid("{name}: the file is longer or shorter than the document on file."),
    "missing_document": msgid("{name}: the document is not at hand."),
    "not_utf8": msgid("{name}: the document is no UTF-8 text."),
    "ambiguous": msgid("{name}: its words stand at several places, with the same words beside."),
}


@dataclass(frozen=True)
class Advice:
    """A sentence that says what to do, and the row it is about, as table/key."""

    says: str
    go: str = ""


def lacks(curation: Curation, found: Soundness) -> Html:
    """Return what is wrong as a list, or that nothing is."""
    told = list(dict.fromkeys(advice(curation, found)))
    if not told:
        return Html(element("div", element("p", translate(SOUND)), **{"class": "curated is-sound"}))
    return advised(told, MOST, "is-wrong")


def advised(told: Sequence[Advice], most: int, kind: str) -> Html:
    """Return sentences as a list; each that is about a row leads to it."""
    items = [element("li", _leading(one)) for one in told[:most]]
    if len(told) > most:
        items.append(element("li", translate(MORE, count=len(told) - most)))
    return Html(element("div", element("ul", Html("").join(items)), **{"class": f"curated {kind}"}))


def advice(curation: Curation, found: Soundness) -> Iterator[Advice]:
    """Yield a plain sentence for each fault, problem and unnamed figure."""
    for fault in found.faults:
        yield _fault(curation, fault)
    for problem in found.problems:
        go = f"{'figures' if problem.table == 'evidence' else problem.table}/{problem.key}"
        yield Advice(_problem(curation, problem), go)
    for figure in found.unnamed:
        says = translate(UNNAMED, name=figure_name(curation, figure))
        yield Advice(says, f"figures/{figure}")


def figure_name(curation: Curation, figure: str) -> str:
    """Return the words of a figure in quotation marks, or its key where it has none."""
    words = words_of_figure(curation, figure)
    return shown(words) if words == figure else f"“{shown(words)}”"


def _leading(one: Advice) -> Html:
    if not one.go:
        return element("span", one.says)
    return element("button", one.says, type="button", **{"data-go": one.go})


def _fault(curation: Curation, fault: Fault) -> Advice:
    if fault.folder not in ("", str(curation.folder)):
        return Advice(translate(BEYOND, fault=str(fault)))
    row = record_at(curation.folder, fault.table, fault.row) or {}
    name, go = _name(curation, fault, row), _row_of(fault.table, row)
    for (table, field, rule), says in ADVICE.items():
        if (fault.table, fault.field) == (table, field) and fault.rule.startswith(rule):
            return Advice(translate(says, name=name), go)
    parts = {"field": fault.field, "rule": fault.rule, "allowed": shown(fault.allowed)}
    return Advice(translate(GENERAL, name=name, **parts), go)


def _row_of(table: str, row: Mapping) -> str:
    if table == "evidence":
        table = "figures"
    key = row.get(key_column(table), "")
    return f"{table}/{key}" if key else ""


def _name(curation: Curation, fault: Fault, row: Mapping) -> str:
    if row.get("figure") and fault.table in ("figures", "evidence"):
        return figure_name(curation, row["figure"])
    named = name_of(row) or row.get("title") or row.get("exact") or fault.table
    return f"“{shown(named)}”"


def _problem(curation: Curation, problem: Problem) -> str:
    name = figure_name(curation, problem.key)
    if problem.code in WORDS:
        return translate(WORDS[problem.code], name=name)
    return f"{name}: {shown(problem.says)}"
