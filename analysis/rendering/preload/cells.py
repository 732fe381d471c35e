"""Warm the server for pages that another exporter makes: their cells only."""

from analysis.rendering.preload import warm_up

warm_up(pages=False)
