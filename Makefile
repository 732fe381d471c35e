# What a reviewer runs is bare `make`. Needs Python 3.11 and make; everything else is installed
# into .venv, each target's own sections of requirements.lock, at its versions and hashes.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV    := .venv
BIN     := $(VENV)/bin
READY   := $(VENV)/.ready-
BENCH   := .venv-bench
#: the commit that `make bench` measures today's limit beside
BEFORE  := build/7b4cabd
#: the packages of some sections of the lock, as a file that uv and pip read
locked  = awk '/^\# for / { taken = index(" $(1) ", " " $$3 " ") } taken' requirements.lock
install = $(BIN)/uv pip install --quiet --no-deps --require-hashes
#: JupyterLab asks no one but its own server: no news, no newest version, no list of extensions
QUIET   := --LabApp.news_url=None --LabApp.extension_manager=readonly \
  --LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate
#: and shows no offer of news, by a setting of the environment
NO_NEWS := $(VENV)/etc/jupyter/labconfig/page_config.json
#: it saves the workbook's notebooks without what running them put there
SAVING  := --FileContentsManager.pre_save_hook=analysis.lab.saving.without_outputs
#: the rooms whose tests need no browser, no rendered page and no running notebook
RULES   := $(addprefix tests/,frame numbers quantities package languages comparability measures \
             wording charts tables planning editions)
#: the notebooks that no report renders: nbval runs them in kernels of their own, the others only
#: where no browser can; JupyterLab's tests run all
NBVAL   := $(addprefix notebooks/,00_start_here.ipynb as_a_library.ipynb curate_a_document.ipynb)

# Compiled modules are kept: hundreds of processes of the tests import the same ones.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := review
.PHONY: review setup reports regions test quick check lint mutants sample map lock lab bench cluster clean help

review: lint test ## lint and test: what a reviewer runs (the default)

setup: $(addprefix $(READY),reports $(for)) ## make .venv with the `workbook` command; for=cluster adds Dask

$(READY)reports: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what rendering needs, once"
	$(call locked,setup) > $(VENV)/setup.lock
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  --no-compile --require-hashes -r $(VENV)/setup.lock
	$(call locked,setup reports) > $(VENV)/reports.lock
	$(install) --python $(BIN)/python -r $(VENV)/reports.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	touch $@

$(READY)dev: $(READY)lab $(READY)cluster $(READY)model
$(READY)lab $(READY)cluster $(READY)parquet $(READY)model $(READY)dev: $(READY)%: $(READY)reports
	@echo "Installing what the section $* of requirements.lock names, once"
	$(call locked,$*) > $(VENV)/$*.lock
	$(install) --python $(BIN)/python -r $(VENV)/$*.lock
	touch $@

$(BENCH)/.ready: $(READY)reports tests/benchmarks/requirements.lock
	$(BIN)/uv venv --quiet --clear --python $(PYTHON) $(BENCH)
	$(call locked,setup reports) > $(BENCH)/reports.lock
	$(install) --python $(BENCH)/bin/python -r $(BENCH)/reports.lock -r tests/benchmarks/requirements.lock
	$(BIN)/uv pip install --quiet --python $(BENCH)/bin/python --no-deps --no-build-isolation --editable .
	touch $@

# Some tests wait for processes that were killed or are slow on purpose: one worker more than cores.
WORKERS = $$($(BIN)/python -c "import os; print(os.cpu_count() + 1)")

reports: $(READY)reports ## render every report that is due, into reports/
	$(BIN)/workbook render

regions: $(READY)reports ## render the edition with every package of seeds/more/ stacked, into reports/regions/
	$(BIN)/workbook render $(patsubst seeds/more/%/datapackage.json,--seeds %,$(wildcard seeds/more/*/datapackage.json)) \
	  --out reports/regions

test: $(READY)dev ## every test, and every notebook run through
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --nbval-lax tests \
	  $(if $(shell command -v chromium),$(NBVAL),notebooks)

quick: lint ## lint, types and the rules' tests: what to run after each change
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not slow and not browser" $(RULES)

check: $(READY)dev ## the tests of one room: make check room=measures
	$(BIN)/python -m pytest -n auto -m "not slow and not browser" tests/$(room)

lint: $(READY)dev ## the style of the code and the notebooks, its types, and code that nothing uses
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/vulture

lock: $(READY)dev ## resolve pyproject.toml into requirements.lock; upgrade=--upgrade takes the newest
	$(BIN)/python -m tests.frame.lock $(upgrade)

map: $(READY)dev ## write the map of the package into analysis/README.md
	$(BIN)/python -m tests.frame.map_of_rooms

mutants: $(READY)dev ## turn every rule round and count what the tests notice: long; room=quantities for one
	$(BIN)/python -m tests.mutants.run $(room)

sample: $(READY)dev ## a fixed sample of those turns, in the rooms whose tests start quickly
	$(BIN)/python -m tests.mutants.run --sample

lab: $(READY)lab $(NO_NEWS) ## open JupyterLab at the first notebook
	$(BIN)/jupyter lab $(QUIET) $(SAVING) --ServerApp.root_dir=. notebooks/00_start_here.ipynb

$(NO_NEWS): | $(READY)reports
	mkdir -p $(@D)
	echo '{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}' > $@

$(BEFORE)/.ready: | $(READY)reports
	rm -rf $(BEFORE) && mkdir -p $(BEFORE)
	git archive $(notdir $(BEFORE)) | tar -x -C $(BEFORE)
	$(BIN)/uv venv --quiet --python $(PYTHON) $(BEFORE)/.venv
	$(install) --python $(BEFORE)/.venv/bin/python -r $(BEFORE)/requirements.lock
	touch $@

bench: $(BENCH)/.ready $(BEFORE)/.ready ## measure the renderer beside the usual ways and beside itself as it was; writes build/benchmark.json
	$(BENCH)/bin/python -m tests.benchmarks.render --before $(BEFORE)

cluster: $(READY)cluster ## a Dask cluster on this machine to try: port 8786, two workers, until Ctrl-C
	@$(BIN)/dask scheduler --host 127.0.0.1 --port 8786 --no-dashboard & scheduler=$$!; \
	$(BIN)/dask worker tcp://127.0.0.1:8786 --nthreads 1 --nworkers 2 --no-dashboard & worker=$$!; \
	trap "kill $$scheduler $$worker" EXIT; trap 'exit 0' INT TERM; wait

clean: ## remove what was made: pages, state, caches; seeds and .venv stay
	rm -rf .state build .pytest_cache .ruff_cache .hypothesis
	find reports -mindepth 1 ! -name reports.toml ! -name README.md ! -name page.png -delete

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10
