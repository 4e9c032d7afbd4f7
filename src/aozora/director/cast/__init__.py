"""Who and what is in the picture: members of the cast, their attributes and features, and where they are to each other."""
