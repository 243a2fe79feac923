"""The tables about a person: what they told, what they did with items, what they said of their taste."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from wardrobe.models import Base
from wardrobe.utc_time import now_utc


class Profile(Base):
    """What a person told about themselves, all of it optional: body type, age band, size, occasions."""

    __tablename__ = "profile"
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"), primary_key=True)
    answers: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime] = mapped_column(default=now_utc)


class Signal(Base):
    """One thing that a person did with one item; `sig_...`. Taking it back deletes it.

    `kind` is like, dislike, keep, wear, swap_away, buy, return or hide. `act` joins the signals of one act:
    keeping a look of four items makes four signals that are taken back together. `traits` is what the item
    was then (name, value, share), so that what was learned outlives the item; it names no picture.
    """

    __tablename__ = "signal"
    __table_args__ = (Index("ix_signal_owner_act", "owner_id", "act"),)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"))
    act: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    item_id: Mapped[str] = mapped_column(String(40), index=True)
    traits: Mapped[list[dict[str, Any]]]
    at: Mapped[datetime] = mapped_column(default=now_utc)


class TasteEdit(Base):
    """What a person said of one trait (`colour:navy`), which outweighs whatever was learned about it."""

    __tablename__ = "taste_edit"
    __table_args__ = (
        CheckConstraint("stance in ('likes', 'avoids', 'ignored')", name="ck_taste_edit_stance"),
    )
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"), primary_key=True)
    trait: Mapped[str] = mapped_column(String(80), primary_key=True)
    stance: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(default=now_utc)
