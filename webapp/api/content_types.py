"""Refuses bodies of a kind that an operation does not read."""

from flask import Flask, request
from werkzeug.exceptions import UnsupportedMediaType

JSON = "application/json"
FORM = "multipart/form-data"


def check_content_types(app: Flask) -> None:
    """Answer 415 when a body comes in another content type than the operation reads."""

    def check() -> None:
        view = app.view_functions.get(request.endpoint or "")
        read = _types_read(getattr(view, "_spec", {}))
        if read and request.mimetype not in read:
            said = request.mimetype or "none"
            raise UnsupportedMediaType(f"content type {said} is not read here; send {' or '.join(read)}")

    app.before_request(check)


def _types_read(spec: dict[str, object]) -> tuple[str, ...]:
    declared = spec.get("content_type") or ()
    return (declared,) if isinstance(declared, str) else tuple(declared)  # type: ignore[arg-type]
