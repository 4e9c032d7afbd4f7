# pyright: basic, reportAttributeAccessIssue=false
"""Meshes, skeletons and scatters as Blender objects."""

from collections.abc import Sequence

import bpy
import numpy as np

from aozora.film.store import FolderStore
from aozora.film.world import Mesh, Scatter, Skeleton, Skin, get_mesh

_WEIGHT_STEPS = 32
"""Skin weights are set in this many steps: Blender takes lists of points per weight, so fewer weights mean fewer calls."""


def build_mesh(name: str, mesh: Mesh, materials: Sequence[bpy.types.Material]) -> bpy.types.Object:
    """An unlinked object with the mesh, its attributes, materials and shape keys."""
    data = bpy.data.meshes.new(name)
    data.vertices.add(len(mesh.points))
    data.vertices.foreach_set("co", np.ascontiguousarray(mesh.points, np.float32).ravel())
    data.loops.add(len(mesh.corners))
    data.loops.foreach_set("vertex_index", np.ascontiguousarray(mesh.corners, np.int32))
    data.polygons.add(len(mesh.starts))
    data.polygons.foreach_set("loop_start", np.ascontiguousarray(mesh.starts, np.int32))
    if mesh.slots is not None:
        data.polygons.foreach_set("material_index", mesh.slots.astype(np.int32))
    data.polygons.foreach_set("use_smooth", np.full(len(mesh.starts), mesh.smooth))
    data.update(calc_edges=True)
    if mesh.uv is not None:
        layer = data.uv_layers.new(name="uv")
        layer.uv.foreach_set("vector", np.ascontiguousarray(mesh.uv, np.float32).ravel())
    later = mesh.colours if mesh.later is None else mesh.later
    for label, colours in (("colours", mesh.colours), ("later", later)):
        if colours is not None:
            rgba = np.ones((len(mesh.points), 4), np.float32)
            rgba[:, : colours.shape[1]] = colours
            data.color_attributes.new(label, "FLOAT_COLOR", "POINT").data.foreach_set("color", rgba.ravel())
    for material in materials:
        data.materials.append(material)
    made = bpy.data.objects.new(name, data)
    if mesh.shapes:
        made.shape_key_add(name="rest", from_mix=False)
    for shape, offsets in mesh.shapes.items():
        key = made.shape_key_add(name=shape, from_mix=False)
        key.slider_min, key.value = -1.0, 0.0
        key.data.foreach_set("co", (mesh.points + offsets).astype(np.float32).ravel())
    return made


def refill(data: bpy.types.Mesh, arrays: dict[str, np.ndarray], rate: float) -> None:
    """Give a mesh other "points" (n, 3), triangles "faces" (m, 3), "velocities" (n, 3), m/s, of which Cycles makes its flow when
    they are multiplied by `rate`, and "colours" (n, 3) if there are any. A mesh without faces becomes one that nobody sees, for
    Cycles expects some."""
    points, faces, velocities = arrays["points"], arrays["faces"], arrays["velocities"] * rate
    colours = arrays.get("colours")
    if not len(faces):
        points, faces, velocities = np.zeros((3, 3), np.float32), np.array([[0, 1, 2]], np.int32), np.zeros((3, 3), np.float32)
        colours = None
    data.clear_geometry()
    data.vertices.add(len(points))
    data.vertices.foreach_set("co", np.ascontiguousarray(points, np.float32).ravel())
    data.loops.add(3 * len(faces))
    data.loops.foreach_set("vertex_index", np.ascontiguousarray(faces, np.int32).ravel())
    data.polygons.add(len(faces))
    data.polygons.foreach_set("loop_start", np.arange(0, 3 * len(faces), 3, dtype=np.int32))
    data.update(calc_edges=True)
    data.polygons.foreach_set("use_smooth", np.ones(len(faces), bool))
    moving = data.attributes.get("velocity") or data.attributes.new("velocity", "FLOAT_VECTOR", "POINT")
    moving.data.foreach_set("vector", np.ascontiguousarray(velocities, np.float32).ravel())
    if colours is not None:
        rgba = np.ones((len(points), 4), np.float32)
        rgba[:, :3] = colours
        for label in ("colours", "later"):
            layer = data.color_attributes.get(label) or data.color_attributes.new(label, "FLOAT_COLOR", "POINT")
            layer.data.foreach_set("color", rgba.ravel())


def recover(data: bpy.types.Mesh, cover: np.ndarray) -> None:
    """Give the points of a mesh with colours another share (n,) of what its material's cover hides."""
    layer = data.color_attributes["colours"]
    rgba = np.empty(4 * len(cover), np.float32)
    layer.data.foreach_get("color", rgba)
    rgba[3::4] = cover
    layer.data.foreach_set("color", rgba)


def build_skeleton(name: str, skeleton: Skeleton) -> bpy.types.Object:
    """An armature whose bones all point along +Y without roll, so that their axes are the entity's axes."""
    data = bpy.data.armatures.new(name)
    made = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(made)
    bpy.context.view_layer.objects.active = made
    bpy.ops.object.mode_set(mode="EDIT")
    bones = []
    for joint, parent, head in zip(skeleton.names, skeleton.parents, skeleton.heads, strict=True):
        bone = data.edit_bones.new(joint)
        bone.head = head
        bone.tail = (head[0], head[1] + 0.05, head[2])
        bone.roll = 0.0
        if parent >= 0:
            bone.parent = bones[parent]
        bones.append(bone)
    bpy.ops.object.mode_set(mode="OBJECT")
    for joint in made.pose.bones:
        joint.rotation_mode = "QUATERNION"
    made.hide_render = True
    return made


def bind(made: bpy.types.Object, skin: Skin, skeleton: Skeleton, armature: bpy.types.Object) -> None:
    """Let a mesh follow an armature."""
    steps = np.rint(skin.weights * _WEIGHT_STEPS).astype(np.int64)
    keys = skin.joints.astype(np.int64) * (_WEIGHT_STEPS + 1) + steps
    points = np.broadcast_to(np.arange(len(keys))[:, None], keys.shape)[steps > 0]
    keys = keys[steps > 0]
    order = np.argsort(keys, kind="stable")
    keys, points = keys[order], points[order]
    cuts = np.flatnonzero(np.diff(keys)) + 1
    groups = [made.vertex_groups.new(name=joint) for joint in skeleton.names]
    if len(keys):
        for block, key in zip(np.split(points, cuts), keys[np.concatenate([[0], cuts])], strict=True):
            joint, step = divmod(int(key), _WEIGHT_STEPS + 1)
            groups[joint].add(block.tolist(), step / _WEIGHT_STEPS, "ADD")
    made.modifiers.new("skin", "ARMATURE").object = armature


def build_scatter(scatter: Scatter, store: FolderStore, materials: dict[str, bpy.types.Material]) -> bpy.types.Object:
    """An object that repeats the prototypes on points, through one geometry-nodes modifier."""
    collection = bpy.data.collections.new(scatter.id)
    for number, prototype in enumerate(scatter.prototypes):
        mesh = get_mesh(store, prototype.mesh)
        made = build_mesh(f"{scatter.id}-{number:03d}", mesh, [materials[m] for m in prototype.materials])
        made.pass_index = scatter.pass_index
        collection.objects.link(made)
    instances, _ = store.get(scatter.instances)
    data = bpy.data.meshes.new(scatter.id)
    data.vertices.add(len(instances["position"]))
    data.vertices.foreach_set("co", np.ascontiguousarray(instances["position"], np.float32).ravel())
    for name, kind, field in (
        ("rotation", "QUATERNION", "value"),
        ("scale", "FLOAT_VECTOR", "vector"),
        ("prototype", "INT", "value"),
    ):
        values = np.ascontiguousarray(instances[name], np.int32 if kind == "INT" else np.float32)
        data.attributes.new(name, kind, "POINT").data.foreach_set(field, values.ravel())
    made = bpy.data.objects.new(scatter.id, data)
    made.pass_index = scatter.pass_index
    made.modifiers.new("scatter", "NODES").node_group = _scatter_nodes(scatter.id, collection)
    return made


def _scatter_nodes(name: str, collection: bpy.types.Collection) -> bpy.types.NodeTree:
    tree = bpy.data.node_groups.new(name, "GeometryNodeTree")
    tree.interface.new_socket("Geometry", in_out="INPUT", socket_type="NodeSocketGeometry")
    tree.interface.new_socket("Geometry", in_out="OUTPUT", socket_type="NodeSocketGeometry")
    points, result = tree.nodes.new("NodeGroupInput"), tree.nodes.new("NodeGroupOutput")
    copies, source = tree.nodes.new("GeometryNodeInstanceOnPoints"), tree.nodes.new("GeometryNodeCollectionInfo")
    source.inputs["Collection"].default_value = collection
    source.inputs["Separate Children"].default_value = True
    source.inputs["Reset Children"].default_value = True
    copies.inputs["Pick Instance"].default_value = True
    tree.links.new(points.outputs[0], copies.inputs["Points"])
    tree.links.new(source.outputs[0], copies.inputs["Instance"])
    for attribute, kind, socket in (
        ("prototype", "INT", "Instance Index"),
        ("rotation", "QUATERNION", "Rotation"),
        ("scale", "FLOAT_VECTOR", "Scale"),
    ):
        node = tree.nodes.new("GeometryNodeInputNamedAttribute")
        node.data_type = kind
        node.inputs[0].default_value = attribute
        tree.links.new(node.outputs[0], copies.inputs[socket])
    tree.links.new(copies.outputs[0], result.inputs[0])
    return tree
