"""Which frames of a shot are rendered whole, and of which only the part where something moves."""
