"""Blender's Cycles as a renderer. `bpy` is imported in the child process only (`child.py` and what it imports)."""
