"""What happens to things: changes of look and size."""

from functools import cache

import numpy as np

from aozora.film.cues import Cues
from aozora.film.production import StagedShot, Staging
from aozora.film.screenplay import Attributes, Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.stage import stage

SETTINGS = Settings(width=160, height=90, fps=12, seed=3)
STORE = MemoryStore()


@cache
def staged(role: Role, action: str, manner: str = "", target: Role | None = None) -> Staging:
    """Two seconds of one beat on a table."""
    targets = (target.id,) if target is not None else ()
    beat = Beat(id="beat", action=action, subject=role.id, targets=targets, end=2, manner=(manner,) if manner else ())
    cast = (role, *([target] if target is not None else []))
    shot = Shot(id="s", seconds=2, place="table top", roles=tuple(r.id for r in cast), beats=(beat,))
    span = Span(start=0, end=1, text="x", role="action", element="beat")
    screenplay = Screenplay(prompt="x", cast=cast, shots=(shot,), understanding=(span,))
    return stage(screenplay, Cues(), SETTINGS, STORE, Watch())


def thing(kind: str, **attributes: str) -> Role:
    return Role(id="it", kind=kind, category="thing", attributes=Attributes(**attributes))  # pyright: ignore[reportArgumentType]


def only(staging: Staging) -> StagedShot:
    assert staging.screenplay.understanding[0].status == "depicted", staging.notes
    return staging.shots[0]


def test_a_car_turns_from_white_to_red() -> None:
    shot = only(staged(thing("toy car", colour="white"), "change colour", "to red"))
    assert shot.motion.blends
    for name, blend in shot.motion.blends.items():
        assert blend.shares[0, 0] == 0
        assert blend.shares[-1, -1] == 1
        assert (np.diff(blend.shares.reshape(-1)) >= 0).all()
        assert name in shot.world.entity("it").parts[0].materials or len(shot.world.entity("it").parts) > 1
    changed = [(shot.world.materials[name], shot.world.materials[blend.into]) for name, blend in shot.motion.blends.items()]
    reds = [later.colour for _, later in changed]
    assert any(red > 2 * green for red, green, _ in reds)


def test_a_ball_of_another_colour_keeps_its_mesh_and_gets_later_colours() -> None:
    shot = only(staged(thing("ball", colour="red"), "change colour", "to blue"))
    arrays, _ = STORE.get(shot.world.entity("it").parts[0].mesh)
    assert arrays["later"][:, 2].mean() > arrays["colours"][:, 2].mean() + 0.1


def test_what_grows_from_small_to_large_doubles() -> None:
    track = only(staged(thing("balloon", size="small"), "grow", "to large")).motion.transforms["it"]
    assert track.scales is not None
    assert track.scales[0, 0] == 1
    assert abs(track.scales[-1, -1] - 1.45 / 0.72) < 1e-3


def test_what_shrinks_without_a_word_of_size_halves() -> None:
    track = only(staged(thing("ball"), "shrink")).motion.transforms["it"]
    assert track.scales is not None
    assert abs(track.scales[-1, -1] - 0.5) < 1e-3


def test_one_thing_fades_into_another_in_its_place() -> None:
    apple = Role(id="later", kind="apple", category="thing")
    shot = only(staged(thing("lemon"), "transform", "", apple))
    first = shot.world.entity("it")
    way = shot.motion.transforms["later"].positions
    assert np.allclose(way, np.array(first.position), atol=1e-3)
    gone = {blend.into for name, blend in shot.motion.blends.items() if name.startswith("it/") and blend.shares[-1, -1] == 1}
    assert {shot.world.materials[name].alpha for name in gone} == {0.0}


def test_a_lamp_comes_on() -> None:
    shot = only(staged(thing("lamp"), "transform", "to bright"))
    dark = [shot.world.materials[blend.into].emission for blend in shot.motion.blends.values()]
    assert dark
    assert set(dark) == {(0.0, 0.0, 0.0)}
    assert all(blend.shares[0, 0] == 1 and blend.shares[-1, -1] == 0 for blend in shot.motion.blends.values())


def test_what_cannot_change_is_said() -> None:
    staging = staged(thing("ball"), "transform", "to happy")
    assert staging.screenplay.understanding[0].status == "not_depicted"
