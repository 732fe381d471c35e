"""The verdict on two figures: same footing, with care, or not comparable."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from analysis.comparability.checks import objections
from analysis.comparability.reasons import Reason, verdict_of
from analysis.comparability.subject import subjects_of
from analysis.package import Seeds


@dataclass(frozen=True)
class Verdict:
    """What may be done with figures `a` and `b`, and every reason for it."""

    a: str
    b: str
    verdict: str
    reasons: tuple[Reason, ...]

    def __str__(self) -> str:
        reasons = (f"  {reason.code}: {reason.says}" for reason in self.reasons)
        return "\n".join([self.verdict, *reasons])

    def __repr__(self) -> str:
        codes = ", ".join(reason.code for reason in self.reasons) or "no objection"
        return f"<Verdict {self.a} beside {self.b}: {self.verdict} ({codes})>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))

    def _repr_html_(self) -> str:
        said = Markup("<li>{}</li>")
        reasons = Markup("").join(said.format(reason.says) for reason in self.reasons)
        head = Markup("<p><strong>{}</strong></p>").format(self.verdict)
        return head + (Markup("<ul>{}</ul>").format(reasons) if reasons else "")

    def as_json(self) -> dict:
        """Return the verdict in the shape `workbook compare --json` prints."""
        reasons = [{"code": reason.code, "says": reason.says} for reason in self.reasons]
        return {"verdict": self.verdict, "reasons": reasons}


def compare(seeds: Seeds, a: str, b: str) -> Verdict:
    """Return the verdict on two figures of a package.

    Raises `UnknownFigure` naming the nearest ids.
    """
    one, other = subjects_of(seeds).of_each([a, b])
    reasons = () if a == b else objections(one, other)
    return Verdict(a, b, verdict_of(reasons), reasons)
