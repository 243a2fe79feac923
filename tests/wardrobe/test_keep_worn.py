"""Several garments of one photo become items, and the outfit that they were."""

from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import func, select

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import ANNA, BORIS
from tests.wardrobe.garments import photo, put
from tests.wardrobe.worn import worn_photo
from wardrobe.garment_alone import stands_alone
from wardrobe.import_worn import import_worn
from wardrobe.importing import NoCollectionError
from wardrobe.items import delete_item
from wardrobe.keep_worn import Chosen, Worn, keep_worn
from wardrobe.models import Item, Outfit, OutfitItem
from wardrobe.outfits import forget_outfit, items_of, outfit_of, outfits_page
from wardrobe.photos.intake import open_photo


@pytest.fixture
def worn() -> Worn:
    taken = open_photo(worn_photo(), "me.png")
    return Worn(taken, FakeRecogniser().read(taken.picture))


def rows(store, table):
    with store.session() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_each_chosen_garment_is_an_item_and_together_they_are_an_outfit(store, worn):
    kept = keep_worn(store, ANNA, "mine", worn, [Chosen(0), Chosen(1, "boots")])
    with store.session() as session:
        outfit = outfit_of(session, ANNA, kept.outfit)
        items = {item.id: item for item in items_of(session, outfit)}
        assert outfit.photo == worn.photo.sha256
    assert list(items) == sorted(kept.items)
    trousers, shoes = (items[item] for item in kept.items)
    assert (trousers.type, trousers.corrected) == ("trousers", {})
    assert (shoes.type, shoes.slot, shoes.corrected) == ("boots", "footwear", {"type": "boots"})
    assert trousers.attributes == [{"name": "pattern", "value": "plain", "probability": 0.95}]


def test_an_item_shows_its_own_garment_and_nothing_of_the_others(store, worn):
    kept = keep_worn(store, ANNA, "mine", worn, [Chosen(0)])
    with store.session() as session:
        item = session.get(Item, kept.items[0])
    with Image.open(store.files.path(item.photo)) as crop:
        assert crop.size == (101, 261)  # the patch with a margin of 4 % of its longer side
    with Image.open(store.files.path(item.cutout)) as cutout:
        assert cutout.size == (81, 241)
        assert cutout.getpixel((40, 120))[3] == 255


def test_the_photo_of_the_person_is_not_kept(store, worn, tmp_path):
    keep_worn(store, ANNA, "mine", worn, [Chosen(0), Chosen(1)])
    names = {file.stem for file in Path(tmp_path / "files").rglob("*.*")}
    assert len(names) == 4
    assert worn.photo.sha256 not in names


def test_the_same_choice_twice_changes_nothing_and_more_of_it_joins_the_outfit(store, worn):
    first = keep_worn(store, ANNA, "mine", worn, [Chosen(0)])
    again = keep_worn(store, ANNA, "mine", worn, [Chosen(0), Chosen(1)])
    assert again.outfit == first.outfit
    assert again.items[0] == first.items[0]
    assert again.new == again.items[1:]
    assert (rows(store, Item), rows(store, Outfit), rows(store, OutfitItem)) == (2, 1, 2)


@pytest.mark.parametrize("bad", [Chosen(9), Chosen(-1), Chosen(0, "spaceship")])
def test_one_bad_choice_keeps_nothing(store, worn, bad):
    with pytest.raises(ValueError, match=r"garment|type"):
        keep_worn(store, ANNA, "mine", worn, [Chosen(1), bad])
    assert (rows(store, Item), rows(store, Outfit)) == (0, 0)


def test_a_wardrobe_that_is_not_there_is_refused(store, worn):
    with pytest.raises(NoCollectionError):
        keep_worn(store, ANNA, "hers", worn, [Chosen(0)])


def test_a_deleted_item_leaves_the_outfit_and_an_empty_outfit_is_not_listed(store, worn):
    kept = keep_worn(store, ANNA, "mine", worn, [Chosen(0)])
    with store.session() as session:
        delete_item(session, session.get(Item, kept.items[0]))
    with store.session() as session:
        assert outfits_page(session, ANNA, None, 10) == ([], None)
    assert rows(store, OutfitItem) == 0


def test_outfits_are_listed_newest_first_page_by_page_and_only_ones_own(store, worn):
    older = keep_worn(store, ANNA, "mine", worn, [Chosen(0)]).outfit
    other = open_photo(worn_photo("JPEG"), "again.jpg")
    newer = keep_worn(
        store, ANNA, "mine", Worn(other, FakeRecogniser().read(other.picture)), [Chosen(0)]
    ).outfit
    with store.session() as session:
        first, cursor = outfits_page(session, ANNA, None, 1)
        second, end = outfits_page(session, ANNA, cursor, 1)
        assert ([each.id for each in first], [each.id for each in second], end) == ([newer], [older], None)
        assert outfits_page(session, BORIS, None, 10)[0] == []
        assert outfit_of(session, BORIS, newer) is None
        assert not forget_outfit(session, BORIS, newer)


def test_forgetting_an_outfit_keeps_its_items(store, worn):
    kept = keep_worn(store, ANNA, "mine", worn, [Chosen(0), Chosen(1)])
    with store.session() as session:
        assert forget_outfit(session, ANNA, kept.outfit)
    assert (rows(store, Item), rows(store, Outfit), rows(store, OutfitItem)) == (2, 0, 0)


def test_a_cutout_of_another_size_is_an_error(worn):
    smaller = open_photo(worn_photo(), "a.png")
    with pytest.raises(ValueError, match="not of the photo's size"):
        stands_alone(type(smaller)("b", smaller.picture.resize((40, 48)), b"", "0"), worn.reading.garments[0])


def test_an_import_keeps_what_is_sure_and_says_what_it_dropped_and_why(store):
    sources = [("me.png", worn_photo()), ("bad.jpg", b"nonsense"), ("one.jpg", photo().data)]
    report = import_worn(store, ANNA, "mine", sources, FakeRecogniser())
    assert (len(report.added), len(report.outfits)) == (3, 1)
    assert [name for name, _ in report.refused] == ["bad.jpg"]
    assert report.dropped == (
        ("me.png", "belt", "too little of it is seen"),
        ("me.png", "t-shirt", "only 30% sure that a whole garment is seen"),
    )
    again = import_worn(store, ANNA, "mine", sources, FakeRecogniser())
    assert (len(again.added), len(again.already)) == (0, 3)


def test_single_garments_are_imported_as_ever(store):
    put(store, ANNA, "mine", photo())
    report = import_worn(store, ANNA, "mine", [("a.jpg", photo().data)], FakeRecogniser())
    assert (report.outfits, report.dropped) == ((), ())
