"""What happens: verbs with their arguments become beats with tools, manner, direction and order."""
