"""Read a DOCX: its paragraphs and tables a line each, numbered as they are printed."""
