"""What happens to things: changes of look and size."""

from functools import cache

import numpy as np
import pytest

from aozora.film.air import Wind
from aozora.film.cues import Cues
from aozora.film.production import StagedShot, Staging
from aozora.film.randomness import lane
from aozora.film.screenplay import Attributes, Beat, Role, Screenplay, Shot, Span
from aozora.film.settings import Settings
from aozora.film.store import MemoryStore
from aozora.film.watch import Watch
from aozora.world.happenings.breezes import Breeze, blowing
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


def test_water_is_poured_into_a_glass_and_heard() -> None:
    glass = Role(id="glass", kind="glass", category="thing")
    shot = only(staged(thing("poured water"), "pour", "", glass))
    meshes = [STORE.get(digest)[0] for digest in shot.motion.surfaces["it/liquid"]]
    counts = [len(mesh["faces"]) for mesh in meshes]
    assert counts[0] == 0
    assert counts[-1] > 300
    x, y, z = shot.world.entity("glass").position
    late = meshes[-1]["points"]
    inside = np.hypot(late[:, 0] - x, late[:, 1] - y) < 0.04
    # A few drops jump out when a glass is filled in two seconds.
    assert inside.mean() > 0.9
    assert late[inside][:, 2].min() > z
    assert [event.b for event in shot.motion.events if event.type == "pour"] == ["glass"]
    assert shot.world.entity("it").parts == ()


def test_a_vase_falls_to_pieces_where_it_hits_and_is_silent_from_then_on() -> None:
    shot = only(staged(thing("vase"), "break"))
    shards = [entity.id for entity in shot.world.entities if entity.id.startswith("it/shard-")]
    assert len(shards) > 12
    crash = next(event for event in shot.motion.events if event.data.get("sound") == "shattering")
    assert all(event.time <= crash.time for event in shot.motion.events if "it" in (event.a, event.b))
    whole, piece = shot.motion.transforms["it"].scales, shot.motion.transforms[shards[0]].scales
    assert whole is not None
    assert piece is not None
    frame = round((crash.time + 0.15) * SETTINGS.fps)
    assert (whole[0, 1], piece[0, 1]) == (1.0, np.float32(1e-3))
    assert (whole[frame, 1], piece[frame, 1]) == (np.float32(1e-3), 1.0)
    spread = [np.ptp([shot.motion.transforms[s].positions[f, 1] for s in shards], axis=0)[:2].max() for f in (frame, -1)]
    assert spread[1] > spread[0]


def test_what_is_solid_does_not_break() -> None:
    staging = staged(thing("cube"), "break")
    assert staging.screenplay.understanding[0].status == "not_depicted"


def test_a_flag_flies_in_the_wind_held_at_its_pole() -> None:
    shot = only(staged(thing("flag"), "wave"))
    points = STORE.get(shot.motion.deformations["it"])[0]["points"]
    moving = np.ptp(points, axis=0).max(1)
    pole = points[0, :, 0] < points[0, :, 0].min() + 0.01
    assert moving[pole].max() < 0.02
    assert moving.max() > 0.1


def test_a_cloth_falls_over_a_ball() -> None:
    ball = Role(id="ball", kind="ball", category="thing")
    shot = only(staged(thing("cloth", colour="red"), "fall", "", ball))
    points = STORE.get(shot.motion.deformations["it"])[0]["points"]
    middle = np.array(shot.world.entity("ball").position) + np.array([0, 0, 0.08])
    assert np.linalg.norm(points[-1] - middle, axis=1).min() > 0.075
    assert points[-1][:, 2].min() < middle[2] < points[0][:, 2].min()


def test_a_candle_burns_down_and_a_block_of_ice_melts_into_a_puddle() -> None:
    candle = only(staged(thing("candle"), "burn"))
    heights = np.ptp(STORE.get(candle.motion.deformations["it"])[0]["points"][..., 2], axis=1)
    assert heights[-1] < 0.55 * heights[0]
    ice = only(staged(thing("ice cubes"), "melt"))
    heights = np.ptp(STORE.get(ice.motion.deformations["it"])[0]["points"][..., 2], axis=1)
    assert heights[-1] < 0.15 * heights[0]
    puddle = ice.motion.transforms["it/puddle"].scales
    assert puddle is not None
    assert puddle[-1, -1] > 10 * puddle[0, 0]


def test_paper_burns_black_with_flames_that_light_the_set() -> None:
    shot = only(staged(thing("paper"), "burn"))
    assert {plume.kind for plume in shot.world.air.plumes if plume.entity == "it"} == {"flame", "smoke"}
    assert any(lamp.id == "it/burning" for lamp in shot.world.lamps)
    assert all(max(shot.world.materials[blend.into].colour) < 0.05 for blend in shot.motion.blends.values())


def test_a_temperature_melts_butter_but_not_below_its_melting_point() -> None:
    warm = only(staged(thing("butter"), "heat", "to 60 degrees"))
    assert "it" in warm.motion.deformations
    cool = only(staged(thing("butter"), "heat", "to 5 degrees"))
    assert not cool.motion.deformations
    assert staged(thing("cube"), "heat", "to 60 degrees").screenplay.understanding[0].status == "not_depicted"


def test_water_in_a_glass_freezes_and_an_empty_glass_does_not() -> None:
    shot = only(staged(thing("glass of water"), "freeze"))
    assert [shot.world.materials[blend.into].roughness > 0.2 for blend in shot.motion.blends.values()] == [True]
    assert staged(thing("glass"), "freeze").screenplay.understanding[0].status == "not_depicted"


def test_flags_and_curtains_feel_the_wind_swell_when_flames_do() -> None:
    times = np.arange(0.0, 20.0, 0.05)
    swells = np.array([Wind((1.0, 0.0), 1.0).at(t)[0] for t in times])
    across = np.array([1.0, 0.0])
    flag, curtain = Breeze(6.0, 0.4, np.array([0.0, 2.0])), Breeze(1.3, 1.4, np.array([0.0, 2.0]))
    for breeze in (flag, curtain):
        blows = blowing(Wind(), breeze, across, lane(3, "breeze"))
        along = np.array([blows(t)[1] for t in times])
        assert np.corrcoef(along, swells)[0, 1] > 0.99
        assert abs(along.mean() / breeze.least - 1) < 0.1
    blows = blowing(Wind((9.0, 0.0), 0.5), flag, across, lane(3, "breeze"))
    strong = np.array([blows(t) for t in times])
    assert strong[:, 0] == pytest.approx([Wind((9.0, 0.0), 0.5).at(t)[0] for t in times])
    assert np.abs(strong[:, 1]).max() < 4.0
    calm = blowing(Wind(), Breeze(), across, lane(3, "breeze"))
    assert calm(1.0) == (0.0, 0.0, 0.0)
