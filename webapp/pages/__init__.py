"""The page: a wardrobe on one side, looks on the other; plain forms first, then better with scripts."""

from webapp.pages import (
    audits,
    calendar,
    calendar_changes,
    find,
    home,
    item_pages,
    kept,
    looks,
    opinions,
    plan,
    sample,
    taste,
    theme,
    worn,
)
from webapp.pages.blueprint import bp

__all__ = [
    "audits",
    "bp",
    "calendar",
    "calendar_changes",
    "find",
    "home",
    "item_pages",
    "kept",
    "looks",
    "opinions",
    "plan",
    "sample",
    "taste",
    "theme",
    "worn",
]
