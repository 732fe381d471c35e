# What a reviewer runs is bare `make`. Needs Python 3.11 and make; everything else is installed
# into .venv, at the versions and hashes of requirements.lock.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
#: the rooms whose tests need no browser, no rendered page and no running notebook
RULES  := $(addprefix tests/,frame numbers quantities package languages comparability measures \
            wording charts tables planning editions)

.DEFAULT_GOAL := review
.PHONY: review setup reports test quick check lint mutants sample map lab bench cluster clean help

review: lint test ## lint and test: what a reviewer runs (the default)

setup: $(READY) ## make .venv with the `workbook` command

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what requirements.lock names, once"
	awk '/^[^ ]/ { named = /^uv==/ } named' requirements.lock > $(VENV)/uv.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

reports: $(READY) ## render every report that is due, into reports/
	$(BIN)/workbook render

test: $(READY) ## every test, and every notebook run through by nbval
	$(BIN)/python -m pytest -n auto --dist loadfile --nbval-lax tests notebooks

quick: lint ## lint, types and the rules' tests: what to run after each change
	$(BIN)/python -m pytest -n auto -m "not slow and not browser" $(RULES)

check: $(READY) ## the tests of one room: make check room=measures
	$(BIN)/python -m pytest -n auto -m "not slow and not browser" tests/$(room)

lint: $(READY) ## the style of the code and the notebooks, its types, and code that nothing uses
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/vulture

map: $(READY) ## write the map of the package into analysis/README.md
	$(BIN)/python -m tests.frame.map_of_rooms

mutants: $(READY) ## turn every rule round and count what the tests notice: long; room=quantities for one
	$(BIN)/python -m tests.mutants.run $(room)

sample: $(READY) ## a fixed sample of those turns, in the rooms whose tests start quickly
	$(BIN)/python -m tests.mutants.run --sample

lab: $(READY) ## open JupyterLab at the first notebook
	$(BIN)/jupyter lab notebooks/00_start_here.ipynb

bench: $(READY) ## measure the renderer beside the usual ways; prints a table, writes build/benchmark.json
	$(BIN)/python -m tests.benchmarks.render

cluster: $(READY) ## a Dask cluster on this machine to try: port 8786, two workers, until Ctrl-C
	@$(BIN)/dask scheduler --host 127.0.0.1 --port 8786 --no-dashboard & scheduler=$$!; \
	$(BIN)/dask worker tcp://127.0.0.1:8786 --nthreads 1 --nworkers 2 --no-dashboard & worker=$$!; \
	trap "kill $$scheduler $$worker" EXIT; trap 'exit 0' INT TERM; wait

clean: ## remove what was made: pages, state, caches; seeds and .venv stay
	rm -rf .state build .pytest_cache .ruff_cache .hypothesis
	find reports -mindepth 1 ! -name reports.toml -delete

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10
