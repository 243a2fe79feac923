"""A service that plans from a small wardrobe: photos read by simple rules, a scorer that finds much good."""

import io

from PIL import Image, ImageDraw

from compatibility.artifact import save_artifact
from tests.fakes import FakeRecogniser
from tests.recommender.conftest import random_artifact
from wardrobe.collections import ensure_owner
from wardrobe.models import Item
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.add_photos import add_photos
from webapp.operations.collections import ensure_collection
from webapp.operations.items import correct
from webapp.service import Service
from webapp.settings import Settings
from webapp.shapes.item_shape import ItemCorrection
from webapp.uploads import Upload

SCORER, SHOP_OWNER = "scorer", "own_plan_shop"
TYPES = ("shirt", "sweater", "t-shirt", "blouse", "trousers", "jeans", "skirt", "boots", "trainers", "coat")
FOR_SALE = ("blouse", "trousers", "formal shoes", "dress")


def planner(folder, wardrobe=TYPES, shop=FOR_SALE):
    """A service whose wardrobe "mine" and shop "shop:test" hold one item of each type."""
    # Random, but for a curve that takes most outfits for good ones.
    save_artifact(folder / SCORER, *random_artifact(0, 8, "fake@1", 4, slope=2.0, offset=1.5))
    service = Service(Settings(home=folder, scorer=folder / SCORER), FakeRecogniser())
    with service.store.session() as session:
        ensure_owner(session, SHOP_OWNER, "a shop")
    _furnish(service, LOCAL_OWNER_ID, "mine", "wardrobe", wardrobe, 0)
    _furnish(service, SHOP_OWNER, "shop:test", "inventory", shop, 100)
    _price(service)
    return service


def ids_of(service, *types):
    """The ids of the first items of these types, the wardrobe's before the shop's."""
    with service.store.session() as session:
        found = {item.type: item.id for item in session.query(Item).order_by(Item.id.desc())}
    return [found[each] for each in types]


def put_away(service, state, *types):
    """Say that items are in the laundry or lent."""
    with service.store.session() as session:
        for item in session.query(Item):
            if item.type in types:
                item.state = state


def _furnish(service, owner_id, name, kind, types, shade):
    ensure_collection(service, owner_id, name, kind)
    for row, type_name in enumerate(types):
        upload = Upload(f"{type_name}.png", _patch(shade + 13 * row))
        (result,) = add_photos(service, owner_id, name, [upload]).results
        correct(service, owner_id, result.item.id, ItemCorrection(type=type_name))


def _price(service):
    with service.store.session() as session:
        items = [item for item in session.query(Item) if item.collection.kind == "inventory"]
        for row, item in enumerate(sorted(items, key=lambda each: each.id)):
            item.facts = {**item.facts, "price": f"{40 + 20 * row}.00 EUR"}


def _patch(shade):
    picture = Image.new("RGB", (120, 160), "white")
    colour = (shade % 230, (7 * shade + 40) % 230, (3 * shade + 90) % 230)
    ImageDraw.Draw(picture).rectangle((30, 30, 90, 110 + shade % 40), fill=colour)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
