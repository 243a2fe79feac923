"""Makes ids: opaque, prefixed, unique everywhere, and in the order in which they were made."""

import secrets
import time
from threading import Lock

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's: no i, l, o, u to misread
_TIME_DIGITS, _RANDOM_DIGITS = 11, 11
_lock = Lock()
_last = 0


def new_id(prefix: str) -> str:
    """A new id such as `itm_...`; it sorts after every id that this process made before."""
    return f"{prefix}_{_digits(_tick(), _TIME_DIGITS)}{_digits(secrets.randbits(55), _RANDOM_DIGITS)}"


def _tick() -> int:
    # Microseconds, pushed on when the clock stands still or goes back.
    global _last
    with _lock:
        _last = max(_last + 1, time.time_ns() // 1000)
        return _last


def _digits(number: int, count: int) -> str:
    return "".join(_ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(count)))
