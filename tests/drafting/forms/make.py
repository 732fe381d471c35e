"""Make the committed forms of the measures: text, web page, DOCX, and PDF by two programs.

    python -m tests.drafting.forms.make

Needs Chromium and LibreOffice (`libreoffice-writer`) and a font for Chinese and Japanese.
"""

import subprocess
import tempfile
from html import escape
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from playwright.sync_api import sync_playwright

from tests.drafting.forms.contents import MEASURES, Block, Measure

HERE = Path(__file__).parent
FONT = {"zh-Hans": "Droid Sans Fallback", "ja": "Droid Sans Fallback", "en": "DejaVu Sans"}
STYLE = """body { font-family: "%s", sans-serif; font-synthesis: none; line-height: 1.6 }
table { border-collapse: collapse } td, th { border: 1px solid; padding: .2em 1em }
@media print { nav, footer { display: none } }
"""


def page(measure: Measure) -> str:
    """Return the measure as a page of a web site: with navigation, metadata and a footer."""
    title = escape(measure.blocks[0][1])
    links = "".join(f'<li><a href="/{at}">{escape(word)}</a></li>'
                    for at, word in enumerate(measure.around))  # fmt: skip
    body = "\n".join(markup(block) for block in measure.blocks)
    return f"""<!DOCTYPE html>
<html lang="{measure.language}">
<head><meta charset="utf-8"><title>{title} - {escape(measure.publisher)}</title>
<meta name="PubDate" content="{measure.published} 09:30"><meta name="SiteName"
content="{escape(measure.publisher)}"><style>{STYLE % FONT[measure.language]}</style>
<script>var year = 2026;</script></head>
<body>
<nav><ul>{links}</ul></nav>
<div class="content">
{body}
</div>
<footer><p>{escape(measure.footer)}</p></footer>
</body></html>
"""


def markup(block: Block) -> str:
    """Return a block as HTML."""
    kind, says = block
    if kind == "table":
        head, *rows = says
        lines = ["".join(f"<th>{escape(cell)}</th>" for cell in head)]
        lines += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
        return "<table>" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
    if kind in ("bullets", "numbered"):
        tag = "ul" if kind == "bullets" else "ol"
        return f"<{tag}>" + "".join(f"<li>{escape(one)}</li>" for one in says) + f"</{tag}>"
    tag = {"title": "h1", "heading": "h2", "text": "p"}[kind]
    return f"<{tag}>{escape(says)}</{tag}>"


def word_file(measure: Measure, path: Path) -> None:
    """Write the measure as DOCX: styles, lists numbered by Word, a page number in the footer."""
    document = Document()
    for style in document.styles:
        if style.type == 1 and (style.name == "Normal" or style.name.startswith(("Title", "Head"))):
            style.font.name = FONT[measure.language]
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for slot in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
                fonts.set(qn(slot), FONT[measure.language])
            for slot in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(slot), None)
    document.styles["Normal"].font.size = Pt(12)
    document.core_properties.title = measure.blocks[0][1]
    document.core_properties.author = measure.publisher
    document.core_properties.language = measure.language
    footer = document.sections[0].footer.paragraphs[0]
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = footer.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        part.set(qn("w:fldCharType"), kind) if kind else setattr(part, "text", text)
        run._r.append(part)
    for kind, says in measure.blocks:
        if kind == "table":
            table = document.add_table(rows=0, cols=len(says[0]), style="Table Grid")
            for row in says:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
        elif kind in ("bullets", "numbered"):
            for one in says:
                document.add_paragraph(
                    one, style="List Bullet" if kind == "bullets" else "List Number"
                )
        elif kind == "text":
            document.add_paragraph(says)
        else:
            document.add_heading(says, level=0 if kind == "title" else 1)
    document.save(path)


def printed_by_chromium(source: Path, path: Path) -> None:
    """Print a web page: its own page number at the foot, as a browser prints it."""
    foot = ('<div style="font-size:9px;width:100%;text-align:center">'
            '<span class="pageNumber"></span></div>')  # fmt: skip
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        tab = browser.new_page()
        tab.goto(source.as_uri())
        tab.pdf(
            path=path,
            format="A4",
            tagged=False,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=foot,
            margin=dict.fromkeys(("top", "bottom", "left", "right"), "2cm"),
        )
        browser.close()


def printed_by_libreoffice(source: Path, path: Path) -> None:
    """Convert a DOCX with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, source]
        subprocess.run(command, check=True, capture_output=True)
        path.write_bytes((Path(folder) / source.with_suffix(".pdf").name).read_bytes())


def main() -> None:
    """Write every form beside this module."""
    for name, measure in MEASURES.items():
        paths = {kind: HERE / f"{name}.{kind}" for kind in ("txt", "html", "docx")}
        paths["txt"].write_text(measure.text, encoding="utf-8", newline="")
        paths["html"].write_text(page(measure), encoding="utf-8", newline="")
        word_file(measure, paths["docx"])
        printed_by_chromium(paths["html"], HERE / f"{name}.chromium.pdf")
        printed_by_libreoffice(paths["docx"], HERE / f"{name}.libreoffice.pdf")


if __name__ == "__main__":
    main()
