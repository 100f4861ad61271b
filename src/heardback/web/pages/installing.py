"""heardback as an app: what a telephone or a desktop needs to install it, and what keeps Today for reading offline."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _

_WORKER: Final = Path(__file__).parents[1] / "static" / "js" / "service-worker.js"
_ICONS: Final = {"icon": "any", "icon-maskable": "maskable"}
"""What is maskable fills its square: telephones cut it into their own shape."""
_SIZES: Final = (192, 512)
_INK, _PAPER = "#0d5f5a", "#fbfaf5"


def manifest(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 - as Django calls it
    """`/manifest.webmanifest` (W3C Web Application Manifest)."""
    told: dict[str, Any] = {
        "id": "/",
        "name": "heardback",
        "description": _("After the interview: what to do now, and why, until an answer comes."),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": _INK,
        "background_color": _PAPER,
        "icons": [
            {"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            *(_icon(name, size, purpose) for name, purpose in _ICONS.items() for size in _SIZES),
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json")


def _icon(name: str, size: int, purpose: str) -> dict[str, str]:
    file = static(f"{name}-{size}.png")
    return {"src": file, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


def service_worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """`/service-worker.js`: what lies at the top of all pages may look after them all."""
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@cache
def _script() -> str:
    return _WORKER.read_text(encoding="utf-8")
