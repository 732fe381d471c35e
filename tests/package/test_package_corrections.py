"""Known errors of a source are applied in code, and refused once the row has changed."""

from decimal import Decimal

import pytest
from packages import row_of, sound_rows, write_package

from analysis.package import PackageError, load_seeds


def with_correction(tmp_path, **changes):
    rows = sound_rows()
    rows["corrections"] = [{
        "figure": "greenleaf-tenants", "field": "value", "printed": "42", "corrected": "24",
        "reason": "The digits are swapped", **changes,
    }]  # fmt: skip
    return write_package(tmp_path, rows)


def test_a_correction_is_applied_and_the_printed_value_kept(tmp_path):
    seeds = load_seeds(with_correction(tmp_path))

    assert seeds.quantity("greenleaf-tenants").value == 24
    assert seeds.printed("greenleaf-tenants")["value"] == Decimal("42")
    assert seeds.printed("maple-companies")["value"] == Decimal("100")


def test_a_correction_fails_once_the_printed_value_changed(tmp_path):
    says = r"printed is '43': value of greenleaf-tenants is no longer what was corrected; .*'42'"
    with pytest.raises(PackageError, match=says):
        load_seeds(with_correction(tmp_path, printed="43"))


def test_a_correction_of_no_figure_is_named(tmp_path):
    with pytest.raises(PackageError, match=r"corrections row 2, figure is 'greenleaf-tenant'"):
        load_seeds(with_correction(tmp_path, figure="greenleaf-tenant"))


def test_a_package_laid_on_another_does_not_rewrite_its_figures(tmp_path):
    base, above = write_package(tmp_path / "base"), tmp_path / "above"
    entry = {"figure": "greenleaf-tenants", "field": "value", "printed": "42", "corrected": "4200",
             "reason": "So that it looks larger"}  # fmt: skip
    write_package(above, {"corrections": [entry]}, descriptor=False)

    with pytest.raises(PackageError, match="'greenleaf-tenants': is a figure of another package"):
        load_seeds([base, above])


def test_a_package_laid_on_another_corrects_its_own_figures(tmp_path):
    base, above = write_package(tmp_path / "base"), tmp_path / "above"
    rows = sound_rows()
    figure = row_of(rows, "figures", "greenleaf-tenants") | {"figure": "more-tenants"}
    said = next(one for one in rows["evidence"] if one["figure"] == "greenleaf-tenants")
    entry = {"figure": "more-tenants", "field": "value", "printed": "42", "corrected": "24",
             "reason": "The digits are swapped"}  # fmt: skip
    above_rows = {"figures": [figure], "evidence": [said | {"figure": "more-tenants"}]}
    write_package(above, {**above_rows, "corrections": [entry]}, descriptor=False)

    assert load_seeds([base, above]).quantity("more-tenants").value == 24


def test_a_correction_of_the_key_is_refused(tmp_path):
    with pytest.raises(PackageError, match=r"is no field of figures that can be corrected"):
        load_seeds(with_correction(tmp_path, field="figure"))


def test_a_correction_that_changes_nothing_is_refused(tmp_path):
    with pytest.raises(PackageError, match=r"corrects nothing"):
        load_seeds(with_correction(tmp_path, corrected="42"))


def test_a_corrected_value_must_itself_be_sound(tmp_path):
    with pytest.raises(PackageError, match=r"figures row 11, value is 'many': is not of type"):
        load_seeds(with_correction(tmp_path, corrected="many"))


def test_rules_hold_for_the_corrected_value(tmp_path):
    rows = sound_rows()
    row_of(rows, "figures", "maple-aid-rate")["value"] = "3"
    rows["corrections"] = [{
        "figure": "maple-aid-rate", "field": "value", "printed": "3", "corrected": "0.3",
        "reason": "Printed without the percent sign",
    }]  # fmt: skip

    seeds = load_seeds(write_package(tmp_path, rows))

    assert str(seeds.figure("maple-aid-rate")["value"]) == "0.3"
