from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, text

from tests.wardrobe.processes import run_together
from wardrobe.migrating import NewerDatabaseError, migrate_down, migrate_up, migration_config
from wardrobe.models import Base

REVISIONS = [
    each.revision for each in reversed(list(ScriptDirectory.from_config(migration_config()).walk_revisions()))
]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = create_engine(f"sqlite:///{tmp_path}/m.sqlite3")
    yield made
    made.dispose()


def schema(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.execute(text("select name, sql from sqlite_master where sql is not null"))
        return {name: sql for name, sql in rows if not name.startswith("sqlite_")}


def test_the_newest_tables_are_those_of_the_models(engine: Engine) -> None:
    migrate_up(engine)
    with engine.connect() as connection:
        options = {"compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []
        config = migration_config()
        config.attributes["connection"] = connection
        command.check(config)


def test_constraints_are_those_of_the_models_too(engine: Engine, tmp_path: Path) -> None:
    # Alembic compares neither CHECK constraints nor the conditions of partial indices.
    migrate_up(engine)
    made = create_engine(f"sqlite:///{tmp_path}/models.sqlite3")
    Base.metadata.create_all(made)
    migrated, modelled = inspect(engine), inspect(made)
    for table in Base.metadata.tables:
        assert migrated.get_check_constraints(table) == modelled.get_check_constraints(table)
        assert by_name(migrated.get_indexes(table)) == by_name(modelled.get_indexes(table))
        assert options(migrated.get_foreign_keys(table)) == options(modelled.get_foreign_keys(table))
    made.dispose()


def by_name(indices: list) -> list:
    return sorted((each["name"], each["unique"], each["column_names"], condition(each)) for each in indices)


def condition(index: dict) -> str:
    return str(index.get("dialect_options", {}).get("sqlite_where", ""))


def options(keys: list) -> list:
    return sorted(
        (each["constrained_columns"], each["referred_table"], sorted(each["options"].items()))
        for each in keys
    )


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_migration_goes_up_and_down_and_up_again(engine: Engine, revision: str) -> None:
    migrate_up(engine, revision)
    before = schema(engine)
    below = REVISIONS[REVISIONS.index(revision) - 1] if revision != REVISIONS[0] else "base"
    migrate_down(engine, below)
    migrate_up(engine, revision)
    assert schema(engine) == before


def test_going_all_the_way_down_leaves_nothing(engine: Engine) -> None:
    migrate_up(engine)
    migrate_down(engine, "base")
    assert set(schema(engine)) == {"alembic_version"}


def test_a_database_of_a_newer_version_is_refused(engine: Engine) -> None:
    migrate_up(engine)
    with engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = 'from the future'"))
    with pytest.raises(NewerDatabaseError, match="from the future"):
        migrate_up(engine)


def test_a_failed_migration_changes_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("create table kept_look (id text)"))  # in the way of ours
    before = schema(engine)
    with pytest.raises(Exception, match="already exists"):
        migrate_up(engine)
    assert schema(engine) == before


OPEN = """
import sys
from pathlib import Path
from wardrobe.store import Store
root = Path(sys.argv[1])
Store.open(f"sqlite:///{root}/e.sqlite3", root / "files").close()
"""


def test_several_processes_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    run_together(OPEN, *[(str(tmp_path),)] * 4)
