"""Who and what a region's sources name: companies, laboratories, models, projects."""

from collections.abc import Sequence

import pandas as pd

from analysis.charts.regions import Regions
from analysis.charts.sources import RowNames
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.actors import bodies
from analysis.measures.basis import STATED
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key
from analysis.wording import Group, Row, Sentence, Table, bullets, count, listed, marked, say

CAPTION = msgid("Who and what the sources name")
HEADS = (msgid("Kind"), msgid("Number"), msgid("Names"))
NOBODY = msgid("None is on record.")
IN_ROLES = msgid("{body}, mentioned under: {roles}")


def members_table(actors: pd.DataFrame, seeds: Seeds) -> Table:
    """Return the members of a frame of `measures.actors` by region and kind, each body once.

    Who is named inside a compared region stands with it; one that is named for several
    programmes stands with all of them.
    """
    regions, called = Regions(seeds), _Called(seeds)
    of_kind: dict[str, dict[str, list[Sequence[str]]]] = {}
    for body in bodies(rows_of(actors)):
        here = of_kind.setdefault(body["place"], {})
        here.setdefault(body["kind"], []).append(body["members"])
    rows: list[Row] = []
    for region in regions.sorted(of_kind):
        rows.append(Group(regions.name(region)))
        for kind in filter(of_kind[region].__contains__, code_list("member_kinds")):
            found = of_kind[region][kind]
            keys = [f"member/{members[0]}" for members in found]
            names = bullets(map(called.body, found))
            rows.append([Term("member_kinds", kind), count(keys), names])
    note = None if rows else say(NOBODY)
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


class _Called:
    """What the bodies of a package are called, and for which programmes they are named."""

    def __init__(self, seeds: Seeds) -> None:
        self._names = RowNames(seeds)
        self._members = rows_by_key(seeds, "members", "member")

    def body(self, members: Sequence[str]) -> Name | Sentence:
        """Return the name of a body; with its programmes where several name it.

        It has a mark where no row of it is stated.
        """
        bases = [self._members[key]["basis"] for key in members]
        basis = STATED if STATED in bases else bases[0]
        name = marked(self._names.of(f"member/{members[0]}"), basis)
        programmes = dict.fromkeys(self._members[key]["programme"] for key in members)
        roles = [self._names.of(f"programme/{one}") for one in programmes if one]
        return say(IN_ROLES, body=name, roles=listed(roles)) if len(roles) > 1 else name
