# pyright: basic, reportAttributeAccessIssue=false
"""The wind in grass and leaves: scattered copies lean with it, more and less as gusts run over the field."""

import math

import bpy

from aozora.film.air import CALM_M_S, Wind
from aozora.film.motion import Motion
from aozora.film.world import World
from aozora.render.blender.scene import BuiltScene

_GUST_M = 7.0
"""Distance from one gust to the next."""


def let_sway(built: BuiltScene, world: World, motion: Motion) -> None:
    """Let every scatter of a built scene that can sway answer to the world's wind."""
    wind = world.air.wind
    speed = math.hypot(*wind.velocity)
    # Every copy that moves costs a fifth of a millisecond a frame.
    if speed < CALM_M_S:
        return
    for scatter in world.scatters:
        if scatter.sway > 0:
            group = built.scatters[scatter.id].modifiers["scatter"].node_group
            _bend(group, scatter.sway * min(speed / 10.0, 1.6), wind, motion)


def _bend(tree: bpy.types.NodeTree, lean: float, wind: Wind, motion: Motion) -> None:
    """Turn each copy about the level axis across the wind, after its own rotation."""
    copies = next(node for node in tree.nodes if node.bl_idname == "GeometryNodeInstanceOnPoints")
    own = copies.inputs["Rotation"].links[0].from_socket
    turn = tree.nodes.new("FunctionNodeAxisAngleToRotation")
    x, y = (value / math.hypot(*wind.velocity) for value in wind.velocity)
    turn.inputs["Axis"].default_value = (-y, x, 0.0)
    both = tree.nodes.new("FunctionNodeRotateRotation")
    both.rotation_space = "GLOBAL"
    tree.links.new(_angle(tree, lean, wind, motion), turn.inputs["Angle"])
    tree.links.new(own, both.inputs[0])
    tree.links.new(turn.outputs[0], both.inputs[1])
    tree.links.new(both.outputs[0], copies.inputs["Rotation"])


def _angle(tree: bpy.types.NodeTree, lean: float, wind: Wind, motion: Motion):
    """lean x (0.45 + gusts x waves that travel with the wind + a tremble of each copy's own)."""

    def math_of(operation: str, *values):
        node = tree.nodes.new("ShaderNodeMath")
        node.operation = operation
        for socket, value in zip(node.inputs, values, strict=False):
            if isinstance(value, bpy.types.NodeSocket):
                tree.links.new(value, socket)
            else:
                socket.default_value = value
        return node.outputs[0]

    speed = math.hypot(*wind.velocity)
    frame = tree.nodes.new("GeometryNodeInputSceneTime").outputs["Frame"]
    seconds = math_of("ADD", math_of("DIVIDE", frame, motion.fps), motion.first_s)
    place = tree.nodes.new("GeometryNodeInputPosition").outputs[0]
    along = tree.nodes.new("ShaderNodeVectorMath")
    along.operation = "DOT_PRODUCT"
    tree.links.new(place, along.inputs[0])
    wave = 2 * math.pi / _GUST_M
    along.inputs[1].default_value = (wave * wind.velocity[0] / speed, wave * wind.velocity[1] / speed + 0.35, 0.0)
    gust = math_of("SINE", math_of("SUBTRACT", along.outputs["Value"], math_of("MULTIPLY", seconds, 0.55 * speed * wave)))
    chance = tree.nodes.new("FunctionNodeRandomValue")
    chance.inputs[3].default_value = 6.283
    tremble = math_of("SINE", math_of("ADD", math_of("MULTIPLY", seconds, 9.0), chance.outputs[1]))
    swing = math_of("ADD", math_of("MULTIPLY", gust, 0.5 * max(wind.gusts, 0.3)), math_of("MULTIPLY", tremble, 0.14))
    return math_of("MULTIPLY", math_of("ADD", swing, 0.45), lean)
