"""Read a PDF: signs on pages, their lines, what recurs on every page, and the paragraphs."""
