"""Errors as `application/problem+json` (RFC 9457), or as a page where a browser asked for one."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, json, render_template, request
from werkzeug.exceptions import HTTPException

from compatibility.encoders.encoder import EncoderMismatchError
from webapp.refusals import (
    AbsentError,
    FieldFault,
    NotReadyError,
    NotYoursError,
    RefusedError,
    TakenError,
    TooManyError,
)
from webapp.request_ids import request_id
from webapp.request_log import log_failure
from webapp.settings import MIB

MEDIA_TYPE = "application/problem+json"
STATUS_OF: dict[type[RefusedError], int] = {
    AbsentError: 404,
    NotYoursError: 403,
    TakenError: 409,
    TooManyError: 413,
    NotReadyError: 503,
    RefusedError: 422,
}


def answer_with_problems(app: APIFlask) -> None:
    """Turn everything that goes wrong into a problem answer."""
    app.register_error_handler(HTTPError, _from_apiflask)
    app.register_error_handler(HTTPException, _from_werkzeug)
    app.register_error_handler(RefusedError, _from_refusal)
    app.register_error_handler(EncoderMismatchError, _from_mismatch)
    app.register_error_handler(Exception, _from_failure)


def problem(status: int, detail: str, faults: Iterable[FieldFault] = ()) -> Response:
    """One problem answer; `title` is the phrase of the status, as `about:blank` asks (RFC 9457, 4.2.1)."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": [{"field": fault.field, "detail": fault.detail} for fault in faults],
        "request_id": request_id(),
    }
    if _wants_page():
        return Response(
            render_template("problem.html", problem=body), status, content_type="text/html; charset=utf-8"
        )
    return Response(json.dumps(body), status, content_type=MEDIA_TYPE)


def _wants_page() -> bool:
    if request.path.startswith("/v1/"):
        return False
    return request.accept_mimetypes.best_match(["application/json", "text/html"]) == "text/html"


def _from_apiflask(error: HTTPError) -> Response:
    faults = list(_faults(error.detail))
    detail = "; ".join(f"{fault.field}: {fault.detail}" for fault in faults) or str(error.message)
    return problem(error.status_code, detail, faults)


def _faults(detail: Any) -> Iterable[FieldFault]:
    for fields in detail.values() if isinstance(detail, dict) else ():
        for field, messages in fields.items():
            yield FieldFault(field, " ".join(messages))


def _from_werkzeug(error: HTTPException) -> Response:
    answer = problem(
        error.code or 500, _too_large() if error.code == 413 else error.description or error.name
    )
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            answer.headers[name] = value
    return answer


def _too_large() -> str:
    mib = (request.max_content_length or 0) / MIB
    return f"the request is too large: at most {mib:g} MiB are taken; send the photos in parts"


def _from_refusal(error: RefusedError) -> Response:
    status = next(status for kind, status in STATUS_OF.items() if isinstance(error, kind))
    return problem(status, error.detail, error.faults)


def _from_mismatch(error: EncoderMismatchError) -> Response:
    return problem(409, str(error))


def _from_failure(error: Exception) -> Response:
    log_failure(error)
    return problem(500, "something broke on our side; the request id helps to find out what")
