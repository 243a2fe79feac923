"""Outfits as somebody wore them."""

from collections.abc import Sequence

from sqlalchemy import Select, delete, exists, select
from sqlalchemy.orm import Session

from wardrobe.ids import new_id
from wardrobe.models import Item, Outfit, OutfitItem


def keep_outfit(session: Session, owner_id: str, photo: str, item_ids: Sequence[str]) -> Outfit:
    """Keep items as one outfit; an outfit of the same photo is added to. `photo` is the photo's SHA-256."""
    known = _own(owner_id).where(Outfit.photo == photo)
    outfit = session.scalars(known).first() or Outfit(id=new_id("out"), owner_id=owner_id, photo=photo)
    session.add(outfit)
    session.flush()
    there = set(session.scalars(select(OutfitItem.item_id).where(OutfitItem.outfit_id == outfit.id)))
    session.add_all(
        OutfitItem(outfit_id=outfit.id, item_id=item_id)
        for item_id in dict.fromkeys(item_ids)
        if item_id not in there
    )
    session.flush()
    return outfit


def outfits_page(
    session: Session, owner_id: str, after: str | None, limit: int
) -> tuple[Sequence[Outfit], str | None]:
    """The owner's outfits, newest first, and the cursor of the next page; empty ones are left out."""
    query = _own(owner_id).where(exists().where(OutfitItem.outfit_id == Outfit.id))
    if after is not None:
        query = query.where(Outfit.id < after)
    found = session.scalars(query.order_by(Outfit.id.desc()).limit(limit + 1)).all()
    page = found[:limit]
    return page, page[-1].id if len(found) > limit else None


def outfit_of(session: Session, owner_id: str, outfit_id: str) -> Outfit | None:
    """One outfit; someone else's is answered like none."""
    return session.scalars(_own(owner_id).where(Outfit.id == outfit_id)).first()


def items_of(session: Session, outfit: Outfit) -> Sequence[Item]:
    """The items of an outfit that are still there, in the order in which they were kept."""
    worn = select(Item).join(OutfitItem, OutfitItem.item_id == Item.id)
    return session.scalars(worn.where(OutfitItem.outfit_id == outfit.id).order_by(Item.id)).all()


def forget_outfit(session: Session, owner_id: str, outfit_id: str) -> bool:
    """Forget an outfit; its items stay. False when the owner has none of that id."""
    own = (Outfit.id == outfit_id, Outfit.owner_id == owner_id)
    return session.scalar(delete(Outfit).where(*own).returning(Outfit.id)) is not None


def _own(owner_id: str) -> Select[Outfit]:
    return select(Outfit).where(Outfit.owner_id == owner_id)
