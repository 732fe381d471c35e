"""What follows from the figures: growth, support, shares, policy mix, coverage, time, silence.

comparability -> **measures** -> wording, charts -> pages

A measure takes a package and returns a new frame or a small frozen record; a number in it is a
`Quantity` that knows the figures it rests on.
"""

from analysis.measures.actors import actors, clusters
from analysis.measures.asked import asked
from analysis.measures.coverage import coverage
from analysis.measures.growth import first_target, required_growth, targets
from analysis.measures.peers import among_peers, peers, set_beside
from analysis.measures.pmc import pmc_indices
from analysis.measures.policy_mix import policy_mix
from analysis.measures.shares import shares
from analysis.measures.silence import silence
from analysis.measures.spreads import answers_of_all
from analysis.measures.support import support_schemes
from analysis.measures.timeline import timeline
from analysis.measures.under_test import under_test
from analysis.measures.what_if import goal_without_a_start, what_if
from analysis.schemes.cost import project_cost

__all__ = [
    "actors",
    "among_peers",
    "answers_of_all",
    "asked",
    "clusters",
    "coverage",
    "first_target",
    "goal_without_a_start",
    "peers",
    "pmc_indices",
    "policy_mix",
    "project_cost",
    "required_growth",
    "set_beside",
    "shares",
    "silence",
    "support_schemes",
    "targets",
    "timeline",
    "under_test",
    "what_if",
]
