"""heardback: what to do, and when, while an employer has not answered."""
