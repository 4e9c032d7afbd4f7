"""Birds of all shapes from one rig."""
