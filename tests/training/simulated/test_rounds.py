"""Twenty rounds with the real service on a real, small store."""

import numpy as np
import pytest
from sqlalchemy import func, select

from compatibility.family_rows import family_rows
from compatibility.pair_scorer import EmbeddedItems
from recommender.looks import ItemTable
from tests.recommender.conftest import DIM, random_scorer
from training.simulated.hidden_taste import HiddenTaste
from training.simulated.rounds import CHECKS, Scene, show, use_service
from wardrobe.collections import create_collection, ensure_owner, own_collection_named
from wardrobe.models import Item
from wardrobe.person_models import Signal
from wardrobe.store import Store
from wardrobe.traits import NO_TRAITS

OWNER = "own_simulated"
SLOTS = {"shirt": "top", "trousers": "bottom", "boots": "footwear"}
COLOURS = ("navy", "red", "green", "beige")
KINDS = [(kind, colour) for kind in SLOTS for colour in COLOURS for _ in range(3)]


def garment(row, collection_id, kind, colour):
    return Item(
        id=f"itm_{row:03}",
        collection_id=collection_id,
        title="",
        type=kind,
        slot=SLOTS[kind],
        colours=[{"hex": "#000000", "name": colour, "share": 1.0}],
        attributes=[],
        recognised={},
        corrected={},
        facts={},
        photo=f"photo_{row:03}",
        cutout="0",
        whole_picture=False,
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rounds")
    opened = Store.open(f"sqlite:///{folder}/ensemble.sqlite3", folder / "files")
    with opened.session() as session:
        ensure_owner(session, OWNER, OWNER)
        create_collection(session, OWNER, "mine", "wardrobe")
        place = own_collection_named(session, OWNER, "mine").id
        session.add_all(garment(row, place, *each) for row, each in enumerate(KINDS))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def scene():
    chance = np.random.default_rng(0)
    vectors = chance.normal(size=(len(KINDS), DIM)).astype(np.float32)
    types = tuple(kind for kind, _ in KINDS)
    table = ItemTable(
        ids=tuple(f"itm_{row:03}" for row in range(len(KINDS))),
        types=types,
        sources=("mine",) * len(KINDS),
        titles=("",) * len(KINDS),
        colours=tuple((("#000000", colour, 1.0),) for _, colour in KINDS),
        doubts=((),) * len(KINDS),
        traits=(NO_TRAITS,) * len(KINDS),
        embedded=EmbeddedItems(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), family_rows(types)),
    )
    return Scene(table, random_scorer())


def who_loves(scene, colour):
    loves = np.array([colours[0][1] == colour for colours in scene.items.colours])
    return HiddenTaste(np.where(loves, 0.95, 0.05), loves)


def played(store, scene, taste, seed):
    """The rounds, the signals they left, and how much is there afterwards."""
    with store.session() as session:
        shown = use_service(scene, session, OWNER, taste, seed)
        kinds = session.scalars(select(Signal.kind)).all()
        session.rollback()
    return shown, kinds


def test_what_is_loved_is_shown_more_after_twenty_rounds(store, scene):
    before, after = [], []
    for seed, colour in enumerate(COLOURS[:2]):
        shown, kinds = played(store, scene, who_loves(scene, colour), seed)
        assert len(shown) == len(CHECKS)
        assert {"like", "dislike", "swap_away"} == set(kinds)
        before.append(shown[0].loved)
        after.append(shown[-1].loved)
    assert np.mean(after) > np.mean(before) + 0.1


def test_rounds_are_the_same_again_and_leave_nothing_behind(store, scene):
    taste = who_loves(scene, "red")
    first, again = (played(store, scene, taste, 7)[0] for _ in range(2))
    assert first == again
    with store.session() as session:
        assert session.scalar(select(func.count()).select_from(Signal)) == 0


def test_before_the_first_round_compatibility_alone_decides(store, scene):
    taste = who_loves(scene, "green")
    assert played(store, scene, taste, 3)[0][0] == show(scene, taste, None, 3)
