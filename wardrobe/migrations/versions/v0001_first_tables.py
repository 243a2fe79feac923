"""Owners, collections, items, vectors, kept looks, and files on their way out."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "owner",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
    )
    _create_collection()
    _create_item()
    _create_item_vector()
    _create_kept_look()
    op.create_table(
        "dropped_file",
        sa.Column("sha", sa.String(64), primary_key=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_dropped_file_dropped_at", "dropped_file", ["dropped_at"])


def downgrade() -> None:
    for table in ("dropped_file", "kept_look", "item_vector", "item", "collection", "owner"):
        op.drop_table(table)


def _create_collection() -> None:
    op.create_table(
        "collection",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("owner_id", "name", name="uq_collection_owner_name"),
        sa.CheckConstraint("kind in ('wardrobe', 'inventory')", name="ck_collection_kind"),
    )
    op.create_index("ix_collection_kind_name", "collection", ["kind", "name"])


def _create_item() -> None:
    collection = sa.ForeignKey("collection.id", ondelete="CASCADE")
    op.create_table(
        "item",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("collection_id", sa.String(40), collection, nullable=False),
        sa.Column("external_id", sa.String(200)),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("slot", sa.String(20)),
        sa.Column("colours", sa.JSON(), nullable=False),
        sa.Column("recognised", sa.JSON(), nullable=False),
        sa.Column("corrected", sa.JSON(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("photo", sa.String(64), nullable=False),
        sa.Column("cutout", sa.String(64), nullable=False),
        sa.Column("whole_picture", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("collection_id", "external_id", name="uq_item_external_id"),
    )
    op.create_index("ix_item_page", "item", ["collection_id", "id"])
    op.create_index("ix_item_photo", "item", ["photo"])
    op.create_index("ix_item_cutout", "item", ["cutout"])
    _create_photo_index()


def _create_photo_index() -> None:
    # The same picture is kept once, unless a feed lists it under several ids.
    without_id = sa.text("external_id IS NULL")
    op.create_index(
        "uq_item_photo",
        "item",
        ["collection_id", "photo"],
        unique=True,
        sqlite_where=without_id,
        postgresql_where=without_id,
    )


def _create_item_vector() -> None:
    item = sa.ForeignKey("item.id", ondelete="CASCADE")
    op.create_table(
        "item_vector",
        sa.Column("item_id", sa.String(40), item, primary_key=True),
        sa.Column("encoder", sa.String(80), primary_key=True),
        sa.Column("values", sa.LargeBinary(), nullable=False),
    )


def _create_kept_look() -> None:
    op.create_table(
        "kept_look",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_kept_look_owner_id", "kept_look", ["owner_id"])
