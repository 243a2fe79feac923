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
    "logged": "Worn: it is in your calendar.",
    "planned": "Planned.",
    "moved": "Saved.",
    "unlogged": "Out of the calendar.",
    "week": "Planned.",
    "swapped": "Swapped.",
    "washed": "Ready to wear.",
    "away": "In the laundry: not suggested until it is back.",
    "liked": "Noted: more like this.",
    "disliked": "Noted: less like this.",
    "hidden": "Noted: never suggested.",
    "unsaid": "Taken back.",
    "told": "Noted. Your word counts.",
    "forgot-taste": "Forgotten: nothing is known of your taste.",
    "profile": "Saved.",
    "too-late": "That can no longer be undone.",
}


_IN_CALENDAR = {"logged", "planned", "moved", "unlogged", "week", "swapped"}


@dataclass(frozen=True)
class Notice:
    """What happened, in words; `undo` is the id of the item or look that can be taken back."""

    kind: str
    text: str
    undo: str | None

    @property
    def in_calendar(self) -> bool:
        """Whether it is a change of the calendar, which has an undo of its own."""
        return self.kind in _IN_CALENDAR and bool(self.undo)


def notice_in(args: Mapping[str, str]) -> Notice | None:
    """The notice that an address asks for; only words of our own are ever shown."""
    kind = args.get("notice", "")
    return Notice(kind, _WORDS[kind], args.get("undo")) if kind in _WORDS else None
