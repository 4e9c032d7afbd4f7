"""The house: import arrows between rooms, no cycles, budgets, and no clocks in the pure rooms."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "aozora"

ARROWS: dict[str, set[str]] = {
    "cli": {"server", "studio", "train", "film"},
    "server": {"studio", "film"},
    "web": {"server", "film"},
    "studio": {"director", "engines", "sound", "vision", "trust", "media", "film"},
    "engines": {"world", "render", "sound", "model", "film"},
    "train": {"model", "media", "film"},
    "director": {"film"},
    "vision": {"film"},
    "world": {"film"},
    "render": {"film"},
    "sound": {"film"},
    "model": {"film"},
    "trust": {"film"},
    "media": {"film"},
    "film": set(),
}
"""Room -> rooms that it may import."""

PURE = ("world", "director", "sound")
BANNED_IN_PURE = {"time", "datetime", "uuid", "random", "secrets"}
CLOCK_EXCEPTIONS: set[str] = set()

FILE_LINES, FUNCTION_LINES, ARGUMENTS = 400, 40, 7
LONG_FILES = {"world/surface_table.py"}
"""Modules that are tables of data, by path inside the package."""

FILM_MAY_IMPORT = {"aozora", "numpy", "pydantic"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def sources() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def room_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).parts
    return parts[0] if len(parts) > 1 else ""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}: relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("aozora."):
            yield node.value.partition(":")[0]


def test_arrows_point_downwards() -> None:
    wrong = [
        f"{name_of(path)} imports {module}"
        for path in sources()
        if (room := room_of(path))
        for module in imported(path)
        if module.startswith("aozora.") and (target := module.split(".")[1]) in ARROWS and target != room
        if target not in ARROWS[room]
    ]
    assert wrong == []


def test_every_room_is_known() -> None:
    rooms = {room_of(path) for path in sources()} - {""}
    assert rooms <= set(ARROWS)


def test_film_stands_on_stdlib_numpy_and_pydantic() -> None:
    import sys

    allowed = FILM_MAY_IMPORT | set(sys.stdlib_module_names)
    wrong = {
        f"{name_of(p)}: {m}" for p in sources() if room_of(p) == "film" for m in imported(p) if m.split(".")[0] not in allowed
    }
    assert wrong == set()


def test_modules_form_no_cycle() -> None:
    modules = {"aozora." + name_of(p).removesuffix(".py").replace("/", ".").removesuffix(".__init__"): p for p in sources()}
    graph = {name: {m for m in _top_level(path) if m in modules and m != name} for name, path in modules.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail[trail.index(name) :], name])
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def _top_level(path: Path) -> set[str]:
    """Modules imported when this one is (imports inside functions and under TYPE_CHECKING come later)."""
    found: set[str] = set()
    for node in tree(path).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_file_budget() -> None:
    long = {name_of(p): len(p.read_text().splitlines()) for p in sources()}
    assert {n: c for n, c in long.items() if c > FILE_LINES and n not in LONG_FILES} == {}


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in sources():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name_of(path)}:{node.name}", node


def test_function_budget() -> None:
    long = {name: node.end_lineno - node.lineno + 1 for name, node in functions() if node.end_lineno}
    assert {n: c for n, c in long.items() if c > FUNCTION_LINES} == {}


def test_argument_budget() -> None:
    many = {
        name: count
        for name, node in functions()
        if (count := len([a for a in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs] if a.arg != "self"]))
        > ARGUMENTS
    }
    assert many == {}


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_have_no_clock_and_no_global_randomness(room: str) -> None:
    wrong: list[str] = []
    for path in sources():
        if room_of(path) != room or name_of(path) in CLOCK_EXCEPTIONS:
            continue
        wrong += [f"{name_of(path)}: {m}" for m in imported(path) if m.split(".")[0] in BANNED_IN_PURE]
        wrong += [
            f"{name_of(path)}:{node.lineno}: np.random.{node.attr}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr == "random"
            and node.attr not in {"Generator", "PCG64"}
        ]
    assert wrong == []


def test_only_the_render_child_imports_blender() -> None:
    users = {name_of(p) for p in sources() if any(m.split(".")[0] in {"bpy", "mathutils", "bmesh"} for m in imported(p))}
    assert all(name.startswith("render/blender/") for name in users), users


def test_no_room_is_a_drawer() -> None:
    drawers = {"utils", "helpers", "common", "core", "misc"}
    assert [name_of(p) for p in sources() if drawers & set(p.relative_to(SOURCE).with_suffix("").parts)] == []


def test_names_of_tests_are_unique() -> None:
    """pytest imports test files by their names alone; two of one name cannot be collected in one run."""
    names = [path.name for path in Path(__file__).parents[1].rglob("test_*.py")]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
