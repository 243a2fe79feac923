"""What somebody wears in a photo: nothing is kept before a person says which pieces."""

import io
import re

import pytest

from tests.wardrobe.garments import photo
from tests.wardrobe.worn import worn_photo
from webapp.app import create_app
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.outfits import list_outfits


@pytest.fixture
def client(simple):
    return create_app(service=simple).test_client()


@pytest.fixture
def upload(client):
    def upload(*files, part=""):
        parts = [(io.BytesIO(data), name) for name, data in files]
        form = {"photos": parts, "collection": "mine"}
        return client.post(f"/items{part}", data=form, content_type="multipart/form-data")

    return upload


def hidden(page):
    """The fields that the page carries along, all of them."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {name: [value for other, value in found if other == name] for name, _ in found}


def ticked(page):
    return re.findall(r'name="keep" value="([\d.]+)"[^>]* checked', page)


def kept(client, simple):
    return client.get("/v1/collections/mine").json["items"], len(outfits(simple))


def outfits(simple):
    return list_outfits(simple, LOCAL_OWNER_ID, None, 10).outfits


def test_a_worn_photo_goes_straight_to_the_choice_and_nothing_is_kept(client, upload, simple):
    answer = upload(("me.png", worn_photo()))
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "Which are yours?" in page
    assert ticked(page) == ["0.0", "0.1"]
    assert "Only 30 % sure" in page
    assert "Belt: too little of it is seen" in page
    assert kept(client, simple) == (0, 0)
    assert not list((simple.settings.home / "files").rglob("*.jpg"))


def test_what_is_ticked_is_kept_with_the_types_that_were_set_right(client, upload, simple):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    form = hidden(page) | {"keep": ["0.1", "0.2"], "type-0.1": "boots", "type-0.2": "cap"}
    answer = client.post("/worn/keep", data=form)
    assert (answer.status_code, answer.location) == (303, "/?browse=mine&notice=worn")
    (outfit,) = outfits(simple)
    assert [item.type for item in outfit.items] == ["boots", "cap"]
    assert "kept as worn" in client.get(answer.location).get_data(as_text=True)


def test_what_is_worn_today_is_kept_and_logged_with_one_press(client, upload, simple):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    answer = client.post("/worn/keep", data=hidden(page) | {"keep": ticked(page), "today": "1"})
    assert (answer.status_code, answer.location) == (303, "/calendar?notice=logged")
    (outfit,) = outfits(simple)
    (entry,) = client.get("/v1/calendar").json["entries"]
    assert (entry["kind"], entry["day"]) == ("worn", str(simple.today))
    assert {item["id"] for item in entry["items"]} == {item.id for item in outfit.items}


def test_nothing_ticked_keeps_nothing_and_says_so(client, upload, simple):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    answer = client.post("/worn/keep", data=hidden(page))
    again = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Tick at least one piece" in again
    assert ticked(again) == []
    assert hidden(again) == hidden(page)
    assert kept(client, simple) == (0, 0)


def test_single_pieces_that_came_along_hang_already_and_bad_ones_are_named(client, upload, simple):
    page = upload(("me.png", worn_photo()), ("a.jpg", photo().data), ("b.jpg", b"x")).get_data(as_text=True)
    assert "1 other photo showed one piece each" in page
    assert "b.jpg: not a photo" in page
    assert kept(client, simple) == (1, 0)


def test_two_worn_photos_are_chosen_from_on_one_page(client, upload, simple):
    page = upload(("a.png", worn_photo()), ("b.jpg", worn_photo("JPEG"))).get_data(as_text=True)
    client.post("/worn/keep", data=hidden(page) | {"keep": ["0.0", "1.0", "1.1"]})
    assert [len(outfit.items) for outfit in outfits(simple)] == [2, 1]


def test_many_photos_can_be_chosen_from_at_once(client, upload, simple):
    # More fields than a form may have elsewhere.
    photos = [(f"{shade}.png", worn_photo(shade=shade)) for shade in range(12)]
    page = upload(*photos).get_data(as_text=True)
    keys = ticked(page)
    types = {f"type-{row}.{place}": "" for row in range(12) for place in range(3)}
    form = hidden(page) | {"keep": keys} | types
    answer = client.post("/worn/keep", data=form, content_type="multipart/form-data")
    assert answer.status_code == 303
    assert kept(client, simple) == (24, 10)


def test_the_queue_gets_a_line_that_leads_to_the_choice(client, upload):
    line = upload(("me.png", worn_photo()), part="?part=arrivals").get_data(as_text=True)
    assert "Choose from 3 worn pieces" in line
    page = client.post("/worn", data=hidden(line)).get_data(as_text=True)
    assert ticked(page) == ["0.0", "0.1"]


@pytest.mark.parametrize("sent", ["", "%%%", "bm9uc2Vuc2U="])
def test_a_photo_that_was_tampered_with_is_refused(client, simple, sent):
    answer = client.post(
        "/worn/keep", data={"photo": sent, "name": "x.jpg", "collection": "mine", "keep": "0.0"}
    )
    assert answer.status_code == 422
    assert kept(client, simple) == (0, 0)


@pytest.mark.parametrize("key", ["0.9", "7.0", "0.x", "0.-1"])
def test_a_tick_for_what_is_not_there_keeps_nothing(client, upload, simple, key):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    assert client.post("/worn/keep", data=hidden(page) | {"keep": key}).status_code == 422
    assert kept(client, simple) == (0, 0)


def test_someone_elses_wardrobe_gets_nothing(client, upload, simple):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    form = hidden(page) | {"collection": "hers", "keep": "0.0"}
    assert client.post("/worn/keep", data=form).status_code == 404


def test_a_photo_that_is_there_already_is_not_asked_about_again(upload):
    upload(("a.jpg", photo().data))
    line = upload(("a.jpg", photo().data), part="?part=arrivals").get_data(as_text=True)
    assert "already in your wardrobe" in line


def test_an_outfit_is_shown_as_worn_forgotten_and_taken_back(client, upload, simple):
    page = upload(("me.png", worn_photo())).get_data(as_text=True)
    client.post("/worn/keep", data=hidden(page) | {"keep": ["0.0", "0.1"]})
    assert "as worn" in client.get("/looks/kept").get_data(as_text=True)
    (outfit,) = outfits(simple)
    gone = client.post(f"/outfits/{outfit.id}/forget")
    assert outfits(simple) == []
    assert "Undo" in client.get(gone.location).get_data(as_text=True)
    client.post(f"/looks/kept/{outfit.id}/take-back")
    assert outfits(simple) == [outfit]
    assert client.get("/v1/collections/mine").json["items"] == 2
