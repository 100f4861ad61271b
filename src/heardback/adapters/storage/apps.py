"""The app's name for Django."""

from django.apps import AppConfig


class StorageConfig(AppConfig):
    """Storage."""

    name = "heardback.adapters.storage"
    label = "storage"
