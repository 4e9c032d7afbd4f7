# pyright: basic, reportAttributeAccessIssue=false
"""Run as a program: load Blender, and print which devices Cycles can use and which libraries were stood in for."""

from aozora.render.blender.stubs import provide_missing_libraries


def main() -> None:
    """Print one line that begins with "devices: "."""
    supplied = provide_missing_libraries()
    import bpy

    from aozora.render.blender.configure import devices_of

    bpy.ops.wm.read_factory_settings(use_empty=True)
    preferences = bpy.context.preferences.addons["cycles"].preferences
    found = [d.name for name in ("optix", "cuda", "hip", "metal") for d in devices_of(preferences, name) if d.type != "CPU"]
    stand_ins = f"; stand-ins for {', '.join(supplied)}" if supplied else ""
    print(f"devices: {', '.join(['cpu', *found])} (Blender {bpy.app.version_string}){stand_ins}")


if __name__ == "__main__":
    main()
