"""Completes the OpenAPI description with what the framework cannot know."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from apiflask import APIFlask

from webapp.api.content_types import FORM, JSON
from webapp.problems import MEDIA_TYPE
from webapp.shapes.shape import Shape

DESCRIPTION = (
    "Which garments go together: reads them from photos, rates outfits, and completes looks from a person's "
    "wardrobe, a shop's inventory, or both. Every answer carries a request id in `X-Request-Id`; errors are "
    "`application/problem+json` (RFC 9457)."
)
PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "errors", "request_id"],
    "properties": {
        "type": {"type": "string", "examples": ["about:blank"]},
        "title": {"type": "string", "examples": ["Unprocessable Content"]},
        "status": {"type": "integer", "examples": [422]},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "detail"],
                "properties": {
                    "field": {"type": "string", "examples": ["pools.0.collection"]},
                    "detail": {"type": "string"},
                },
            },
        },
        "request_id": {"type": "string"},
    },
}
PHOTOS = {"type": "array", "items": {"type": "string", "format": "binary"}}
METHODS = ("get", "post", "put", "patch", "delete")
Spec = dict[str, Any]


def describe(app: APIFlask) -> None:
    """Set what the description says, and finish it when it is asked for."""
    app.config["AUTO_OPERATION_ID"] = True
    app.config["DESCRIPTION"] = DESCRIPTION
    app.config["AUTO_SERVERS"] = False

    app.spec_callback = partial(_finish, app)


def _finish(app: APIFlask, spec: Any) -> Spec:
    schemas = spec["components"]["schemas"]
    schemas["Problem"] = PROBLEM
    for operation in _operations(spec):
        _describe_problems(operation)
    _describe_questions(app, spec)
    for unused in ("ValidationError", "HTTPError"):
        schemas.pop(unused, None)
    finished: Spec = spec
    return finished


def _operations(spec: Spec) -> Iterator[Spec]:
    for methods in spec["paths"].values():
        yield from (methods[method] for method in METHODS if method in methods)


def _describe_problems(operation: Spec) -> None:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for status, response in operation["responses"].items():
        if status.startswith(("4", "5")):
            response["content"] = content
    operation["responses"]["default"] = {"description": "What went wrong", "content": content}


def _describe_questions(app: APIFlask, spec: Spec) -> None:
    for rule in app.url_map.iter_rules():
        shape = getattr(app.view_functions[rule.endpoint], "_spec", {}).get("question")
        if shape is not None:
            spec["paths"][rule.rule]["post"]["requestBody"] = _question_body(spec, shape)


def _question_body(spec: Spec, shape: type[Shape]) -> Spec:
    name = shape.__name__
    schema = shape.model_json_schema(ref_template=f"#/components/schemas/{name}.{{model}}")
    for part, nested in schema.pop("$defs", {}).items():
        spec["components"]["schemas"][f"{name}.{part}"] = nested
    spec["components"]["schemas"][name] = schema
    ref = {"$ref": f"#/components/schemas/{name}"}
    form = {"type": "object", "properties": {"question": ref, "photos": PHOTOS}}
    return {
        "required": True,
        "content": {
            JSON: {"schema": ref},
            FORM: {"schema": form, "encoding": {"question": {"contentType": JSON}}},
        },
    }
