"""Tables for every view: what is stated, what may not be compared, what a scheme pays.

measures, wording -> charts -> **tables** -> controls -> pages

Each function takes a package or a measure's frame and returns a `wording.Table`; what a source
does not say is shown as not stated, what cannot be compared is kept with its reason.
"""

from analysis.tables.actors import actors_table, companies_finding, companies_table
from analysis.tables.aims import aims_table
from analysis.tables.answers import comparable_answers
from analysis.tables.at_a_glance import at_a_glance
from analysis.tables.beside import beside_finding, beside_table, verdicts_beside
from analysis.tables.best_support import best_answer
from analysis.tables.challenges import challenges_beside, challenges_finding, challenges_table
from analysis.tables.citations import citations_table
from analysis.tables.comparisons import look_alikes, look_alikes_folded
from analysis.tables.conflicts import conflicts_table
from analysis.tables.download import download_line
from analysis.tables.figures import dismissed_table, figures_table, sources_table
from analysis.tables.left_out import regions_left_out
from analysis.tables.members import members_table
from analysis.tables.not_read import not_read_yet
from analysis.tables.on_record import regions_on_record
from analysis.tables.open_questions import open_questions
from analysis.tables.overlap import overlap_table
from analysis.tables.parts import parts_table
from analysis.tables.payments import payments_table
from analysis.tables.plan import plan_table
from analysis.tables.plans import plans_table, profile_findings
from analysis.tables.pmc import answers_finding, answers_table, changes_table, variables_table
from analysis.tables.profile import figures_beside, profile_finding
from analysis.tables.reach import (
    actors_of_all,
    answered_of_all,
    concepts_of_all,
    instruments_of_all,
    plans_of_all,
)
from analysis.tables.shares import shares_table
from analysis.tables.source import passages_table, set_aside_table, source_finding
from analysis.tables.spread import ceilings_of_all, spread_of_all, targets_of_all
from analysis.tables.strategies import not_to_be_ranked, strategies_finding, strategies_table
from analysis.tables.under_test import demands_table, targets_tested

__all__ = [
    "actors_of_all",
    "actors_table",
    "aims_table",
    "answered_of_all",
    "answers_finding",
    "answers_table",
    "at_a_glance",
    "beside_finding",
    "beside_table",
    "best_answer",
    "ceilings_of_all",
    "challenges_beside",
    "challenges_finding",
    "challenges_table",
    "changes_table",
    "citations_table",
    "companies_finding",
    "companies_table",
    "comparable_answers",
    "concepts_of_all",
    "conflicts_table",
    "demands_table",
    "dismissed_table",
    "download_line",
    "figures_beside",
    "figures_table",
    "instruments_of_all",
    "look_alikes",
    "look_alikes_folded",
    "members_table",
    "not_read_yet",
    "not_to_be_ranked",
    "open_questions",
    "overlap_table",
    "parts_table",
    "passages_table",
    "payments_table",
    "plan_table",
    "plans_of_all",
    "plans_table",
    "profile_finding",
    "profile_findings",
    "regions_left_out",
    "regions_on_record",
    "set_aside_table",
    "shares_table",
    "source_finding",
    "sources_table",
    "spread_of_all",
    "strategies_finding",
    "strategies_table",
    "targets_of_all",
    "targets_tested",
    "variables_table",
    "verdicts_beside",
]
