# pyright: basic, reportAttributeAccessIssue=false
"""Cycles set up for few samples: what each setting buys was measured (see docs/architecture.md)."""

import bpy

from aozora.film.errors import InvalidInput
from aozora.film.production import RenderRequest

_SPREAD_FILTER_PX = 0.75
"""Width of the pixel filter where frames sample different parts of a pixel: half of what one frame alone wants."""

_FILTER_PX = 1.5
"""Blender's own width of the pixel filter."""

_GPUS = {"cuda": "CUDA", "optix": "OPTIX", "hip": "HIP", "metal": "METAL"}


def configure(scene: bpy.types.Scene, request: RenderRequest, clean_prefilter: bool) -> None:
    """Size, sampling, denoising, passes and the output file's form."""
    render, cycles = scene.render, scene.cycles
    render.engine = "CYCLES"
    render.resolution_x, render.resolution_y, render.resolution_percentage = request.width, request.height, 100
    render.use_persistent_data = True
    render.use_motion_blur = request.motion_blur
    render.motion_blur_shutter = 0.5
    cycles.samples = request.samples
    cycles.use_adaptive_sampling = False
    cycles.filter_width = _SPREAD_FILTER_PX if request.spread else _FILTER_PX
    if request.pinned:
        cycles.pixel_filter_type, cycles.filter_width = "BOX", 0.01
    _set_bounces(cycles, request.bounces)
    cycles.use_denoising = request.denoised
    cycles.denoiser = "OPENIMAGEDENOISE"
    cycles.denoising_quality = "FAST"
    cycles.denoising_prefilter = "ACCURATE" if clean_prefilter else "FAST"
    choose_device(cycles, request.device)
    _choose_output(scene, request)


def frame_region(scene: bpy.types.Scene, request: RenderRequest, index: int) -> None:
    """Render only the part of a frame that was asked for."""
    render, region = scene.render, request.region_of(index)
    render.use_border = render.use_crop_to_border = region is not None
    if region is not None:
        left, top, right, bottom = region
        width, height = request.width, request.height
        render.border_min_x, render.border_max_x = _share(left, width), _share(right, width)
        render.border_min_y, render.border_max_y = _share(height - bottom, height), _share(height - top, height)


def _share(pixel: int, size: int) -> float:
    """A border's place, a little inside its pixel: Blender multiplies it by the size in single precision and cuts off."""
    return min(1.0, (pixel + 0.25) / size)


def _set_bounces(cycles, bounces: int) -> None:
    cycles.max_bounces = max(bounces, 8)
    cycles.diffuse_bounces = min(2, bounces)
    cycles.glossy_bounces = bounces
    cycles.transmission_bounces = 8
    cycles.transparent_max_bounces = 8
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.blur_glossy = 1.0
    cycles.use_light_tree = False
    cycles.sample_clamp_indirect = 4.0
    cycles.sample_clamp_direct = 20.0


def _choose_output(scene: bpy.types.Scene, request: RenderRequest) -> None:
    layer = scene.view_layers[0]
    layer.use_pass_z = "depth" in request.passes
    layer.use_pass_vector = "flow" in request.passes and not request.motion_blur
    layer.use_pass_normal = "normal" in request.passes
    layer.use_pass_object_index = "ids" in request.passes
    layer.cycles.denoising_store_passes = not {"albedo", "facing"}.isdisjoint(request.passes)
    image = scene.render.image_settings
    image.media_type = "MULTI_LAYER_IMAGE"
    image.file_format = "OPEN_EXR_MULTILAYER"
    layer.use_pass_cryptomatte_asset = "mattes" in request.passes
    layer.pass_cryptomatte_depth = 6
    # Hashes are exact in whole floats only, and so is what is measured.
    image.color_depth = "32" if request.pinned or "mattes" in request.passes else "16"
    image.exr_codec = "NONE"


def choose_device(cycles, device: str) -> str:
    """Render on the device asked for, or on the best one for "auto"; returns its name."""
    if device == "cpu":
        cycles.device = "CPU"
        return "cpu"
    preferences = bpy.context.preferences.addons["cycles"].preferences
    for name in [device] if device != "auto" else ["optix", "cuda", "hip", "metal"]:
        if any(d.type == _GPUS[name] for d in devices_of(preferences, name)):
            preferences.compute_device_type = _GPUS[name]
            for entry in preferences.devices:
                entry.use = entry.type == _GPUS[name]
            cycles.device = "GPU"
            return name
    if device != "auto":
        raise InvalidInput(f"this machine has no {device} device; cpu and auto always work", field="device")
    cycles.device = "CPU"
    return "cpu"


def devices_of(preferences, name: str) -> list:
    """Cycles' devices of one kind, none where this build does not know the kind."""
    try:
        return list(preferences.get_devices_for_type(_GPUS[name]))
    except (TypeError, ValueError):
        return []
