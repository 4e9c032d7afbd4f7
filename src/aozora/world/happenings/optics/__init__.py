"""Optics seen closely: a prism, a mirror and a laser, a lens, a straw in water."""
