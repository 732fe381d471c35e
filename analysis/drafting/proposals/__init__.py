"""Take rows that a model proposes for a draft, if the text bears them out to the character."""

from analysis.drafting.proposals.proposals import Proposal, Proposer, Refusal, Taken, taken

__all__ = ["Proposal", "Proposer", "Refusal", "Taken", "taken"]
