"""The pictures of a small shop."""

from pathlib import Path

import pytest

from tests.wardrobe.pictures import BLUE, GREEN, RED, jpeg


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with three pictures."""
    folder = tmp_path / "shop"
    folder.mkdir()
    for name, colour in (("1", RED), ("2", BLUE), ("3", GREEN)):
        (folder / f"{name}.jpg").write_bytes(jpeg((200, 400), colour))
    return folder
