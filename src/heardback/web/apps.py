"""The app's name for Django, where it looks for templates, static files and translations."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "heardback.web"
    label = "web"
