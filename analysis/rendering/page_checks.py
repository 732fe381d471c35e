"""Hold a finished page to what its report promises: every number traced, nothing read unsaid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.planning.page import Page

if TYPE_CHECKING:
    from analysis.package import Seeds

DERIVED = re.compile(r'data-derived="([^"]*)"')
FIGURES = re.compile(r'data-(?:figure|from)="([^"]*)"')


class ReadsMore(ValueError):
    """A page shows what its report says it does not read, so it could go stale unnoticed."""


class Untraced(ValueError):
    """A page shows a number that leads to no figure of its package."""


def figures_in(html: str) -> tuple[str, ...]:
    """The ids of every figure a page shows or derives from, sorted."""
    found = (name for listed in FIGURES.findall(html) for name in listed.split())
    return tuple(sorted({name for name in found if "/" not in name}))


def check_every_number_is_traced(html: str) -> None:
    """Raise Untraced, naming the first numbers of a page that lead to no source."""
    from analysis.pages import trace

    lost = trace(html).untraced
    if lost:
        first = "; ".join(f"{one['text']!r} in {one['context']!r}" for one in lost[:3])
        wordless = _formulas_without_words(html)
        raise Untraced(f"{len(lost)} numbers on the page lead to no source: {first}{wordless}")


def _formulas_without_words(html: str) -> str:
    """Say which formulas a page names that `pages.formulas` has no words for; "" of none."""
    from analysis.pages.formulas import FORMULAS

    unknown = sorted(set(DERIVED.findall(html)) - FORMULAS.keys())
    return f"; pages/formulas.py has no words for {', '.join(unknown)}" if unknown else ""


def check_only_its_region_is_shown(html: str, page: Page, seeds: Seeds) -> None:
    """Raise ReadsMore when a page that reads one region shows figures beyond its `seeds`."""
    more = set(figures_in(html)) - set(seeds.figures["figure"])
    if more and page.reads:
        raise ReadsMore(
            f"the report list says {page.report} reads only its {page.reads}, but the page shows "
            f"{', '.join(sorted(more)[:3])}; load the seeds by load_seeds() without folders"
        )
