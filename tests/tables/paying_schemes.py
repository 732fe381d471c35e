"""A tiny package of two places whose schemes pay, to ask where one gets most.

Maple pays 50 % of costs up to 2 million for a platform and 30 % up to 3 million for models; Cedar
1 million at most as an award, which asks for a registered model, and a scheme of unsaid terms.
"""

from analysis.measures.asked import asked
from tests.tiny import figure, indicator, programme, region, tiny

TERMS = [
    figure("half", "0.5", unit="1", bound="at_most", measure_kind="rate"),
    figure("third", "0.3", unit="1", measure_kind="rate"),
    figure("two", "2000000", measure_kind="ceiling"),
    figure("three", "3000000", measure_kind="ceiling"),
    figure("one", "1000000", bound="at_most", measure_kind="ceiling"),
]


def on_file():
    return tiny(
        regions=[region("maple"), region("cedar"), region("oak")],
        indicators=[indicator("output")],
        figures=TERMS,
        programmes=[
            programme("platform", "scheme", instrument="PI021"),
            programme("grant", "scheme", sectors="chain-models"),
            programme("award", "scheme", region="cedar", sectors="chain-models"),
            programme("loan", "scheme", region="cedar"),
        ],
        concepts=[
            {"concept": "chain-models", "scheme": "value_chain", "name_en": "Models"},
        ],
        support_schemes=[
            {"programme": "platform", "rate": "half", "ceiling": "two", "ceiling_per": "project"},
            {"programme": "grant", "rate": "third", "ceiling": "three", "ceiling_per": "project"},
            {"programme": "award", "ceiling": "one", "ceiling_per": "award"},
            {"programme": "loan"},
        ],
        conditions=[
            {"condition": "registered", "of": "award", "attribute": "model_registered",
             "holds": "is", "text_en": "a registered model"},
        ],
    )  # fmt: skip


def question(cost="10M", costs="", firm="", seeds=None, unit="CNY"):
    return asked(seeds or on_file(), cost, unit, costs, firm)
