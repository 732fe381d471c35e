"""Read what a reader asks of the schemes, each part a text: cost, costs by kind, the firm.

schemes -> **asked** -> controls, pages, notebooks

Several answers stand in one text, as in the address of the page: `compute=6M; models=3M`.
"""

from collections.abc import Mapping

from analysis.package import Seeds
from analysis.refusal import Refused
from analysis.schemes.cost import project_cost
from analysis.schemes.question import Question, question


def asked(
    seeds: Seeds, cost: str | float, currency: str, costs: str = "", firm: str = ""
) -> Question:
    """Return the question of a project and a firm, each as a person writes it.

    Without a total a project costs the sum of its kinds. Raises Refused for what is not on file,
    and UnreadableCost for an amount that cannot be read.
    """
    by_kind = {kind: project_cost(text, currency) for kind, text in pairs(costs).items()}
    total = project_cost(cost, currency) if str(cost).strip() or not by_kind else None
    return question(seeds, total, by_kind, pairs(firm))


def pairs(text: str) -> Mapping[str, str]:
    """Return the answers of a text by what each answers: those of `a=1; b=2` are 1 and 2."""
    found: dict[str, str] = {}
    for part in filter(None, map(str.strip, text.replace("&", ";").split(";"))):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not (name and sign and value):
            raise Refused(f"takes answers such as compute=6M; size=sme, and “{part}” is none")
        if name in found:
            raise Refused(f"{name} is given twice in “{text}”")
        found[name] = value
    return found
