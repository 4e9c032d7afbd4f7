"""Games: chess, dice, puzzles."""

# fmt: off

from collections.abc import Callable

from aozora.world.things.kit import AnyPart, Ball, Box, Group, Sheet, Slab, Turned
from aozora.world.things.strokes import flat, spots

Plan = tuple[AnyPart, ...]


def _puzzle() -> Plan:
    """A picture puzzle nearly done, a piece beside it."""
    piece = tuple((0.055 * x, 0.055 * y) for x, y in ((-0.5, -0.5), (-0.12, -0.5), (-0.18, -0.34), (0.0, -0.24), (0.18, -0.34),
        (0.12, -0.5), (0.5, -0.5), (0.5, -0.12), (0.66, -0.18), (0.76, 0.0), (0.66, 0.18), (0.5, 0.12), (0.5, 0.5), (0.12, 0.5),
        (0.18, 0.66), (0.0, 0.76), (-0.18, 0.66), (-0.12, 0.5), (-0.5, 0.5), (-0.5, 0.12), (-0.34, 0.18), (-0.24, 0.0),
        (-0.34, -0.18), (-0.5, -0.12)))
    spare = [Group((Slab(piece, 0.004, 0.001, finish=f"paper:{t}"),), at=(x, y, 0.0022), turn=(0, 0, a))
        for x, y, a, t in ((0.24, -0.10, 25, "sky blue"), (-0.23, -0.14, -40, "olive"), (0.235, 0.05, 70, "peach"))]
    return (Sheet(flat(0.38, 0.285, 0.0022), 0.004, finish="print:jigsaw"), Box((0.379, 0.284, 0.0035), 0.001,
        at=(0, 0, 0.0018), finish="paper:light grey"), *spare)


def _die(tone: str = "main:white", ink: str = "plastic:black") -> Plan:
    """A die with sunk pips about the origin, 1 on top, 2 before, 3 to the right."""
    r = 0.008
    pips: list[AnyPart] = []
    faces = {(0, 0, 1): ((0, 0),), (0, -1, 0): ((-1, -1), (1, 1)), (1, 0, 0): ((-1, -1), (0, 0), (1, 1)),
        (-1, 0, 0): ((-1, -1), (1, 1), (-1, 1), (1, -1)), (0, 1, 0): ((-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0))}
    for (x, y, z), dots in faces.items():
        for a, b in dots:
            u, v = 0.45 * r * a, 0.45 * r * b
            spot = (x * r, u, v) if x else (u, y * r, v) if y else (u, v, z * r)
            flat_ = (0.0003 if x else 0.0015, 0.0003 if y else 0.0015, 0.0003 if z else 0.0015)
            pips.append(Ball(flat_, at=spot, finish=ink))
    return (Box((2 * r, 2 * r, 2 * r), 0.0022, finish=tone), *pips)


def _dice() -> Plan:
    return (Group(_die(), at=(-0.012, 0, 0.008), turn=(0, 0, 18)), Group(_die(), at=(0.014, 0.008, 0.008), turn=(0, 90, -24)))


_CHESS = {
    "pawn": ((0, 0), (0.0145, 0, 1), (0.0150, 0.004), (0.0125, 0.008), (0.0090, 0.012), (0.0055, 0.026), (0.0085, 0.029),
        (0.0055, 0.031), (0.0088, 0.040), (0.004, 0.048), (0, 0.049)),
    "rook": ((0, 0), (0.0155, 0, 1), (0.0160, 0.005), (0.0130, 0.010), (0.0095, 0.015), (0.0085, 0.036), (0.0125, 0.040, 1),
        (0.0125, 0.052, 1), (0.0085, 0.052, 1), (0.0085, 0.047), (0, 0.047)),
    "bishop": ((0, 0), (0.0155, 0, 1), (0.0160, 0.005), (0.0130, 0.010), (0.0090, 0.015), (0.0055, 0.040), (0.0095, 0.044),
        (0.0060, 0.047), (0.0092, 0.057), (0.004, 0.068), (0.0028, 0.071), (0, 0.074)),
    "queen": ((0, 0), (0.0170, 0, 1), (0.0175, 0.005), (0.0145, 0.010), (0.0100, 0.016), (0.0062, 0.050), (0.0105, 0.055),
        (0.0065, 0.058), (0.0120, 0.074, 1), (0.0085, 0.076), (0.004, 0.078), (0.0035, 0.083), (0, 0.085)),
    "king": ((0, 0), (0.0175, 0, 1), (0.0180, 0.005), (0.0150, 0.010), (0.0105, 0.016), (0.0068, 0.056), (0.0115, 0.061),
        (0.0072, 0.064), (0.0125, 0.082, 1), (0.006, 0.087), (0, 0.088)),
}


def _man(kind: str, tone: str) -> Plan:
    if kind == "knight":
        head = ((-0.010, 0.010), (0.012, 0.010), (0.0125, 0.028), (0.010, 0.044), (0.004, 0.056), (-0.001, 0.060),
            (-0.003, 0.053), (-0.012, 0.047), (-0.0185, 0.037), (-0.014, 0.031), (-0.005, 0.035), (-0.010, 0.022))
        return (Turned(((0, 0), (0.0155, 0, 1), (0.0160, 0.005), (0.0130, 0.010), (0.010, 0.012), (0, 0.012)), finish=tone),
            Slab(head, 0.012, 0.004, turn=(90, 0, 0), finish=tone))
    cross = (Box((0.003, 0.003, 0.014), 0.0008, at=(0, 0, 0.094), finish=tone),
        Box((0.010, 0.003, 0.003), 0.0008, at=(0, 0, 0.096), finish=tone)) if kind == "king" else ()
    points = spots(0.0110, 8) if kind == "queen" else ()
    crown = [Ball((0.0022, 0.0022, 0.0022), at=(x, y, 0.0755), finish=tone) for x, y in points]
    return (Turned(_CHESS[kind], finish=tone), *cross, *crown)


def _chess() -> Plan:
    """A board in the middle of a game's first moves."""
    parts: list[AnyPart] = [Sheet(flat(0.40, 0.40, 0.0162), 0.0006, finish="print:board"),
        Box((0.402, 0.402, 0.016), 0.003, at=(0, 0, 0.0079), finish="walnut:brown")]
    row = ("rook", "knight", "bishop", "queen", "king", "bishop", "knight", "rook")
    for side, tone in ((-1, "main:cream"), (1, "accent:painted wood:black")):
        for k, kind in enumerate(row):
            x = -0.1575 + 0.045 * k
            parts.append(Group(_man(kind, tone), at=(x, side * 0.1575, 0.0165), turn=(0, 0, 90.0 * side)))
            far = {3: 0.0675, 4: 0.0225}.get(k, 0.1125)
            parts.append(Group(_man("pawn", tone), at=(x, side * far, 0.0165)))
    return tuple(parts)


def _chess_piece() -> Plan:
    return _man("knight", "main:cream")


def _chess_king() -> Plan:
    return _man("king", "main:cream")


def _cubes() -> Plan:
    """A puzzle cube of coloured faces, one layer turned."""
    faces = ("red", "orange", "yellow", "green", "blue", "white")
    parts: list[AnyPart] = []
    for layer in range(3):
        cells: list[AnyPart] = [Box((0.0565, 0.0565, 0.0185), 0.0015, finish="plastic:black")]
        for i in range(3):
            for n, (x, y) in enumerate(((0, -1), (1, 0), (0, 1), (-1, 0))):
                across = 0.019 * (i - 1)
                tone = faces[(n + (i * 2 + layer) % 3 * (1 if layer == 1 else 0)) % 6]
                cells.append(Box((0.0165 if y else 0.001, 0.001 if y else 0.0165, 0.0165), 0.0003,
                    at=(across if y else 0.0284 * x, 0.0284 * y if y else across, 0), finish=f"plastic:{tone}"))
        if layer == 2:
            cells += [Box((0.0165, 0.0165, 0.001), 0.0003, at=(0.019 * (a - 1), 0.019 * (b - 1), 0.0094),
                finish=f"plastic:{faces[5 if (a, b) != (1, 2) else 0]}") for a in range(3) for b in range(3)]
        parts.append(Group(tuple(cells), at=(0, 0, 0.0095 + 0.019 * layer), turn=(0, 0, 28.0 if layer == 2 else 0)))
    return tuple(parts)


GAMES: dict[str, Callable[[], Plan]] = {
    "jigsaw puzzle": _puzzle, "dice": _dice, "chess set": _chess, "chess piece": _chess_piece, "chess king": _chess_king,
        "puzzle cube": _cubes,
}
"""Kind -> its plan."""
