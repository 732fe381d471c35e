"""Charts are read back: what is drawn, what it links to, what it says."""

import html
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from copied_regions import package_of
from views import english_charts

from analysis import charts
from analysis.charts import cells, theme
from analysis.charts.regions import Regions
from analysis.charts.svg import inline_svg
from analysis.comparability import compare
from analysis.languages import Name, name_of
from analysis.measures.actors import clusters
from analysis.measures.coverage import coverage
from analysis.measures.growth import required_growth, targets
from analysis.measures.peers import peers, set_beside
from analysis.measures.policy_mix import policy_mix
from analysis.measures.silence import NOT_STATED, silence
from analysis.measures.support import break_point, support_schemes
from analysis.measures.timeline import timeline
from analysis.wording import plain_text
from tests.tiny import figure, indicator, member, programme, region, tiny


def marked(chart, table: str) -> list:
    return [mark for mark in chart.canvas.marks.values() if mark.data.get(table)]


def texts(chart) -> list[str]:
    return [text.get_text() for text in chart.canvas.sheet.texts]


def test_a_target_with_a_baseline_is_drawn_from_one_to_the_other(seeds):
    goals = targets(seeds).query("goal_type == 'base_year'")

    chart = charts.growth_chart(goals, seeds)

    growth = required_growth(seeds, goals["figure"].iloc[0])
    axes = chart.figure.axes[-1]
    path = next(line for line in axes.lines if len(line.get_xdata()) == len(growth.path))
    assert path.get_ydata()[0] == float(growth.path["quantity"].iloc[0].value)
    assert path.get_ydata()[-1] == float(growth.path["quantity"].iloc[-1].value)
    drawn = {mark.data["figure"] for mark in marked(chart, "figure")}
    assert {growth.target, growth.baseline} <= drawn


def test_an_open_ended_target_has_an_arrow_and_a_tinted_ground(seeds):
    chart = charts.growth_chart(targets(seeds), seeds)

    axes = chart.figure.axes[-1]
    assert any(line.get_marker() == 6 for line in axes.lines)
    assert len(axes.collections) == 1


def test_bounds_that_allow_any_growth_are_said_to_leave_the_pace_open():
    """From 100 or more to 400 or more: the level may be 500 already, or 100."""
    level = figure("level", "100", bound="at_least", period="2024", measure_kind="baseline")
    goal = figure("goal", "400", bound="at_least", period="2027", measure_kind="target")
    seeds = tiny(regions=[region("maple")], indicators=[indicator("output")], figures=[level, goal])

    chart = charts.growth_chart(targets(seeds), seeds)

    assert "pace left open by the bounds" in texts(chart)
    assert "the bounds leave open how fast that is" in plain_text(str(chart.finding))


def test_targets_without_a_shared_footing_have_no_bar(seeds):
    goals = targets(seeds)
    first, *others = goals["figure"]
    assert all(compare(seeds, first, other).verdict != "same footing" for other in others)

    chart = charts.targets_chart(goals, seeds)

    assert not chart.canvas.sheet.patches
    assert "stands alone" in str(chart.finding)


def test_targets_on_one_footing_share_a_scale_from_zero():
    seeds = package_of(4)
    goals = targets(seeds).query("indicator == 'ai_industry_scale'")
    goals = goals[[quantity.unit == "CNY" for quantity in goals["quantity"]]]

    bars = charts.targets_chart(goals, seeds).canvas.sheet.patches

    assert len(bars) == 2
    assert len({bar.get_x() for bar in bars}) == 1
    assert len({bar.get_width() for bar in bars}) == 1


def of_many(figures, **more):
    """Return the seeds of two regions that a page sets side by side, of three on record."""
    places = [region(name) for name in ("maple", "cedar", "oak")]
    seeds = tiny(regions=places, figures=[*figures, figure("f-oak", region="oak")], **more)
    return set_beside(seeds, ["maple", "cedar"])


def test_of_many_footings_a_page_of_some_regions_draws_the_four_that_most_share():
    names = [f"i{one}" for one in range(5)]
    goals = [
        figure(
            f"{place}-{name}", region=place, indicator=name, measure_kind="target", period="2027"
        )
        for name in names
        for place in ("maple", "cedar")
    ]  # fmt: skip
    seeds = of_many(goals, indicators=[*map(indicator, names), indicator("output")])

    some = charts.targets_chart(targets(seeds), seeds)
    every = replace(seeds, whole=None, compared=())

    assert len(some.canvas.sheet.patches) == 8
    assert "2 more targets are only in the data behind this chart." in str(some.scope)
    assert len(charts.targets_chart(targets(every), every).canvas.sheet.patches) == 10


def test_of_many_dates_a_page_of_some_regions_draws_three_of_each():
    goals = [
        figure(f"{place}-{at}", region=place, indicator=f"i{at}", measure_kind="target",
               period=f"20{27 + at}", period_basis="stated")
        for at in range(5)
        for place in ("maple", "cedar")
    ]  # fmt: skip
    names = [indicator(f"i{at}") for at in range(5)]
    seeds = of_many(goals, indicators=[*names, indicator("output")])
    one = set_beside(seeds.whole, ["maple"])

    some = str(charts.timeline_chart(timeline(seeds), seeds).scope)

    # of five targets each, two are left to the data; a page on one region has them all
    assert "4 more entries are in the data beside this page." in some
    assert "more" not in str(charts.timeline_chart(timeline(one), one).scope)


def test_the_break_point_of_a_scheme_is_marked_where_its_ceiling_begins(seeds):
    schemes = support_schemes(seeds)

    chart = charts.payment_curves(schemes, seeds)

    points = [point for point in map(break_point, schemes) if point]
    drawn = [mark for mark in marked(chart, "derived") if mark.data["derived"] == "break_point"]
    assert len(drawn) == len(points) > 0


def test_what_the_sources_do_not_say_is_a_ring_and_never_a_zero(seeds):
    said = silence(seeds)

    chart = charts.silence_map(said, seeds)

    rings = [line for line in chart.canvas.sheet.lines if line.get_markersize() == 5.0]
    silent = (said["state"] == NOT_STATED).sum()
    assert len(rings) == silent + 1  # and one in the legend
    assert "0" not in texts(chart)
    assert "not stated" in str(chart.data)


def test_a_region_with_no_answer_for_a_part_only_is_not_said_to_have_none():
    asked = [{"question": key, "theme": "aims", "looks_in": "figures", "indicator": key}
             for key in ("output", "firms")]  # fmt: skip
    tables = {"indicators": [indicator("output"), indicator("firms")], "questions": asked}
    places = [region("maple"), region("grove", "district", "maple")]

    def finding(*figures):
        seeds = tiny(regions=places, programmes=[programme("own")], figures=figures, **tables)
        said = silence(seeds).query("region == 'maple'")
        return plain_text(str(charts.silence_map(said, seeds).finding))

    in_full, in_part = figure("f"), figure("g", indicator="firms", region="grove")
    assert finding(in_full).endswith("answer 1 of 2 questions in full.")
    assert finding(in_full, in_part).endswith(
        "1 of 2 questions in full and 1 more for a part only."
    )


def test_what_a_zone_does_is_apart_from_what_its_province_does(seeds):
    mix = policy_mix(seeds)
    of_part = mix[(mix["peer"] != "") & (mix["region"] != mix["peer"])]
    only = mix.groupby(["peer", "instrument"])["region"].agg(set)
    expected = sum(peer not in regions for (peer, _), regions in only.items() if peer)

    chart = charts.instrument_grid(mix, seeds)

    halves = [line for line in chart.canvas.sheet.lines if line.get_fillstyle() == "left"]
    assert len(of_part) > 0
    assert len(halves) == expected + (expected > 0)


def test_a_region_has_its_colour_in_every_chart(seeds):
    regions = Regions(seeds)
    first = regions.order[0]

    for name in ("policy mix", "silence", "timeline", "targets"):
        colours = {line.get_color() for line in english_charts(seeds)[name].canvas.sheet.lines}
        assert regions.style(first).colour in colours


def test_the_timeline_leaves_out_what_ended_before_and_keeps_it_in_the_table(seeds):
    whole = timeline(seeds)

    chart = charts.timeline_chart(whole, seeds, since="2026")

    assert "2013" not in texts(chart)
    assert "2013" in str(chart.data)


def test_the_finding_of_a_timeline_speaks_of_what_is_drawn_and_of_what_is_left_out(seeds):
    chart = charts.timeline_chart(timeline(seeds), seeds, since="2026")

    drawn, left = str(chart.finding).split("27 July 2028. ")
    assert "2013" not in drawn
    assert "dated earlier, back to 2013, are only in the data behind" in left
    assert "ended" not in left


def test_a_timeline_whose_data_hold_inferred_dates_does_not_call_all_dates_stated(seeds):
    rows = timeline(seeds)
    henan = rows[rows["region"] == "henan"]
    assert set(rows["period_basis"]) == {"stated", "inferred"}
    assert set(henan["period_basis"]) == {"stated"}

    mixed = str(charts.timeline_chart(rows, seeds, since="2027").scope)
    told = str(charts.timeline_chart(henan, seeds).scope)

    assert "of the others in the data behind this chart, some are inferred" in mixed
    assert "All dates are stated" in told


def test_what_only_has_the_dates_of_its_plan_is_counted_and_not_listed(seeds):
    plans = seeds.programmes.set_index("programme")[["starts", "ends"]]
    parted = seeds.programmes.query("region == 'shanghai' and (starts != '' or ends != '')")
    same = [
        row.parent in plans.index and (row.starts, row.ends) == tuple(plans.loc[row.parent])
        for row in parted.itertuples()
    ]

    chart = charts.timeline_chart(timeline(seeds).query("region == 'shanghai'"), seeds)

    assert sum(same) > 1
    assert f"{sum(same)} measures with the dates of their plan are not listed." in str(chart.scope)
    assert "Computing platform" not in str(chart.data)


def test_a_timeline_has_a_layout_of_its_own_for_a_telephone(seeds):
    chart = charts.timeline_chart(timeline(seeds), seeds)

    assert chart.narrow.width == theme.NARROW
    led = [{mark.href for mark in one.marks.values()} for one in (chart.canvas, chart.narrow)]
    assert led[0] == led[1]
    for text in chart.narrow.sheet.texts:
        assert text.get_position()[0] + chart.narrow.measure(text.get_text()) <= theme.NARROW


def test_the_picture_for_a_telephone_shows_itself_only_where_a_style_sheet_says_so(seeds):
    drawn = charts.timeline_chart(timeline(seeds), seeds)._repr_html_()

    wide, narrow = re.findall("<svg [^>]*>", drawn)
    assert ' display="none"' in narrow and "display" not in wide


def test_the_legend_of_a_timeline_has_each_sign_in_it_and_no_other(seeds):
    rows = timeline(seeds)
    shown = texts(charts.timeline_chart(rows, seeds))
    stated = rows[
        (rows["period_basis"] == "stated") & (rows["ends"] != "") & (rows["starts"] != "")
    ]
    few = texts(charts.timeline_chart(stated, seeds))

    assert {"one end not stated", "event, its date inferred"} <= set(shown)
    assert not {"one end not stated", "event, its date inferred"} & set(few)


def test_an_inferred_date_says_so_in_the_timeline(seeds):
    shown = texts(charts.timeline_chart(timeline(seeds), seeds))

    assert any(text.endswith("(inferred)") for text in shown)


def test_a_grid_counts_sections_once_and_only_what_is_named_for_a_region_itself(seeds):
    covered = coverage(seeds, "isic_rev_4").query("peer == 'henan'")
    own = covered[covered["region"] == "henan"]
    sections = {seeds.row("concepts", one)["code"][0] for one in own["concept"]}

    chart = charts.coverage_grid(covered, seeds, "isic_rev_4")

    assert len(own) > len(sections)
    assert f"named for Henan: {len(sections)}." in str(chart.finding)


def test_a_half_mark_is_not_counted_among_a_regions_instruments(seeds):
    mix = policy_mix(seeds).query("peer == 'henan'")
    own = mix.loc[mix["region"] == "henan", "instrument"].nunique()
    inside = mix["instrument"].nunique()

    chart = charts.instrument_grid(mix, seeds)

    assert inside >= own
    assert f"on record for Henan: {own}." in str(chart.finding)


def test_the_timeline_calls_a_thing_what_it_is(seeds):
    page = charts.timeline_chart(timeline(seeds), seeds)._repr_html_()
    words = [html.unescape(re.sub("<.*?>", "", cell)) for cell in re.findall("<t[dh].*?</t", page)]
    kinds = dict(pairwise(word.removesuffix("</t") for word in words))

    assert kinds["Government Work Report 2025"] == "plan"
    assert kinds["AI industry base licence"] == "designation or title"


def test_a_chart_says_its_finding_in_words_and_as_alternative_text(seeds):
    for chart in english_charts(seeds).values():
        page = chart._repr_html_()
        assert str(chart.finding) in chart.alt
        assert re.match('<figure class="chart( long)?"><figcaption><p class="chart-finding">', page)
        assert "<table" in page and 'role="graphics-document"' in page


def test_no_finding_holds_a_number_without_a_source(seeds):
    for chart in english_charts(seeds).values():
        words = html.unescape(chart.finding.html)
        bare = re.sub(r"<(data|time|span|cite)\b.*?</\1>", "", words)
        assert not re.search(r"\d", bare)


def test_targets_that_stand_alone_may_be_left_to_the_finding(seeds):
    aims = targets(seeds)

    whole, shared = (
        charts.targets_chart(aims, seeds),
        charts.targets_chart(aims, seeds, shared_only=True),
    )

    assert whole.canvas is not None and shared.canvas is None
    assert str(shared.finding) == str(whole.finding)
    assert shared._repr_html_().startswith('<p class="finding">None of the ')


def test_schemes_without_a_rate_or_a_ceiling_are_named(seeds):
    named = [one for one in support_schemes(seeds) if not (one.rate or one.ceiling)]

    found = str(charts.payment_curves(named[:1], seeds).finding)

    assert found.startswith("No support scheme on record states a rate or a ceiling. Named without")
    assert str(Name(f"programme/{named[0].programme}", named[0].names).says) in found


def test_a_chart_with_nothing_to_draw_says_so(seeds):
    none = targets(seeds).iloc[:0]

    page = charts.growth_chart(none, seeds)._repr_html_()

    assert page == '<p class="finding">No target on record states the level it starts from.</p>'
    assert charts.instrument_grid(policy_mix(seeds).iloc[:0], seeds).canvas is None
    assert charts.timeline_chart(timeline(seeds).iloc[:0], seeds).canvas is None
    assert charts.targets_chart(none, seeds).canvas is None
    assert charts.payment_curves([], seeds).canvas is None


def test_ceilings_counted_differently_share_no_panel_and_no_ranking(seeds):
    schemes = [scheme for scheme in support_schemes(seeds) if scheme.rate and scheme.ceiling]
    ways = {scheme.row["ceiling_per"] for scheme in schemes}
    assert ways == {"project", "recipient_year"}

    chart = charts.payment_curves(support_schemes(seeds), seeds)

    alone = charts.payment_curves([one for one in schemes if one.region == "shanghai"], seeds)
    assert len(chart.figure.axes) == len(alone.figure.axes) + 1
    assert "per project" in str(chart.finding)
    assert "not ranked with it: 3" in str(chart.finding)


def test_schemes_that_tie_are_all_named_as_the_highest(seeds):
    schemes = [one for one in support_schemes(seeds) if one.row["ceiling_per"] == "award"]

    finding = str(charts.payment_curves(schemes, seeds).finding)

    assert all(scheme.names["name_en"] in finding for scheme in schemes)
    assert len(schemes) == 2


def test_a_scheme_of_another_currency_has_a_panel_of_its_own(seeds):
    schemes = [scheme for scheme in support_schemes(seeds) if scheme.rate and scheme.ceiling]
    foreign = replace(schemes[0], ceiling=replace(schemes[0].ceiling, unit="JPY"))

    together = charts.payment_curves(schemes, seeds)
    apart = charts.payment_curves([*schemes, foreign], seeds)

    assert len(apart.figure.axes) == len(together.figure.axes) + 1


def test_signs_differ_in_shape_and_not_only_in_colour():
    assert len(set(cells.WORDS)) == 5
    assert len(set(theme.SHAPES)) == len(theme.SHAPES) > 3


def test_what_a_ceiling_is_counted_per_is_marked_as_a_name_on_the_axis(seeds):
    chart = charts.payment_curves(support_schemes(seeds), seeds)

    names = {mark.data.get("name") for mark in marked(chart, "name")}
    assert {"ceiling_per/project", "ceiling_per/recipient_year"} <= names


@pytest.mark.parametrize("region", ["henan", "shanghai", ""])
def test_the_finding_on_ceilings_speaks_of_a_scheme_that_is_drawn(seeds, region):
    schemes = support_schemes(seeds, region)
    chart = charts.payment_curves(schemes, seeds)
    drawn = {name_of(one.names) for one in schemes if one.rate}

    (named,) = re.findall("“(.*?)”", str(chart.finding))
    assert named in drawn


def test_a_chart_of_henans_support_finds_the_voucher_it_draws(seeds):
    chart = charts.payment_curves(support_schemes(seeds, "henan"), seeds)

    assert str(chart.finding).replace("\xa0", " ") == (
        "The only ceiling on record per recipient per year, at most CNY 1 million, is that of "
        "“Compute vouchers” (Henan). It binds once eligible costs reach CNY 5 million. Ceilings "
        "counted in another way, and so not ranked with it: 2."
    )
    assert "no rate have no line" in str(chart.scope)


def test_a_what_if_names_every_assumption_where_its_result_stands(seeds):
    chart = english_charts(seeds)["what if"]

    for part in (chart.finding, chart.scope, chart.data.caption):
        assert "at the end of 2024" in str(part)
        assert 'data-assumed="start=2024"' in part.__html__()
    assert "levels assumed" in str(chart.finding) and "the end of 2027" in str(chart.finding)
    assert all(f"at least {rate}% a year" in str(chart.finding) for rate in ("70.9", "18.5"))
    assert "a year is read as its end" in str(chart.scope)


def test_an_assumed_path_is_drawn_at_the_even_rate_it_speaks_of(seeds):
    figure = english_charts(seeds)["what if"].figure
    paths = [line.get_ydata() for axes in figure.axes for line in axes.lines]
    (path, *_) = [list(path) for path in paths if len(path) > 5]

    rates = [later / sooner for sooner, later in pairwise(path)]
    assert max(rates) - min(rates) < 1e-9 < max(rates) - 1


def test_support_in_a_form_not_stated_is_shown_but_counts_as_no_kind_of_instrument(seeds):
    mix = policy_mix(seeds)
    known = charts.instrument_grid(mix[mix["instrument"] != ""], seeds)
    whole = charts.instrument_grid(mix, seeds)

    assert str(whole.finding) == str(known.finding)
    assert "Fiscal support" in str(whole.data) and "Fiscal support" not in str(known.data)
    assert "in a form not stated" in str(whole.data)
    assert "not counted as a kind" in str(whole.scope) and "form" not in str(known.scope)


def test_a_break_point_holds_at_the_full_rate_and_an_envelope_for_its_time(seeds):
    data = charts.payment_curves(support_schemes(seeds, "henan"), seeds).data

    assert "Ceiling binds from, at the full rate" in str(data)
    (voucher,) = [row for row in data.rows if "voucher" in row[0].says]
    carried, per = voucher[-1]
    assert (carried.value, carried.bound, per.says) == (50, "at_most", "per year")


def test_a_limit_is_marked_only_where_the_term_that_decides_is_one(seeds):
    (exact,) = [one for one in support_schemes(seeds, "henan") if one.rate]
    upper = replace(exact, rate=replace(exact.rate, bound="at_most"))

    def arrows(scheme) -> int:
        figure = charts.payment_curves([scheme], seeds).figure
        lines = [line for axes in figure.axes for line in axes.lines] + figure.lines
        return sum(len(line.get_xdata()) == 5 for line in lines)

    assert (arrows(exact), arrows(upper)) == (0, 2)


def test_a_region_without_a_programme_keeps_its_column(seeds):
    mix = policy_mix(seeds).query("peer != 'shanghai'")

    heads = charts.instrument_grid(mix, seeds, peers(seeds)).data.columns

    assert [head.says for head in heads[1:]] == ["Henan", "Shanghai", "Shenzhen"]
    assert len(charts.instrument_grid(mix, seeds).data.columns) == 3


def test_a_region_of_which_no_technology_is_on_record_keeps_its_column(seeds):
    covered = coverage(seeds, "technology").query("peer != 'shanghai'")

    chart = charts.coverage_grid(covered, seeds, "technology", peers(seeds))

    assert len(chart.data.columns) == 4
    assert "Named for all regions shown: 0." in str(chart.finding)


def test_a_ceiling_in_another_currency_is_said_not_to_be_ranked(seeds):
    here, other, *_ = [one for one in support_schemes(seeds, "shanghai") if one.ceiling]
    abroad = replace(other, ceiling=replace(other.ceiling, unit="EUR"))

    finding = str(charts.payment_curves([here, abroad], seeds).finding)

    assert "in another way or in another currency, and so not ranked with it: 1." in finding


def test_a_heading_of_the_cluster_grid_is_the_name_of_a_row():
    """A digit in it is part of a name: the page was refused."""
    seeds = tiny(
        regions=[region("maple"), region("zone-7")],
        programmes=[programme("5g-park", kind="cluster", region="zone-7")],
        members=[member("m", programme="5g-park", region="zone-7")],
    )
    chart = charts.cluster_grid(clusters(seeds), seeds)
    wide, narrow = (inline_svg(one, "") for one in (chart.canvas, chart.narrow))

    assert 'data-name="region/zone-7"' in wide
    assert 'data-name="programme/5g-park"' in narrow


def test_on_a_telephone_each_cluster_lists_only_the_kinds_that_are_named_for_it(seeds):
    chart = charts.cluster_grid(clusters(seeds), seeds)
    wide, narrow = (inline_svg(one, "") for one in (chart.canvas, chart.narrow))

    counted = [one.count('data-derived="count"') for one in (wide, narrow)]
    assert counted[0] == counted[1] > 0
