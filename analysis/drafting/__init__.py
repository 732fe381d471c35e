"""Make a candidate package of new documents by rules, for someone to read and correct."""

from analysis.drafting.draft import Draft, DraftError, candidate, draft_package

__all__ = ["Draft", "DraftError", "candidate", "draft_package"]
