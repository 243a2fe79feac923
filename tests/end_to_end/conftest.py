"""A real browser, and the real service on a real home for it to visit."""

import io
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from tests.end_to_end.drawn import SHOP, WARDROBE, drawn_photo
from tests.fakes import FakeRecogniser
from wardrobe.collections import ensure_owner
from webapp.app import create_app
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.add_photos import add_photos
from webapp.operations.collections import ensure_collection
from webapp.operations.items import correct
from webapp.service import Service
from webapp.settings import Settings
from webapp.shapes.item_shape import ItemCorrection
from webapp.uploads import Upload

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
SHOP_OWNER = "own_demo_shop"
PATIENCE_MS = 30_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; without it the test skips, under CI it fails."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("no Chromium on this machine, and CI must test in a real browser")
    if found is None:
        pytest.skip(f"no browser found; install one of {', '.join(NAMES)}")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def models(home: Path) -> Service:
    """A service whose opened models are lent to others: opening them takes a second or two."""
    return Service(Settings(home=home))


@pytest.fixture(scope="session")
def furnished_home(home: Path, models: Service, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small drawn wardrobe and a small drawn shop."""
    folder = tmp_path_factory.mktemp("furnished")
    (folder / "encoders").symlink_to((home / "encoders").resolve(), target_is_directory=True)
    service = Service(Settings(home=folder), models.recogniser)
    with service.store.session() as session:
        ensure_owner(session, SHOP_OWNER, "Demo shop")
    _furnish(service, LOCAL_OWNER_ID, "mine", "wardrobe", WARDROBE)
    _furnish(service, SHOP_OWNER, "shop:demo", "inventory", SHOP)
    return folder


def _furnish(service: Service, owner_id: str, name: str, kind: str, garments) -> None:
    ensure_collection(service, owner_id, name, kind)
    for shape, colour, type_name in garments:
        upload = Upload(f"{colour} {shape}.jpg", drawn_photo(shape, colour))
        (result,) = add_photos(service, owner_id, name, [upload]).results
        correct(service, owner_id, result.item.id, ItemCorrection(type=type_name))


@contextmanager
def _serving(home: Path, models: Service) -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    service = Service(Settings(home=home), models.recogniser, models.scorer)
    server = make_server("127.0.0.1", 0, create_app(service=service), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Visitor:
    """Opens pages and remembers what the browser complained about."""

    browser: Browser
    complaints: list[str] = field(default_factory=list)
    contexts: list = field(default_factory=list)

    def open(self, address: str, **how) -> Page:
        """A page of a fresh browser profile."""
        context = self.browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | how))
        context.set_default_timeout(PATIENCE_MS)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)
        return page

    def forgive(self, what: str) -> None:
        """Drop complaints that the test asked for, such as the browser's note of a 422."""
        self.complaints = [each for each in self.complaints if what not in each]

    def leave(self) -> None:
        """Close every page, before the service goes away under them."""
        while self.contexts:
            self.contexts.pop().close()

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """Someone at the browser; the test fails when the console shows an error or a policy violation."""
    visitor = Visitor(browser)
    yield visitor
    visitor.leave()
    assert visitor.complaints == []


@pytest.fixture
def site(visitor: Visitor, models: Service, furnished_home: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a service with a wardrobe and a shop."""
    folder = tmp_path / "home"
    shutil.copytree(furnished_home, folder, symlinks=True)
    with _serving(folder, models) as address:
        yield address
        visitor.leave()


@pytest.fixture
def empty_site(visitor: Visitor, models: Service, fresh_home: Path) -> Iterator[str]:
    """The address of a service with nothing in it."""
    with _serving(fresh_home, models) as address:
        yield address
        visitor.leave()


@pytest.fixture
def simple_site(visitor: Visitor, tmp_path: Path) -> Iterator[str]:
    """The address of a service with nothing in it that reads photos by simple rules."""
    models = Service(Settings(home=tmp_path / "simple"), FakeRecogniser())
    ensure_collection(models, LOCAL_OWNER_ID, "mine", "wardrobe")
    with _serving(tmp_path / "simple", models) as address:
        yield address
        visitor.leave()


@pytest.fixture
def photo_files(tmp_path: Path) -> list[Path]:
    """Three drawn photos on disk."""
    folder = tmp_path / "photos"
    folder.mkdir()
    wanted = (("shirt", "#b8542e"), ("trousers", "#34453a"), ("shoes", "#2a1d16"))
    for shape, colour in wanted:
        (folder / f"{shape}.jpg").write_bytes(io.BytesIO(drawn_photo(shape, colour)).getvalue())
    return sorted(folder.iterdir())
