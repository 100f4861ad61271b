# heardback: `make help` lists what there is to do.

PYTHON ?= python3

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input install
PINNED := $(PIP) --require-hashes
DJANGO := $(CURDIR)/$(BIN)/django-admin
RUSSIAN := src/heardback/web/locale/ru/LC_MESSAGES
COMPILE := $(BIN)/uv pip compile --no-config --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header
AN_INDEX := (pypi|npmjs|pythonhosted)\.(org|com)|(index-url|find-links|trusted-host|registry)[" =:]+(https?|file):

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test test-long services lint docs pictures messages bench fuzz pins clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/heardback ## open heardback in the browser
	@$(BIN)/heardback

test: .venv/heardback .venv/dev services ## run the tests, on all cores
	@$(BIN)/pytest $(ARGS)

test-long: .venv/heardback .venv/dev services ## run the tests with many more examples of each property
	@HEARDBACK_LONG=1 $(BIN)/pytest $(ARGS)

services: .venv/run ## install what the tests work with (Chromium, PostgreSQL …), where that can be done
	@$(BIN)/python -S -m tests.services.install

lint: .venv/heardback .venv/dev ## check style, types, layers, and that no file names a package index
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo 'Some files want formatting: $(BIN)/ruff format' >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@layers=$$($(BIN)/lint-imports --no-logo) || { echo "$$layers" >&2; exit 1; }
	@! git grep --untracked -nIE '$(AN_INDEX)' || { echo 'These lines name a package index; everyone has their own.' >&2; exit 1; }

docs: .venv/heardback ## write anew what the documentation takes from the program
	@$(BIN)/python docs/write.py

pictures: .venv/heardback .venv/dev services ## take the pictures of the documentation anew
	@$(BIN)/python -m docs.take_pictures

messages: .venv/heardback services ## gather what the pages say for translation, and compile the translations
	@cd src/heardback/web && $(DJANGO) makemessages -l ru --no-location --no-obsolete --no-wrap >/dev/null
	@cd $(RUSSIAN) && msgfmt --check --statistics -o django.mo django.po

bench: .venv/heardback .venv/bench ## measure, one table for each question
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

fuzz: .venv/heardback .venv/dev .venv/fuzz ## feed every parser with damaged files for FUZZ_SECONDS each (5)
	@for script in $(filter-out fuzz/harness.py,$(wildcard fuzz/*.py)); do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

pins: .venv/pins ## renew the pinned versions in requirements/
	@$(COMPILE) pyproject.toml -o requirements/run.txt
	@for set in build dev bench fuzz pins; do $(COMPILE) requirements/$$set.in -o requirements/$$set.txt || exit 1; done
	@git --no-pager diff --stat -- requirements

clean: ## remove .venv and every cache
	@rm -rf .venv .fuzz .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
	@find . -name __pycache__ -prune -exec rm -rf {} +

# The environment, in steps: the packages a user needs, heardback itself, and what its developers need on top.

.venv/run: requirements/run.txt requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "heardback needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo missing)." >&2; \
	    echo "If you have a newer one, name it: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo 'Setting up .venv (once, under a minute) …'
	@$(PYTHON) -m venv --clear .venv
	@$(PINNED) -r requirements/run.txt -r requirements/build.txt
	@touch $@

.venv/heardback: .venv/run pyproject.toml
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev .venv/bench .venv/fuzz .venv/pins: .venv/%: .venv/run requirements/%.txt
	@echo 'Adding requirements/$*.txt to .venv …'
	@$(PINNED) -r requirements/$*.txt
	@touch $@
