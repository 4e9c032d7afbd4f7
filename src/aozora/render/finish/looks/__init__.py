"""Looks: what a medium makes of finished pictures. Each is a generator over one shot; tables say which there are."""
