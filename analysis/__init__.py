"""Compare regional AI strategies with figures that lead to the sentence they came from.

    import analysis

    analysis.figures()                                  every figure on file, a row each
    analysis.compare("figure-a", "figure-b")            may the two stand side by side?
    analysis.required_growth("figure")                  what a target demands of each year
    analysis.support("80M CNY")                         what each scheme pays for a cost
    analysis.check(frame)                               what is at fault with own rows
    analysis.load_seeds("seeds", "drafts/mine")         packages of one's own, for all of these

and the modules `charts`, `tables` and `measures`. Each is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis import charts, measures, tables
    from analysis.library.answers import compare, required_growth
    from analysis.library.own_rows import check
    from analysis.library.packages import load_seeds
    from analysis.library.payments import support
    from analysis.library.tidy import figures

__all__ = [
    "charts",
    "check",
    "compare",
    "figures",
    "load_seeds",
    "measures",
    "required_growth",
    "support",
    "tables",
]
#: The module of each function; any other name that is offered is a module itself.
MODULE_OF = {
    "check": "own_rows",
    "compare": "answers",
    "figures": "tidy",
    "load_seeds": "packages",
    "required_growth": "answers",
    "support": "payments",
}


def __getattr__(name: str) -> Any:
    """Import what is offered when it is asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}")
    if name in MODULE_OF:
        return getattr(import_module(f"analysis.library.{MODULE_OF[name]}"), name)
    return import_module(f"analysis.{name}")


def __dir__() -> list[str]:
    return __all__
