"""The addresses of one's own computer, as `override_settings(ROOT_URLCONF=…)` wants them: nobody signs in there."""

from heardback.web.urls import PAGES, handler400, handler403, handler404, handler429, handler500
from heardback.web.ways_in import ways_in

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

urlpatterns = [*PAGES, *ways_in(accounts=False, mail=False)]
