"""Say in words how each derived number was computed; the evidence of the number shows it."""

from collections.abc import Sequence

from analysis.languages import msgid

FORMULAS = {
    "count": msgid("Counted: the items listed here, each once."),
    "assumption": msgid("Assumed on this page; no source states it."),
    "ratio": msgid("The first figure divided by the second."),
    "share": msgid("The part divided by the whole."),
    "total": msgid("The sum of the figures listed here."),
    "difference": msgid("The first figure less the second."),
    "product": msgid("The first figure times the second."),
    "smaller_of": msgid("The smaller of the two limits."),
    "converted": msgid("The amount times the exchange rate."),
    "exchange_rate": msgid("An exchange rate: what the sources print for the same amount."),
    "required_factor": msgid("The target divided by the baseline."),
    "required_growth": msgid(
        "Compound growth: target divided by baseline, to the power of one over the years between "
        "them, less one. A year is read as its end."
    ),
    "required_fall": msgid(
        "Compound fall: one less the target divided by the baseline, to the power of one over the "
        "years between them. A year is read as its end."
    ),
    "past_growth": msgid(
        "Compound growth between two levels on file, in the years before the target’s start."
    ),
    "even_path": msgid("The level on the way if the baseline grew evenly to the target."),
    "aid_amount": msgid("Eligible costs times the support rate, no more than the ceiling."),
    "ceiling_alone": msgid(
        "The ceiling alone: no rate is stated, so the sum does not follow from the costs; it is "
        "known only to be no more than this."
    ),
    "fixed_sum": msgid("The sum that the source states, whatever the costs."),
    "term_amount": msgid(
        "What the terms listed here come to on the costs that they count, with their thresholds "
        "and the limits that they share."
    ),
    "awards_carried": msgid(
        "The budget divided by what the scheme pays here, in whole awards; no more than its quota."
    ),
    "term_share": msgid("That support divided by all eligible costs."),
    "part_of_costs": msgid("The part of the costs that the best combination gives to this scheme."),
    "best_support": msgid(
        "The most over all admissible combinations of the terms listed here and all ways to part "
        "the costs between them; each cost is paid for once unless the sources allow more."
    ),
    "effective_intensity": msgid("The support divided by the eligible costs."),
    "break_point": msgid(
        "The ceiling divided by the rate: from this cost on, the ceiling binds at the full rate."
    ),
    "envelope_at_ceiling": msgid(
        "The envelope divided by the ceiling, in whole recipients at the full ceiling."
    ),
    "in_unit": msgid("The same quantity in another unit, converted exactly."),
    "share_of_rows": msgid("The rows that fit, divided by all rows searched."),
    "pairs_left_out": msgid(
        "The pairs that the regions listed here make, less those that the table shows."
    ),
    "told": msgid("The region’s measures whose source tells a group; of horizons, all of them."),
    "in_group": msgid("The measures that fit, listed here, each once."),
    "in_target_group": msgid("The region’s measures that are for this group."),
    "ends_with": msgid("The measures that end when what is listed here does."),
    "overlap": msgid("The kinds of instrument on record for both, divided by those for either."),
    "overlap_least": msgid(
        "The kinds of instrument on record for both, divided by all kinds in the list: what is not "
        "on record may be used by one region alone."
    ),
    "pmc_answer": msgid("What the words or the row listed here answer to the question."),
    "pmc_asked": msgid("The questions of the variables listed here."),
    "pmc_answered": msgid("Those questions of the variables listed here that are answered."),
    "pmc_variable": msgid(
        "Questions answered yes, divided by all questions of the variable. The lower end takes "
        "every open question as no, the upper end as yes."
    ),
    "pmc_index": msgid("The sum of the main variables listed here, end by end."),
    "pmc_weight": msgid("One divided by the number of questions of the variable."),
    "answers_needed": msgid(
        "Open answers, those that weigh most first, until the two intervals would part."
    ),
}
OTHERWISE = msgid("Computed from the figures listed here.")
NONE = msgid("Counted: there is none on file.")


def formula_text(formula: str, items: Sequence[str]) -> str:
    """Return the message that explains a formula; one that is not on file gets a plain one."""
    if formula == "count" and not items:
        return NONE
    return FORMULAS.get(formula, OTHERWISE)
