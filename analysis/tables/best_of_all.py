"""Where a project gets most among all regions on record, where a page answers for some of them.

measures.best_support -> **best_of_all** -> pages
"""

from collections.abc import Mapping
from dataclasses import replace

from analysis.languages import msgid, translate
from analysis.measures.best_support import Best, best_support
from analysis.measures.peers import all_on_record
from analysis.measures.support import SupportScheme, support_schemes
from analysis.package import Seeds
from analysis.schemes.question import Question
from analysis.schemes.reading import terms_of
from analysis.tables.lines import in_region, name_of_row, terms_line
from analysis.wording import Html, Table, bullets, say

CAPTION = msgid("All regions on record: where most is paid on eligible costs of {cost}")
HEADS = (msgid("Region"), msgid("Scheme"))
NOTE = msgid(
    "The places that would pay most, the most first. A place has the schemes of what it lies in, "
    "too. Another cost typed above leaves this list as it is."
)
NOTHING = msgid("No scheme on record states an amount for such costs.")
#: So many places are listed.
MOST_LISTED = 8


def best_of_all(question: Question, seeds: Seeds) -> Table | None:
    """Return the places that pay most for what is asked, with the terms they pay on.

    None on a page that compares all regions: it has them already. What each pays in all is not
    said: the page holds the rules of the regions that it compares.
    """
    whole = all_on_record(seeds)
    if whole is None:
        return None
    schemes = {scheme.programme: scheme for scheme in support_schemes(whole)}
    found = best_support(replace(question, terms=terms_of(whole)))
    rows = [
        [name_of_row("region", best.place, whole), _uses(best, schemes, whole)]
        for best in found[:MOST_LISTED]
        if best.pays
    ]
    heads = [translate(head) for head in HEADS]
    note = say(NOTE) if rows else say(NOTHING)
    return Table(say(CAPTION, cost=question.project.cost), heads, rows, note)


def _uses(best: Best, schemes: Mapping[str, SupportScheme], seeds: Seeds) -> Html:
    """Return the schemes that pay there, each with its terms, and with its region if another's."""
    used = [schemes[key] for key in dict.fromkeys(use.term.scheme for use in best.uses)]
    return bullets(
        terms_line(one)
        if one.region == best.place
        else in_region(terms_line(one), name_of_row("region", one.region, seeds))
        for one in used
    )
