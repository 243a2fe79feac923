"""The tables: owners, collections, items, vectors, outfits as worn, kept looks."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from wardrobe.utc_time import UtcTime, now_utc


class Base(DeclarativeBase):
    """The metadata that Alembic compares with."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        dict[str, Any]: JSON,
        list[dict[str, Any]]: JSON,
        datetime: UtcTime,
    }


class Owner(Base):
    """A person or a shop; `own_...`."""

    __tablename__ = "owner"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))


class Collection(Base):
    """A person's wardrobe or a shop's inventory; `col_...`. Both hold the same kind of items.

    `name` is unique for its owner. `kind` is `wardrobe` or `inventory`; everyone may search an inventory.
    """

    __tablename__ = "collection"
    __table_args__ = (
        UniqueConstraint("owner_id", "name", name="uq_collection_owner_name"),
        CheckConstraint("kind in ('wardrobe', 'inventory')", name="ck_collection_kind"),
        Index("ix_collection_kind_name", "kind", "name"),
    )
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"))
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime] = mapped_column(default=now_utc)
    items: Mapped[list["Item"]] = relationship(
        back_populates="collection", cascade="all, delete-orphan", passive_deletes=True
    )


class Item(Base):
    """A garment or accessory; `itm_...`.

    `type`, `title`, `colours` and `attributes` (name, value, probability) are what counts; `recognised`
    keeps what the recogniser said (type, probabilities, colours, attributes, recogniser's version).
    `corrected` holds the fields that a person set by hand, with what they set: recognising again never
    touches those. `facts` is what a shop's feed says. `photo` and `cutout` are SHA-256 of stored files.
    `state` says whether it can be worn now (see wardrobe.traits), `price` what its owner paid ("120.00 EUR").
    """

    __tablename__ = "item"
    __table_args__ = (
        UniqueConstraint("collection_id", "external_id", name="uq_item_external_id"),
        # The same picture is kept once, unless a feed lists it under several ids.
        Index(
            "uq_item_photo",
            "collection_id",
            "photo",
            unique=True,
            sqlite_where=text("external_id IS NULL"),
            postgresql_where=text("external_id IS NULL"),
        ),
        Index("ix_item_page", "collection_id", "id"),
    )
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    collection_id: Mapped[str] = mapped_column(ForeignKey("collection.id", ondelete="CASCADE"))
    external_id: Mapped[str | None] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(500))
    type: Mapped[str] = mapped_column(String(40))
    slot: Mapped[str | None] = mapped_column(String(20))
    colours: Mapped[list[dict[str, Any]]]
    attributes: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    recognised: Mapped[dict[str, Any]]
    corrected: Mapped[dict[str, Any]]
    facts: Mapped[dict[str, Any]]
    photo: Mapped[str] = mapped_column(String(64), index=True)
    cutout: Mapped[str] = mapped_column(String(64), index=True)
    whole_picture: Mapped[bool]
    state: Mapped[str] = mapped_column(String(20), default="ready", server_default="ready")
    price: Mapped[str | None] = mapped_column(String(40))
    created_at: Mapped[datetime] = mapped_column(default=now_utc)
    collection: Mapped[Collection] = relationship(back_populates="items")
    vectors: Mapped[list["ItemVector"]] = relationship(
        back_populates="item", cascade="all, delete-orphan", passive_deletes=True
    )


class ItemVector(Base):
    """One vector of an item by one encoder; float16 bytes, little endian."""

    __tablename__ = "item_vector"
    item_id: Mapped[str] = mapped_column(ForeignKey("item.id", ondelete="CASCADE"), primary_key=True)
    encoder: Mapped[str] = mapped_column(String(80), primary_key=True)
    values: Mapped[bytes] = mapped_column(LargeBinary)
    item: Mapped[Item] = relationship(back_populates="vectors")


class Outfit(Base):
    """Items as somebody wore them together; `out_...`.

    `photo` is the SHA-256 of the photo they were read from. The photo itself shows a person and is not
    kept; its hash tells that it has been read before.
    """

    __tablename__ = "outfit"
    __table_args__ = (UniqueConstraint("owner_id", "photo", name="uq_outfit_photo"),)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"))
    photo: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(default=now_utc)
    members: Mapped[list["OutfitItem"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="OutfitItem.item_id"
    )


class OutfitItem(Base):
    """One item of an outfit; it goes when the item or the outfit goes."""

    __tablename__ = "outfit_item"
    outfit_id: Mapped[str] = mapped_column(ForeignKey("outfit.id", ondelete="CASCADE"), primary_key=True)
    item_id: Mapped[str] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class KeptLook(Base):
    """A look that someone kept; `lok_...`. `answer` is the look as it was shown (see recommender.looks)."""

    __tablename__ = "kept_look"
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner_id: Mapped[str] = mapped_column(ForeignKey("owner.id"), index=True)
    answer: Mapped[dict[str, Any]]
    created_at: Mapped[datetime] = mapped_column(default=now_utc)


class DroppedFile(Base):
    """A file that lost an item; it goes when no item has it and the grace is over."""

    __tablename__ = "dropped_file"
    sha: Mapped[str] = mapped_column(String(64), primary_key=True)
    dropped_at: Mapped[datetime] = mapped_column(index=True)
