# pyright: basic, reportAttributeAccessIssue=false
"""What rain and snow do to any surface, as shader nodes."""

_SNOW = (0.80, 0.84, 0.90)


def wetted(tree, wet: float, below: dict) -> dict:
    """Colour, roughness and specular level of a surface that rain has wetted: darker, glossier, with puddles on level ground."""
    rough = tree.math("MULTIPLY", below["Roughness"], 1 - 0.55 * wet)
    darker = (1 - 0.45 * wet,) * 3
    made = {"Specular IOR Level": below["Specular IOR Level"], "Base Color": tree.multiply(below["Base Color"], darker)}
    if wet <= 0.5:
        return made | {"Roughness": rough}
    geometry = tree.node("ShaderNodeNewGeometry")
    noise = tree.node("ShaderNodeTexNoise", noise_dimensions="2D")
    tree.plug(noise.inputs["Vector"], geometry.outputs["Position"])
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 0.55, 3.0
    share = _step(tree, noise.outputs[0], 0.60 - 0.12 * wet, 0.64 - 0.10 * wet)
    level = _step(tree, _up(tree, geometry), 0.93, 0.985)
    puddle = tree.math("MULTIPLY", share, level)
    mix = tree.node("ShaderNodeMix")
    for socket, value in zip(mix.inputs, (puddle, None, rough, 0.04), strict=False):
        if value is not None:
            tree.plug(socket, value)
    return made | {"Roughness": mix.outputs[0]}


def snowed(tree, snow: float, shader):
    """A shader with snow lying on whatever faces up; above 1 also on what stands upright, such as grass that it has buried."""
    geometry = tree.node("ShaderNodeNewGeometry")
    noise = tree.node("ShaderNodeTexNoise")
    tree.plug(noise.inputs["Vector"], geometry.outputs["Position"])
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 1.4, 3.0
    up = _up(tree, geometry)
    # Lumps on roofs and branches; none on walls.
    lumpy = tree.math(
        "MULTIPLY", tree.math("SUBTRACT", noise.outputs[0], 0.5), tree.math("MULTIPLY", tree.math("ABSOLUTE", up), 0.9)
    )
    level = tree.math("ADD", up, lumpy)
    share = _step(tree, level, 0.85 - snow, 1.15 - snow)
    white = tree.node("ShaderNodeBsdfDiffuse")
    tree.plug(white.inputs[0], _SNOW)
    return tree.mix(share, shader, white.outputs[0])


def _up(tree, geometry):
    split = tree.node("ShaderNodeSeparateXYZ")
    tree.plug(split.inputs[0], geometry.outputs["Normal"])
    return split.outputs[2]


def _step(tree, value, low: float, high: float):
    node = tree.node("ShaderNodeMapRange", interpolation_type="SMOOTHSTEP")
    for socket, item in zip(node.inputs, (value, low, high, 0.0, 1.0), strict=False):
        tree.plug(socket, item)
    return node.outputs[0]
