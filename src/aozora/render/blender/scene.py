# pyright: basic, reportAttributeAccessIssue=false
"""A World as a Blender scene."""

from dataclasses import dataclass, field

import bpy

from aozora.film.motion import Motion
from aozora.film.store import FolderStore
from aozora.film.world import Entity, Lamp, Mesh, World, get_mesh
from aozora.render.blender.geometry import bind, build_mesh, build_scatter, build_skeleton
from aozora.render.blender.nodes import build_material, build_sky
from aozora.render.blender.pictures import Pictures


@dataclass
class BuiltScene:
    """The Blender objects that animation needs, by entity id."""

    scene: bpy.types.Scene
    camera: bpy.types.Object
    roots: dict[str, bpy.types.Object] = field(default_factory=dict)
    armatures: dict[str, bpy.types.Object] = field(default_factory=dict)
    meshes: dict[str, list[bpy.types.Object]] = field(default_factory=dict)
    lamps: dict[str, bpy.types.Object] = field(default_factory=dict)
    scatters: dict[str, bpy.types.Object] = field(default_factory=dict)
    materials: dict[str, bpy.types.Material] = field(default_factory=dict)
    shared: dict[tuple[str, tuple[str, ...]], tuple[bpy.types.Object, Mesh]] = field(default_factory=dict)


def build_scene(world: World, store: FolderStore, motion: Motion) -> BuiltScene:
    """An empty Blender is filled with the world; entities that deform get shape keys for the frames around each frame, and
    materials that become others hold both."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    pictures = Pictures(store)
    into = {name: world.materials[blend.into] for name, blend in motion.blends.items()}
    materials = {name: build_material(name, m, world.fog, pictures, into.get(name)) for name, m in world.materials.items()}
    build_sky(scene, world.sky, pictures)
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.rotation_mode = "QUATERNION"
    camera.data.sensor_width = 36.0
    camera.data.sensor_fit = "HORIZONTAL"
    # The iris of an anamorphic lens is seen through a cylinder: what is not sharp becomes upright ovals.
    camera.data.dof.aperture_ratio = 2.0 if world.develop.flare > 0 else 1.0
    camera.data.clip_start, camera.data.clip_end = world.near_m, 20_000.0
    scene.collection.objects.link(camera)
    scene.camera = camera
    built = BuiltScene(scene, camera, materials=materials)
    for entity in world.entities:
        _add_entity(built, entity, store, materials, _reshaped(entity.id, motion))
    for scatter in world.scatters:
        built.scatters[scatter.id] = build_scatter(scatter, store, materials)
        scene.collection.objects.link(built.scatters[scatter.id])
    for lamp in world.lamps:
        built.lamps[lamp.id] = _build_lamp(lamp)
        scene.collection.objects.link(built.lamps[lamp.id])
    return built


def _reshaped(entity: str, motion: Motion) -> str:
    """How an entity's first mesh changes its shape: "deformed", "new" in every frame, or not ("")."""
    return "deformed" if entity in motion.deformations else "new" if entity in motion.surfaces else ""


def _add_entity(built: BuiltScene, entity: Entity, store: FolderStore, materials: dict, reshaped: str) -> None:
    root = bpy.data.objects.new(entity.id, None)
    root.rotation_mode = "QUATERNION"
    root.location, root.rotation_quaternion, root.scale = entity.position, entity.rotation, (entity.scale,) * 3
    built.scene.collection.objects.link(root)
    built.roots[entity.id] = root
    armature = None
    if entity.skeleton is not None:
        armature = build_skeleton(f"{entity.id}/skeleton", entity.skeleton)
        armature.parent = root
        built.armatures[entity.id] = armature
    built.meshes[entity.id] = []
    for number, part in enumerate(entity.parts):
        made, mesh = _part(built, entity, number, store, materials, not (reshaped and number == 0))
        made.rotation_mode = "QUATERNION"
        made.location, made.rotation_quaternion, made.scale = part.position, part.rotation, part.scale
        made.parent = root
        made.pass_index = entity.pass_index
        made.visible_shadow = entity.casts_shadow
        made.visible_camera = entity.seen_by_camera
        built.scene.collection.objects.link(made)
        if mesh.skin is not None and entity.skeleton is not None and armature is not None:
            bind(made, mesh.skin, entity.skeleton, armature)
        if reshaped == "deformed" and number == 0:
            _add_deformation_keys(made, mesh)
        built.meshes[entity.id].append(made)


def _part(
    built: BuiltScene, entity: Entity, number: int, store: FolderStore, materials: dict, keeps: bool
) -> tuple[bpy.types.Object, Mesh]:
    """A part as an object of its own; equal parts that keep their shape share one mesh, which Cycles then holds once."""
    part, name = entity.parts[number], f"{entity.id}/{number}"
    key = (part.mesh, part.materials)
    if keeps and key in built.shared:
        first, mesh = built.shared[key]
        return bpy.data.objects.new(name, first.data), mesh
    mesh = get_mesh(store, part.mesh)
    made = build_mesh(name, mesh, [materials[label] for label in part.materials])
    if keeps and not mesh.shapes and mesh.skin is None:
        built.shared[key] = (made, mesh)
    return made, mesh


def _add_deformation_keys(made: bpy.types.Object, mesh: Mesh) -> None:
    if not mesh.shapes:
        made.shape_key_add(name="rest", from_mix=False)
    for name in ("before", "after"):
        made.shape_key_add(name=name, from_mix=False).value = 0.0


def _build_lamp(lamp: Lamp) -> bpy.types.Object:
    data = bpy.data.lights.new(lamp.id, lamp.type.upper())
    data.energy = lamp.power
    data.color = lamp.colour
    if lamp.type == "sun":
        data.angle = lamp.size[0] * 3.14159265 / 180
    elif lamp.type == "area":
        data.shape = "RECTANGLE"
        data.size, data.size_y = lamp.size
    else:
        data.shadow_soft_size = lamp.size[0]
    if lamp.type == "spot":
        data.spot_size = lamp.spot_degrees * 3.14159265 / 180
    made = bpy.data.objects.new(lamp.id, data)
    made.rotation_mode = "QUATERNION"
    made.location, made.rotation_quaternion = lamp.position, lamp.rotation
    made.visible_camera = lamp.seen_by_camera
    return made
