"""Photos and item ids on a command line."""

from collections.abc import Iterable
from pathlib import Path

from webapp.cli.commands import Misuse
from webapp.uploads import Upload

ITEM_PREFIX = "itm_"
MOST_BYTES = 64 * 1024 * 1024


def photo_upload(path: Path) -> Upload:
    """One photo from disk; raises Misuse for what is no file, or far larger than any photo."""
    if not path.is_file():
        raise Misuse(f"{path}: {'is a folder, not a photo' if path.is_dir() else 'no such file'}")
    size = path.stat().st_size
    # One byte past the limit is enough for the intake to refuse it with its own words.
    with path.open("rb") as file:
        return Upload(path.name, file.read(min(size, MOST_BYTES + 1)))


def items_and_photos(given: Iterable[str]) -> tuple[list[str], list[Upload]]:
    """Tell item ids from paths of photos; raises Misuse."""
    words = list(given)
    items = [word for word in words if word.startswith(ITEM_PREFIX) and not Path(word).exists()]
    return items, [photo_upload(Path(word)) for word in words if word not in items]
