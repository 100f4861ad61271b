"""Where heardback meets the outside: what keeps, what sends, what reads."""
