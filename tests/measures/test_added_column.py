"""A column that is added to the tables of a package changes nothing that is computed from them."""

from dataclasses import replace

from analysis import tables
from analysis.measures.actors import actors, clusters
from analysis.measures.asked import asked
from analysis.measures.coverage import SCHEMES, coverage
from analysis.measures.growth import targets
from analysis.measures.peers import peers, set_beside
from analysis.measures.policy_mix import policy_mix
from analysis.measures.shares import shares
from analysis.measures.silence import silence
from analysis.measures.timeline import timeline


def test_measures_and_tables_read_on_past_a_column_they_do_not_know(seeds):
    more = {name: table.assign(added="x") for name, table in seeds.tables.items()}
    wider = set_beside(replace(seeds, **more), peers(seeds))

    for measure in (clusters, targets, policy_mix, shares, silence, timeline):
        assert measure(wider).equals(measure(seeds)), measure.__name__
    for scheme in SCHEMES:
        assert coverage(wider, scheme).equals(coverage(seeds, scheme)), scheme
    assert shown(wider) == shown(seeds)


def shown(seeds):
    source = seeds.sources["source"].iloc[0]
    return [
        table._repr_html_()
        for table in (
            tables.at_a_glance(seeds, peers(seeds)),
            tables.conflicts_table(seeds),
            tables.dismissed_table(seeds),
            tables.figures_table(seeds),
            tables.members_table(actors(seeds), seeds),
            tables.passages_table(seeds, source),
            tables.payments_table(asked(seeds, "50 million", "CNY"), seeds),
            tables.profile_finding(seeds, peers(seeds)[0]),
            tables.set_aside_table(seeds, source),
            tables.shares_table(shares(seeds), seeds),
            tables.sources_table(seeds),
        )
    ]
