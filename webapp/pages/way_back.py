"""Where to go after something was done: back to the page that asked, never to another site."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from flask import url_for

# One slash and no backslash: browsers take `//host` and `/\\host` for another site.
_LOCAL = re.compile(r"/(?!/)[^\\\s]*")
_ONCE = {"notice", "undo"}


def way_back(form: Mapping[str, str], **said: str) -> str:
    """The local address in the field `back`, with a notice to show there; the front page without one."""
    parts = urlsplit(form.get("back", ""))
    local = not parts.netloc and _LOCAL.fullmatch(parts.path) is not None
    path = parts.path if local else url_for("pages.home")
    pairs = [pair for pair in parse_qsl(parts.query if local else "") if pair[0] not in _ONCE]
    query = urlencode([*pairs, *said.items()])
    return f"{path}?{query}" if query else path
