"""Choose the small scripts a page carries, and give them their words.

A page is whole without them. `cost.js` computes anew what rests on an assumed project cost;
`pick.js` hides regions and rows of the tables that set regions side by side. Each is named in the
page's content policy by its hash; its words come as data, in the language of the page.
"""

import re
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from analysis.languages import msgid, record_of, translate
from analysis.languages.units import unit_words

TEMPLATES = Path(__file__).parent / "template"
COST = re.compile(r'data-derived="aid_amount"[^>]*data-assumed="cost=\d+ (\w+)"')
REGION_HEADS = re.compile(r"<thead\b[^>]*+>(?:(?!</thead>).)*?</thead>", re.DOTALL)
COST_LABEL = msgid("Set the eligible costs of your project:")
PICK_LEGEND = msgid("Show regions")
PICK_SEARCH = msgid("rows with")
RULES = (msgid("the rate"), msgid("the ceiling"))


def scripts_and_words(markup: str) -> tuple[list[str], dict]:
    """Return the scripts that find something to do in the markup, and their words."""
    scripts, words = [], {}
    cost = COST.search(markup)
    if cost:
        scripts.append(_script("cost.js"))
        words["cost"] = _cost_words(cost[1])
    if any(head.count('data-name="region/') > 1 for head in REGION_HEADS.findall(markup)):
        scripts.append(_script("pick.js"))
        words["pick"] = {"legend": translate(PICK_LEGEND), "search": translate(PICK_SEARCH)}
    return scripts, words


def _cost_words(unit: str) -> dict:
    """Return what `cost.js` writes with: its words, and of the language's record what it needs."""
    written = record_of()
    before, after, _ = unit_words(unit, written)
    return {
        "label": translate(COST_LABEL),
        "rules": [translate(rule) for rule in RULES],
        "bounds": written.amounts.bounds,
        "percent": written.amounts.percent,
        "numerals": asdict(written.numerals),
        "before": before,
        "after": after,
    }


@lru_cache
def _script(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
