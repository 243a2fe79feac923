"""Keeps hostile pages out: a service on 127.0.0.1 can be reached by every page its user opens.

Two doors are closed. A page of another site may not send anything that changes something (cross-site
request forgery), and a foreign name that was made to point here may not be used at all (DNS rebinding).
Programs that are not browsers send neither `Sec-Fetch-Site` nor `Origin` and are let through.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.exceptions import BadRequest, Forbidden

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITES = frozenset({"same-origin", "none"})


def refuse_strangers(app: Flask, host_names: Collection[str]) -> None:
    """Refuse foreign host names on every request, and foreign origins on those that change something."""

    def check() -> None:
        if not is_known_host(request.host, host_names):
            raise BadRequest(
                "this host name is not served here; add it to ENSEMBLE_ALLOWED_HOSTS if it is yours"
            )
        if request.method not in SAFE and not is_own_origin():
            raise Forbidden("requests that change something are not taken from other sites")

    app.before_request(check)


def is_known_host(host: str, names: Collection[str]) -> bool:
    """Whether a Host header is one of ours. Addresses are: an attacker can point only a name at us."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name in names or _is_address(name)


def is_own_origin() -> bool:
    """Whether the current request comes from our own page, or from no page at all."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in OWN_SITES
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
