# make demo | test | check: on a fresh machine this needs Python 3.11 or newer and nothing else.

.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp
PYTHON ?=
DEMO := data/demo.db
RECORDS := data/records
UNIT := Trường THPT Sơn Tây
# Whole files to each process, so that what a module shares is made once; in the order of the folders, for by the
# number of their tests the longest of all, which has but one, would begin when the other processes end.
TESTS := $(VENV)/bin/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.PHONY: help demo demo-records test check format train readme requirements clean

help:
	@echo "make demo          environment, seed page and samples into $(DEMO), award table, two searches"
	@echo "make demo-records  the articles of corpora/records* into $(RECORDS).db; record, check and figures of one unit (UNIT=…)"
	@echo "make test          environment and the whole test suite"
	@echo "make check         format, lint, types and tests"
	@echo "make format        put the code into its format"
	@echo "make readme        write the program's present outputs into the READMEs"
	@echo "make train         train the tagger in models/tagger anew; the same data give the same file"
	@echo "make requirements  resolve requirements/*.in anew (needs uv)"
	@echo "make clean         remove the environment and the demo's data"

demo: $(RUN)
	@rm -rf $(DEMO) $(DEMO)-wal $(DEMO)-shm data/demo-pages
	@$(VENV)/bin/python cli.py ingest corpora/pages/laodongthudo.vn/seed.html corpora/samples --db $(DEMO) --pages data/demo-pages
	@echo; echo '$$ python cli.py awards --db $(DEMO)'
	@$(VENV)/bin/python cli.py awards --db $(DEMO)
	@echo; echo '$$ python cli.py search "Cờ thi đua" --limit 2 --db $(DEMO)'
	@$(VENV)/bin/python cli.py search "Cờ thi đua" --limit 2 --db $(DEMO)
	@echo; echo '$$ python cli.py search "co thi dua" --limit 2 --db $(DEMO)'
	@$(VENV)/bin/python cli.py search "co thi dua" --limit 2 --db $(DEMO)
	@echo; echo "The database is $(CURDIR)/$(DEMO)"

demo-records: $(RUN)
	@rm -rf $(RECORDS).db $(RECORDS).db-wal $(RECORDS).db-shm $(RECORDS)-pages
	@mkdir -p $(dir $(RECORDS))
	@$(VENV)/bin/python -m extractor.lab.records_pages > $(RECORDS).jsonl
	@$(VENV)/bin/python cli.py ingest $(RECORDS).jsonl --db $(RECORDS).db --pages $(RECORDS)-pages > $(RECORDS)-ingest.log
	@for command in record adverse "figures --unit"; do \
	  echo; echo "\$$ python cli.py $$command \"$(UNIT)\" --db $(RECORDS).db"; \
	  $(VENV)/bin/python cli.py $$command "$(UNIT)" --db $(RECORDS).db || exit 1; done
	@echo; echo "The database is $(CURDIR)/$(RECORDS).db"

test: $(DEV)
	@$(TESTS)

check: $(DEV)
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/mypy
	@$(TESTS)

format: $(DEV)
	@$(VENV)/bin/ruff format .
	@$(VENV)/bin/ruff check --fix .

readme: $(DEV)
	@$(VENV)/bin/python -m tests.documents

train: $(RUN)
	@$(VENV)/bin/python cli.py train

requirements:
	@for name in run dev; do uv pip compile --universal --no-emit-index-url --no-header --generate-hashes \
	  -p 3.11 requirements/$$name.in -o requirements/$$name.txt -q || exit 1; done

clean:
	@rm -rf $(VENV) $(DEMO) $(DEMO)-wal $(DEMO)-shm data/demo-pages $(RECORDS)*

$(RUN): requirements/run.txt requirements/environment.sh
	@sh requirements/environment.sh $(VENV) requirements/run.txt "$(PYTHON)"
	@touch $@

$(DEV): requirements/dev.txt requirements/environment.sh
	@sh requirements/environment.sh $(VENV) requirements/dev.txt "$(PYTHON)"
	@touch $@ $(RUN)
