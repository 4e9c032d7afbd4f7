"""How people move: keyed forms, two-legged gaits, planted feet, hands that hold, mouths that speak."""
