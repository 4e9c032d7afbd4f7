"""Reptiles, amphibians, dinosaurs."""
