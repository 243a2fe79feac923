"""A page that explains the API, made from its description; nothing is loaded from elsewhere."""

import json
from typing import Any

from apiflask import APIBlueprint, APIFlask
from flask import current_app, render_template

bp = APIBlueprint("docs", __name__, enable_openapi=False)


@bp.get("/docs")
def docs() -> str:
    """The documentation of the API."""
    app: APIFlask = current_app  # type: ignore[assignment]
    spec: dict[str, Any] = json.loads(json.dumps(app.spec))
    return render_template("api_docs.html", spec=spec, tags=_by_tag(spec))


def _by_tag(spec: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    tags: dict[str, list[dict[str, Any]]] = {}
    for path, methods in spec["paths"].items():
        for method, operation in methods.items():
            if isinstance(operation, dict):
                shown = operation | {"path": path, "method": method.upper()}
                tags.setdefault(operation["tags"][0], []).append(shown)
    return tags
