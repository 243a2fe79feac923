"""The tables of the calendar: what was worn on which day, and what is planned."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wardrobe.models import Base
from wardrobe.utc_time import now_utc


class CalendarEntry(Base):
    """Items worn, or planned to be worn, on one day; `cal_...`.

    `asked` is the context that a planned look was made for (occasion, weather ...) and the items that its
    person locked, so that the rest can be done anew.
    """

    __tablename__ = "calendar_entry"
    __table_args__ = (
        CheckConstraint("kind in ('planned', 'worn')", name="ck_calendar_entry_kind"),
        Index("ix_calendar_entry_day", "owner_id", "day"),
    )
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"))
    day: Mapped[date]
    kind: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(String(200), default="", server_default="")
    asked: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    created_at: Mapped[datetime] = mapped_column(default=now_utc)
    members: Mapped[list["CalendarItem"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="CalendarItem.item_id"
    )


class CalendarItem(Base):
    """One item of a calendar entry; it goes when the item or the entry goes."""

    __tablename__ = "calendar_item"
    entry_id: Mapped[str] = mapped_column(
        ForeignKey("calendar_entry.id", ondelete="CASCADE"), primary_key=True
    )
    item_id: Mapped[str] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, index=True
    )
