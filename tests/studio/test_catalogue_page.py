"""The catalogue's page in the docs says what the engine offers."""

import importlib.util
from pathlib import Path

from aozora.studio.make import catalogue_of

DOCS = Path(__file__).parents[2] / "docs" / "catalogue"


def test_the_page_lists_what_the_engine_offers() -> None:
    spec = importlib.util.spec_from_file_location("make_catalogue", DOCS / "make_catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert (DOCS / "README.md").read_text() == maker.page(catalogue_of("world")), "run python docs/catalogue/make_catalogue.py"
