"""A document's own dates are told by the words around them, apart from the periods of figures."""

import pytest

from analysis.drafting import document_dates
from analysis.numbers import scan


def dates(text, language="zh-Hans", **page):
    found = document_dates.of(text, scan(text, language), page)
    return {role: dated.value for role, dated in found.items()}


@pytest.mark.parametrize(("text", "language", "found"), [
    ("本措施自2025年3月1日起施行，有效期至2027年12月31日。", "zh-Hans",
     {"effective": "2025-03-01", "valid_until": "2027-12-31"}),
    ("本措施自2025年3月1日起施行，有效期3年。", "zh-Hans",
     {"effective": "2025-03-01", "valid_until": "2028-02-29"}),
    ("云杉市若干措施\n2025年3月1日\n正文。\n本措施自印发之日起施行，有效期两年。", "zh-Hans",
     {"published": "2025-03-01", "effective": "2025-03-01", "valid_until": "2027-02-28"}),
    ("发布时间：2025-05-13 09:33\n正文。", "zh-Hans", {"published": "2025-05-13"}),
    ("正文。\n云杉市人民政府办公室 2025年4月2日印发", "zh-Hans", {"published": "2025-04-02"}),
    ("この要綱は、令和7年4月1日から施行し、令和9年3月31日限り、その効力を失う。", "ja",
     {"effective": "2025-04-01", "valid_until": "2027-03-31"}),
    ("みどり市要綱\n令和7年3月20日\n告示第3号\n本文。", "ja", {"published": "2025-03-20"}),
    ("更新日：2025年6月1日　公開日：2025年5月1日\n本文。", "ja", {"published": "2025-05-01"}),
    ("This policy comes into force on 1 April 2026 and expires on 31 March 2029.", "en",
     {"effective": "2026-04-01", "valid_until": "2029-03-31"}),
    ("Published: 3 March 2025\nThe scheme opens.", "en", {"published": "2025-03-03"}),
    ("到2027年12月31日，建成中心3个。", "zh-Hans", {}),
    ("申请于2025年6月30日截止。", "zh-Hans", {}),
    ("2025年3月起，企业可申请。", "zh-Hans", {}),
])  # fmt: skip
def test_dates_are_told_by_their_words(text, language, found):
    assert dates(text, language) == found


def test_a_date_stands_where_its_words_are():
    text = "本措施自2025年3月1日起施行。"

    dated = document_dates.of(text, scan(text, "zh-Hans"))["effective"]

    assert text[dated.start : dated.end] == "2025年3月1日"


def test_what_a_page_says_of_itself_comes_last():
    page = {"date": "2025-10-01T13:03:05Z"}

    assert dates("本文。", "ja", **page) == {"published": "2025-10-01"}
    assert dates("みどり市要綱\n令和7年3月20日\n本文。", "ja", **page) == {
        "published": "2025-03-20"
    }
