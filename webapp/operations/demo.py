"""The question that shows the service at its best to someone new."""

from webapp.operations.collections import show_collection
from webapp.operations.items import list_items
from webapp.refusals import AbsentError
from webapp.service import Service
from webapp.shapes.item_shape import ItemShape
from webapp.shapes.look_query_shape import LookRequest, Pool

WARDROBE, SHOP = "mine", "shop:demo"
# What one would build a look around, the most telling first.
STARTERS = (
    "blazer",
    "trench coat",
    "coat",
    "dress",
    "skirt",
    "jacket",
    "shirt",
    "sweater",
    "trousers",
    "jeans",
)
SURE = 0.9


def demo_request(service: Service, owner_id: str) -> LookRequest:
    """A look around one sample garment, from the sample wardrobe first; raises AbsentError."""
    show_collection(service, owner_id, SHOP)
    items = list_items(service, owner_id, WARDROBE, None, 200).items
    if not items:
        raise AbsentError(f"the wardrobe {WARDROBE!r} is empty; run `ensemble sample`")
    starter = min(items, key=_place)
    return LookRequest(
        items=[starter.id],
        pools=[Pool(collection=WARDROBE), Pool(collection=SHOP)],
        prefer=WARDROBE,
        slots=[],
    )


def _place(item: ItemShape) -> tuple[bool, int, str]:
    doubtful = not item.guesses or item.guesses[0].probability < SURE
    return doubtful, STARTERS.index(item.type) if item.type in STARTERS else len(STARTERS), item.id
