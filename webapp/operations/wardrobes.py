"""The wardrobes that a person dresses from."""

from sqlalchemy.orm import Session

from wardrobe.collections import list_collections
from webapp.refusals import AbsentError, FieldFault, RefusedError
from webapp.shapes.look_query_shape import Pool

MOST = 10


def wardrobe_pools(session: Session, owner_id: str, name: str | None = None) -> list[Pool]:
    """The owner's wardrobes as pools, by name, or the one that is named.

    Raises RefusedError where there is none at all, AbsentError where there is none of that name.
    """
    owned = [
        each.name
        for each in list_collections(session, owner_id)
        if each.owner_id == owner_id and each.kind == "wardrobe"
    ]
    if name is not None and name not in owned:
        detail = f"no wardrobe of yours is called {name!r}; there is {', '.join(owned) or 'none'}"
        raise AbsentError(detail, FieldFault("wardrobe", detail))
    if not owned:
        raise RefusedError("there is no wardrobe yet: add photos of a few things you own")
    return [Pool(collection=each) for each in ([name] if name else owned[:MOST])]
