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

# A model of your own: learned from balls that fall in worlds that are simulated while it reads, for half an hour or so on two cores, and a
# clip by it (docs/neural.md). WEIGHTS=DIR takes another model.
neural: neural-setup
	@test -f $(WEIGHTS)/transformer.safetensors || echo "Teaching the smallest model for about half an hour; what it shows then are blobs (docs/neural.md)"
	@test -f $(WEIGHTS)/transformer.safetensors || $(BIN)/aozora train codecs -o $(WEIGHTS)/codecs $(BALLS) $(CODECS)
	@test -f $(WEIGHTS)/transformer.safetensors || $(BIN)/aozora train flow --begin $(WEIGHTS)/codecs -o $(WEIGHTS) $(BALLS) $(FLOW)
	@$(BIN)/aozora generate "A red ball falls" -o films/neural.mp4 --engine neural --weights $(WEIGHTS) --size 320x200 --fps 12 --seconds 1.4

BALLS := --data endless:balls --set clips.width=64 --set clips.height=40 --set clips.frames=17 --set clips.fps=12 --set pool=256
CODECS := --set pace.steps=1200 --set pace.batch=4 --set pace.rate=2e-3 --set pace.decay=0.5
FLOW := --set pace.steps=1600 --set pace.batch=12 --set pace.rate=2e-3 --set pace.warmup=60 --set pace.decay=0.6 --set pace.average=0.99 \
	--set flow.moving=1 --set "flow.tasks={apart: 0.05, by_frame: 0, sounded: 0.05, pictured: 0, begun: 0.1, ended: 0, framed: 0, painted: 0}"

neural-setup: setup
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[neural]"

# What needs torch: checked with its types, and tested.
neural-test: neural-setup
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pyright -p neural.pyright.json
	@$(BIN)/python -m pytest -n 2 --dist loadfile tests/model tests/train tests/engines/test_neural.py \
		tests/engines/test_text_folders.py tests/studio/test_modelled.py tests/film/test_controls.py

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
