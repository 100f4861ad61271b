"""Letting go of connections outside of requests, where Django does not do it by itself."""

from django.db import close_old_connections


def close_idle() -> None:
    """Let go of this thread's connections that broke or grew old; they are opened again when they are needed."""
    close_old_connections()
