"""Made-up people use the service: it shows looks, they like, dislike and swap away, it learns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
from sqlalchemy.orm import Session

from compatibility.item_types import Slot, slot_of
from compatibility.pair_scorer import PairScorer
from recommender.complete import complete
from recommender.looks import ItemTable, Look, LookQuery
from recommender.taste.signal_kinds import DISLIKE, LIKE, SWAP_AWAY
from recommender.taste.signals import record
from recommender.taste.taste import Taste
from recommender.taste.taste_of import taste_of
from training.simulated.hidden_taste import HiddenTaste

ROUNDS, LOOKS = 20, 3
# After every so many rounds, from 0 on, looks around the same other garments show what was learned.
EVERY, PANEL = 5, 6
CHECKS = tuple(range(0, ROUNDS + 1, EVERY))
# How often somebody says of any item what they mean of another.
NOISE = 0.1
# What is not wanted is disliked outright as often as it is swapped away.
OUTRIGHT = 0.5
ANCHORS = (Slot.TOP, Slot.DRESS, Slot.BOTTOM)
START = datetime(2026, 1, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Scene:
    """The shop that everybody is shown, and the scorer of its looks."""

    items: ItemTable
    scorer: PairScorer
    exploration: float = 0.0


@dataclass(frozen=True)
class Shown:
    """What was shown beside the anchors: the share loved, how likely liked; how compatible the looks are."""

    loved: float
    liked: float
    compatibility: float


def use_service(scene: Scene, session: Session, owner_id: str, taste: HiddenTaste, seed: int) -> list[Shown]:
    """Twenty days: each a garment to start from, three looks around it, at most two signals a look.

    -> what is shown around other garments, on which nobody says anything, at each of CHECKS.
    """
    places = {item: row for row, item in enumerate(scene.items.ids)}
    checked = [show(scene, taste, taste_of(session, owner_id, START), seed)]
    for day in range(ROUNDS):
        now, chance = START + timedelta(days=day), np.random.default_rng((seed, day))
        looks = _looks(scene, _anchor(scene.items, chance), taste_of(session, owner_id, now))
        for kind, item in _reactions(looks, places, taste, chance):
            record(session, owner_id, kind, [item], now)
        if day + 1 in CHECKS:
            checked.append(show(scene, taste, taste_of(session, owner_id, now), seed))
    return checked


def show(scene: Scene, taste: HiddenTaste, known: Taste | None, seed: int) -> Shown:
    """Looks around PANEL garments, the same for one seed whatever the service knows, judged by the truth."""
    places = {item: row for row, item in enumerate(scene.items.ids)}
    chance = np.random.default_rng((seed, ROUNDS))
    looks = [look for _ in range(PANEL) for look in _looks(scene, _anchor(scene.items, chance), known)]
    rows = [places[one.item] for look in looks for one in look.items if not one.given]
    return Shown(
        loved=float(taste.loves[rows].mean()),
        liked=float(taste.likes[rows].mean()),
        compatibility=float(np.mean([look.parts.compatibility for look in looks])),
    )


def _anchor(items: ItemTable, chance: np.random.Generator) -> int:
    rows = [row for row, name in enumerate(items.types) if slot_of(name) in ANCHORS]
    return int(chance.choice(rows))


def _looks(scene: Scene, anchor: int, taste: Taste | None) -> Sequence[Look]:
    given = scene.items.rows([anchor])
    pool = scene.items.rows([row for row in range(len(scene.items)) if row != anchor])
    known = None if taste is None or taste.empty else taste
    query = LookQuery(looks=LOOKS, taste=known, exploration=scene.exploration)
    return complete(given, pool, scene.scorer, query).looks


def _reactions(
    looks: Sequence[Look], places: Mapping[str, int], taste: HiddenTaste, chance: np.random.Generator
) -> Iterator[tuple[str, str]]:
    """In each look the best item is liked, the worst disliked or swapped away, where they are that."""
    for look in looks:
        told = sorted(
            (one.item for one in look.items if not one.given), key=lambda item: taste.likes[places[item]]
        )
        unloved = DISLIKE if chance.random() < OUTRIGHT else SWAP_AWAY
        for item, kind in ((told[-1], LIKE), (told[0], unloved)):
            slips, good = chance.random() < NOISE, taste.likes[places[item]] > 0.5
            if good == (kind == LIKE):
                yield (kind, str(chance.choice(told)) if slips else item)
