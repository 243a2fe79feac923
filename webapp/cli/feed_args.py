"""Reads how a feed's columns are called and where its pictures are."""

from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from wardrobe.feeds.feed_images import FeedImages


def renamed(columns: Iterable[str]) -> dict[str, str]:
    """`type=articleType` and so on, as a table."""
    pairs = [each.partition("=") for each in columns]
    bad = [f"{thing}{sign}{column}" for thing, sign, column in pairs if not (thing and column)]
    if bad:
        raise click.UsageError(f"--column {bad[0]}: write it as THING=COLUMN, such as type=articleType")
    return {thing: column for thing, _, column in pairs}


def pictures_of(path: str) -> "FeedImages":
    """Split a path into the folder or archive and the pattern below it."""
    from wardrobe.feeds.feed_images import FeedImages

    parts = PurePath(path).parts
    plain = next((row for row, part in enumerate(parts) if "{" in part), len(parts))
    pattern = "/".join(parts[plain:]) or None
    return FeedImages(Path(*parts[:plain]), pattern)
