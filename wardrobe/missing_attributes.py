"""Tells the attributes of stored items anew where newer heads have not spoken of them yet."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from compatibility.encoders.encoder import Vectors
from wardrobe.import_report import Progress
from wardrobe.item_recognition import merged_attributes
from wardrobe.models import Item, ItemVector
from wardrobe.recognition.recognition import Attribute
from wardrobe.store import Store
from wardrobe.vector_bytes import from_bytes

# Written at once, so that a stopped run goes on where it was.
BATCH = 200


class TellsAttributes(Protocol):
    """Tells attributes from vectors by one encoder, as `AttributeHeads` does."""

    encoder: str
    version: str

    def told(self, vector: Vectors, type_name: str) -> tuple[Attribute, ...]: ...


def tell_missing(store: Store, heads: TellsAttributes, progress: Progress) -> int:
    """Tell the attributes of every item that other heads, or none, have spoken of: -> how many.

    It takes the stored vectors, no picture is read. What a person set stays. An item without a vector by the
    heads' encoder is left out.
    """
    with store.session() as session:
        lacking = _lacking(session, heads)
    what = f"Telling attributes with {heads.version}"
    for start in range(0, len(lacking), BATCH):
        progress(what, start, len(lacking))
        with store.session() as session:
            _tell(session, heads, lacking[start : start + BATCH])
    if lacking:
        progress(what, len(lacking), len(lacking))
    return len(lacking)


def _lacking(session: Session, heads: TellsAttributes) -> list[str]:
    rows = session.execute(
        select(Item.id, Item.recognised)
        .join(ItemVector, ItemVector.item_id == Item.id)
        .where(ItemVector.encoder == heads.encoder)
        .order_by(Item.id)
    )
    return [item for item, recognised in rows if heads.version not in _told_by(recognised)]


def _told_by(recognised: dict[str, str]) -> Sequence[str]:
    """The versions whose word the attributes are: the recogniser's parts, or the heads that came later."""
    return recognised.get("attributes_by", recognised["recogniser"]).split("+")


def _tell(session: Session, heads: TellsAttributes, items: Sequence[str]) -> None:
    vectors = select(Item, ItemVector.values).join(ItemVector, ItemVector.item_id == Item.id)
    of_these = vectors.where(ItemVector.encoder == heads.encoder, Item.id.in_(items))
    for item, values in session.execute(of_these).all():
        told = heads.told(from_bytes(values), item.type)
        item.recognised = {
            **item.recognised,
            "attributes": [asdict(attribute) for attribute in told],
            "attributes_by": heads.version,
        }
        item.attributes = merged_attributes(item)
