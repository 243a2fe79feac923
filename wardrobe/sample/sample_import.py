"""Sets up the sample: the wardrobe "mine" and the inventory "shop:demo"."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from wardrobe.collections import ensure_collection, ensure_owner, own_collection_named
from wardrobe.garment_reader import GarmentReader
from wardrobe.import_report import Progress, no_progress
from wardrobe.items import add_item
from wardrobe.models import Collection, Item
from wardrobe.photos.photo import encoded_photo
from wardrobe.sample.closet import put_closet_photos
from wardrobe.sample.garments import DrawnGarment, draw
from wardrobe.sample.pieces import Piece, shop_pieces, wardrobe_pieces
from wardrobe.sample.price_tags import price_tag
from wardrobe.store import Store

PERSON, SHOP = "own_local", "own_demo_shop"
WARDROBE, INVENTORY = "mine", "shop:demo"
SHOP_SIZE = 240


def import_sample(
    store: Store,
    recogniser: GarmentReader,
    progress: Progress = no_progress,
    closet_photos: Path | None = None,
    shop_size: int = SHOP_SIZE,
) -> None:
    """Draw what is not there yet, recognise it and keep it; the recogniser is not told what was drawn.

    Where the folder `closet_photos` exists, the wardrobe shows one person's photos from it instead.
    Goes on behind the last garment that is there: an import that was cut short is finished, and what
    someone has deleted stays away.
    """
    with store.session() as session:
        ensure_owner(session, PERSON, "You")
        ensure_owner(session, SHOP, "Demo shop")
        ensure_collection(session, PERSON, WARDROBE, "wardrobe")
        ensure_collection(session, SHOP, INVENTORY, "inventory")
    if closet_photos is not None and closet_photos.is_dir():
        put_closet_photos(store, PERSON, WARDROBE, closet_photos, recogniser, progress)
    else:
        _Filling(store, recogniser, progress, PERSON, WARDROBE, False).draw(wardrobe_pieces())
    filling = _Filling(store, recogniser, progress, SHOP, INVENTORY, True)
    filling.draw(shop_pieces()[:shop_size])


@dataclass(frozen=True)
class _Filling:
    """One collection being filled with drawn garments; a shop's have titles and prices."""

    store: Store
    recogniser: GarmentReader
    progress: Progress
    owner_id: str
    name: str
    titled: bool

    def draw(self, pieces: Sequence[Piece]) -> None:
        """Draw, recognise and keep the pieces behind the last that is there."""
        done = self._done(pieces)
        for place, garment in enumerate(draw(pieces[done:]), start=done):
            self.progress(f"drawing {self.name}", place, len(pieces))
            self._keep(garment)
        self.progress(f"drawing {self.name}", len(pieces), len(pieces))

    def _done(self, pieces: Sequence[Piece]) -> int:
        query = select(Item.external_id).join(Collection)
        with self.store.session() as session:
            rows = session.scalars(
                query.where(Collection.owner_id == self.owner_id, Collection.name == self.name)
            )
            there = set(rows)
        return max((place + 1 for place, piece in enumerate(pieces) if piece.external_id in there), default=0)

    def _keep(self, garment: DrawnGarment) -> None:
        photo = encoded_photo(f"{garment.external_id}.jpg", garment.picture)
        recognition = self.recogniser.recognise(photo.picture)
        title = garment.title if self.titled else ""
        facts = {"price": price_tag(garment.type, garment.external_id)} if self.titled else {}
        with self.store.session() as session:
            collection = own_collection_named(session, self.owner_id, self.name)
            if collection is None:
                return  # deleted while we were drawing
            add_item(
                self.store,
                session,
                collection,
                photo,
                recognition,
                title=title,
                external_id=garment.external_id,
                facts=facts,
            )
