"""The one line that says what just happened, carried in the address after a redirect."""

from collections.abc import Mapping
from dataclasses import dataclass

_WORDS = {
    "added": "In your wardrobe.",
    "corrected": "Corrected. It stays that way.",
    "deleted": "Deleted.",
    "undone": "Back where it was.",
    "kept": "Kept.",
    "worn": "In your wardrobe, and kept as worn.",
    "unworn": "Forgotten. The pieces stay.",
    "forgotten": "Forgotten.",
    "decided": "Decided.",
    "too-late": "That can no longer be undone.",
}


@dataclass(frozen=True)
class Notice:
    """What happened, in words; `undo` is the id of the item or look that can be taken back."""

    kind: str
    text: str
    undo: str | None


def notice_in(args: Mapping[str, str]) -> Notice | None:
    """The notice that an address asks for; only words of our own are ever shown."""
    kind = args.get("notice", "")
    return Notice(kind, _WORDS[kind], args.get("undo")) if kind in _WORDS else None
