"""A page maker for tests of the renderer: it shows what came out of the cells, nothing else."""

from html import escape


def finished_page(notebook, page, settings):
    """Every output as text, with one figure's mark."""
    shown = [str(dict(output)) for cell in notebook.cells for output in cell.get("outputs", [])]
    given = escape(f"{page.name} {dict(page.parameters)}")
    body = "\n".join(f"<pre>{escape(text)}</pre>" for text in shown)
    mark = '<data value="1" data-figure="f-here">1</data>'
    html = f'<html lang="{page.language}"><h1>{given}</h1>{mark}{body}</html><!-- end -->'
    return {page.name: html.encode()}
