"""The collections that items may be taken from, as someone names them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from recommender.looks import ItemTable
from recommender.tables import item_table
from wardrobe.collections import collection_named
from wardrobe.models import Collection
from webapp.refusals import AbsentError, FieldFault
from webapp.service import Service
from webapp.shapes.look_query_shape import Pool


def items_in_pools(
    service: Service, session: Session, owner_id: str, pools: Sequence[Pool], field: str = "pools"
) -> ItemTable:
    """All items of one pool or more, in columns; raises AbsentError naming the pool that is not there.

    `field` is where in the question the pools stand.
    """
    return item_table(session, owner_id, named_collections(session, owner_id, pools, field), service.scorer)


def named_collections(
    session: Session, owner_id: str, pools: Sequence[Pool], field: str = "pools"
) -> list[Collection]:
    """The collections that pools name, each once; raises AbsentError naming the pool that is not there."""
    named = [_named(session, owner_id, f"{field}.{row}", pool.collection) for row, pool in enumerate(pools)]
    return list(dict.fromkeys(named))


def _named(session: Session, owner_id: str, field: str, name: str) -> Collection:
    collection = collection_named(session, owner_id, name)
    if collection is None:
        detail = f"no wardrobe or shop called {name!r}"
        raise AbsentError(detail, FieldFault(f"{field}.collection", detail))
    return collection
