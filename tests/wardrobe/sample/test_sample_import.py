"""The sample is set up once, finished when cut short, and recognised without being told what was drawn."""

import pytest
from PIL import Image
from sqlalchemy import select

from compatibility.item_types import Slot
from wardrobe.items import delete_item
from wardrobe.models import Collection, Item
from wardrobe.recognition.recogniser import prepared_recogniser
from wardrobe.recognition.recognition import CutOut, Recognition
from wardrobe.sample.garments import draw
from wardrobe.sample.pieces import shop_pieces, wardrobe_pieces
from wardrobe.sample.sample_import import import_sample
from wardrobe.store import Store


class HurriedReader:
    """Takes every photo for a coat, and stops after `patience` photos."""

    def __init__(self, patience=1000):
        self.patience = patience

    def recognise(self, photo):
        self.patience -= 1
        if self.patience < 0:
            raise KeyboardInterrupt
        cutout = CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)
        return Recognition(cutout, "coat", {"coat": 1.0}, Slot.OUTERWEAR, (), {}, "hurried@1")


@pytest.fixture
def store(tmp_path):
    opened = Store.open(f"sqlite:///{tmp_path / 'ensemble.sqlite3'}", tmp_path / "files")
    yield opened
    opened.close()


def _titles(store, collection):
    query = select(Item).join(Collection).where(Collection.name == collection).order_by(Item.id)
    with store.session() as session:
        return [item.external_id for item in session.scalars(query)]


def test_an_import_cut_short_is_finished_and_what_someone_deleted_stays_away(store):
    with pytest.raises(KeyboardInterrupt):
        import_sample(store, HurriedReader(patience=7), shop_size=2)
    assert len(_titles(store, "mine")) == 7
    import_sample(store, HurriedReader(), shop_size=2)
    assert _titles(store, "mine") == [piece.external_id for piece in wardrobe_pieces()]
    assert _titles(store, "shop:demo") == [piece.external_id for piece in shop_pieces()[:2]]
    with store.session() as session:
        coat = select(Item).where(Item.external_id == "sample:camel-wool-coat")
        delete_item(session, session.scalars(coat).one())
    import_sample(store, HurriedReader(patience=0), shop_size=2)
    assert len(_titles(store, "mine")) == 39


def test_shop_items_have_titles_and_the_wardrobe_is_not_told_what_it_holds(store):
    with pytest.raises(KeyboardInterrupt):
        import_sample(store, HurriedReader(patience=1), shop_size=1)
    with store.session() as session:
        assert [item.title for item in session.scalars(select(Item))] == [""]


def test_real_photos_take_the_place_of_the_drawn_wardrobe(store, data):
    with pytest.raises(KeyboardInterrupt):
        import_sample(store, HurriedReader(patience=2), shop_size=1)
    import_sample(store, HurriedReader(), shop_size=1, closet_photos=data / "closet-photos")
    assert _titles(store, "mine") == [None] * 40
    with store.session() as session:
        title = select(Item.title).join(Collection).where(Collection.name == "shop:demo")
        assert session.scalars(title).one() == shop_pieces()[0].title


def test_the_recogniser_names_most_of_what_was_drawn(home):
    """The whole sample is measured by `benchmarks/sample_types.py`; here every fourth garment."""
    recogniser = prepared_recogniser(home, threads=1)
    drawn = [*draw(wardrobe_pieces()[::4]), *draw(shop_pieces()[:240:4])]
    named = [(garment.title, garment.type, recogniser.recognise(garment.picture).type) for garment in drawn]
    wrong = [row for row in named if row[1] != row[2]]
    assert len(wrong) / len(named) <= 0.15, wrong
