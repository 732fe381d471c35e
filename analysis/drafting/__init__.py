"""Make a candidate package of new documents by rules, for someone to read and correct."""
