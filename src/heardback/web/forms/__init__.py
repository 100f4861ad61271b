"""What people fill in. A form checks what was typed and returns the core's values; nothing typed is lost."""
