"""Alembic runs this; the connection, with its transaction open, comes from `wardrobe.migrating`."""

from alembic import context

from wardrobe import calendar_models, person_models
from wardrobe.models import Base

TABLES = (calendar_models, person_models)  # their tables belong to the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    transactional_ddl=True,
    transaction_per_migration=False,
    compare_type=True,
)
context.run_migrations()
