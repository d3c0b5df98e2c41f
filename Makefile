# kehoach: `make run` shows what it does, `make test` tests it. Needs make and Python 3.11 or newer; no password, no prompt.

VENV := .venv
UV_VERSION := 0.13.8
UV := $(or $(shell command -v uv 2>/dev/null),.uv/bin/uv)
SYNC = UV_PROJECT_ENVIRONMENT=$(VENV) UV_PYTHON_DOWNLOADS=never $(UV) sync --quiet --frozen
PYTEST_ARGS ?=

.PHONY: help run test environment tools lint types contract schema schema-check check bench fixtures

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: environment ## extract the sample plans into out/ and print what was found
	@$(VENV)/bin/kehoach extract corpus/samples --output out

test: tools ## run the tests
	@$(VENV)/bin/python -m pytest $(PYTEST_ARGS)

environment: $(UV)
	@test -x $(VENV)/bin/kehoach || echo "Đang tạo môi trường .venv, lần đầu mất vài phút. / Making .venv; the first time takes minutes."
	@$(SYNC) --no-dev --inexact

tools: $(UV)
	@$(SYNC)

.uv/bin/uv:
	@sh tools/install-uv .uv $(UV_VERSION)

lint: tools ## check style and formatting
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check

types: tools ## check types
	@$(VENV)/bin/mypy --strict

contract: tools ## check that imports run one way
	@$(VENV)/bin/lint-imports

schema: tools ## write schemas/json from the models
	@$(VENV)/bin/python -m schemas.generate

schema-check: tools ## check that schemas/json is that of the models
	@$(VENV)/bin/python -m schemas.generate --check

fixtures: tools ## make corpus/fixtures anew: scans, and files from before Unicode
	@$(VENV)/bin/python -m corpus.fixtures

check: lint types contract schema-check test ## everything that CI checks

bench: tools ## measure the speed beside that of others: underthesea, pdfplumber
	@$(VENV)/bin/python -m benchmarks.speed
	@$(VENV)/bin/python -m benchmarks.pdf
