"""Attributes of items, and outfits as they were worn."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    # A plain column: making the table anew would drag everything that refers to it along.
    op.add_column("item", sa.Column("attributes", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "outfit",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), nullable=False),
        sa.Column("photo", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("owner_id", "photo", name="uq_outfit_photo"),
    )
    outfit = sa.ForeignKey("outfit.id", ondelete="CASCADE")
    item = sa.ForeignKey("item.id", ondelete="CASCADE")
    op.create_table(
        "outfit_item",
        sa.Column("outfit_id", sa.String(40), outfit, primary_key=True),
        sa.Column("item_id", sa.String(40), item, primary_key=True),
    )
    op.create_index("ix_outfit_item_item_id", "outfit_item", ["item_id"])


def downgrade() -> None:
    op.drop_table("outfit_item")
    op.drop_table("outfit")
    op.drop_column("item", "attributes")
