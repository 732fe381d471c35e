"""Choose the regions whose changes are told: those for which most rows differ between two packages.

two packages -> **beside** -> what has changed
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from analysis.charts.regions import number_of
from analysis.editions.affected_table import TABLES
from analysis.languages import msgid, translate
from analysis.measures.peers import MOST_COMPARED, MOST_FOREMOST, left_out, peer_of, peers
from analysis.measures.peers import set_beside as foremost_beside
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_of
from analysis.tables.left_out import regions_left_out
from analysis.tables.reach import reach_table
from analysis.wording import Sentence, Table, say

#: Tables whose rows are of a region, and the one whose rows are of a figure of it.
OF_REGION, OF_FIGURE = ("figures", "programmes", "strategies", "members"), "evidence"
FOREMOST = msgid(
    "Rows differ for {number} regions. This page tells of {shown} of them: those with the most "
    "rows that differ. The notebook’s parameter “regions” chooses others."
)
CAPTION = msgid("All regions on record: for how many rows differ, by table")
NOTE = msgid("A region counts where a row of it, or of a place in it, came, went or changed.")


def set_beside(old: Seeds, new: Seeds, asked: Sequence[str] = ()) -> tuple[Seeds, Seeds]:
    """Return both packages with the regions whose changes are told: those asked for, or the peers.

    Of more than MOST_COMPARED peers those are taken for which most rows differ; without an earlier
    package the foremost. Raises UnknownKeyError for a region that neither package has.
    """
    if old.figures.empty or asked:
        shown = foremost_beside(new, asked)
        return (_cut(old, shown.compared, ()) if shown.compared else old), shown
    on_file = _on_file(old, new)
    if len(on_file) <= MOST_COMPARED:
        return old, new
    kept = _most_changed(old, new)[:MOST_FOREMOST] or on_file[:MOST_FOREMOST]
    kept.sort(key=on_file.index)
    apart = {*on_file}.difference(kept)
    return _cut(old, kept, apart), _cut(new, kept, apart)


def regions_told_of(old: Seeds, new: Seeds) -> Sentence | None:
    """Return of how many regions the changes are told, and why of these; None where of all."""
    if old.figures.empty or not left_out(new):
        return regions_left_out(new)
    changed = _most_changed(*_whole(old, new))
    told = changed[:MOST_FOREMOST]
    if not told or {*_on_file(old, new)} != {*told}:
        return regions_left_out(new)
    return say(FOREMOST, number=number_of(changed), shown=number_of(told))


def changed_of_all(old: Seeds, new: Seeds) -> Table | None:
    """Return for how many of all regions rows of each table differ; None on a page that has all."""
    if old.figures.empty or not left_out(new):
        return None
    was, now = _whole(old, new)
    differing = _differing(was, now)
    items = [(table, translate(TABLES[table])) for table in differing]
    return reach_table(
        say(CAPTION), translate(msgid("Table")), [(None, items)], differing, now, NOTE
    )


def _whole(old: Seeds, new: Seeds) -> tuple[Seeds, Seeds]:
    return old.whole or old, new.whole or new


def _on_file(old: Seeds, new: Seeds) -> list[str]:
    return list(dict.fromkeys([*peers(new), *peers(old)]))


def _most_changed(old: Seeds, new: Seeds) -> list[str]:
    """Return the peers for which rows differ, those with the most first, of equals as they come."""
    rows = sum(_differing(old, new).values(), Counter[str]())
    return sorted((one for one in _on_file(old, new) if rows[one]), key=lambda one: -rows[one])


def _cut(seeds: Seeds, regions: Sequence[str], apart: set[str] | tuple[()]) -> Seeds:
    chosen = tuple(region for region in regions if seeds.has("regions", region))
    return replace(seeds.of_regions(chosen, apart), compared=chosen)


def _differing(old: Seeds, new: Seeds) -> dict[str, Counter[str]]:
    """Return by table how many rows differ for each peer, whole or in a column."""
    peer = peer_of(old) | peer_of(new)
    region = {
        figure: place
        for seeds in (old, new)
        for figure, place in zip(seeds.figures["figure"], seeds.figures["region"], strict=True)
    }
    found = {}
    for table in (*OF_REGION, OF_FIGURE):
        changed = _changed(getattr(old, table), getattr(new, table))
        places = (region[key] for key in changed) if table == OF_FIGURE else changed
        found[table] = Counter(peer[place] for place in places if peer.get(place))
    return found


def _changed(old: pd.DataFrame, new: pd.DataFrame) -> Iterator[str]:
    """Yield for each row in one table alone the region, or the figure, that it is of."""
    columns = [name for name in new.columns if name in old.columns]
    owner = columns.index("region" if "region" in columns else "figure")
    before, after = (
        {*zip(*cells_of(table[columns]).values(), strict=True)} for table in (old, new)
    )
    return (row[owner] for row in before ^ after)
