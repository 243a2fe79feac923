"""The shelf: one page of a collection, as cards to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.operations.collections import list_collections
from webapp.operations.items import list_items, show_item
from webapp.pages.choice import Choice
from webapp.pages.item_card import ItemCard
from webapp.refusals import AbsentError
from webapp.service import Service
from webapp.shapes.collection_shape import CollectionShape

PAGE = 48
MOST_COLLECTIONS = 100


@dataclass(frozen=True)
class Shelf:
    """What the wardrobe side of the page shows.

    `elsewhere` are chosen items that are not on this page of the shelf; they stay chosen.
    """

    collections: Sequence[CollectionShape]
    on_show: CollectionShape | None
    cards: Sequence[ItemCard]
    elsewhere: Sequence[ItemCard]
    next: str | None

    @property
    def empty(self) -> bool:
        return self.on_show is None or self.on_show.items == 0


def collections_seen(service: Service, owner_id: str) -> list[CollectionShape]:
    """The owner's wardrobes, then the shops; each group by name."""
    seen = list_collections(service, owner_id, None, MOST_COLLECTIONS).collections
    return sorted(seen, key=lambda each: (each.kind != "wardrobe", not each.yours, each.name))


def shelf_for(service: Service, owner_id: str, choice: Choice) -> Shelf:
    """Fill the shelf that a choice asks for."""
    collections = collections_seen(service, owner_id)
    on_show = next((each for each in collections if each.name == choice.browse), None)
    on_show = on_show or next(iter(collections), None)
    cards, cursor = _cards(service, owner_id, on_show, choice)
    shown = {card.id for card in cards}
    elsewhere = cards_of(service, owner_id, [item for item in choice.items if item not in shown], collections)
    return Shelf(collections, on_show, cards, list(elsewhere.values()), cursor)


def cards_of(
    service: Service, owner_id: str, item_ids: Sequence[str], collections: Sequence[CollectionShape]
) -> dict[str, ItemCard]:
    """Cards by item id, in the order asked for; items that are gone are left out."""
    yours = {each.name for each in collections if each.yours}
    cards = {}
    for item_id in item_ids:
        try:
            item = show_item(service, owner_id, item_id)
        except AbsentError:
            continue
        cards[item_id] = ItemCard(item, item.collection in yours)
    return cards


def _cards(
    service: Service, owner_id: str, on_show: CollectionShape | None, choice: Choice
) -> tuple[list[ItemCard], str | None]:
    if on_show is None:
        return [], None
    page = list_items(
        service, owner_id, on_show.id, choice.after, PAGE, choice.slot, newest_first=on_show.yours
    )
    return [ItemCard(item, on_show.yours) for item in page.items], page.next
