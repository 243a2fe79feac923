"""Reads a question that comes as JSON, or as a form with photos and the JSON in the field `question`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import request
from pydantic import ValidationError
from werkzeug.exceptions import BadRequest

from webapp.api.content_types import FORM, JSON
from webapp.api.uploaded import uploaded_photos
from webapp.current_service import current_service
from webapp.refusals import FieldFault, RefusedError
from webapp.shapes.shape import Shape

FIELD = "question"
View = Callable[..., Any]


def takes_question(shape: type[Shape]) -> Callable[[View], View]:
    """Hand the view its question and photos; 422 names the fields that are wrong."""

    def decorate(view: View) -> View:
        @wraps(view)
        def asked(*args: Any, **kwargs: Any) -> Any:
            uploads = []
            if request.mimetype == FORM:
                uploads = uploaded_photos(current_service().settings, needed=False)
            return view(*args, question=_read(shape), uploads=uploads, **kwargs)

        asked._spec = getattr(view, "_spec", {}) | {"content_type": [JSON, FORM], "question": shape}  # type: ignore[attr-defined]
        return asked

    return decorate


def _read(shape: type[Shape]) -> Shape:
    try:
        if request.mimetype == FORM:
            return shape.model_validate_json(request.form.get(FIELD, "{}"))
        return shape.model_validate(request.get_json())
    except ValidationError as error:
        raise refusal(error) from None


def refusal(error: ValidationError) -> RefusedError:
    """What a pydantic model found wrong, field by field; malformed JSON in a form is a bad request."""
    if error.errors()[0]["type"] == "json_invalid":
        raise BadRequest(f"the form field {FIELD!r} is not JSON: {error.errors()[0]['msg']}")
    faults = [FieldFault(".".join(map(str, each["loc"])), each["msg"]) for each in error.errors()]
    return RefusedError("; ".join(f"{fault.field}: {fault.detail}" for fault in faults), *faults)
