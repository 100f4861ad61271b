"""What Insights shows: each figure in words, as a drawing, and with its numbers as a table."""
