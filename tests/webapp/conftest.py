"""A real application on a real SQLite file, with a small wardrobe and a small shop."""

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.fakes import Clock, FakeRecogniser
from tests.webapp.dressed import DRESSED
from wardrobe.collections import ensure_owner
from webapp.app import create_app
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.add_photos import add_photos
from webapp.operations.collections import create_collection, delete_collection, ensure_collection
from webapp.operations.items import correct
from webapp.service import Service
from webapp.settings import Settings
from webapp.shapes.collection_shape import NewCollection
from webapp.shapes.item_shape import ItemCorrection
from webapp.uploads import Upload

SHAPES = {
    "shirt": [
        (60, 40),
        (130, 20),
        (170, 20),
        (240, 40),
        (280, 120),
        (230, 140),
        (225, 290),
        (75, 290),
        (70, 140),
    ],
    "trousers": [(95, 15), (205, 15), (220, 290), (165, 290), (150, 120), (135, 290), (80, 290)],
    "shoes": [(40, 170), (120, 180), (170, 215), (270, 230), (275, 260), (40, 260)],
    "bag": [(60, 120), (240, 120), (260, 280), (40, 280)],
    "coat": [
        (100, 10),
        (200, 10),
        (260, 60),
        (270, 190),
        (230, 190),
        (235, 295),
        (65, 295),
        (70, 190),
        (30, 190),
    ],
}


WARDROBE = (
    ("shirt", "#27406b", "shirt"),
    ("shirt", "#a33b2e", "sweater"),
    ("trousers", "#2b2b2e", "trousers"),
    ("trousers", "#5a7fb0", "jeans"),
    ("shoes", "#4a2f1d", "boots"),
    ("coat", "#b08b5a", "coat"),
)
SHOP = (
    ("shoes", "#111111", "formal shoes"),
    ("shoes", "#c9c2b4", "trainers"),
    ("bag", "#6e2c3b", "handbag"),
    ("trousers", "#7a7d52", "trousers"),
)
SHOP_OWNER = "own_test_shop"


def draw(shape: str, colour: str, kind: str = "JPEG", ground: str = "#efece6") -> bytes:
    """One photo as the bytes of a file; shape and colour decide every byte."""
    picture = Image.new("RGB", (300, 300), ground)
    ImageDraw.Draw(picture).polygon([tuple(point) for point in SHAPES[shape]], fill=colour)
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


@pytest.fixture(scope="session")
def models(home) -> Service:
    """A service whose opened models are lent to others: opening them takes a second or two."""
    return Service(Settings(home=home))


@pytest.fixture(scope="session")
def furnished_home(home, models, tmp_path_factory) -> Path:
    """A home with the wardrobe "mine" (six items) and someone else's shop "shop:test" (four items)."""
    folder = tmp_path_factory.mktemp("furnished")
    (folder / "encoders").symlink_to((home / "encoders").resolve(), target_is_directory=True)
    service = Service(Settings(home=folder), models.recogniser)
    _furnish(service, LOCAL_OWNER_ID, "mine", "wardrobe", WARDROBE)
    with service.store.session() as session:
        ensure_owner(session, SHOP_OWNER, "a shop")
    _furnish(service, SHOP_OWNER, "shop:test", "inventory", SHOP)
    return folder


def _furnish(service, owner_id, name, kind, garments):
    ensure_collection(service, owner_id, name, kind)
    for shape, colour, type_name in garments:
        upload = Upload(f"{shape}.jpg", draw(shape, colour))
        (result,) = add_photos(service, owner_id, name, [upload]).results
        correct(service, owner_id, result.item.id, ItemCorrection(type=type_name))


@pytest.fixture
def settings(furnished_home, tmp_path) -> Settings:
    """Settings with a furnished home of their own."""
    folder = tmp_path / "home"
    shutil.copytree(furnished_home, folder, symlinks=True)
    return Settings(home=folder)


@pytest.fixture
def client_with(settings, models):
    """A client of the whole application, with some settings changed."""

    def client(**changes):
        changed = settings.model_copy(update=changes)
        return create_app(service=Service(changed, models.recogniser)).test_client()

    return client


@pytest.fixture
def client(client_with):
    """A client of the whole application."""
    return client_with()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon of Wednesday 25 November 2026 until somebody moves it."""
    return Clock(datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.fixture
def dated(settings, models, clock):
    """A client of the whole application on the day that the clock shows."""
    service = Service(settings, models.recogniser, models.scorer, clock=clock)
    return create_app(service=service).test_client()


@pytest.fixture(scope="session")
def dressed_home(furnished_home, models, tmp_path_factory) -> Path:
    """The furnished home with a wardrobe of eleven garments, "mine", that dress somebody for a week."""
    folder = tmp_path_factory.mktemp("dressed") / "home"
    shutil.copytree(furnished_home, folder, symlinks=True)
    service = Service(Settings(home=folder), models.recogniser)
    delete_collection(service, LOCAL_OWNER_ID, "mine")
    _furnish(service, LOCAL_OWNER_ID, "mine", "wardrobe", DRESSED)
    return folder


@pytest.fixture
def dressed(dressed_home, models, clock, tmp_path):
    """A client for somebody who can dress for a week, on the day that the clock shows."""
    folder = tmp_path / "dressed"
    shutil.copytree(dressed_home, folder, symlinks=True)
    service = Service(Settings(home=folder), models.recogniser, models.scorer, clock=clock)
    return create_app(service=service).test_client()


@pytest.fixture
def simple(tmp_path) -> Service:
    """A service with an empty wardrobe "mine" that reads photos by simple rules: quick to open."""
    service = Service(Settings(home=tmp_path / "simple"), FakeRecogniser())
    ensure_collection(service, LOCAL_OWNER_ID, "mine", "wardrobe")
    return service


@pytest.fixture
def photo():
    """Draws a photo: (shape, colour) -> bytes of a JPEG."""
    return draw


@pytest.fixture
def post_photos(client):
    """Posts files in the field `photos`, with further form fields."""

    def post(path, *files, **fields):
        parts = [(io.BytesIO(data), name) for name, data in files]
        return client.post(path, data={"photos": parts, **fields}, content_type="multipart/form-data")

    return post


@pytest.fixture
def items(client):
    """The items of a collection, by type."""

    def of(name="mine"):
        answer = client.get(f"/v1/collections/{name}/items?limit=200")
        assert answer.status_code == 200, answer.json
        return {item["type"]: item for item in answer.json["items"]}

    return of


@pytest.fixture
def foreign_collection(settings):
    """A wardrobe of someone else, which nobody but its owner may see."""
    service = Service(settings)
    with service.store.session() as session:
        ensure_owner(session, "own_stranger", "a stranger")
    return create_collection(service, "own_stranger", NewCollection(name="secret", kind="wardrobe"))
