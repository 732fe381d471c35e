"""Load packages by their folders, and say in one way what of them is not on file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis import paths
from analysis.measures.growth import NoBaseline
from analysis.package import NotRead, Seeds, UnknownFigure, UnknownKeyError, without_unread
from analysis.package import load_seeds as load
from analysis.refusal import Refused


def load_seeds(*folders: str | Path) -> Seeds:
    """Return the data package in these folders, checked: the base first, what is stacked on it
    after; without folders the workbook's own, from wherever it is asked for. A package that lies
    beside the workbook's own is asked for by its name, and stands on it: `load_seeds("suzhou")`.

    A `Seeds` has a DataFrame for each table of the package (`seeds.figures`, `seeds.regions` …).
    Raises Refused for a folder that is not there, and PackageError with every fault at once for a
    package that is not sound (`check(folder)` lists the same faults as a frame).

    >>> import analysis
    >>> seeds = analysis.load_seeds()
    >>> seeds.regions[["region", "level"]].head(3)
          region     level
    0      china    nation
    1     futian  district
    2  guangdong  province
    """
    return load(list(paths.stacked(folders)) or None)


def seeds_to_ask(seeds: Seeds | None, unread: bool) -> Seeds:
    """Return the package to ask, the workbook's own without one; less what nobody has read."""
    if not isinstance(seeds, Seeds | None):
        raise Refused(
            f"{seeds!r} is no package: give one as analysis.load_seeds() does, or what you mean "
            "by its name (language=…)"
        )
    package = seeds or load_seeds()
    return package if unread else without_unread(package)


@contextmanager
def refusing() -> Iterator[None]:
    """Refuse what is asked of a package and is not on file there."""
    try:
        yield
    except NotRead as error:
        raise Refused(str(error)) from None
    except UnknownFigure as error:
        raise Refused(f"{error} (all are in analysis.figures())") from None
    except (UnknownKeyError, NoBaseline) as error:
        raise Refused(str(error)) from None
