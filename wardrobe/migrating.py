"""Brings a database up to the newest tables, or back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"


class NewerDatabaseError(RuntimeError):
    """The database was made by a newer version of Ensemble than this one."""


def migrate_up(engine: Engine, revision: str = "head") -> None:
    """Upgrade the tables in one transaction; several processes may do so at the same time.

    Raises NewerDatabaseError when the database knows a revision that this version does not.
    """
    config = migration_config()
    script = ScriptDirectory.from_config(config)
    if _revision_of(engine) == script.get_current_head():
        return
    with _alone(engine) as connection:
        _refuse_newer(script, MigrationContext.configure(connection).get_current_revision())
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def migrate_down(engine: Engine, revision: str) -> None:
    """Go back to an older revision, `base` for no tables at all. What only newer tables hold is lost."""
    config = migration_config()
    with _alone(engine) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def migration_config() -> Config:
    """Alembic's configuration; a connection must be put into its `attributes`."""
    config = Config()
    # Alembic reads the option as a format string.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(script: ScriptDirectory, revision: str | None) -> None:
    known = {each.revision for each in script.walk_revisions()}
    if revision is not None and revision not in known:
        raise NewerDatabaseError(
            f"the database is at revision {revision}, newer than this version: install the newer Ensemble"
        )


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    if engine.dialect.name != "sqlite":
        with engine.begin() as connection:
            yield connection
        return
    with engine.connect() as connection:
        # Changing a table means making it anew and dropping the old one, which must not cascade.
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        try:
            # Without it each CREATE TABLE commits by itself, and two starting processes collide.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            _check_references(connection)
            connection.commit()
        finally:
            connection.rollback()
            connection.exec_driver_sql("PRAGMA foreign_keys=ON")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration would leave rows without what they belong to: {broken[:5]}")
