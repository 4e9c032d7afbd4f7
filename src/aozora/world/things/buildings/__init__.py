"""Buildings and monuments as plans of parts: things that can be cast, and what towns are dressed with. Fronts look along -Y."""
