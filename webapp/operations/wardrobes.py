"""The wardrobes that a person dresses from."""

from sqlalchemy.orm import Session

from wardrobe.collections import list_collections
from webapp.refusals import RefusedError
from webapp.shapes.look_query_shape import Pool

MOST = 10


def wardrobe_pools(session: Session, owner_id: str) -> list[Pool]:
    """The owner's wardrobes as pools, by name; raises RefusedError where there is none."""
    owned = [
        each.name
        for each in list_collections(session, owner_id)
        if each.owner_id == owner_id and each.kind == "wardrobe"
    ]
    if not owned:
        raise RefusedError("there is no wardrobe yet: add photos of a few things you own")
    return [Pool(collection=name) for name in owned[:MOST]]
