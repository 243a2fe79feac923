"""Opens the database and the files beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session, sessionmaker

from wardrobe.dropped_files import sweep_dropped_files
from wardrobe.files import FileStore
from wardrobe.migrating import migrate_up

# Another process may be writing; ordinary loads never wait this long.
BUSY_SECONDS = 30.0


class Store:
    """The tables and the files of every owner. Safe to share between threads.

    On SQLite a session reads what is committed at each query and locks at its first write until it ends:
    read, recognise and encode first, write last, and keep sessions short.
    """

    def __init__(self, engine: Engine, files: FileStore) -> None:
        self.files = files
        self._engine = engine
        self._sessions = sessionmaker(engine, expire_on_commit=False)

    @classmethod
    def open(cls, database_url: str, files_root: Path) -> Self:
        """Open, or make, the database, bring its tables up to date, and drop files whose time is over.

        Raises NewerDatabaseError for one made by a newer version, OperationalError for an unreachable one.
        """
        engine = _engine(make_url(database_url))
        migrate_up(engine)
        store = cls(engine, FileStore(files_root))
        with store.session() as session:
            sweep_dropped_files(session, store.files)
        return store

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session that commits on leaving and rolls back on an error."""
        with self._sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    if not url.database or url.database == ":memory:":
        raise ValueError(f"{url} is a database in memory, which processes cannot share: name a file")
    Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    with engine.connect() as connection:
        # Kept in the file: readers go on while someone writes.
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    return engine


def _prepare_sqlite(connection: Any, record: object) -> None:
    # The driver's own way with transactions is left on: BEGIN comes with the first write and not with a read,
    # so a session that reads and then writes waits its turn instead of failing with "database is locked".
    connection.execute("PRAGMA foreign_keys=ON")
