"""Parts that several pages show: from the core's values to what a template lists."""
