"""Read documents as they come (text, PDF, web page, DOCX) as one text each, and where it stands."""

from analysis.drafting.originals.original import DraftError, Line, Original
from analysis.drafting.originals.reading import read

__all__ = ["DraftError", "Line", "Original", "read"]
