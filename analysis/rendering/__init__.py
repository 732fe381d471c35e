"""Turn notebooks into finished pages, many at a time, each in isolation, nothing twice.

seeds, notebooks, reports.toml -> **rendering** -> reports/

Importing this package costs nothing: pandas, matplotlib and papermill are imported only in the
processes that render, so that a run with nothing to do ends at once.
"""
