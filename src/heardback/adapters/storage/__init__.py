"""What is kept, in SQLite or PostgreSQL: the one Django app with models. Rows have no behaviour."""
