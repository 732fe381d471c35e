"""A candidate package: drafted from a document, read and corrected by a person, saved.

numbers, package -> **curation** -> a sound package

The desk, where a person does it, is in `curation.desk` and needs a running notebook.
"""
