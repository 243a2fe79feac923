"""A real store on a real SQLite file, with two people and a shop in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes import FakeRecogniser
from wardrobe.collections import create_collection, ensure_owner
from wardrobe.store import Store

ANNA, BORIS, SHOP = "own_anna", "own_boris", "own_shop"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Anna has a wardrobe `mine`, Boris one of the same name, and the shop an inventory `shop:demo`."""
    opened = Store.open(f"sqlite:///{tmp_path}/ensemble.sqlite3", tmp_path / "files")
    with opened.session() as session:
        for owner in (ANNA, BORIS, SHOP):
            ensure_owner(session, owner, owner.removeprefix("own_"))
        for owner, name, kind in ((ANNA, "mine", "wardrobe"), (BORIS, "mine", "wardrobe")):
            create_collection(session, owner, name, kind)
        create_collection(session, SHOP, "shop:demo", "inventory")
    yield opened
    opened.close()


@pytest.fixture
def recogniser() -> FakeRecogniser:
    return FakeRecogniser()
