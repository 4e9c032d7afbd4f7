"""A coat of small feathers or hairs: kites that lie along the body, deeper at the root and paler at the tip."""

from collections.abc import Sequence

import numpy as np

from aozora.world.creatures.figure import Coat, Figure, Floats, Patch, Shell, Surface, painted


def _unit(v: Floats) -> Floats:
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9)


def _flat(lie: Floats, normals: Floats) -> Floats:
    return _unit(lie - (lie * normals).sum(1, keepdims=True) * normals)


def _sprinkled(shells: Sequence[Shell], count: int, rng: np.random.Generator) -> tuple[Surface, Floats, Floats, Floats]:
    """Roots: the surface, joint weights (n, j), length (n,) and lie (n, 3); closer together where the coat is short."""
    pieces: list[tuple[Surface, Floats, Floats, Floats]] = []
    wanted = [_wanted(shell) for shell in shells]
    total = sum(float(share.sum()) for share in wanted)
    for shell, share in zip(shells, wanted, strict=True):
        own = round(count * float(share.sum()) / max(total, 1e-12))
        if own:
            pieces.append(_on_shell(shell, share, own, rng))
    zones = sorted({zone for surface, *_ in pieces for zone in surface.zones})
    merged = {
        zone: np.concatenate([surface.zones.get(zone, np.zeros(len(surface.points))) for surface, *_ in pieces]) for zone in zones
    }
    surface = Surface(
        np.concatenate([surface.points for surface, *_ in pieces]),
        np.concatenate([surface.normals for surface, *_ in pieces]),
        merged,
    )
    weights = np.concatenate([weights for _, weights, _, _ in pieces])
    length = np.concatenate([length for _, _, length, _ in pieces])
    return surface, weights, length, np.concatenate([lie for *_, lie in pieces])


def _wanted(shell: Shell) -> Floats:
    """How many roots each triangle wants, in proportion."""
    corners = shell.made.points[shell.made.faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    length = shell.fur[shell.made.faces].mean(1)
    longest = max(float(length.max()), 1e-9)
    return area * (length > 0.06 * longest) * np.clip(0.5 * longest / np.maximum(length, 1e-9), 0.7, 3.0)


def _on_shell(shell: Shell, share: Floats, count: int, rng: np.random.Generator) -> tuple[Surface, Floats, Floats, Floats]:
    steps = np.cumsum(share) / share.sum()
    face = np.minimum(np.searchsorted(steps, (np.arange(count) + rng.random(count)) / count), len(share) - 1)
    u, v = np.sqrt(rng.random(count)), rng.random(count)
    corner_shares = np.stack([1 - u, u * (1 - v), u * v], 1)
    corners = shell.made.faces[face]

    def at(values: Floats) -> Floats:
        picked = values[corners]
        return (picked * corner_shares.reshape(count, 3, *[1] * (picked.ndim - 2))).sum(1)

    zones = {zone: at(values) for zone, values in shell.surface.zones.items()}
    surface = Surface(at(shell.made.points), _unit(at(shell.made.normals)), zones)
    return surface, at(shell.weights), at(shell.fur), at(shell.lie)


def grown_coat(shells: Sequence[Shell], figure: Figure, coat: Coat, rng: np.random.Generator) -> Patch:
    """The coat as kites of 4 points and 2 triangles: root, two shoulders, tip."""
    surface, weights, length, lie = _sprinkled(shells, coat.blades, rng)
    for centre, radius in coat.bare:
        gap = np.linalg.norm(surface.points - np.array(centre), axis=1) / radius
        length = length * np.clip((gap - 1.0) / 0.35, 0.02, 1.0)
    count = len(length)
    lie = _flat(lie + coat.stray * rng.normal(size=lie.shape) * np.linalg.norm(lie, axis=1, keepdims=True), surface.normals)
    long = (length * rng.uniform(0.85, 1.15, count))[:, None]
    lift = coat.lift * rng.uniform(0.6, 1.4, (count, 1))
    rise = _unit(lie + lift * surface.normals)
    side = _unit(np.cross(lie, surface.normals))
    turn = rng.uniform(-0.25, 0.25, (count, 1))
    side = side * np.cos(turn) + surface.normals * np.sin(turn)
    root = surface.points - 0.06 * long * surface.normals
    middle = root + 0.55 * long * rise
    tip = root + long * _unit(rise - 0.5 * lift * surface.normals)
    half = 0.5 * coat.width * long * side
    points = np.stack([root, middle - half, middle + half, tip], 1).reshape(-1, 3)
    first = 4 * np.arange(count)[:, None]
    faces = np.concatenate([first + np.array([0, 2, 1]), first + np.array([1, 2, 3])], 1).reshape(-1, 3)
    base = painted(surface, figure.palette, figure.marks) * rng.uniform(0.92, 1.08, (count, 1))
    tones = np.stack([base * coat.shade, base, base, base * 1.08 + 0.006], 1).reshape(-1, 3)
    return Patch(coat.slot, points, faces, np.clip(tones, 0, 0.95), np.repeat(weights, 4, 0))
