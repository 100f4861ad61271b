"""The six built-in playbooks, as TOML files."""
