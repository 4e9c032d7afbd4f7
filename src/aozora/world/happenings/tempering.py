"""What temperatures do: a beat that brings something to so many degrees shows what becomes of it, by the table of substances."""

from aozora.film.screenplay import Beat
from aozora.world.happenings.boiling import boiling
from aozora.world.happenings.freezing import frozen
from aozora.world.happenings.glassware import Holder, holder_of
from aozora.world.happenings.happening import Happening, Scene, together
from aozora.world.happenings.slumping import charred, slumped, steady, sublimed
from aozora.world.happenings.vials import Vial
from aozora.world.physics.matter import Substance, change_at
from aozora.world.things.substances import liquid_look, substance_of


def tempering(scene: Scene) -> Happening | None:
    """All that is brought to a temperature in a shot."""
    found = [_tempered(scene, beat) for beat in scene.beats("heat")]
    return together(found) if found else None


def degrees_of(beat: Beat) -> float | None:
    """The degrees centigrade that a beat leads to; None where its manner names none."""
    said = next((word.split()[1] for word in beat.manner if word.startswith("to ") and word.endswith(" degrees")), "")
    return float(said) if said else None


def _filled(holder: Holder, of: Substance) -> float:
    """How high a vessel is filled, in metres above its foot: what swells when it freezes just comes out of a narrow neck."""
    inside = holder.inside
    level = float(inside.heights[0] + holder.full * (inside.heights[-1] - inside.heights[0]))
    room = 1.012 * inside.capacity / (1.0 + max(of.swells, 0.0))
    narrow = inside.radii[-1] < 0.6 * inside.radii.max()
    return float(inside.level_of(min(room, 1.12 * inside.volume_to(level)))) if narrow else level


def _tempered(scene: Scene, beat: Beat) -> Happening | None:
    asset = scene.brief.assets[beat.subject]
    degrees, of = degrees_of(beat), substance_of(asset.kind)
    if degrees is None or of is None or beat.subject not in scene.blocked.places:
        return None
    vessel = next((role for role in beat.targets if role in scene.brief.assets), "")
    if vessel or of.met == "liquid":
        # A liquid of which no vessel is told is shown in one, or there would be no seeing into it.
        return _in_vessel(scene, beat, vessel or beat.subject, of, degrees)
    start = of.met
    change = change_at(of, start, degrees)
    if change in ("melts", "boils") and start == "solid":
        return slumped(scene, beat, asset, of, degrees)
    if change == "sublimes":
        return sublimed(scene, beat, asset, of)
    if change == "chars":
        return charred(scene, beat, asset)
    return steady(scene, beat, asset)


def _in_vessel(scene: Scene, beat: Beat, vessel: str, of: Substance, degrees: float) -> Happening | None:
    asset = scene.brief.assets[vessel]
    holder = holder_of(asset.kind if vessel != beat.subject else "beaker", asset, scene.store)
    if holder is None:
        return None
    vial = Vial(beat.id, vessel, beat.subject, of, holder, _filled(holder, of), liquid_look(of))
    if change_at(of, "liquid", degrees) == "freezes":
        return frozen(scene, vial, scene.progress(beat, 0.12, 0.86))
    return boiling(scene, vial, scene.progress(beat, 0.04, 0.86), degrees)
