"""One page a class, one subject a file."""
