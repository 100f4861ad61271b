"""The pure part: facts in, a plan out; no input or output, no clock."""
