"""Where an item is now, and what its owner paid for it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from wardrobe.feeds.price import read_price
from wardrobe.models import Collection, Item
from wardrobe.traits import STATES


def put_state(item: Item, state: str) -> None:
    """Say whether an item is ready, in the laundry or lent; raises ValueError for another state."""
    if state not in STATES:
        raise ValueError(f"state {state!r}: must be one of {', '.join(STATES)}")
    item.state = state


def put_price(item: Item, price: str) -> None:
    """Say what was paid ("120 EUR"), or nothing to forget it; raises ValueError for what is no price."""
    item.price = str(read_price(price)) if price.strip() else None


def items_in_state(session: Session, owner_id: str, state: str) -> Sequence[Item]:
    """The owner's own items in one state, by id; raises ValueError for another state."""
    if state not in STATES:
        raise ValueError(f"state {state!r}: must be one of {', '.join(STATES)}")
    query = select(Item).join(Collection).where(Collection.owner_id == owner_id, Item.state == state)
    return session.scalars(query.order_by(Item.id)).all()
