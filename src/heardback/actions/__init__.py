"""What a person or a timer does, one file each: they read and write through the ports, and the core decides."""
