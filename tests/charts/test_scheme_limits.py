"""Ceilings by what the schemes pay for: which share a scale, carry a caution, have no bar."""

from matplotlib.patches import Rectangle

from analysis.charts import scheme_limits
from analysis.measures.support import support_schemes
from analysis.wording import Group, plain_text
from analysis.wording.sentences import part_html
from tests.tiny import figure, indicator, programme, region, tiny

COMPUTE, MODELS = {"sectors": "chain-compute"}, {"sectors": "chain-models"}


def drawn(*schemes, **uppers):
    """Return the chart; a scheme is (key, ceiling in millions, per, region, programme's cells).

    `uppers` are the upper ends of ceilings that are ranges.
    """
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        indicators=[indicator("output")],
        figures=[
            figure(
                f"of_{key}",
                f"{most}000000",
                value_upper=uppers.get(key, ""),
                measure_kind="ceiling",
                programme=key,
                region=place,
            )
            for key, most, _, place, _ in schemes
        ],
        programmes=[
            programme(key, "scheme", region=place, **cells) for key, _, _, place, cells in schemes
        ],
        support_schemes=[
            {"programme": key, "ceiling": f"of_{key}", "ceiling_per": per, "eligible_costs": key}
            for key, _, per, *_ in schemes
        ],
    )
    return scheme_limits(support_schemes(seeds), seeds)


def said(part) -> str:
    return plain_text(str(part_html(part))).replace("\xa0", " ")


def beside(chart) -> list[tuple[str, str]]:
    rows = [row for row in chart.data.rows if not isinstance(row, Group)]
    return [(said(row[0]), said(row[3])) for row in rows]


def bars(canvas) -> list[float]:
    return sorted(
        patch.get_width() for patch in canvas.sheet.patches if isinstance(patch, Rectangle)
    )


def test_vouchers_of_two_regions_stand_on_one_scale_with_their_caution():
    chart = drawn(
        ("voucher", 2, "recipient_year", "maple", COMPUTE),
        ("coupon", 1, "recipient_year", "cedar", COMPUTE),
    )

    short, long = bars(chart.canvas)
    assert long == 2 * short
    assert beside(chart) == [
        ("Voucher", "the first"),
        ("Coupon", "With care. The eligible costs differ: “coupon” against “voucher”."),
    ]
    texts = [text.get_text() for text in chart.canvas.sheet.texts]
    assert texts.count("with care: eligible costs differ") == 1
    assert str(chart.finding).startswith("Of 2 ceilings on record, 2 stand beside another")


def test_what_pays_for_another_thing_or_is_counted_otherwise_has_no_bar():
    chart = drawn(
        ("voucher", 2, "project", "maple", COMPUTE),
        ("award", 1, "project", "cedar", MODELS),
        ("prize", 3, "award", "cedar", MODELS),
    )

    assert bars(chart.canvas) == []
    assert {words for _, words in beside(chart)} == {"alone in its way of counting"}
    assert [said(row.heading) for row in chart.data.rows if isinstance(row, Group)] == [
        "Computing power, per project",
        "Models and core technology, per project",
        "Models and core technology, per award",
    ]
    assert str(chart.finding).startswith("None of the 3 ceilings on record stands beside another")


def test_a_ceiling_that_is_a_range_is_drawn_to_both_its_ends_and_ranked_by_the_upper():
    chart = drawn(
        ("coupon", 2, "project", "maple", COMPUTE),
        ("voucher", 1, "project", "cedar", COMPUTE),
        voucher="4000000",
    )

    # to 1 million it is sure, 3 million more lie between its ends
    sure, alone, between = bars(chart.canvas)
    assert (round(alone / sure, 6), round(between / sure, 6)) == (2, 3)
    assert [name for name, _ in beside(chart)] == ["Voucher", "Coupon"]
    assert [said(row[2]) for row in chart.data.rows if not isinstance(row, Group)] == [
        "CNY 1–4 million", "CNY 2 million",
    ]  # fmt: skip


def test_the_layout_for_a_telephone_draws_the_same_bars_shorter():
    chart = drawn(
        ("voucher", 2, "project", "maple", COMPUTE), ("coupon", 1, "project", "cedar", COMPUTE)
    )

    wide, narrow = bars(chart.canvas), bars(chart.narrow)
    assert narrow[1] / narrow[0] == wide[1] / wide[0] == 2
    assert narrow[1] < wide[1]


def test_without_a_ceiling_there_is_nothing_to_draw():
    assert str(drawn().finding) == "No scheme on record states a ceiling."
