"""What people do with items and tell about themselves, their calendar; where an item is, and its price."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    # Plain columns: making the table anew would drag everything that refers to it along.
    op.add_column("item", sa.Column("state", sa.String(20), nullable=False, server_default="ready"))
    op.add_column("item", sa.Column("price", sa.String(40), nullable=True))
    _people()
    _calendar()


def _people() -> None:
    op.create_table(
        "profile",
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), primary_key=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "signal",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), nullable=False),
        sa.Column("act", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("item_id", sa.String(40), nullable=False),
        sa.Column("traits", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_signal_owner_act", "signal", ["owner_id", "act"])
    op.create_index("ix_signal_item_id", "signal", ["item_id"])
    op.create_table(
        "taste_edit",
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), primary_key=True),
        sa.Column("trait", sa.String(80), primary_key=True),
        sa.Column("stance", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("stance in ('likes', 'avoids', 'ignored')", name="ck_taste_edit_stance"),
    )


def _calendar() -> None:
    op.create_table(
        "calendar_entry",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner_id", sa.String(40), sa.ForeignKey("owner.id"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("note", sa.String(200), nullable=False, server_default=""),
        sa.Column("asked", sa.JSON(), nullable=False, server_default="{}"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind in ('planned', 'worn')", name="ck_calendar_entry_kind"),
    )
    op.create_index("ix_calendar_entry_day", "calendar_entry", ["owner_id", "day"])
    entry = sa.ForeignKey("calendar_entry.id", ondelete="CASCADE")
    item = sa.ForeignKey("item.id", ondelete="CASCADE")
    op.create_table(
        "calendar_item",
        sa.Column("entry_id", sa.String(40), entry, primary_key=True),
        sa.Column("item_id", sa.String(40), item, primary_key=True),
    )
    op.create_index("ix_calendar_item_item_id", "calendar_item", ["item_id"])


def downgrade() -> None:
    for table in ("calendar_item", "calendar_entry", "taste_edit", "signal", "profile"):
        op.drop_table(table)
    op.drop_column("item", "price")
    op.drop_column("item", "state")
