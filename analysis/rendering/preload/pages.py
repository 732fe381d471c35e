"""Warm the server for the workbook's own pages."""

from analysis.rendering.preload import warm_up

warm_up(pages=True)
