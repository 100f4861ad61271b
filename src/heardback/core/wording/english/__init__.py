"""English: short, calm, active sentences with a verb and a person."""
