# pyright: basic, reportAttributeAccessIssue=false
"""Materials, fog and sky as Blender's shader nodes. Every material is one principled surface, so shaders stay few and fast."""

import bpy

from aozora.film.world import Cover, Fog, Material, Sky, Texture
from aozora.render.blender.pictures import Pictures
from aozora.render.blender.weathered import snowed, wetted


class NodeTree:
    """A thin hand for building node graphs: nodes by type, values or sockets as inputs."""

    def __init__(self, tree) -> None:
        self.tree = tree

    def node(self, kind: str, **properties):
        """A new node with its properties set."""
        node = self.tree.nodes.new(kind)
        for name, value in properties.items():
            setattr(node, name, value)
        return node

    def plug(self, socket, value) -> None:
        """Connect a socket, or set the input's constant."""
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif isinstance(value, tuple) and len(value) == 3 and socket.type == "RGBA":
            socket.default_value = (*value, 1.0)
        else:
            socket.default_value = value

    def math(self, operation: str, *values):
        """One arithmetic node."""
        node = self.node("ShaderNodeMath", operation=operation)
        for socket, value in zip(node.inputs, values, strict=False):
            self.plug(socket, value)
        return node.outputs[0]

    def remap(self, value, to_min: float, to_max: float):
        """0..1 to `to_min`..`to_max`."""
        node = self.node("ShaderNodeMapRange")
        for socket, item in zip(node.inputs, (value, 0.0, 1.0, to_min, to_max), strict=False):
            self.plug(socket, item)
        return node.outputs[0]

    def multiply(self, a, b):
        """Two colours multiplied."""
        node = self.node("ShaderNodeMix", data_type="RGBA", blend_type="MULTIPLY")
        self.plug(node.inputs["Factor"], 1.0)
        self.plug(node.inputs[6], a)
        self.plug(node.inputs[7], b)
        return node.outputs[2]

    def mix(self, factor, a, b):
        """`a` where the factor is 0, `b` where it is 1 (shaders)."""
        node = self.node("ShaderNodeMixShader")
        for socket, value in zip(node.inputs, (factor, a, b), strict=True):
            self.plug(socket, value)
        return node.outputs[0]

    def texture(self, texture: Texture, pictures: Pictures):
        """The colour output of an image texture in its projection."""
        node = self.node("ShaderNodeTexImage", image=pictures.image(texture.picture))
        if texture.projection == "box":
            node.projection, node.projection_blend = "BOX", 0.25
        coordinates = self.node("ShaderNodeTexCoord").outputs["UV" if texture.projection == "uv" else "Object"]
        mapping = self.node("ShaderNodeMapping")
        self.plug(mapping.inputs["Vector"], coordinates)
        mapping.inputs["Scale"].default_value = texture.scale
        self.plug(node.inputs[0], mapping.outputs[0])
        return node.outputs[0]


def build_material(name: str, material: Material, fog: Fog | None, pictures: Pictures, later: Material | None = None):
    """A Blender material for a `Material` of the world; with `later` one that a value called "blend" leads over to that."""
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    tree = NodeTree(made.node_tree)
    shader = _shader(tree, made.node_tree.nodes["Principled BSDF"], material, pictures, "colours")
    if later is not None:
        value = tree.node("ShaderNodeValue", name="blend")
        other = _shader(tree, tree.node("ShaderNodeBsdfPrincipled"), later, pictures, "later")
        shader = tree.mix(value.outputs[0], shader, other)
    if fog is not None:
        shader = _fogged(tree, shader, fog)
    lamp = any(max(m.emission) > 0 and not m.emission_by_colour for m in (material, later) if m is not None)
    made.cycles.emission_sampling = "AUTO" if lamp else "NONE"
    tree.plug(made.node_tree.nodes["Material Output"].inputs["Surface"], shader)
    return made


def _shader(tree: NodeTree, surface, material: Material, pictures: Pictures, attribute: str):
    """The closure of a material by its principled node; `attribute` names the colours of its mesh."""
    colour = _colour(tree, material, pictures, attribute)
    _principled(tree, surface, material, (colour, attribute), pictures)
    shader = surface.outputs[0]
    if material.translucency > 0:
        leaf = tree.node("ShaderNodeBsdfTranslucent")
        tree.plug(leaf.inputs[0], colour)
        shader = tree.mix(material.translucency, shader, leaf.outputs[0])
    if material.transmission > 0:
        shader = _tinted_shadow(tree, shader, colour)
    return snowed(tree, material.snow, shader) if material.snow > 0 else shader


def _colour(tree: NodeTree, material: Material, pictures: Pictures, attribute: str):
    colour = material.colour
    if material.colour_attribute:
        colour = tree.multiply(tree.node("ShaderNodeAttribute", attribute_name=attribute).outputs["Color"], colour)
    if material.colour_texture is not None:
        colour = tree.multiply(tree.texture(material.colour_texture, pictures), colour)
    if material.variation > 0:
        chance = tree.node("ShaderNodeObjectInfo").outputs["Random"]
        shift = tree.node("ShaderNodeHueSaturation")
        tree.plug(shift.inputs["Color"], colour)
        tree.plug(shift.inputs["Hue"], tree.remap(chance, 0.5 - 0.06 * material.variation, 0.5 + 0.04 * material.variation))
        tree.plug(shift.inputs["Value"], tree.remap(chance, 1 - 0.35 * material.variation, 1 + 0.35 * material.variation))
        colour = shift.outputs[0]
    return colour


def _principled(tree: NodeTree, surface, material: Material, painted: tuple, pictures: Pictures) -> None:
    colour, attribute = painted
    values = {
        "Base Color": colour,
        "Metallic": material.metallic,
        "IOR": material.ior,
        "Specular IOR Level": material.specular,
        "Transmission Weight": material.transmission,
        "Subsurface Weight": material.subsurface,
        "Sheen Weight": material.sheen,
        "Coat Weight": material.coat,
        "Coat Roughness": material.coat_roughness,
        "Alpha": material.alpha,
        "Roughness": material.roughness,
    }
    if material.subsurface > 0:
        surface.inputs["Subsurface Scale"].default_value = 0.02
    if max(material.emission) > 0:
        plain = material.colour_texture is None and not material.emission_by_colour
        glow = material.emission if plain else tree.multiply(colour, material.emission)
        values |= {"Emission Color": glow, "Emission Strength": 1.0}
    if (rough := material.roughness_texture) is not None:
        values["Roughness"] = tree.remap(tree.texture(rough, pictures), rough.low, rough.high)
    if material.bump_texture is not None:
        bump = tree.node("ShaderNodeBump")
        bump.inputs["Distance"].default_value = material.bump_m
        tree.plug(bump.inputs["Height"], tree.texture(material.bump_texture, pictures))
        values["Normal"] = bump.outputs[0]
        if material.wet > 0.5:
            # Water fills the grain of the ground.
            bump.inputs["Strength"].default_value = 0.35
    if material.cover is not None:
        values |= _covered(tree, material.cover, (values, attribute), pictures)
    if material.wet > 0:
        values |= wetted(tree, material.wet, values)
    for name, value in values.items():
        tree.plug(surface.inputs[name], value)


def _covered(tree: NodeTree, cover: Cover, under: tuple[dict, str], pictures: Pictures) -> dict:
    """Colour, roughness and specular level with a second layer over them."""
    below, attribute = under
    share = tree.node("ShaderNodeAttribute", attribute_name=attribute).outputs["Alpha"]
    # At a share of 0 nothing is covered and at 1 everything, so the threshold moves over a little more than the picture's range.
    reach = tree.math("ADD", tree.texture(cover.picture, pictures), -1.0 - 0.5 * cover.softness)
    level = tree.math("ADD", tree.math("MULTIPLY", share, 1.0 + cover.softness), reach)
    factor = tree.node("ShaderNodeMapRange", interpolation_type="SMOOTHSTEP")
    for socket, value in zip(factor.inputs, (level, -0.5 * cover.softness, 0.5 * cover.softness, 0.0, 1.0), strict=False):
        tree.plug(socket, value)
    made = {}
    for name, value in (("Roughness", cover.roughness), ("Specular IOR Level", cover.specular)):
        node = tree.node("ShaderNodeMix")
        for socket, item in zip(node.inputs, (factor.outputs[0], None, below[name], value), strict=False):
            if item is not None:
                tree.plug(socket, item)
        made[name] = node.outputs[0]
    if cover.colour is not None:
        node = tree.node("ShaderNodeMix", data_type="RGBA")
        tree.plug(node.inputs["Factor"], factor.outputs[0])
        tree.plug(node.inputs[6], below["Base Color"])
        tree.plug(node.inputs[7], cover.colour)
        made["Base Color"] = node.outputs[2]
    return made


def _tinted_shadow(tree: NodeTree, shader, colour):
    """Light passes through glass for shadow rays, most where it meets the surface head on: a dark rim and a bright core, as a
    lens throws them. True caustics would need thousands of samples."""
    facing = tree.node("ShaderNodeLayerWeight")
    facing.inputs["Blend"].default_value = 0.5
    head_on = tree.math("POWER", tree.math("SUBTRACT", 1.0, facing.outputs["Facing"]), 2.0)
    passing = tree.node("ShaderNodeVectorMath", operation="SCALE")
    tree.plug(passing.inputs[0], (1.3, 1.3, 1.3))
    tree.plug(passing.inputs["Scale"], head_on)
    clear = tree.node("ShaderNodeBsdfTransparent")
    tree.plug(clear.inputs[0], tree.multiply(passing.outputs[0], colour))
    return tree.mix(tree.node("ShaderNodeLightPath").outputs["Is Shadow Ray"], shader, clear.outputs[0])


def _fogged(tree: NodeTree, shader, fog: Fog):
    """Mix to the fog's light by distance (Beer-Lambert); with a height profile, as seen from near the ground."""
    camera = tree.node("ShaderNodeCameraData")
    distance = tree.math("MAXIMUM", tree.math("SUBTRACT", camera.outputs["View Distance"], fog.start_m), 0.0)
    depth = tree.math("MULTIPLY", distance, -fog.density)
    if fog.height_m is not None:
        position = tree.node("ShaderNodeNewGeometry").outputs["Position"]
        split = tree.node("ShaderNodeSeparateXYZ")
        tree.plug(split.inputs[0], position)
        rise = tree.math("MAXIMUM", tree.math("DIVIDE", split.outputs[2], fog.height_m), 0.01)
        thinned = tree.math("DIVIDE", tree.math("SUBTRACT", 1.0, tree.math("EXPONENT", tree.math("MULTIPLY", rise, -1.0))), rise)
        depth = tree.math("MULTIPLY", depth, thinned)
    glow = tree.node("ShaderNodeEmission")
    tree.plug(glow.inputs[0], fog.colour)
    return tree.mix(tree.math("EXPONENT", depth), glow.outputs[0], shader)


def build_sky(scene, sky: Sky | None, pictures: Pictures) -> None:
    """The surround: an equirectangular picture, importance sampled, or black."""
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    tree = NodeTree(world.node_tree)
    background = world.node_tree.nodes["Background"]
    if sky is None:
        background.inputs[0].default_value = (0.0, 0.0, 0.0, 1.0)
        return
    picture = tree.node("ShaderNodeTexEnvironment", image=pictures.image(sky.picture))
    tree.plug(background.inputs[0], picture.outputs[0])
    background.inputs[1].default_value = sky.strength
    world.cycles.sampling_method = "MANUAL"
    world.cycles.sample_map_resolution = 512
