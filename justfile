# The tasks of a day's work: `just` lists them. Each is one line that can be typed by hand as well.

_list:
    @{{just_executable()}} --list

# Make the virtual environment with everything that tests need.
setup:
    python3 -m venv .venv
    .venv/bin/pip install -c constraints.txt -e '.[test]'

# The fast tests; `just test -k letterhead` runs some of them.
test *args:
    .venv/bin/pytest {{args}}

# Lint, format and types, as CI checks them.
lint:
    .venv/bin/ruff check
    .venv/bin/ruff format --check
    .venv/bin/mypy

# The slow tests, which need Java, LibreOffice and hunspell.
conformance:
    .venv/bin/pytest -m conformance -rs

# Write the golden dumps anew; read the difference like prose before you commit it.
golden:
    .venv/bin/pytest -n 0 --update-golden -k golden
    git diff tests/golden

# Try hostile inputs: `just fuzz reader --runs 5000 --seed 7`.
fuzz *args:
    .venv/bin/python tests/fuzzing/fuzz.py {{args}}

# All that CI does, in a clean copy; `just ci --long` does the long checks whole.
ci *args:
    bash .ci/run {{args}}
