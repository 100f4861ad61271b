"""Untrusted bytes in, candidacies and proposed events out; pure, and never an exception on what people got wrong."""
