# Two commands are enough: `make film` and `make test`.
PROMPT ?= A golden retriever puppy chases a red ball across a sunny park, golden hour, slow tracking shot, birdsong
OUT ?= films/first.mp4
PYTHON ?= python3.11
BIN := .venv/bin
WEIGHTS ?= models/blobs

.PHONY: film test neural neural-setup neural-test setup check bench clean

film: setup
	@$(BIN)/python -m aozora.cli.main generate "$(PROMPT)" -o "$(OUT)" --size 640x360 --quality preview
	@echo "Full quality: $(BIN)/aozora generate \"$(PROMPT)\" -o $(OUT) --size 854x480 --quality standard"

test: setup
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m ruff check .
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m ruff format --check .
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pyright
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check: test

# A model of your own: learned from worlds that are simulated while it reads, for some minutes, and a clip by it. WEIGHTS=DIR takes another.
neural: neural-setup
	@test -f $(WEIGHTS)/transformer.safetensors || echo "Teaching the smallest model for a while; what it shows then are blobs (docs/neural.md)"
	@test -f $(WEIGHTS)/transformer.safetensors || $(BIN)/aozora train codecs --data endless -o $(WEIGHTS)/codecs $(BLOBS) --set pace.steps=1500
	@test -f $(WEIGHTS)/transformer.safetensors || $(BIN)/aozora train flow --data endless --begin $(WEIGHTS)/codecs -o $(WEIGHTS) $(BLOBS) --set pace.steps=3000
	@$(BIN)/aozora generate "A red ball falls" -o films/neural.mp4 --engine neural --weights $(WEIGHTS) --size 320x200 --fps 12 --seconds 2

BLOBS := --set clips.width=64 --set clips.height=40 --set clips.frames=17 --set clips.fps=12 --set pool=256

neural-setup: setup
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[neural]"

# What needs torch: checked with its types, and tested.
neural-test: neural-setup
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pyright -p neural.pyright.json
	@$(BIN)/python -m pytest -n 2 --dist loadfile tests/model tests/train tests/engines/test_neural.py

bench: setup
	@$(BIN)/python -m benchmarks

setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Aozora needs Python 3.11 (bpy, the renderer, is built for exactly that); $(PYTHON) was not found." >&2; \
		echo "Install it, or say where it is: make $(or $(MAKECMDGOALS),film) PYTHON=/path/to/python3.11" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if v == (3, 11) else "Aozora needs Python 3.11 (bpy, the renderer, is built for exactly that); $(PYTHON) is %d.%d." % v)'
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing; Debian has it in the package python3.11-venv." >&2; exit 2; }
	@echo "Setting up .venv (about 1.5 GB, once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch .venv/ready

clean:
	rm -rf .venv build films
