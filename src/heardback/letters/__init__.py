"""The words of every step: letters, call scripts and cards, from what is on record and nothing else. Pure."""
