"""A real store with people in it who like by what they told."""

import pytest

from wardrobe.store import Store


@pytest.fixture
def store(tmp_path):
    opened = Store.open(f"sqlite:///{tmp_path}/ensemble.sqlite3", tmp_path / "files")
    yield opened
    opened.close()
