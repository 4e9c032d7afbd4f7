"""What actions of the catalogue are performed as."""

PERFORMED_AS: dict[str, str] = {}
