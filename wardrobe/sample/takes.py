"""Which take of a garment is shown.

Every garment can be drawn many times over, each take with its own folds and proportions. As a photographer
does, we drew several and kept the one that shows best what it is; a garment without a line shows its first.
"""

_SHOP = """
"""
_OWN = """
"""


def _table(lines: str) -> dict[str, int]:
    pairs = (entry.split() for entry in " ".join(lines.split()).split(",") if entry.strip())
    return {f"sample:{name}": int(take) for name, take in pairs}


_SHOP_TAKES, _OWN_TAKES = _table(_SHOP), _table(_OWN)


def shop_take(external_id: str) -> int:
    """The take that the shop shows."""
    return _SHOP_TAKES.get(external_id, 0)


def own_take(external_id: str) -> int:
    """The take that the wardrobe shows."""
    return _OWN_TAKES.get(external_id, 1)
