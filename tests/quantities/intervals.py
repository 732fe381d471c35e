"""Intervals as they are written on paper, for tests: `[2, 5)`, `(5, ∞)`, `~[5, 5]` for about 5."""

from fractions import Fraction

from hypothesis import strategies as st

from analysis.quantities import Interval


def interval(text: str) -> Interval:
    """Return the interval that `text` writes down."""
    ends = text.removeprefix("~")
    low, high = ends[1:-1].split(", ")
    return Interval(
        Fraction(low),
        None if high == "∞" else Fraction(high),
        low_open=ends.startswith("("),
        high_open=high != "∞" and ends.endswith(")"),
        about=text.startswith("~"),
    )


def holds(one: Interval, x: Fraction) -> bool:
    """True where a value lies in an interval."""
    above = x > one.low if one.low_open else x >= one.low
    if one.high is None:
        return above
    return above and (x < one.high if one.high_open else x <= one.high)


#: Small numbers, so that ends meet often; zero among them.
NUMBERS = st.builds(Fraction, st.integers(0, 6), st.sampled_from((1, 2, 3)))


@st.composite
def intervals_with_a_value(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """Return an interval with open or closed ends and a value in it, often one of its ends."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    endless = draw(st.booleans())
    opens = st.booleans() if low < high or endless else st.just(False)
    low_open, high_open, about = draw(opens), draw(opens) and not endless, draw(st.booleans())
    one = Interval(low, None if endless else high, low_open, high_open, about)
    inner = [low, high, (low + high) / 2, high + 1]
    return one, draw(st.sampled_from([x for x in inner if holds(one, x)]))
