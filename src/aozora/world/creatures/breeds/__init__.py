"""Tables of species and breeds by family: proportions, head, ears, tail and coat of the adult animal."""
