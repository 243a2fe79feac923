from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.fakes import FakeRecogniser
from tests.wardrobe.conftest import ANNA, BORIS, SHOP
from tests.wardrobe.pictures import BLUE, GREEN, animated, drawn, encoded, jpeg
from tests.wardrobe.processes import run_together
from wardrobe.collections import delete_collection, own_collection_named
from wardrobe.importing import NoCollectionError, import_photos
from wardrobe.models import Item
from wardrobe.photos.intake import PhotoRefusedError
from wardrobe.photos.sources import read_sources
from wardrobe.store import Store

SOURCES = [
    ("a.jpg", jpeg()),
    ("empty.jpg", b""),
    ("b.jpg", jpeg(colour=BLUE)),
    ("link.jpg", PhotoRefusedError("link.jpg", "a symbolic link; links are not followed")),
    ("moving.gif", animated("GIF")),
    ("again.jpg", jpeg()),
    ("c.png", encoded(drawn(colour=GREEN), "PNG")),
]


def count(store: Store) -> int:
    with store.session() as session:
        return session.scalar(select(func.count()).select_from(Item))


def test_bad_photos_are_refused_and_the_rest_go_on(store: Store, recogniser: FakeRecogniser) -> None:
    report = import_photos(store, ANNA, "mine", SOURCES, recogniser)
    assert len(report.added) == 3
    assert report.already == (report.added[0],)
    assert [name for name, _ in report.refused] == ["empty.jpg", "link.jpg", "moving.gif"]
    assert all(reason for _, reason in report.refused)
    assert recogniser.seen == 3
    assert count(store) == 3


def test_importing_again_adds_and_recognises_nothing(store: Store, recogniser: FakeRecogniser) -> None:
    first = import_photos(store, ANNA, "mine", SOURCES, recogniser)
    again = import_photos(store, ANNA, "mine", SOURCES, recogniser)
    assert again.added == ()
    assert set(again.already) == set(first.added)
    assert recogniser.seen == 3


def test_two_people_may_have_the_same_picture(store: Store, recogniser: FakeRecogniser) -> None:
    of_anna = import_photos(store, ANNA, "mine", SOURCES, recogniser)
    of_boris = import_photos(store, BORIS, "mine", SOURCES, recogniser)
    assert len(of_boris.added) == 3
    assert not set(of_boris.added) & set(of_anna.added)


@pytest.mark.parametrize("name", ["none", "shop:demo"])
def test_only_ones_own_collections_take_photos(store: Store, recogniser: FakeRecogniser, name: str) -> None:
    with pytest.raises(NoCollectionError, match=name):
        import_photos(store, ANNA, name, SOURCES, recogniser)


def test_progress_counts_to_the_end(tmp_path: Path, store: Store, recogniser: FakeRecogniser) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for row, colour in enumerate((BLUE, GREEN)):
        (folder / f"{row}.jpg").write_bytes(jpeg(colour=colour))
    told: list[tuple[int, int]] = []
    sources = read_sources(folder)
    import_photos(
        store, ANNA, "mine", sources, recogniser, lambda what, done, total: told.append((done, total))
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_an_item_added_by_someone_else_meanwhile_is_there_already(store: Store) -> None:
    class SlowRecogniser(FakeRecogniser):
        def recognise(self, photo):
            if not self.seen:
                self.seen = 1
                import_photos(store, ANNA, "mine", SOURCES[:1], FakeRecogniser())
            return super().recognise(photo)

    report = import_photos(store, ANNA, "mine", SOURCES[:1], SlowRecogniser())
    assert (len(report.added), len(report.already)) == (0, 1)
    assert count(store) == 1


def test_a_collection_deleted_meanwhile_is_told(store: Store) -> None:
    class DeletingRecogniser(FakeRecogniser):
        def recognise(self, photo):
            with store.session() as session:
                delete_collection(session, own_collection_named(session, SHOP, "shop:demo"))
            return super().recognise(photo)

    with pytest.raises(NoCollectionError, match="shop:demo"):
        import_photos(store, SHOP, "shop:demo", SOURCES[:1], DeletingRecogniser())
    assert count(store) == 0


IMPORT = """
import sys
from pathlib import Path
from tests.fakes import FakeRecogniser
from wardrobe.importing import import_photos
from wardrobe.photos.sources import read_sources
from wardrobe.store import Store
root, owner, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
store = Store.open(f"sqlite:///{root}/ensemble.sqlite3", root / "files")
report = import_photos(store, owner, "mine", read_sources(folder), FakeRecogniser())
print(len(report.added), len(report.already), len(report.refused))
store.close()
"""


def test_processes_import_into_one_database_at_once(tmp_path: Path, store: Store) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for row in range(40):
        (folder / f"{row}.png").write_bytes(encoded(drawn((80, 100), (6 * row, 0, 200)), "PNG"))
    arguments = [(str(tmp_path), owner, str(folder)) for owner in (ANNA, ANNA, BORIS)]
    told = [[int(number) for number in output.split()] for output in run_together(IMPORT, *arguments)]
    assert told[0][0] + told[1][0] == 40  # two for one person share the work
    assert [sum(each) for each in told] == [40, 40, 40]
    assert told[2] == [40, 0, 0]
    assert count(store) == 80
