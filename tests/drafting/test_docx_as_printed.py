"""A DOCX reads as it is printed: what Word numbers, cells in their rows, notes behind the text."""

import pytest
from written_files import RELATED, WORD, docx, paragraph

from analysis.drafting.originals.docx.reading import read_docx
from analysis.drafting.originals.numerals import numeral

HEAD = '<?xml version="1.0"?>'
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def read(body, **parts):
    """The text of a DOCX with parts (`numbering`, `footnotes`, `styles`) beside its body."""
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{RELATED}/{name}" Target="{name}.xml"/>'
        for name in parts
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{PART}.{name}+xml"/>' for name in parts
    )
    more = {f"word/{name}.xml": f"{HEAD}{xml}" for name, xml in parts.items()}
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    more["word/_rels/document.xml.rels"] = (
        f'{HEAD}<Relationships xmlns="{package}">{relations}</Relationships>'
    )
    return read_docx(docx(body, more, types), "").text


def listed(level=0, number=1):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def lists(*levels, more=""):
    """The numbering part: one list, a level for each (format, text, start)."""
    shapes = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{how}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (how, text, start) in enumerate(levels)
    )
    return (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{shapes}'
        f'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{more}'
        "</w:numbering>"
    )


def test_articles_that_word_counts_have_their_numbers():
    body = "".join(paragraph(words, listed()) for words in ("目的", "补助", "附则"))

    text = read(body, numbering=lists(("chineseCounting", "第%1条", 1)))

    assert text == "第一条 目的\n第二条 补助\n第三条 附则\n"


def test_a_lower_level_begins_anew_below_a_higher_one():
    """1. a, 1.1 b, 1.2 c, 2. d, 2.1 e"""
    levels = (("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1))
    body = "".join(paragraph(words, listed(level)) for words, level in levels)

    text = read(body, numbering=lists(("decimal", "%1.", 1), ("decimal", "%1.%2", 1)))

    assert text == "1. a\n1.1 b\n1.2 c\n2. d\n2.1 e\n"


def test_a_list_starts_where_it_is_told_to_and_goes_on_behind_other_text():
    body = paragraph("甲", listed()) + paragraph("说明") + paragraph("乙", listed())

    text = read(body, numbering=lists(("ideographDigital", "（%1）", 5)))

    assert text == "（五）甲\n说明\n（六）乙\n"


def test_a_list_of_the_same_shape_that_starts_over_counts_anew():
    over = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(paragraph("x", listed(0, number)) for number in (1, 1, 2))

    text = read(body, numbering=lists(("lowerLetter", "%1)", 1), more=over))

    assert text == "a) x\nb) x\na) x\n"


def test_a_style_numbers_its_paragraphs_and_a_bullet_says_nothing():
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Item"><w:pPr>'
        f'{listed()}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub">'
        '<w:basedOn w:val="Item"/></w:style></w:styles>'
    )
    body = paragraph("one", '<w:pStyle w:val="Sub"/>') + paragraph("two", listed(1))

    text = read(body, styles=styles, numbering=lists(("upperRoman", "%1.", 4), ("bullet", "•", 1)))

    assert text == "IV. one\ntwo\n"


def test_what_was_deleted_is_out_and_what_was_put_in_is_in():
    body = (
        "<w:p><w:r><w:t>up to </w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>"
        "<w:r><w:instrText>PAGE 6</w:instrText></w:r><w:hyperlink><w:r><w:t> firms</w:t></w:r>"
        "</w:hyperlink></w:p>"
    )

    assert read(body) == "up to 4 firms\n"


def test_text_in_content_controls_and_boxes_is_read_once():
    boxed = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice>{boxed}</mc:Choice>'
        f"<mc:Fallback>{boxed}</mc:Fallback></mc:AlternateContent><w:t>beside it</w:t></w:r></w:p>"
    )

    assert read(body) == "controlled\nbeside it\nin a box\n"


def test_a_row_of_a_table_is_a_line_and_merged_cells_stand_once():
    def cell(words, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    body = (
        f"<w:tbl><w:tr>{cell('kind', begins)}{cell('limits', wide)}</w:tr>"
        f"<w:tr>{cell('', goes_on)}{cell('30%')}{cell('500万元')}</w:tr></w:tbl>"
    )

    assert read(body) == "kind\tlimits\n\t30%\t500万元\n"


def test_a_note_has_its_raised_number_and_stands_behind_the_text():
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="-1">{paragraph("separator")}'
        f'</w:footnote><w:footnote w:id="4">{paragraph("not more than 5 firms")}</w:footnote>'
        "</w:footnotes>"
    )
    body = (
        '<w:p><w:r><w:t>30%</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>'
        + paragraph("end")
    )

    assert read(body, footnotes=notes) == "30%¹\nend\n1 not more than 5 firms\n"


@pytest.mark.parametrize(("number", "how", "written"), [
    (3, "decimal", "3"), (27, "lowerLetter", "aa"), (14, "upperRoman", "XIV"),
    (10, "chineseCounting", "十"), (21, "chineseCounting", "二十一"),
    (105, "japaneseCounting", "一百〇五"), (20, "ideographDigital", "二〇"),
    (3, "decimalEnclosedCircle", "③"), (21, "decimalEnclosedCircle", "21"),
    (2, "ideographTraditional", "乙"), (3, "aiueo", "ウ"), (7, "decimalFullWidth", "７"),
    (4, "bullet", ""), (4, "of another program", "4"), (5000, "lowerRoman", "5000"),
])  # fmt: skip
def test_numbers_are_written_as_lists_print_them(number, how, written):
    assert numeral(number, how) == written
