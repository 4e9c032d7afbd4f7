"""People: sculpted puppets of every age, build and skin, with hair and a wardrobe."""
