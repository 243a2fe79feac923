from pathlib import Path

from tests.fakes import FakeRecogniser
from tests.wardrobe.feeds.small_feed import ROWS, feed, items, taken
from tests.wardrobe.pictures import GREEN, RED, jpeg
from tests.wardrobe.processes import run_together
from wardrobe.corrections import correct_item
from wardrobe.models import Item
from wardrobe.store import Store


def test_the_same_feed_again_changes_and_recognises_nothing(store: Store, shop: Path) -> None:
    recogniser = FakeRecogniser()
    first = taken(store, feed(shop, *ROWS), recogniser)
    again = taken(store, feed(shop, *ROWS), recogniser)
    assert (again.already, again.added, again.changed) == (first.added, (), ())
    assert recogniser.seen == 3


def test_what_the_feed_says_anew_is_changed_without_recognising(store: Store, shop: Path) -> None:
    recogniser = FakeRecogniser()
    first = taken(store, feed(shop, *ROWS), recogniser)
    other = ("1", "Red blouse", "Blouses", "Red", "1.jpg", "15 EUR")
    report = taken(store, feed(shop, other, *ROWS[1:]), recogniser)
    assert (report.changed, report.already) == (first.added[:1], first.added[1:])
    item = items(store)["1"]
    assert (item.title, item.type, item.slot, item.facts["price"]) == (
        "Red blouse",
        "blouse",
        "top",
        "15.00 EUR",
    )
    assert recogniser.seen == 3


def test_a_new_picture_is_recognised_and_the_old_one_dropped(store: Store, shop: Path) -> None:
    recogniser = FakeRecogniser()
    taken(store, feed(shop, *ROWS), recogniser)
    before = items(store)["3"]
    (shop / "3.jpg").write_bytes(jpeg((400, 200), RED))
    report = taken(store, feed(shop, *ROWS), recogniser)
    after = items(store)["3"]
    assert report.changed == (after.id,)
    assert after.id == before.id
    assert (before.type, after.type) == ("trousers", "trainers")
    assert after.photo != before.photo
    assert after.colours != before.colours
    assert recogniser.seen == 4


def test_what_a_person_corrected_outlives_every_feed(store: Store, shop: Path) -> None:
    taken(store, feed(shop, *ROWS))
    with store.session() as session:
        correct_item(session, session.get(Item, items(store)["1"].id), type="cap", title="My cap")
    (shop / "1.jpg").write_bytes(jpeg((400, 200), GREEN))
    taken(store, feed(shop, ("1", "New name", "Belts", "Green", "1.jpg", "1 EUR")))
    item = items(store)["1"]
    assert (item.type, item.slot, item.title) == ("cap", "headwear", "My cap")
    assert item.facts["type"] == "Belts"
    unchanged = taken(store, feed(shop, ("1", "New name", "Belts", "Green", "1.jpg", "1 EUR")))
    assert unchanged.already == (item.id,)


def test_products_that_the_feed_lacks_stay(store: Store, shop: Path) -> None:
    taken(store, feed(shop, *ROWS))
    taken(store, feed(shop, ROWS[0]))
    assert len(items(store)) == 3


IMPORT = """
import sys
from pathlib import Path
from tests.fakes import FakeRecogniser
from wardrobe.feeds.feed_columns import FeedColumns
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.feeds.import_feed import import_feed
from wardrobe.store import Store
root, feed = Path(sys.argv[1]), Path(sys.argv[2])
store = Store.open(f"sqlite:///{root}/ensemble.sqlite3", root / "files")
images = FeedImages(feed.parent)
report = import_feed(store, "own_shop", "shop:demo", feed, FeedColumns(), images, FakeRecogniser())
print(len(report.added), len(report.already), len(report.refused))
store.close()
"""


def test_two_processes_take_in_the_same_feed_at_once(tmp_path: Path, store: Store, shop: Path) -> None:
    rows = [
        (str(row), f"product {row}", "Shirts", "Red", f"{row % 3 + 1}.jpg", "20 EUR") for row in range(30)
    ]
    path = feed(shop, *rows)
    outputs = run_together(IMPORT, *[(str(tmp_path), str(path))] * 2)
    told = [[int(number) for number in output.split()] for output in outputs]
    assert [sum(each) for each in told] == [30, 30]
    assert told[0][0] + told[1][0] == len(items(store)) == 30
