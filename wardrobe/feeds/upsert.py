"""Puts one product of a feed into a collection, new or changed."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wardrobe.feeds.product import Product
from wardrobe.garment_reader import GarmentReader
from wardrobe.item_lock import ItemGoneError, lock_item
from wardrobe.item_recognition import put_photo, settle_type
from wardrobe.items import add_item
from wardrobe.models import Collection, Item
from wardrobe.photos.photo import Photo
from wardrobe.store import Store

ATTEMPTS = 3


class Outcome(StrEnum):
    """What a row did."""

    ADDED = "added"
    CHANGED = "changed"
    ALREADY = "already"


@dataclass(frozen=True)
class Upsert:
    """Puts products into one collection by their external id; a picture is only recognised when it is new."""

    store: Store
    collection: Collection
    recogniser: GarmentReader

    def put(self, product: Product, photo: Photo) -> tuple[str, Outcome]:
        """Add or change the item of a product: -> (item id, outcome). What a person corrected stays."""
        for _ in range(ATTEMPTS):
            try:
                return self._put(product, photo)
            except (IntegrityError, ItemGoneError) as error:  # someone added or deleted it since we looked
                last = error
        raise last

    def _put(self, product: Product, photo: Photo) -> tuple[str, Outcome]:
        with self.store.session() as session:
            known = self._known(session, product)
        if known is None:
            return self._add(product, photo)
        if known.photo != photo.sha256:
            return self._replace(product, photo)
        return (known.id, Outcome.ALREADY) if _says_the_same(known, product) else self._restate(product)

    def _known(self, session: Session, product: Product) -> Item | None:
        own = (Item.collection_id == self.collection.id, Item.external_id == product.id)
        return session.scalars(select(Item).where(*own)).first()

    def _held(self, session: Session, product: Product) -> Item:
        item = self._known(session, product)
        if item is None:
            raise ItemGoneError(f"product {product.id} has been deleted")
        lock_item(session, item)
        return item

    def _add(self, product: Product, photo: Photo) -> tuple[str, Outcome]:
        recognition = self.recogniser.recognise(photo.picture)
        with self.store.session() as session:
            item = add_item(
                self.store,
                session,
                self.collection,
                photo,
                recognition,
                title=product.title,
                external_id=product.id,
                facts=product.facts,
                claimed_type=product.stated_type,
            )
            return item.id, Outcome.ADDED

    def _replace(self, product: Product, photo: Photo) -> tuple[str, Outcome]:
        recognition = self.recogniser.recognise(photo.picture)
        with self.store.session() as session:
            item = self._held(session, product)
            _state(item, product)
            put_photo(self.store, session, item, photo, recognition, product.stated_type)
            return item.id, Outcome.CHANGED

    def _restate(self, product: Product) -> tuple[str, Outcome]:
        with self.store.session() as session:
            item = self._held(session, product)
            _state(item, product)
            settle_type(item, product.stated_type)
            return item.id, Outcome.CHANGED


def _says_the_same(item: Item, product: Product) -> bool:
    said = (item.facts, item.recognised["claimed_type"])
    return said == (dict(product.facts), product.stated_type) and _title(item, product) == item.title


def _state(item: Item, product: Product) -> None:
    item.title = _title(item, product)
    item.facts = dict(product.facts)


def _title(item: Item, product: Product) -> str:
    corrected: str | None = item.corrected.get("title")
    return product.title if corrected is None else corrected
