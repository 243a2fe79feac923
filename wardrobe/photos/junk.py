"""Knows the files that systems leave behind and nobody means to send."""

from collections.abc import Sequence

_FOLDERS = frozenset({"__MACOSX", "@eaDir", "$RECYCLE.BIN", "System Volume Information"})
_FILES = frozenset({".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".localized"})


def is_junk(parts: Sequence[str]) -> bool:
    """Whether a path, in parts, is such a file, or lies in such a folder; it is passed over in silence."""
    return (
        parts[-1].lower() in _FILES or parts[-1].startswith("._") or any(part in _FOLDERS for part in parts)
    )


def is_hidden(parts: Sequence[str]) -> bool:
    """Whether a path, in parts, is hidden by a dot."""
    return any(part.startswith(".") for part in parts)
