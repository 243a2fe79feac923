"""Gives every request an id that its answer carries, so that one can speak about it."""

import secrets

from flask import Flask, Response, g

HEADER = "X-Request-Id"


def give_request_ids(app: Flask) -> None:
    """Make an id for each request (never taken from outside) and send it back in a header."""
    app.before_request(_begin)
    app.after_request(_tell)


def request_id() -> str:
    """The id of the request that is being answered."""
    if "request_id" not in g:
        g.request_id = f"req_{secrets.token_hex(8)}"
    return str(g.request_id)


def _begin() -> None:
    request_id()


def _tell(response: Response) -> Response:
    response.headers[HEADER] = request_id()
    return response
