"""Say in sentences what the comparison needs next, each leading to the row to decide on."""

from collections.abc import Iterator

from analysis.curation.desk.lacks import Advice, advised
from analysis.curation.desk.row_lines import name
from analysis.curation.next_steps import Outlook, Step
from analysis.curation.state import Curation
from analysis.languages import msgid, name_of, translate
from analysis.package import Seeds
from analysis.package.faults import shown
from analysis.wording import Html
from analysis.wording.marks import element

MOST = 3
ANSWERED = msgid("{answered} of {asked} questions of the silence map are answered.")
ONE = msgid("One decision away from “{question}”: {name}.")
SEVERAL = msgid("{count} decisions away from “{question}”: begin with {name}.")
UNNAMED = msgid("“{question}” may be answered by {name}, once you say what that measures.")
NONE_NEAR = msgid("No drafted row answers another question: add rows from the text.")


def ahead(curation: Curation, seeds: Seeds, found: Outlook) -> Html:
    """Return how much of the silence map is answered, and the nearest questions."""
    says = translate(ANSWERED, answered=found.answered, asked=found.asked)
    told = list(_sentences(curation, seeds, found))
    if not told and found.answered < found.asked:
        told = [Advice(translate(NONE_NEAR))]
    steps = advised(told, MOST, "is-next") if told else Html("")
    return Html(element("p", says, **{"class": "curated"})) + steps


def _sentences(curation: Curation, seeds: Seeds, found: Outlook) -> Iterator[Advice]:
    questions = {row["question"]: row for row in seeds.questions.to_dict("records")}
    for step in found.steps[:MOST]:
        question = shown(name_of(questions[step.question]))
        yield Advice(_sentence(curation, step, question), "/".join(step.rows[0]))


def _sentence(curation: Curation, step: Step, question: str) -> str:
    row = f"“{shown(name(curation, *step.rows[0]))}”"
    if step.unnamed:
        return translate(UNNAMED, question=question, name=row)
    if len(step.rows) == 1:
        return translate(ONE, question=question, name=row)
    return translate(SEVERAL, count=len(step.rows), question=question, name=row)
