"""Korean, as far as the trial needs it: 1,600억 원 이상, 2만 5,500명, 2025~2027년."""

from analysis.language_records.record import (
    Amounts,
    Dates,
    Language,
    Numerals,
    Punctuation,
    Typeface,
    Units,
    behind,
)

LANGUAGE = Language(
    tag="ko",
    own_name="한국어",
    numerals=Numerals(
        scales=((10**12, "조"), (10**8, "억"), (10**4, "만")),
        every_scale=True,
        between_groups=" ",
    ),
    amounts=Amounts(
        bounds={
            "exact": "{}",
            "about": "약 {}",
            "at_least": "{} 이상",
            "more_than": "{} 초과",
            "at_most": "{} 이하",
            "less_than": "{} 미만",
        },
        bounds_of={"time": {"at_most": "{} 이내"}},
        times="{}배",
        top="상위 {}위",
        to="~",
        to_in_words="~",
        per="1{base}={amount}",
        fraction="{under}분의 {over}",
    ),
    units=Units(
        behind({"KRW": " 원", "CNY": " 위안", "JPY": " 엔", "company": "개사", "person": "명",
                "count": "개", "rank": "위", "a": "년", "min": "분"})
    ),
    dates=Dates("{year}년", "{year}년 {month}월", "{year}년 {month}월 {day}일"),
    punctuation=Punctuation(
        comma=", ", last=", ", stronger=("; ", " / "), colon=": ", between_sentences=" ",
        quotes="“”",
    ),
    typeface=Typeface(1, "Noto Sans CJK KR", breaks_anywhere=False),
)  # fmt: skip
