"""How beings move: gaits, postures, gaze."""
