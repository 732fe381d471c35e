"""At the curation desk a button is pressed, and disk, view and list follow."""

import re

import pytest

from analysis.curation.amendments import correctable
from analysis.curation.decisions import accept
from analysis.curation.desk.about import FIELDS
from analysis.curation.desk.desk import NOT_SAVED, Desk, curate
from analysis.curation.desk.forms import Form
from analysis.curation.desk.lacks import MOST, lacks
from analysis.curation.desk.marked_text import marked_text, passage
from analysis.curation.desk.parts import (
    ACCEPT,
    CORRECT,
    DISMISS,
    MERGE,
    NEXT,
    REOPEN,
    TAKE_UP,
    UNDO,
)
from analysis.curation.example import open_candidate
from analysis.curation.marked_numbers import Place, places
from analysis.curation.soundness import Soundness
from analysis.curation.state import CurationError, open_curation, save
from analysis.drafting.draft import draft_package
from analysis.languages import in_language, translate
from analysis.package.faults import Fault


@pytest.fixture(scope="module")
def example():
    return open_candidate()


@pytest.fixture
def desk(example, tmp_path):
    import shutil

    folder = shutil.copytree(example.folder, tmp_path / "candidate")
    return Desk(open_curation(folder, example.documents, ()))


def choose(desk: Desk, exact: str) -> Place:
    place = next(one for one in desk.places if one.exact == exact)
    desk.parts.list.value = (place.start, place.end, place.figure)
    return place


def press(desk: Desk, name: str) -> None:
    assert not desk.parts.buttons[name].disabled, name
    desk.parts.buttons[name].click()


def saved(desk: Desk, exact: str, nth: int = 0) -> Place:
    again = open_curation(desk.curation.folder, desk.curation.documents, ())
    return [one for one in places(again, desk.source) if one.exact == exact][nth]


def test_the_first_undecided_number_is_chosen_and_outlined(desk):
    assert desk.place.exact == "2026 to 2028"
    assert 'class="undecided is-chosen"' in desk.parts.text.value
    assert desk.parts.bar.value == 6


def test_accepting_saves_marks_and_goes_on(desk):
    choose(desk, "200 PFLOPS")

    press(desk, ACCEPT)

    assert saved(desk, "200 PFLOPS").state == "accepted"
    assert '<mark class="accepted" data-sign="✓" title="figure"' in desk.parts.text.value
    assert desk.place.exact == "30%"
    assert "1 accepted, 6 dismissed, 8 undecided" in desk.parts.progress.value


def test_accepting_takes_what_was_corrected_with_it(desk):
    key = choose(desk, "35 companies").figure
    desk.parts.form.controls["indicator"].value = "Companies"

    press(desk, ACCEPT)

    assert desk.curation.row("figures", key)["indicator"] == "companies"
    assert saved(desk, "35 companies").state == "accepted"


def test_a_correction_is_saved_and_the_number_stays_chosen(desk):
    key = choose(desk, "30%").figure
    desk.parts.form.controls["value"].value = "25%"

    press(desk, CORRECT)

    again = open_curation(desk.curation.folder, desk.curation.documents, ())
    assert again.row("figures", key)["value"] == "0.25"
    assert desk.place.figure == key
    assert "its words give another value" in desk.parts.found.value


def test_a_refusal_is_said_and_changes_nothing(desk):
    choose(desk, "30%")
    desk.parts.form.controls["value"].value = "<b>lots</b>"
    digest = desk.curation.digest

    press(desk, CORRECT)

    assert (
        "Not saved: &#39;&lt;b&gt;lots&lt;/b&gt;&#39; is no single amount"
        in desk.parts.message.value
    )
    assert desk.curation.digest == digest


@pytest.mark.parametrize(("tag", "says"), [
    ("ja", "「many」は一つの数量ではありません"), ("zh-Hans", "“many”不是单一的数量"),
])  # fmt: skip
def test_a_refusal_is_said_in_the_language_of_the_desk(example, tmp_path, tag, says):
    import shutil

    folder = shutil.copytree(example.folder, tmp_path / "candidate")
    with in_language(tag):
        desk = Desk(open_curation(folder, example.documents, ()))
        choose(desk, "30%")
        desk.parts.form.controls["value"].value = "many"
        press(desk, CORRECT)

        assert translate(NOT_SAVED, says="").strip() in desk.parts.message.value
        assert says in desk.parts.message.value


def test_a_mark_leads_to_its_number_in_the_list(desk):
    listed = re.findall(r'data-at="(\d+)"[^>]*>([^<]+)<', desk.parts.text.value)

    assert len(listed) > len(desk.places)
    assert ("30%", "30%") in {(desk.places[int(at)].exact, words) for at, words in listed}
    period = next(at for at, words in listed if words.endswith("end of 2025"))
    assert desk.places[int(period)].exact == "35 companies"


def test_a_measure_without_a_name_is_an_empty_control_with_a_hint(desk):
    choose(desk, "30%")

    named = desk.parts.form.controls["indicator"]

    assert (named.value, named.placeholder) == ("", "not yet named, in 1")
    assert desk.parts.form.changes() == {}


def test_dismissing_and_undoing(desk):
    choose(desk, "35 companies")
    desk.parts.reason.value = "rhetoric"

    press(desk, DISMISS)
    assert saved(desk, "35 companies").state == "dismissed"
    press(desk, UNDO)

    assert saved(desk, "35 companies").state == "undecided"
    assert desk.parts.buttons[UNDO].disabled


def test_a_dismissed_number_becomes_a_figure_and_an_accepted_one_undecided(desk):
    choose(desk, "35 companies")
    desk.parts.reason.value = "rhetoric"
    press(desk, DISMISS)
    choose(desk, "35 companies")

    press(desk, TAKE_UP)
    assert saved(desk, "35 companies").state == "undecided"
    assert desk.place.exact == "35 companies"
    press(desk, ACCEPT)
    choose(desk, "35 companies")
    press(desk, REOPEN)

    assert saved(desk, "35 companies").state == "undecided"


def test_a_number_is_merged_into_the_figure_it_repeats(desk):
    first = choose(desk, "more than 80 companies").figure
    again = [one for one in desk.places if one.exact == "more than 80 companies"][1]
    desk.parts.list.value = (again.start, again.end, again.figure)
    press(desk, MERGE)
    assert "Choose the figure" in desk.parts.message.value
    desk.parts.into.value = first

    press(desk, MERGE)

    assert saved(desk, "more than 80 companies", 1).figure == first


def test_what_accepted_figures_rest_on_is_described_below(desk):
    choose(desk, "35 companies")
    desk.parts.form.controls["indicator"].value = "Companies"
    press(desk, ACCEPT)
    assert "Say below at which level “Riverbend” stands" in desk.parts.found.value
    choose(desk, "35 companies")
    desk.about.forms["regions"].controls["level"].value = "district"
    desk.about.buttons["regions"].click()
    desk.about.forms["sources"].controls["tier"].value = "news"

    desk.about.buttons["sources"].click()

    assert "The package as saved is sound." in desk.parts.found.value
    again = open_curation(desk.curation.folder, desk.curation.documents, ())
    assert again.row("regions", "riverbend")["level"] == "district"


@pytest.mark.parametrize("table", FIELDS)
def test_whatever_the_forms_below_offer_can_be_saved(table):
    assert set(FIELDS[table]) <= set(correctable(table))


def test_a_region_may_lie_in_a_place_that_no_package_knows(desk):
    desk.about.forms["regions"].controls["parent"].value = "North Province"

    desk.about.buttons["regions"].click()

    assert desk.curation.row("regions", "riverbend")["parent"] == "north-province"
    assert desk.curation.row("regions", "north-province")["name_en"] == "North Province"


def test_a_package_changed_elsewhere_is_read_again(desk):
    place = choose(desk, "30%")
    other = open_curation(desk.curation.folder, desk.curation.documents, ())
    save(other, accept(other, place.figure))

    press(desk, ACCEPT)

    assert "changed elsewhere" in desk.parts.message.value
    assert desk.place.state == "accepted"


def test_next_goes_round(desk):
    choose(desk, desk.places[-1].exact)

    press(desk, NEXT)

    assert desk.place.exact == "2026 to 2028"


def test_numbers_are_decided_without_the_document_too(example, tmp_path):
    import shutil

    folder = shutil.copytree(example.folder, tmp_path / "candidate")
    desk = Desk(open_curation(folder, tmp_path, ()))

    assert "The document is not at hand" in desk.parts.text.value
    key = choose(desk, "30%").figure
    press(desk, ACCEPT)

    assert desk.curation.row("figures", key)["obs_status"] == "A"


def test_the_desk_speaks_the_readers_language(example):
    with in_language("ja"):
        words = [button.description for button in Desk(example).parts.buttons.values()]

    assert not any(word.isascii() for word in words)


def test_a_source_that_is_not_there_is_said(example):
    with pytest.raises(CurationError, match=r"no source 'elsewhere'.*on file: riverbend"):
        curate(example, "elsewhere")


HOSTILE = "<script>alert(1)</script> 3 companies \u202eevil & {braces} 4 people"


def test_hostile_text_is_escaped_everywhere(tmp_path):
    name = "<img src=x onerror=alert(1)>.txt"
    (tmp_path / name).write_text(HOSTILE, encoding="utf-8", newline="")
    draft_package(tmp_path / name, "spruce", tmp_path / "candidate")

    desk = Desk(open_curation(tmp_path / "candidate", tmp_path, ()))
    press(desk, ACCEPT)

    shown = "".join(
        getattr(desk.parts, part).value
        for part in ("text", "passage", "progress", "message", "found")
    )
    assert "<script" not in shown and "<img" not in shown
    assert "&lt;script&gt;" in desk.parts.text.value


def test_of_marks_within_one_another_the_inner_one_is_shown():
    text = "1,600億元(約3兆円)以上"
    outer = Place("a", 0, len(text), text, "accepted", ("x",))
    inner = Place("a", 8, 12, text[8:12], "undecided", ("y",))

    html = marked_text(text, [outer, inner], "ja")

    assert str(html).count('class="accepted"') == 2
    assert f'<mark class="undecided" data-sign="?" title="undecided">{text[8:12]}' in html


def test_the_passage_is_the_line_and_no_longer_than_needed():
    text = "before\n" + "x" * 500 + "3 companies" + "y" * 500 + "\nafter"
    place = Place("a", 507, 518, "3 companies", "undecided")

    html = str(passage(text, [place], "en", place))

    assert html.count("x") < 200 and "before" not in html and "after" not in html


def test_faults_are_said_in_plain_words_and_the_list_ends(example):
    fault = Fault("figures", 2, "unit", "", "is not what the indicator is measured in", "")
    below = [Fault("regions", at, "", "", f"is <wrong> {at}", "", "below") for at in range(20)]

    html = lacks(example, Soundness((fault, *below)))

    assert "”is in another unit than what it measures" in html.replace("” ", "”")
    assert "below: regions row 0" in html and "is &lt;wrong&gt; 0" in html
    assert f"{21 - MOST} more; workbook check lists them all" in html


def test_a_form_tells_only_what_was_changed():
    form = Form("figures", ("value", "unit", "note"))
    form.show({"value": "3", "unit": "person", "note": ""})
    form.controls["note"].value = "read twice"

    assert form.changes() == {"note": "read twice"}
    form.show(None)
    assert all(control.disabled for control in form.controls.values())
