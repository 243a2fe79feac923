"""Light or dark, remembered in a cookie so that the page is right from the first paint."""

from flask import redirect, request
from werkzeug.wrappers import Response

from webapp.pages.blueprint import bp
from webapp.pages.way_back import way_back

THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600


@bp.post("/theme")
def choose_theme() -> Response:
    """Remember the theme and go back."""
    theme = request.form.get("theme", "")
    answer = redirect(way_back(request.form), 303)
    if theme in THEMES:
        answer.set_cookie("theme", theme, max_age=YEAR, samesite="Lax", secure=request.is_secure)
    else:
        answer.delete_cookie("theme")
    return answer


@bp.app_context_processor
def theme_in_use() -> dict[str, str | None]:
    """What every template may ask for: the chosen theme, None for whatever the system prefers."""
    theme = request.cookies.get("theme")
    return {"theme": theme if theme in THEMES else None}
