"""People, a shop and garments to like, in a real store."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from wardrobe.collections import create_collection, ensure_owner, own_collection_named
from wardrobe.ids import new_id
from wardrobe.models import Item
from wardrobe.store import Store

ANNA, BORIS = "own_anna", "own_boris"
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


class UndoneError(Exception):
    """Rolls a test's rows back."""


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a wardrobe for each person."""
    folder = tmp_path_factory.mktemp("taste")
    opened = Store.open(f"sqlite:///{folder}/ensemble.sqlite3", folder / "files")
    with opened.session() as session:
        for owner in (ANNA, BORIS):
            ensure_owner(session, owner, owner)
            create_collection(session, owner, "mine", "wardrobe")
    yield opened
    opened.close()


@pytest.fixture
def session(store: Store) -> Iterator[Session]:
    """A session whose rows are rolled back after the test."""
    with suppress(UndoneError), store.session() as opened:
        yield opened
        raise UndoneError


@pytest.fixture
def garment(session: Session):
    """Stores a garment: (type, colour name, attribute=value ...) -> its id."""

    def make(type_name: str = "dress", colour: str = "navy", owner: str = ANNA, **attributes: str) -> str:
        item = Item(
            id=new_id("itm"),
            collection_id=own_collection_named(session, owner, "mine").id,
            title="",
            type=type_name,
            slot="dress",
            colours=[{"hex": "#000000", "name": colour, "share": 1.0}],
            attributes=[
                {"name": name, "value": value, "probability": 1.0} for name, value in attributes.items()
            ],
            recognised={},
            corrected={},
            facts={},
            photo=new_id("sha"),
            cutout="0",
            whole_picture=False,
        )
        session.add(item)
        session.flush()
        return item.id

    return make
