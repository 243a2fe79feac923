from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from wardrobe.utc_time import UtcTime, now_utc


def test_times_come_back_as_the_same_moment_in_utc(tmp_path: Path) -> None:
    table = Table("t", MetaData(), Column("at", UtcTime))
    engine = create_engine(f"sqlite:///{tmp_path}/t.sqlite3")
    table.metadata.create_all(engine)
    there = datetime(2026, 11, 21, 1, 30, tzinfo=timezone(timedelta(hours=5)))
    with engine.begin() as connection:
        connection.execute(insert(table).values(at=there))
        back = connection.scalar(select(table.c.at))
        with pytest.raises(StatementError, match="no time zone"):
            connection.execute(insert(table).values(at=datetime(2026, 11, 21)))
    engine.dispose()
    assert back == there
    assert back.isoformat() == "2026-11-20T20:30:00+00:00"
    assert now_utc().tzinfo is not None
    assert UtcTime().python_type is datetime
