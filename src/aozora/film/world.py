"""The World: what does not change in a shot. Plain data in metres, kilograms, seconds; Z up; colours linear.

Renderers translate it and add nothing. Meshes and pictures are kept in the `Store` and named by digest, so shots share them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter, ValidationError

from aozora.film.air import Air
from aozora.film.errors import InvalidInput
from aozora.film.settings import invalid_input
from aozora.film.store import Digest, Store
from aozora.film.titles import Title

Rgb = tuple[float, float, float]
Vec3 = tuple[float, float, float]
Quat = tuple[float, float, float, float]
"""Rotation as a unit quaternion w, x, y, z."""

IDENTITY: Quat = (1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Skin:
    """How a mesh follows a skeleton: joint numbers (n, 4) and weights (n, 4) that add up to 1."""

    joints: NDArray[np.int16]
    weights: NDArray[np.float32]


@dataclass(frozen=True)
class Mesh:
    """Polygons. `corners` lists point numbers face by face; face i begins at corner `starts[i]`.

    points    (n, 3) float32, metres, in the space of the part
    corners   (c,) int32
    starts    (f,) int32
    slots     (f,) int16, which of the part's materials each face has; None means the first
    smooth    shade across edges
    colours   (n, 3) float32 linear; multiplies the base colour of materials that say `colour_attribute`. A fourth column is
              the share of the surface that the material's `cover` hides
    later     (n, 3) float32 linear: the colours that a `Blend` of its materials leads to
    uv        (c, 2) float32
    skin      joint weights, or None
    shapes    named offsets (n, 3) float32 that a `Motion` may blend in (visemes, blinks)
    """

    points: NDArray[np.float32]
    corners: NDArray[np.int32]
    starts: NDArray[np.int32]
    slots: NDArray[np.int16] | None = None
    smooth: bool = True
    colours: NDArray[np.float32] | None = None
    uv: NDArray[np.float32] | None = None
    skin: Skin | None = None
    shapes: Mapping[str, NDArray[np.float32]] = field(default_factory=dict[str, NDArray[np.float32]])
    later: NDArray[np.float32] | None = None

    @classmethod
    def of_faces(cls, points: NDArray[Any], faces: NDArray[Any], **rest: Any) -> "Mesh":
        """A mesh whose faces all have k corners: points (n, 3), faces (f, k)."""
        corners = np.ascontiguousarray(faces, np.int32).reshape(-1)
        starts = np.arange(0, corners.size, faces.shape[1], dtype=np.int32)
        return cls(np.ascontiguousarray(points, np.float32), corners, starts, **rest)


def put_mesh(store: Store, mesh: Mesh) -> Digest:
    """Keep a mesh."""
    arrays: dict[str, NDArray[Any]] = {"points": mesh.points, "corners": mesh.corners, "starts": mesh.starts}
    for name in ("slots", "colours", "uv", "later"):
        if (value := getattr(mesh, name)) is not None:
            arrays[name] = value
    if mesh.skin is not None:
        arrays |= {"skin_joints": mesh.skin.joints, "skin_weights": mesh.skin.weights}
    arrays |= {f"shape:{name}": offsets for name, offsets in mesh.shapes.items()}
    return store.put(arrays, {"type": "mesh", "smooth": mesh.smooth})


def get_mesh(store: Store, digest: Digest) -> Mesh:
    """A kept mesh; its arrays are read-only."""
    arrays, facts = store.get(digest)
    skin = Skin(arrays["skin_joints"], arrays["skin_weights"]) if "skin_joints" in arrays else None
    shapes = {name.removeprefix("shape:"): a for name, a in arrays.items() if name.startswith("shape:")}
    return Mesh(
        points=arrays["points"],
        corners=arrays["corners"],
        starts=arrays["starts"],
        slots=arrays.get("slots"),
        smooth=facts["smooth"],
        colours=arrays.get("colours"),
        uv=arrays.get("uv"),
        skin=skin,
        shapes=shapes,
        later=arrays.get("later"),
    )


@dataclass(frozen=True)
class Picture:
    """Pixels (h, w, 3) float32 linear or (h, w) / (h, w, 3) data, row 0 at the top."""

    pixels: NDArray[np.float32]
    is_data: bool = False


def put_picture(store: Store, picture: Picture) -> Digest:
    """Keep a picture (half floats: pictures here are textures and skies)."""
    return store.put({"pixels": picture.pixels.astype(np.float16)}, {"type": "picture", "is_data": picture.is_data})


def get_picture(store: Store, digest: Digest) -> Picture:
    """A kept picture."""
    arrays, facts = store.get(digest)
    return Picture(arrays["pixels"].astype(np.float32), facts["is_data"])


@dataclass(frozen=True)
class Texture:
    """A kept picture on a surface.

    `projection`: "uv", "box" (object space, blended over edges) or "flat" (object XY). `scale` is repeats per metre (for uv:
    repeats per unit). Data textures are remapped from 0..1 to `low`..`high`; colour textures multiply the base colour.
    """

    picture: Digest
    projection: Literal["uv", "box", "flat"] = "box"
    scale: Vec3 = (1.0, 1.0, 1.0)
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True)
class Cover:
    """A second layer on a surface: foam on water, wetness on sand, lying snow. It lies where the fourth column of the mesh's
    colours exceeds one minus the picture (data spread evenly over 0..1, so that the column is the share of covered surface);
    `softness` is the width of its edge in these units. `colour` None keeps the colour below."""

    picture: Texture
    colour: Rgb | None
    roughness: float
    specular: float = 0.5
    softness: float = 0.25


@dataclass(frozen=True)
class Material:
    """A surface by parameters, all 0..1 unless said otherwise.

    `colour_attribute`: multiply by the mesh's `colours`. `variation`: how far hue and value differ from one instance of a
    scatter to the next. `translucency`: light that shines through thin leaves and fur. `transmission` with `ior`: glass;
    shadows of glass are tinted, not black. `emission` is in watts per square metre and steradian, times the colour texture if
    there is one; with `emission_by_colour` times all of the surface's colour, and the surface then glows to the eye but is no
    lamp to the renderer. `bump_m` is the height in metres of the bump texture's full range. `wet`: darker and glossier, 0..1,
    with puddles on level ground when it is above a half. `snow` is the share of upward surface under lying snow; above 1 it
    buries what stands upright, such as grass.
    """

    colour: Rgb = (0.8, 0.8, 0.8)
    colour_attribute: bool = False
    colour_texture: Texture | None = None
    roughness: float = 0.5
    roughness_texture: Texture | None = None
    metallic: float = 0.0
    specular: float = 0.5
    ior: float = 1.45
    transmission: float = 0.0
    translucency: float = 0.0
    subsurface: float = 0.0
    sheen: float = 0.0
    coat: float = 0.0
    coat_roughness: float = 0.08
    emission: Rgb = (0.0, 0.0, 0.0)
    emission_by_colour: bool = False
    bump_texture: Texture | None = None
    bump_m: float = 0.0
    variation: float = 0.0
    wet: float = 0.0
    snow: float = 0.0
    alpha: float = 1.0
    cover: Cover | None = None


@dataclass(frozen=True)
class Part:
    """A mesh of an entity with its materials (names in `World.materials`), placed in the entity's space."""

    mesh: Digest
    materials: tuple[str, ...]
    position: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = IDENTITY
    scale: Vec3 = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Skeleton:
    """Joints in the entity's space at rest; all joint axes are parallel to the entity's axes.

    `parents` has -1 for roots, and parents come before their children; `heads` in metres. A pose gives each joint a
    rotation about its head relative to its parent (identity at rest) and an offset of its head in the parent's axes.
    """

    names: tuple[str, ...]
    parents: tuple[int, ...]
    heads: tuple[Vec3, ...]


@dataclass(frozen=True)
class Entity:
    """Something with an identity: a role of the cast, a prop, a piece of the set.

    `id` is the screenplay's role id, or "set/..." for what the place brings. `pass_index` (1..32767) is its number in the id
    pass. `substance` names the material for sound and physics ("wood", "glass", "rubber", ...).
    """

    id: str
    pass_index: int
    parts: tuple[Part, ...]
    skeleton: Skeleton | None = None
    substance: str = ""
    position: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = IDENTITY
    scale: float = 1.0
    casts_shadow: bool = True
    seen_by_camera: bool = True


@dataclass(frozen=True)
class Prototype:
    """What a scatter repeats: a mesh and its materials."""

    mesh: Digest
    materials: tuple[str, ...]


@dataclass(frozen=True)
class Scatter:
    """Many copies of a few prototypes: grass, leaves, pebbles, trees, a crowd far away.

    `instances` is a kept value with arrays position (n, 3) float32 metres, rotation (n, 4) float32 quaternion wxyz,
    scale (n, 3) float32 and prototype (n,) int32. `sway` is how far, in radians, the copies lean in a wind of 10 m/s.
    """

    id: str
    pass_index: int
    prototypes: tuple[Prototype, ...]
    instances: Digest
    sway: float = 0.0


@dataclass(frozen=True)
class Lamp:
    """A light. `power` is watts for area, point and spot lamps, watts per square metre for the sun.

    Area lamps shine along -Z of their rotation; `size` is their width and height in metres (sun: angular diameter in degrees in
    `size[0]`; point and spot: radius in metres). `seen_by_camera` False hides the emitter itself.
    """

    id: str
    type: Literal["sun", "area", "point", "spot"]
    colour: Rgb
    power: float
    position: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = IDENTITY
    size: tuple[float, float] = (1.0, 1.0)
    spot_degrees: float = 45.0
    seen_by_camera: bool = False


@dataclass(frozen=True)
class Sky:
    """An equirectangular picture of the whole surround (its middle is +X, up is its top), times `strength`."""

    picture: Digest
    strength: float = 1.0


@dataclass(frozen=True)
class Fog:
    """Aerial perspective: `density` per metre beyond `start_m`; with `height_m` it thins out exponentially upwards."""

    colour: Rgb
    density: float
    start_m: float = 0.0
    height_m: float | None = None


@dataclass(frozen=True)
class Develop:
    """How the camera stage develops the linear picture: exposure in stops, white balance gains, and film response.

    `bloom` is the share of light spread by the lens, `contrast` and `saturation` are 1 for neutral film, `grain` is the
    standard deviation of luminance grain (display 0..1), `vignette` the fall-off towards the corners, `tint_shadows` and
    `tint_highlights` are added display colours. `flare` draws highlights into streaks as anamorphic lenses do (the blur of
    what is not sharp is oval then), `fisheye` bends straight lines (1: equal angles are equally far apart), `tilt_shift`
    leaves only a band across the picture sharp.
    """

    exposure_ev: float = 0.0
    white_balance: Rgb = (1.0, 1.0, 1.0)
    bloom: float = 0.06
    contrast: float = 1.25
    saturation: float = 1.2
    grain: float = 0.008
    vignette: float = 0.3
    aberration: float = 0.0006
    tint_shadows: Rgb = (0.0, 0.0, 0.0)
    tint_highlights: Rgb = (0.0, 0.0, 0.0)
    flare: float = 0.0
    fisheye: float = 0.0
    tilt_shift: float = 0.0


@dataclass(frozen=True)
class Acoustics:
    """Where the shot is heard: "outdoor" or "room", the room's size in metres, and what its surfaces are made of."""

    space: Literal["outdoor", "room"] = "outdoor"
    size_m: Vec3 = (0.0, 0.0, 0.0)
    surface: str = ""


@dataclass(frozen=True)
class World:
    """Everything that stands still in one shot."""

    shot_id: str
    entities: tuple[Entity, ...] = ()
    scatters: tuple[Scatter, ...] = ()
    materials: Mapping[str, Material] = field(default_factory=dict[str, Material])
    lamps: tuple[Lamp, ...] = ()
    sky: Sky | None = None
    fog: Fog | None = None
    develop: Develop = Develop()
    acoustics: Acoustics = Acoustics()
    air: Air = Air()
    look: str = "house"
    """The look in which the finish draws the pictures; what a look does to surfaces, light and shapes is done already."""
    titles: tuple[Title, ...] = ()
    near_m: float = 0.002
    """What is nearer to the camera is cut away."""
    clean_prefilter: bool = False
    """True for water, snow, fog and glass: the denoiser's accurate (slower) guide filter pays there."""

    def entity(self, entity_id: str) -> Entity:
        """The entity with this id."""
        return next(entity for entity in self.entities if entity.id == entity_id)


_ADAPTER = TypeAdapter(World)


def write_world(world: World) -> str:
    """The world as a JSON document."""
    return '{"kind":"world","version":1,"world":' + _ADAPTER.dump_json(world).decode() + "}"


def read_world(text: str) -> World:
    """A world from its JSON document."""
    document = json.loads(text)
    if document.get("kind") != "world" or document.get("version") != 1:
        raise InvalidInput('must be a document of "kind": "world", "version": 1', field="world")
    try:
        return _ADAPTER.validate_python(document["world"])
    except ValidationError as error:
        raise invalid_input(error, "world") from error
