# pyright: basic, reportAttributeAccessIssue=false
"""A Motion as key frames, five around one frame: memory does not grow with the length of a shot.

For frame n the keys stand at n - 1, shutter open, n, shutter close and n + 1; Cycles reads n - 1 and n + 1 for its vector pass,
and open and close for true motion blur. All are linear in between.
"""

from collections.abc import Iterator

import bpy
import numpy as np
from numpy.typing import NDArray

from aozora.film.lamps import carried_lamp
from aozora.film.motion import Motion
from aozora.film.store import FolderStore
from aozora.film.timing import SHUTTER
from aozora.film.world import World
from aozora.render.blender.geometry import recover, refill
from aozora.render.blender.scene import BuiltScene

_KEYS = 5


class Animation:
    """Sets the keys of a built scene to any frame of its motion."""

    def __init__(self, built: BuiltScene, world: World, motion: Motion, store: FolderStore) -> None:
        self._built = built
        self._motion = motion
        self._curves: list[tuple[list[bpy.types.FCurve], NDArray[np.float32]]] = []
        self._actions: list[bpy.types.Action] = []
        kept = {name: store.get(digest)[0] for name, digest in motion.deformations.items()}
        self._deformations = {name: arrays["points"] for name, arrays in kept.items()}
        self._covers = {name: arrays["cover"] for name, arrays in kept.items() if "cover" in arrays}
        self._store = store
        # Blender lists bones depth first; poses come in the order of the skeleton's own names.
        self._joints = {e.id: e.skeleton.names for e in world.entities if e.skeleton is not None}
        self._bind(world)

    def seek(self, frame: int) -> None:
        """Put keys around `frame` and make it the scene's frame."""
        shutter = float(SHUTTER) / 2
        times = np.array([frame - 1, frame - shutter, frame, frame + shutter, frame + 1], np.float32)
        rows = self._rows(frame)
        keys = np.empty((_KEYS, 2), np.float32)
        keys[:, 0] = times
        for curves, track in self._curves:
            values = track[rows]
            for channel, curve in enumerate(curves):
                keys[:, 1] = values[:, channel]
                curve.keyframe_points.foreach_set("co", keys.ravel())
                curve.update()
        for action in self._actions:
            action.update_tag()
        self._deform(frame)
        self._refill(frame)
        self._built.scene.frame_set(frame)

    def _rows(self, frame: int) -> NDArray[np.int64]:
        """Rows of the five keys in a track flattened to (3 f, channels): the middle of frame n is row 3 n + 1."""
        last = self._motion.exposed - 1
        before, after = max(frame - 1, 0), min(frame + 1, last)
        return np.array([3 * before + 1, 3 * frame, 3 * frame + 1, 3 * frame + 2, 3 * after + 1])

    def _bind(self, world: World) -> None:
        for entity, track in self._motion.transforms.items():
            root = self._built.roots[entity]
            self._add(root, "location", track.positions)
            self._add(root, "rotation_quaternion", _continuous(track.rotations))
            if track.scales is not None:
                size = root.scale[0] * track.scales[..., None]
                self._add(root, "scale", np.repeat(size, 3, -1))
        for entity, pose in self._motion.poses.items():
            armature = self._built.armatures[entity]
            for number, joint in enumerate(self._joints[entity]):
                path = f'pose.bones["{joint}"].'
                self._add(armature, path + "rotation_quaternion", _continuous(pose.rotations[:, :, number]))
                if np.any(pose.offsets[:, :, number]):
                    self._add(armature, path + "location", pose.offsets[:, :, number])
        for entity, track in self._motion.shapes.items():
            for number, name in enumerate(track.names):
                for made in self._with_shape(entity, name):
                    self._add(made.data.shape_keys, f'key_blocks["{name}"].value', track.weights[:, :, number, None])
        for lamp, shares in self._motion.lights.items():
            data = self._built.lamps[lamp].data
            self._add(data, "energy", data.energy * shares[..., None])
        for lamp in world.lamps:
            if (way := carried_lamp(lamp, world, self._motion)) is not None:
                self._add(self._built.lamps[lamp.id], "location", way[0])
                self._add(self._built.lamps[lamp.id], "rotation_quaternion", _continuous(way[1]))
        for name, blend in self._motion.blends.items():
            path = 'nodes["blend"].outputs[0].default_value'
            self._add(self._built.materials[name].node_tree, path, blend.shares[..., None])
        if self._motion.sky_turn is not None:
            self._turn_sky(self._motion.sky_turn)
        camera, track = self._built.camera, self._motion.camera
        self._add(camera, "location", track.positions)
        self._add(camera, "rotation_quaternion", _continuous(track.rotations))
        self._add(camera.data, "lens", track.lens_mm[..., None])
        self._add(camera.data, "dof.focus_distance", track.focus_m[..., None])
        self._add(camera.data, "dof.aperture_fstop", np.maximum(track.fstop, 0.1)[..., None])
        camera.data.dof.use_dof = bool(np.max(track.fstop) > 0)

    def _turn_sky(self, turn: NDArray[np.float32]) -> None:
        """The surround and the sun turn about the zenith."""
        for lamp in (made for made in self._built.lamps.values() if made.data.type == "SUN"):
            w, x, y, z = lamp.rotation_quaternion
            c, s = np.cos(0.5 * turn), np.sin(0.5 * turn)
            turned = np.stack([c * w - s * z, c * x - s * y, c * y + s * x, c * z + s * w], -1)
            self._add(lamp, "rotation_quaternion", _continuous(turned.astype(np.float32)))
        tree = self._built.scene.world.node_tree
        surround = next((node for node in tree.nodes if node.bl_idname == "ShaderNodeTexEnvironment"), None)
        if surround is None:
            return
        ways = tree.nodes.new("ShaderNodeTexCoord")
        mapping = tree.nodes.new("ShaderNodeMapping")
        mapping.name = "turn"
        tree.links.new(mapping.inputs[0], ways.outputs["Generated"])
        tree.links.new(surround.inputs[0], mapping.outputs[0])
        angles = np.zeros((*turn.shape, 3), np.float32)
        angles[..., 2] = -turn
        self._add(tree, 'nodes["turn"].inputs[2].default_value', angles)

    def _with_shape(self, entity: str, name: str) -> Iterator[bpy.types.Object]:
        for made in self._built.meshes[entity]:
            if made.data.shape_keys is not None and name in made.data.shape_keys.key_blocks:
                yield made

    def _add(self, owner: bpy.types.ID, path: str, track: NDArray[np.float32]) -> None:
        """Curves for one property; what never changes is set once."""
        flat = np.ascontiguousarray(track, np.float32).reshape(-1, track.shape[-1])
        if np.all(flat == flat[0]):
            value = flat[0].tolist()
            _set_by_path(owner, path, value if len(value) > 1 else value[0])
            return
        data = owner.animation_data or owner.animation_data_create()
        if data.action is None:
            data.action = bpy.data.actions.new(owner.name)
            self._actions.append(data.action)
        curves = []
        for channel in range(flat.shape[1]):
            index = channel if flat.shape[1] > 1 else 0
            curve = data.action.fcurve_ensure_for_datablock(owner, path, index=index)
            curve.keyframe_points.add(_KEYS)
            linear = bpy.types.Keyframe.bl_rna.properties["interpolation"].enum_items["LINEAR"].value
            curve.keyframe_points.foreach_set("interpolation", [linear] * _KEYS)
            curves.append(curve)
        self._curves.append((curves, flat))

    def _deform(self, frame: int) -> None:
        last = self._motion.exposed - 1
        for entity, points in self._deformations.items():
            made = self._built.meshes[entity][0]
            blocks = made.data.shape_keys.key_blocks
            now = np.asarray(points[frame], np.float32)
            blocks[0].data.foreach_set("co", now.ravel())
            for name, other, side in (("before", max(frame - 1, 0), -1), ("after", min(frame + 1, last), 1)):
                block = blocks[name]
                block.data.foreach_set("co", np.asarray(points[other], np.float32).ravel())
                block.value = 0.0
                block.keyframe_insert("value", frame=frame)
                block.keyframe_insert("value", frame=frame - side)
                block.value = 1.0
                block.keyframe_insert("value", frame=frame + side)
            if entity in self._covers:
                recover(made.data, np.asarray(self._covers[entity][frame], np.float32))
            made.data.update_tag()

    def _refill(self, frame: int) -> None:
        for entity, meshes in self._motion.surfaces.items():
            now, _ = self._store.get(meshes[frame])
            # Cycles divides velocities by the scene's own frame rate.
            rate = self._built.scene.render.fps / self._motion.fps
            refill(self._built.meshes[entity][0].data, now, rate)


def _continuous(rotations: NDArray[np.float32]) -> NDArray[np.float32]:
    """Quaternions (f, 3, 4) with signs chosen so that neighbours are never more than half a turn apart."""
    flat = rotations.reshape(-1, 4)
    flips = np.where(np.sum(flat[1:] * flat[:-1], -1) < 0, -1.0, 1.0)
    signs = np.concatenate([[1.0], np.cumprod(flips)]).astype(np.float32)
    return (flat * signs[:, None]).reshape(rotations.shape)


def _set_by_path(owner: bpy.types.ID, path: str, value: float | list[float]) -> None:
    holder, _, name = path.rpartition(".")
    target = owner.path_resolve(holder) if holder else owner
    setattr(target, name, value)
