"""At the curation desk a button is pressed, and disk, view and list follow."""

import re
import shutil

import pytest

from analysis.curation.deeds import ACCEPT as DO_ACCEPT
from analysis.curation.deeds import Deed
from analysis.curation.desk.desk import NOT_SAVED, Desk, curate
from analysis.curation.desk.forms import fields_of
from analysis.curation.desk.lacks import MOST, lacks
from analysis.curation.desk.marked_text import Mark, marked_text
from analysis.curation.desk.own_figures import own_first, programme_of
from analysis.curation.desk.parts import (
    ACCEPT,
    ADD,
    BACK,
    DISMISS,
    HERE,
    KEYS,
    MERGE,
    NEXT,
    NONE_OF_RULE,
    NONE_OF_RULE_HERE,
    OF_RULE,
    OF_RULE_HERE,
    QUOTE,
    REDO,
    REOPEN,
    SAVE,
    TAKE_UP,
    UNDO,
)
from analysis.curation.desk.row_lines import choices
from analysis.curation.example import example_candidate
from analysis.curation.history import acted
from analysis.curation.reading_order import Entry, entries
from analysis.curation.references import DRAFTED
from analysis.curation.soundness import Soundness
from analysis.curation.state import CurationError, open_curation
from analysis.drafting.draft import draft_package
from analysis.languages import in_language, translate
from analysis.package import check_package
from analysis.package.faults import Fault
from tests.curation.drafted_town import (
    AWARDS,
    PLAN,
    SOURCE,
    STANDING,
    TEXT,
    VOUCHERS,
    drafted_town,
    figure_of,
    opened,
)


@pytest.fixture
def town(tmp_path):
    return drafted_town(tmp_path)


@pytest.fixture
def desk(town):
    return Desk(town)


def choose(desk: Desk, words: str, table: str = "figures") -> Entry:
    """Choose the row of a table that quotes words, or is called by them."""
    for at, entry in enumerate(desk.entries):
        if entry.table == table and words in (entry.exact, entry.key):
            desk.parts.list.index = at
            return entry
    raise AssertionError(words)


def press(desk: Desk, name: str) -> None:
    assert not desk.parts.buttons[name].disabled, name
    desk.parts.buttons[name].click()


def fill(desk: Desk, **cells: str) -> None:
    form = desk.view._forms[desk.entry.table]
    for name, text in cells.items():
        form.cells[name].widget.value = text


def select(desk: Desk, words: str) -> None:
    """Select words in the text, as the browser tells it."""
    start = TEXT.index(words)
    desk.parts.hook.value = f"selected:{start}:{start + len(words)}:1"


def saved(desk: Desk, table: str, key: str) -> dict:
    return opened(desk.curation.folder).row(table, key)


def state(desk: Desk, words: str) -> str:
    listed = entries(opened(desk.curation.folder), SOURCE)
    return next(one.state for one in listed if one.place and one.exact == words)


def test_the_first_undecided_row_is_chosen_and_outlined(desk):
    assert (desk.entry.table, desk.entry.key) == ("programmes", PLAN)
    assert "[data-in~='0']" in desk.parts.outline.value
    assert "4 of 34 rows decided" in desk.parts.progress.value


def test_each_line_tells_state_table_words_and_the_rule_with_how_often_it_is_right(desk):
    line = next(one for one in desk.parts.list.options if "paid 30%" in one)

    assert line.startswith("? Term · paid 30% of its fees · 30%, up to CNY 2 million · ")
    assert line.endswith("right 90% of the time")


def test_the_form_of_a_row_has_a_control_for_each_cell_and_none_for_its_place(desk):
    for table in (*DRAFTED, "figures", "indicators", "regions", "sources"):
        assert not {"start", "end", "exact", "obs_status", "rule"} & set(fields_of(table))
    choose(desk, "paid 30% of its fees", "scheme_terms")

    cells = desk.view._forms["scheme_terms"].cells
    assert cells["rate"].widget.value == desk.curation.row("scheme_terms", "voucher-term")["rate"]
    labels = [label for label, _ in cells["rate"].widget.options]
    assert "30% · 30%, support rate" in labels
    assert ("Scheme: Computing vouchers", VOUCHERS) in cells["scheme"].widget.options


def test_the_figures_of_a_rows_own_programme_are_offered_first_in_the_order_of_the_text(town):
    paid = {"30%": VOUCHERS, "3 years": VOUCHERS, "CNY 500000": AWARDS}
    of = {figure_of(words): programme for words, programme in paid.items()}
    rows = [row | {"programme": of.get(row["figure"], "")} for row in town.tables["figures"]]
    town = town.changed(figures=rows[::-1])
    offered = {
        (table, key): [
            label.split(" · ")[0] for label, _ in own_first(
                town, choices(town, ("figures",)), programme_of(town, table, town.row(table, key))
            )
        ][:3]
        for table, key in (("scheme_terms", "award-term"), ("conditions", "three-years"),
                           ("scheme_relations", "no-grant"), ("scheme_limits", "all-awards"))
    }  # fmt: skip

    awards = ["CNY 500000", "30%", "up to CNY 2 million"]
    vouchers = ["30%", "3 years", "up to CNY 2 million"]
    assert [*offered.values()] == [awards, vouchers, vouchers, awards]


@pytest.mark.parametrize("table", [*DRAFTED, "figures", "indicators", "regions", "sources"])
def test_a_row_of_any_table_is_shown_and_nothing_counts_as_changed(desk, table):
    for at, entry in enumerate(desk.entries):
        if entry.table == table:
            desk.parts.list.index = at
            assert desk.view.changes() == {}


def test_accepting_saves_marks_and_goes_on(desk):
    choose(desk, "paid 30% of its fees", "scheme_terms")

    press(desk, ACCEPT)

    assert saved(desk, "scheme_terms", "voucher-term")["obs_status"] == ""
    assert '<mark class="accepted is-row"' in desk.parts.text.value
    assert desk.entry.exact == "30%"
    assert "1 accepted, 4 dismissed, 29 undecided" in desk.parts.progress.value


def test_accepting_takes_what_was_corrected_with_it(desk):
    key = choose(desk, "35 companies").key
    fill(desk, indicator="Companies")

    press(desk, ACCEPT)

    assert saved(desk, "figures", key)["indicator"] == "companies"
    assert saved(desk, "figures", key)["obs_status"] == "A"


def test_a_correction_is_saved_and_the_row_stays_chosen(desk):
    key = choose(desk, "30%").key
    fill(desk, value="25%")

    press(desk, SAVE)

    assert saved(desk, "figures", key)["value"] == "0.25"
    assert desk.entry.key == key
    assert "its words give another value" in desk.parts.found.value


def test_several_codes_of_a_cell_are_chosen_by_name(desk):
    choose(desk, PLAN, "programmes")
    cell = desk.view._forms["programmes"].cells["target_groups"]
    cell.widget.value = list(cell.widget.allowed_tags[:2])

    press(desk, SAVE)

    assert saved(desk, "programmes", PLAN)["target_groups"] == "TG17;TG18"


def test_all_of_a_rule_are_accepted_in_one_step(desk):
    choose(desk, VOUCHERS, "programmes")

    press(desk, OF_RULE)

    drafted = [row for table in DRAFTED for row in opened(desk.curation.folder).tables[table]]
    assert {row["obs_status"] for row in drafted} == {""}
    press(desk, UNDO)
    assert saved(desk, "members", "institute")["obs_status"] == "V"


def test_the_kind_that_one_row_is_given_goes_to_all_of_its_rule_and_no_other_cell_does(tmp_path):
    plan = "Maple plan\nSales of CNY 5 billion, 30 parks and 40 labs are in the plan.\n"
    (tmp_path / "plan.txt").write_text(plan, encoding="utf-8", newline="")
    draft_package(tmp_path / "plan.txt", "maple", tmp_path / "candidate")
    desk = Desk(open_curation(tmp_path / "candidate", tmp_path, ()))
    of_rule = {one.key for one in desk.entries if one.table == "figures"}
    assert len({desk.curation.row("figures", key)["rule"] for key in of_rule}) == 1
    choose(desk, "CNY 5 billion")
    fill(desk, measure_kind="actual", period="2024")

    press(desk, OF_RULE)

    read = [desk.curation.row("figures", key) for key in sorted(of_rule)]
    assert {row["measure_kind"] for row in read} == {"actual"}
    assert sorted(row["period"] for row in read) == ["", "", "2024"]
    assert {row["obs_status"] for row in read} == {"A"}


def test_all_of_a_rule_within_a_part_leaves_the_other_parts(desk):
    choose(desk, VOUCHERS, "programmes")

    press(desk, OF_RULE_HERE)

    assert saved(desk, "scheme_terms", "voucher-term")["obs_status"] == ""
    assert saved(desk, "scheme_terms", "award-term")["obs_status"] == "V"
    assert state(desk, "30%") == "undecided"


def test_numbers_of_a_rule_within_a_part_end_at_its_titles_though_another_rule_made_those(desk):
    choose(desk, "200 PFLOPS")

    press(desk, OF_RULE_HERE)

    assert state(desk, "35 companies") == "accepted"
    assert state(desk, "30%") == state(desk, "more than 80 companies") == "undecided"


def test_all_within_a_part_are_accepted_whatever_their_rule(desk):
    choose(desk, STANDING, "programmes")

    press(desk, HERE)

    assert saved(desk, "members", "institute")["obs_status"] == ""
    assert state(desk, "35 companies") == "accepted"
    assert state(desk, "30%") == "undecided"


def test_a_refusal_is_said_and_changes_nothing(desk):
    choose(desk, "30%")
    fill(desk, value="<b>lots</b>")
    digest = desk.curation.digest

    press(desk, SAVE)

    assert "Not saved: &#39;&lt;b&gt;lots&lt;/b&gt;&#39; is no single" in desk.parts.message.value
    assert desk.curation.digest == digest


@pytest.mark.parametrize(("tag", "says"), [
    ("ja", "「many」は一つの数量ではありません"), ("zh-Hans", "“many”不是单一的数量"),
])  # fmt: skip
def test_a_refusal_is_said_in_the_language_the_desk_was_opened_in(tmp_path, tag, says):
    with in_language(tag):
        desk = Desk(drafted_town(tmp_path))
        not_saved = translate(NOT_SAVED, says="").strip()
    choose(desk, "30%")
    fill(desk, value="many")

    press(desk, SAVE)

    assert not_saved in desk.parts.message.value
    assert says in desk.parts.message.value


def test_a_mark_leads_to_its_row_in_the_list(desk):
    listed = re.findall(r'data-at="(\d+)"[^>]*>([^<]+)<', desk.parts.text.value)

    found = {(desk.entries[int(at)].exact, words) for at, words in listed}
    assert ("30%", "30%") in found and ("Fernholt Institute", "Fernholt Institute") in found
    assert ("paid 30% of its fees", "paid ") in found


def test_words_of_a_period_lead_to_the_figure_they_date():
    desk = Desk(example_candidate())

    listed = re.findall(r'data-at="(\d+)"[^>]*>([^<]+)<', desk.parts.text.value)

    period = next(at for at, words in listed if words.endswith("end of 2025"))
    assert desk.entries[int(period)].exact == "35 companies"


def test_a_measure_without_a_name_is_an_empty_control_with_a_hint(desk):
    choose(desk, "30%")

    named = desk.view._forms["figures"].cells["indicator"].widget

    assert (named.value, named.placeholder) == ("", "to be named, in 1")


def test_naming_what_is_measured_names_it_for_all_its_figures(desk):
    choose(desk, "unnamed_money_cny", "indicators")
    fill(desk, name_en="Award for a model", unit="EUR")

    press(desk, ACCEPT)

    of_it = [row for row in opened(desk.curation.folder).tables["figures"]
             if row["indicator"] == "award_for_a_model"]  # fmt: skip
    assert [row["unit"] for row in of_it] == ["EUR", "EUR", "EUR"]


def test_all_of_a_rule_are_dismissed_in_one_step_with_what_rests_on_them_alone(desk):
    choose(desk, "200 PFLOPS")
    press(desk, NONE_OF_RULE_HERE)
    assert state(desk, "200 PFLOPS") == state(desk, "35 companies") == "dismissed"
    assert state(desk, "30%") == "undecided"
    choose(desk, VOUCHERS, "programmes")

    press(desk, NONE_OF_RULE)

    left = opened(desk.curation.folder).tables
    assert [len(left[table]) for table in DRAFTED] == [0] * len(DRAFTED)
    press(desk, UNDO)
    assert saved(desk, "scheme_terms", "voucher-term")["obs_status"] == "V"


def test_a_number_is_set_aside_for_the_reason_that_fits_it_unless_another_is_chosen(tmp_path):
    plan = (
        "Maple plan 2026 to 2028\nPublished on 1 March 2025 by the town.\n"
        "See the report of 2019. It has 35 companies.\n"
    )
    (tmp_path / "plan.txt").write_text(plan, encoding="utf-8", newline="")
    draft_package(tmp_path / "plan.txt", "maple", tmp_path / "candidate")
    desk = Desk(open_curation(tmp_path / "candidate", tmp_path, ()))
    suggested = {}
    for words in ("2026 to 2028", "1 March 2025", "2019", "35 companies"):
        choose(desk, words)
        suggested[words] = desk.parts.reason.value
    assert suggested == {"2026 to 2028": "name", "1 March 2025": "date_line",
                         "2019": "reference_year", "35 companies": "generality"}  # fmt: skip
    choose(desk, "2019")

    press(desk, NONE_OF_RULE)

    reasons = {row["exact"]: row["reason"] for row in desk.curation.tables["dismissed"]}
    assert (reasons["1 March 2025"], reasons["2019"]) == ("date_line", "reference_year")
    choose(desk, "35 companies")
    desk.parts.reason.value = "rhetoric"
    press(desk, DISMISS)
    choose(desk, "35 companies", "dismissed")
    assert desk.parts.reason.value == "rhetoric"


def test_dismissing_undoing_and_doing_again(desk):
    choose(desk, "35 companies")
    desk.parts.reason.value = "rhetoric"

    press(desk, DISMISS)
    assert state(desk, "35 companies") == "dismissed"
    press(desk, UNDO)
    assert state(desk, "35 companies") == "undecided"
    assert desk.entry.exact == "35 companies"
    assert desk.parts.buttons[UNDO].disabled
    press(desk, REDO)
    assert state(desk, "35 companies") == "dismissed"


def test_what_an_earlier_sitting_did_can_be_undone(desk):
    choose(desk, PLAN, "programmes")
    press(desk, ACCEPT)
    again = Desk(opened(desk.curation.folder))

    press(again, UNDO)

    assert saved(desk, "programmes", PLAN)["obs_status"] == "V"


def test_a_dismissed_row_is_gone_and_the_next_is_chosen(desk):
    choose(desk, VOUCHERS, "programmes")

    press(desk, DISMISS)

    assert VOUCHERS not in {entry.key for entry in desk.entries}
    assert desk.entry.exact == "30%"


def test_a_dismissed_number_becomes_a_figure_and_an_accepted_one_undecided(desk):
    choose(desk, "35 companies")
    press(desk, DISMISS)
    choose(desk, "35 companies", "dismissed")
    assert desk.parts.buttons[REOPEN].disabled

    press(desk, TAKE_UP)
    assert state(desk, "35 companies") == "undecided"
    choose(desk, "35 companies")
    press(desk, ACCEPT)
    choose(desk, "35 companies")
    press(desk, REOPEN)

    assert state(desk, "35 companies") == "undecided"


def test_a_number_is_merged_into_the_figure_it_repeats(tmp_path):
    example = example_candidate()
    folder = shutil.copytree(example.folder, tmp_path / "candidate")
    desk = Desk(open_curation(folder, example.documents, ()))
    twice = [at for at, one in enumerate(desk.entries) if one.exact == "more than 80 companies"]
    first = desk.entries[twice[0]].key
    desk.parts.list.index = twice[1]
    press(desk, MERGE)
    assert "Choose below" in desk.parts.message.value
    desk.parts.into.value = first

    press(desk, MERGE)

    merged = [one.key for one in desk.entries if one.exact == "more than 80 companies"]
    assert merged == [first, first]


def test_selected_words_become_a_row_of_the_table_that_is_chosen(desk):
    assert desk.parts.buttons[ADD].disabled
    select(desk, "a centre of")
    assert "Selected: “a centre of”" in desk.parts.selected.value
    desk.parts.table.value = "members"

    press(desk, ADD)

    assert (desk.entry.table, desk.entry.exact) == ("members", "a centre of")
    assert "Saved in" in desk.parts.message.value
    assert check_package(desk.curation.folder) == ()


def test_a_row_may_quote_the_selected_words_instead(desk):
    choose(desk, "institute", "members")
    select(desk, "Institute")

    press(desk, QUOTE)

    assert saved(desk, "members", "institute")["exact"] == "Institute"


def test_a_selection_that_no_row_may_quote_is_refused(desk):
    desk.parts.hook.value = "selected:0:60:1"

    assert "select words of one line" in desk.parts.message.value
    assert desk.parts.buttons[ADD].disabled


def test_what_the_browser_did_not_write_is_no_message(desk):
    at = desk.parts.list.index
    for text in ("", "go", "selected:x:y:1", "selected:9:3:1", "go:figures/nothing:1"):
        desk.parts.hook.value = text

    assert desk.parts.list.index == at


def test_what_is_lacking_leads_to_its_row_until_the_package_is_sound(desk):
    choose(desk, "35 companies")
    fill(desk, indicator="Companies")
    press(desk, ACCEPT)
    assert f'data-go="regions/{SOURCE}"' in desk.parts.found.value
    assert "Say at which level “Fernholt” stands" in desk.parts.found.value

    desk.parts.hook.value = f"go:regions/{SOURCE}:1"
    assert (desk.entry.table, desk.entry.key) == ("regions", SOURCE)
    fill(desk, level="district", parent="North Province")
    press(desk, ACCEPT)
    choose(desk, SOURCE, "sources")
    fill(desk, tier="official")
    press(desk, ACCEPT)
    choose(desk, "north-province", "regions")
    fill(desk, level="province")
    press(desk, ACCEPT)

    assert "The package as saved is sound." in desk.parts.found.value
    assert saved(desk, "regions", SOURCE)["parent"] == "north-province"


def test_a_package_changed_elsewhere_is_read_again(desk):
    choose(desk, "institute", "members")
    acted(opened(desk.curation.folder), [Deed(DO_ACCEPT, "members", "institute")])

    press(desk, ACCEPT)

    assert "changed elsewhere" in desk.parts.message.value
    assert desk.entry.state == "accepted"


def test_next_goes_round_and_previous_goes_back(desk):
    choose(desk, SOURCE, "sources")

    press(desk, NEXT)
    assert desk.entry.key == PLAN
    press(desk, BACK)

    assert desk.entry.table == "sources"


def test_rows_are_decided_without_the_document_too(tmp_path):
    folder = drafted_town(tmp_path).folder
    desk = Desk(open_curation(folder, tmp_path, ()))

    assert "The document is not at hand" in desk.parts.text.value
    choose(desk, AWARDS, "support_schemes")
    press(desk, ACCEPT)

    assert saved(desk, "support_schemes", AWARDS)["obs_status"] == ""


@pytest.mark.parametrize("tag", ["ja", "zh-Hans"])
def test_the_desk_speaks_the_readers_language(tmp_path, tag):
    with in_language(tag):
        desk = Desk(drafted_town(tmp_path))
    words = [button.description for button in desk.parts.buttons.values()]
    for table in (*DRAFTED, "figures", "indicators", "regions", "sources"):
        words += [cell.widget.description for cell in _form(desk, table).cells.values()
                  if cell.widget.description]  # fmt: skip

    english = [word for word in words if word.isascii()]
    assert english == []


def _form(desk: Desk, table: str):
    desk.parts.list.index = next(at for at, one in enumerate(desk.entries) if one.table == table)
    return desk.view._forms[table]


def test_every_button_names_a_key_of_its_own(desk):
    assert len(set(KEYS.values())) == len(KEYS)
    for name, key in KEYS.items():
        button = desk.parts.buttons[name]
        assert button.description.endswith(f"({key})")
        assert f"key-{key}" in button._dom_classes


def test_a_field_is_told_once_it_is_left_since_a_button_waits_for_the_answer_to_that(desk):
    typed = [one for one in desk.parts.fields if one.has_trait("continuous_update")]
    typed += [
        cell.widget
        for table in ("programmes", "figures", "sources")
        for cell in _form(desk, table).cells.values()
        if cell.widget.has_trait("continuous_update")
    ]

    assert len(typed) > 10
    assert not any(field.continuous_update for field in typed)


def test_the_names_in_another_language_are_given_in_one_step(desk):
    choose(desk, VOUCHERS, "programmes")
    press(desk, OF_RULE)
    names = desk.parts.names
    names.language.value = "ja"
    assert "Computing vouchers" in names.words.value

    names.given.value = "計算資源の引換券"
    names.button.click()
    assert "lines written: 1" in desk.parts.message.value
    lines = ["計算資源の引換券" if one.words == "Computing vouchers" else "" for one in names.asked]
    names.given.value = "\n".join(lines)
    names.button.click()

    assert saved(desk, "programmes", VOUCHERS)["name_ja"] == "計算資源の引換券"
    assert "Computing vouchers" not in names.words.value
    assert names.given.value == ""
    press(desk, UNDO)
    assert saved(desk, "programmes", VOUCHERS)["name_ja"] == ""


def test_lines_written_for_one_language_do_not_stand_beside_the_words_of_another(desk):
    names = desk.parts.names
    names.language.value = "ja"
    asked = [one.words for one in names.asked]
    names.given.value = "フェルンホルト"

    names.language.value = "zh-Hans"

    assert [one.words for one in names.asked] == asked
    assert names.given.value == ""


def test_a_source_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CurationError, match=r"no source 'elsewhere'.*on file: fernholt"):
        curate(drafted_town(tmp_path), "elsewhere")


HOSTILE = "<script>alert(1)</script> 3 companies \u202eevil & {braces} 4 people"


def test_hostile_text_is_escaped_everywhere(tmp_path):
    name = "<img src=x onerror=alert(1)>.txt"
    (tmp_path / name).write_text(HOSTILE, encoding="utf-8", newline="")
    draft_package(tmp_path / name, "spruce", tmp_path / "candidate")

    desk = Desk(open_curation(tmp_path / "candidate", tmp_path, ()))
    desk.parts.hook.value = "selected:0:25:1"
    for at in range(len(desk.entries)):
        desk.parts.list.index = at

    shown = "".join(
        getattr(desk.parts, part).value
        for part in ("text", "head", "progress", "message", "found", "next", "selected")
    )
    assert "<script>alert" not in shown and "<img" not in shown
    assert "&lt;script&gt;" in desk.parts.text.value


def test_of_marks_within_one_another_the_inner_one_is_shown():
    text = "1,600億元(約3兆円)以上"
    outer = Mark(0, len(text), "accepted", 0)
    inner = Mark(8, 12, "undecided", 1)

    html = str(marked_text(text, [outer, inner], "ja"))

    assert html.count('class="accepted"') == 2
    middle = '<mark class="undecided" data-sign="?" title="undecided" data-at="1" data-in="0 1">'
    assert middle + text[8:12] in html


def test_a_carriage_return_is_a_character_of_the_text_a_browser_shows():
    assert "a&#13;\nb" in str(marked_text("a\r\nb", [], "en"))


def test_faults_are_said_in_plain_words_and_the_list_ends():
    fault = Fault("figures", 2, "unit", "", "is not what the indicator is measured in", "")
    below = [Fault("regions", at, "", "", f"is <wrong> {at}", "", "below") for at in range(20)]

    html = lacks(example_candidate(), Soundness((fault, *below)))

    assert "”is in another unit than what it measures" in html.replace("” ", "”")
    assert "below: regions row 0" in html and "is &lt;wrong&gt; 0" in html
    assert f"{21 - MOST} more; workbook check lists them all" in html


@pytest.mark.parametrize("name", [ACCEPT, OF_RULE, DISMISS, UNDO])
def test_a_package_that_was_deleted_meanwhile_is_told_and_not_made_anew(desk, tmp_path, name):
    choose(desk, "35 companies", "figures")
    press(desk, ACCEPT)
    choose(desk, "paid 30% of its fees", "scheme_terms")
    folder = desk.curation.folder
    away = folder.rename(tmp_path / "away")

    press(desk, name)

    assert "Not saved: there is no package at" in desk.parts.message.value
    assert "make one with `workbook draft`" in desk.parts.message.value
    assert not folder.exists()

    away.rename(folder)  # it is put back, and what was asked for is done
    press(desk, name)
    assert desk.parts.message.value.endswith("Saved in candidate.</p>")


def test_a_package_of_which_a_table_was_deleted_is_told_with_the_table(desk):
    (desk.curation.folder / "figures.csv").unlink()
    choose(desk, "paid 30% of its fees", "scheme_terms")

    press(desk, ACCEPT)

    assert "Not saved: candidate cannot be read whole" in desk.parts.message.value
    assert "figures.csv" in desk.parts.message.value
    assert not (desk.curation.folder / "figures.csv").exists()
