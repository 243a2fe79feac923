"""People made up for a store: what they like hangs on what they told, with some chance."""

from datetime import UTC, datetime, timedelta

import numpy as np

from recommender.taste.profile import answer
from wardrobe.collections import ensure_owner
from wardrobe.ids import new_id
from wardrobe.person_models import Signal

NOW = datetime(2026, 5, 31, 3, tzinfo=UTC)
DAYS = 20
TYPES, COLOURS = ("dress", "trousers", "T-shirt"), ("navy", "white", "red", "green")
PATTERNS = ("plain", "floral")
LIKED = {
    "pear": {"type:dress": 2.0, "colour:navy": 1.5, "pattern:floral": -2.0},
    "athletic": {"type:trousers": 2.0, "colour:white": 1.5, "pattern:floral": -2.0},
}


def settle(store, people=20, seed=0, likes=LIKED, signals=20, fickle=False):
    """Write people into a store who say whether they like what they are shown, day by day until NOW.

    The fickle ones like the contrary in the last quarter of the days.
    """
    chance = np.random.default_rng(seed)
    with store.session() as session:
        for number in range(people):
            owner, body = f"own_{seed}_{number}", sorted(likes)[number % len(likes)]
            ensure_owner(session, owner, owner)
            answer(session, owner, {"body_type": body}, NOW)
            session.add_all(_signals(owner, likes[body], chance, signals, fickle))


def _signals(owner, likes, chance, count, fickle):
    for number in range(count):
        names = [
            f"type:{chance.choice(TYPES)}",
            f"colour:{chance.choice(COLOURS)}",
            f"pattern:{chance.choice(PATTERNS)}",
        ]
        worth = sum(likes.get(name, 0.0) for name in names) - 0.5
        if fickle and number > 0.75 * count:
            worth = -worth
        yield Signal(
            id=new_id("sig"),
            owner_id=owner,
            act=new_id("act"),
            kind="like" if chance.random() < 1 / (1 + np.exp(-worth)) else "dislike",
            item_id=new_id("itm"),
            traits=[{"name": name, "share": 1.0} for name in names],
            at=NOW - timedelta(days=DAYS * (1 - number / count)),
        )
