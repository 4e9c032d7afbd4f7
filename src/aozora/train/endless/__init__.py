"""An endless stream of simple worlds: simulated, drawn and sounded while they are learned from, nothing stored."""
