import threading
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from tests.wardrobe.conftest import ANNA
from tests.wardrobe.processes import run_together
from wardrobe.collections import create_collection, list_collections
from wardrobe.models import Collection, Owner
from wardrobe.store import Store


def test_sqlite_lets_readers_go_on_and_holds_references(store: Store) -> None:
    with store.session() as session:
        assert session.scalar(text("pragma journal_mode")) == "wal"
        assert session.scalar(text("pragma foreign_keys")) == 1
        assert session.scalar(text("pragma busy_timeout")) == 30_000


def test_foreign_keys_hold_after_a_migration_too(tmp_path: Path) -> None:
    # Migrating turns them off on its connection, which goes back to the pool.
    opened = Store.open(f"sqlite:///{tmp_path}/e.sqlite3", tmp_path / "files")
    with pytest.raises(IntegrityError), opened.session() as session:
        session.add(Collection(id="col_x", owner_id="own_nobody", name="x", kind="wardrobe"))
    opened.close()


def test_an_error_rolls_everything_back(store: Store) -> None:
    with pytest.raises(IntegrityError), store.session() as session:
        create_collection(session, ANNA, "second", "wardrobe") and create_collection(
            session, ANNA, "mine", "wardrobe"
        )
    with store.session() as session:
        assert "second" not in [each.name for each in list_collections(session, ANNA)]


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path, store: Store) -> None:
    again = Store.open(f"sqlite:///{tmp_path}/ensemble.sqlite3", tmp_path / "files")
    with again.session() as session:
        assert len(session.scalars(select(Owner)).all()) == 3
    again.close()


def test_a_database_in_memory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name a file"):
        Store.open("sqlite://", tmp_path)


def test_reading_then_writing_waits_for_another_writer(store: Store) -> None:
    # With BEGIN before the read this is "database is locked" at once, whatever the timeout.
    with store.session() as first:
        list_collections(first, ANNA)
        writer = threading.Thread(target=_rename, args=(store,))
        writer.start()
        writer.join()
        create_collection(first, ANNA, "third", "wardrobe")
    with store.session() as session:
        assert {"renamed", "third"} <= {each.name for each in list_collections(session, ANNA)}


def _rename(store: Store) -> None:
    with store.session() as session:
        session.scalars(select(Collection).where(Collection.owner_id == ANNA)).one().name = "renamed"


WRITE = """
import sys
from pathlib import Path
from wardrobe.collections import create_collection, list_collections
from wardrobe.store import Store
root, name = Path(sys.argv[1]), sys.argv[2]
store = Store.open(f"sqlite:///{root}/ensemble.sqlite3", root / "files")
for row in range(60):
    with store.session() as session:
        list_collections(session, "own_anna")
        create_collection(session, "own_anna", f"{name} {row}", "wardrobe")
store.close()
"""


def test_three_processes_write_at_once(tmp_path: Path, store: Store) -> None:
    run_together(WRITE, *[(str(tmp_path), name) for name in "abc"])
    with store.session() as session:
        assert len(list_collections(session, ANNA)) == 1 + 180 + 1
