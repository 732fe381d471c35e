"""What each region's sources say and what they do not: the silence map.

Every question of the package's `questions` is put to every compared region. "Stated" needs a row
with a value; "not applicable" needs a row that says so (OBS_STATUS M: it cannot exist); everything
else is "not stated", which is never zero and never "has none".
"""

from collections import defaultdict

import pandas as pd

from analysis.measures.peers import peer_of, peers
from analysis.package import Seeds

STATED, NOT_STATED, NOT_APPLICABLE = "stated", "not_stated", "not_applicable"
_KEY = {
    "figures": "figure",
    "programmes": "programme",
    "members": "member",
    "support_schemes": "programme",
}


def silence(seeds: Seeds) -> pd.DataFrame:
    """Return a row for each region and question: region, question, theme, state, keys, of_part.

    `keys` holds what answers it (figure ids, `programme/x`, `member/y`), empty where nothing does.
    `of_part` is True where only places inside the region answer, such as a zone's own measures.
    """
    regions = dict(zip(seeds.programmes["programme"], seeds.programmes["region"], strict=True))
    tables = {table: _with_region(seeds, table, regions) for table in _KEY}
    peer, compared = peer_of(seeds), peers(seeds)
    rows = []
    for question in seeds.questions.to_dict("records"):
        found = _answers(tables[question["looks_in"]], question)
        by_region, by_peer = defaultdict(list), defaultdict(list)
        for answer in found.to_dict("records"):
            by_region[answer["region"]].append(answer)
            by_peer[peer.get(answer["region"])].append(answer)
        for region in compared:
            own = _row(region, question, by_region[region], of_part=False)
            if own["state"] == NOT_STATED:
                own = _row(region, question, by_peer[region], of_part=True)
            rows.append(own)
    columns = ["region", "question", "theme", "state", "keys", "of_part"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _row(region: str, question: dict, answers: list[dict], *, of_part: bool) -> dict:
    key = _KEY[question["looks_in"]]
    prefix = "" if key == "figure" else f"{key}/"
    stated = [answer for answer in answers if answer.get("obs_status") not in ("M", "O")]
    state = STATED if stated else NOT_STATED
    if not stated and any(answer.get("obs_status") == "M" for answer in answers):
        state = NOT_APPLICABLE
    return {
        "region": region,
        "question": question["question"],
        "theme": question["theme"],
        "state": state,
        "keys": tuple(prefix + value for value in dict.fromkeys(row[key] for row in stated)),
        "of_part": of_part and state == STATED,
    }


def _answers(rows: pd.DataFrame, question: dict) -> pd.DataFrame:
    """Return the rows that answer a question: each filter it names must hold, `field` be filled."""
    for column in ("indicator", "measure_kind", "instrument", "kind"):
        if question[column] and column in rows:
            rows = rows[rows[column].isin(question[column].split(";"))]
    if question["field"]:
        rows = rows[rows[question["field"]] != ""]
    if "basis" in rows:
        rows = rows[rows["basis"] == "stated"]
    return rows


def _with_region(seeds: Seeds, table: str, regions: dict[str, str]) -> pd.DataFrame:
    rows = getattr(seeds, table)
    return rows.assign(region=rows["programme"].map(regions)) if "region" not in rows else rows
