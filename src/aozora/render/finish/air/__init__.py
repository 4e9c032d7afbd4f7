"""What hangs in the air and has no surface: drawn in linear light over the rendered picture, behind what stands nearer."""
