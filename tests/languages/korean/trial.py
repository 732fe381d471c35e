"""Write and render in Korean; run in a copy of the project that has gained its three files.

Prints what came out as JSON, for the test to read.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

TESTS, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])
sys.path[:0] = [str(Path.cwd()), str(TESTS), str(TESTS / "pages")]

import packages  # noqa: E402
import sample  # noqa: E402

import analysis  # noqa: E402
from analysis.languages import LANGUAGES, OWN_NAMES, amount, in_language, name_of, period_text  # noqa: E402
from analysis.package import load_seeds  # noqa: E402
from analysis.pages import make_page  # noqa: E402
from analysis.quantities import Quantity  # noqa: E402


def said(value, unit, bound="exact", upper=None):
    return amount(Quantity(Fraction(value), unit, bound, upper and Fraction(upper)), "ko")


def loaded_name():
    rows = packages.sound_rows()
    rows["regions"][1]["name_ko"] = "단풍성"
    seeds = load_seeds([packages.write_package(FOLDER / "package", rows)])
    return [name_of(seeds.row("regions", key), "ko") for key in ("maple", "cedar")]


def page():
    held = sample.seeds(FOLDER, regions=[sample.REGION | {"name_ko": "북성"}])
    with in_language("ko"):
        return make_page(sample.notebook(held, "ko"), sample.context(held, "ko"))


(FOLDER / "package").mkdir()
print(json.dumps({
    "analysis": analysis.__file__,
    "languages": LANGUAGES,
    "own name": OWN_NAMES["ko"],
    "amounts": [
        said(160_000_000_000, "KRW", "at_least"),
        said(3_200_000_000_000, "KRW", "about"),
        said(25_500, "person"),
        said("0.3", "1", "at_most"),
        said(150_000_000, "KRW", upper=800_000_000),
        said(30, "min", "at_most"),
    ],
    "periods": [period_text(iso, "ko") for iso in ("2027", "2024-12-31", "2025/2027")],
    "names": loaded_name(),
    "page": page(),
}))  # fmt: skip
