"""A small sound package of every table, for tests to break or to read.

`sound_rows()` gives the rows by table, `write_package` puts them in a folder. The region, its
document and its numbers are invented. Spans are computed from `TEXT`, so a test may edit the text.

    rows = sound_rows()
    rows["figures"][0]["value"] = "-1"
    with pytest.raises(PackageError, match="is negative"):
        load_seeds(write_package(tmp_path, rows))
"""

import csv
import hashlib
import io
import json
from pathlib import Path

from analysis.package.descriptor import workbook_descriptor

TEXT = (
    "紅葉省は2027年までに産業規模を1,600億元(約3兆2,000億円)以上に拡大します。\n"
    "2024年末の規模は700億元を超えました。そのうち青葉区は300億元です。\n"
    "第1に、紅葉支援制度は事業費の最大30%、500万元以内を支援します。\n"
    "制度は2025年7月28日に始まり、2028年7月27日に終わります。\n"
    "基幹企業は100社以上、青葉パークには42社が入居します。\n"
)
SOURCE, FILE = "maple-daily-2025", "maple.txt"
Rows = dict[str, list[dict[str, str]]]


def sound_rows(text: str = TEXT) -> Rows:
    """Return the rows of a sound package, by table; the document is `text`."""
    named = {"name_en": "", "name_ja": "", "name_zh_hans": ""}
    rows: Rows = {name: [] for name in workbook_descriptor().tables}
    rows["regions"] = [
        {"region": "leafland", "name_en": "Leafland", "level": "nation", "iso_3166_2": "LL"},
        {"region": "maple", "name_en": "Maple", "name_ja": "紅葉省", "name_zh_hans": "红叶省",
         "level": "province", "parent": "leafland"},
        {"region": "greenleaf", "name_en": "Greenleaf", "name_ja": "青葉区",
         "name_zh_hans": "青叶区", "level": "district", "parent": "maple"},
        {"region": "cedar", "name_en": "Cedar", "name_ja": "杉省", "name_zh_hans": "杉省",
         "level": "province", "parent": "leafland"},
    ]  # fmt: skip
    rows["sources"] = [{
        "source": SOURCE, "title": "紅葉省の計画", "publisher": "Maple Daily", "language": "ja",
        "published": "2025-08-01", "published_basis": "stated",
        "url": "https://example.org/maple", "tier": "news",
        "file": FILE, "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "characters": str(len(text)), "retrieved": "2025-08-02",
    }]  # fmt: skip
    rows["indicators"] = [
        _indicator("industry_output", "Industry output", "CNY", "stock", "money"),
        _indicator("key_companies", "Key companies", "company", "stock", "count"),
        _indicator("aid_rate", "Support rate", "1", "ratio", "share"),
        _indicator("aid_ceiling", "Support ceiling", "CNY", "stock", "money"),
        _indicator("in_force_from", "In force from", "date", "stock", "date"),
        _indicator("in_force_until", "In force until", "date", "stock", "date"),
    ]
    rows["figures"] = [
        _figure("maple-output-2027", "industry_output", "160000000000", "CNY", "at_least",
                "target", "2027"),
        _figure("maple-output-2027-jpy", "industry_output", "3200000000000", "JPY", "about",
                "target", "2027"),
        _figure("maple-output-2024", "industry_output", "70000000000", "CNY", "more_than",
                "baseline", "2024-12-31"),
        _figure("greenleaf-output-2024", "industry_output", "30000000000", "CNY", "exact",
                "actual", "2024-12-31", region="greenleaf", part_of="maple-output-2024"),
        _figure("maple-aid-rate", "aid_rate", "0.3", "1", "at_most", "rate", "",
                programme="maple-aid"),
        _figure("maple-aid-ceiling", "aid_ceiling", "5000000", "CNY", "at_most", "ceiling", "",
                programme="maple-aid"),
        _figure("maple-aid-from", "in_force_from", "", "date", "exact", "actual", "2025-07-28",
                programme="maple-aid"),
        _figure("maple-aid-until", "in_force_until", "", "date", "exact", "actual", "2028-07-27",
                programme="maple-aid"),
        _figure("maple-companies", "key_companies", "100", "company", "at_least", "target", ""),
        _figure("greenleaf-tenants", "key_companies", "42", "company", "exact", "actual", "",
                region="greenleaf", member="greenleaf-park"),
    ]  # fmt: skip
    rows["evidence"] = [
        _evidence(text, "maple-output-2027", "1,600億元(約3兆2,000億円)以上"),
        _evidence(text, "maple-output-2027", "2027年までに", states="period"),
        _evidence(text, "maple-output-2027-jpy", "約3兆2,000億円"),
        _evidence(text, "maple-output-2024", "700億元を超え"),
        _evidence(text, "maple-output-2024", "2024年末", states="period"),
        _evidence(text, "greenleaf-output-2024", "300億元"),
        _evidence(text, "maple-aid-rate", "最大30%"),
        _evidence(text, "maple-aid-ceiling", "500万元以内"),
        _evidence(text, "maple-aid-from", "2025年7月28日"),
        _evidence(text, "maple-aid-until", "2028年7月27日"),
        _evidence(text, "maple-companies", "100社以上"),
        _evidence(text, "greenleaf-tenants", "42社"),
        _evidence(text, "maple-output-2027-jpy", "2027年までに", states="period"),
        _evidence(text, "greenleaf-output-2024", "2024年末", states="period"),
    ]
    rows["programmes"] = [{
        **named, "programme": "maple-aid", "region": "maple", "name": "紅葉支援制度",
        "language": "ja", "name_en": "Maple aid", "kind": "scheme", "instrument": "PI008",
        "target_groups": "TG29;TG31", "sectors": "robots", "starts": "2025-07-28",
        "ends": "2028-07-27", "period_basis": "stated", "basis": "stated",
        "purpose_en": "Pays a share of project costs", **_span(text, "紅葉支援制度"),
    }]  # fmt: skip
    rows["support_schemes"] = [{
        "programme": "maple-aid", "eligible_costs": "Project costs",
    }]  # fmt: skip
    rows["scheme_terms"] = [{
        "term": "maple-aid", "scheme": "maple-aid", "rate": "maple-aid-rate",
        "limit": "maple-aid-ceiling", "limit_per": "project",
        **_span(text, "最大30%、500万元以内"),
    }]  # fmt: skip
    rows["members"] = [{
        **named, "member": "greenleaf-park", "programme": "", "region": "greenleaf",
        "name": "青葉パーク", "language": "ja", "name_en": "Greenleaf Park", "kind": "park",
        "concept": "robots", "basis": "stated", **_span(text, "青葉パーク"),
    }]  # fmt: skip
    rows["dismissed"] = [{**_span(text, "第1"), "reason": "list_number"}]
    rows["exchange_rates"] = [{
        "from": "CNY", "to": "JPY", "rate": "20", "date": "2025-08-01", "source": SOURCE,
        "basis": "implied", "figure_from": "maple-output-2027",
        "figure_to": "maple-output-2027-jpy",
    }]  # fmt: skip
    rows["concepts"] = [{"concept": "robots", "scheme": "technology", "name_en": "Robots"}]
    rows["questions"] = [{
        "question": "industry-size", "theme": "aims", "name_en": "How large is it to be?",
        "looks_in": "figures", "indicator": "industry_output", "measure_kind": "target",
    }]  # fmt: skip
    return rows


def write_package(folder: Path, rows: Rows | None = None, *, descriptor: bool = True) -> Path:
    """Write rows as a package to a folder and return it; only the tables in `rows` are written.

    The descriptor describes the tables written. Cells that a row leaves out are empty.
    """
    rows = sound_rows() if rows is None else rows
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in rows.items():
        (folder / f"{name}.csv").write_text(as_csv(name, table), encoding="utf-8", newline="")
    if descriptor:
        resources = [
            {"name": name, "path": f"{name}.csv", "schema": dict(described.schema)}
            for name, described in workbook_descriptor().tables.items()
            if name in rows
        ]
        content = {"name": "test", "version": "1.0.0", "resources": resources}
        (folder / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def write_documents(folder: Path, text: str = TEXT) -> Path:
    """Write the document of the sound package to a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(text, encoding="utf-8", newline="")
    return folder


def as_csv(name: str, table: list[dict[str, str]]) -> str:
    """Return rows of a table as CSV with the header of the descriptor."""
    out = io.StringIO(newline="")
    columns = workbook_descriptor().tables[name].columns
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue()


def row_of(rows: Rows, table: str, key: str) -> dict[str, str]:
    """Return the row of a table whose first key field is `key`, to change it in place."""
    field = workbook_descriptor().tables[table].primary_key[0]
    return next(row for row in rows[table] if row[field] == key)


def _indicator(indicator: str, name: str, unit: str, sort: str, dimension: str) -> dict[str, str]:
    return {
        "indicator": indicator,
        "name_en": name,
        "definition": f"{name} of a place",
        "unit": unit,
        "stock_or_flow": sort,
        "dimension": dimension,
    }


def _figure(
    figure: str, indicator: str, value: str, unit: str, bound: str, kind: str, period: str, **more
) -> dict[str, str]:
    return {
        "figure": figure,
        "region": "maple",
        "indicator": indicator,
        "value": value,
        "unit": unit,
        "bound": bound,
        "measure_kind": kind,
        "period": period,
        "period_basis": "stated" if period else "",
        "obs_status": "A",
        **more,
    }


def _evidence(text: str, figure: str, exact: str, states: str = "value") -> dict[str, str]:
    return {"figure": figure, **_span(text, exact), "states": states}


def _span(text: str, exact: str) -> dict[str, str]:
    start = text.index(exact)
    end = start + len(exact)
    return {"source": SOURCE, "start": str(start), "end": str(end), "exact": exact}
