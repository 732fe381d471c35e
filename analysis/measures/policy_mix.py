"""Which instruments each region uses, by the EC-OECD STIP taxonomy.

Counting programmes says how broad a mix is, not how large: a fund and a slogan count alike. The
frame keeps every programme behind a count so that a reader can see which they are.
"""

import pandas as pd

from analysis.measures.basis import said
from analysis.measures.peers import peer_of
from analysis.package import Seeds
from analysis.package.codes import code_list


def policy_mix(seeds: Seeds) -> pd.DataFrame:
    """Return region, peer, family, instrument and programme for each programme with an instrument.

    A support scheme whose source does not say in what form it supports is no known instrument; it
    is kept, with family and instrument empty. `region` is the body whose programme it is, `peer`
    the compared region it is or lies in.
    Programmes that are the author's opinion are left out: they are not policy.
    """
    families = {code: row["family"] for code, row in code_list("instruments").items()} | {"": ""}
    peer, supports = peer_of(seeds), set(seeds.column("support_schemes", "programme"))
    rows = [
        (row["region"], peer.get(row["region"]), families.get(row["instrument"]),
         row["instrument"], row["programme"])
        for row in said(seeds.rows("programmes"))
        if row["instrument"] or row["programme"] in supports
    ]  # fmt: skip
    columns = ["region", "peer", "family", "instrument", "programme"]
    return pd.DataFrame(rows, columns=columns, dtype=object)
