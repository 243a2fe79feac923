"""The pages of planning, over plain HTTP and without scripts."""

import io
import json
import re

import pytest

from tests.wardrobe.worn import worn_photo
from tests.webapp.planner import ids_of, planner
from webapp.app import create_app
from webapp.service import Service
from webapp.settings import Settings


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("plan"))


@pytest.fixture(scope="module")
def client(service):
    return create_app(service=service).test_client()


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A client of a service with nothing in it."""
    return create_app(service=Service(Settings(home=tmp_path_factory.mktemp("bare")))).test_client()


def of(types, service):
    return "&".join(f"item={item}" for item in ids_of(service, *types))


def words(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.text))


def test_the_first_page_says_what_each_is_for(client):
    page = client.get("/plan")
    for address in ("/calendar", "/plan/capsule", "/plan/packing", "/plan/gap", "/plan/doctor"):
        assert f'href="{address}"' in page.text
    assert "fewest pieces" in page.text


@pytest.mark.parametrize("name", ["capsule", "packing", "gap", "doctor"])
def test_each_page_marks_its_place_and_waits_to_be_asked(client, name):
    page = client.get(f"/plan/{name}")
    assert page.status_code == 200
    assert f'<a href="/plan/{name}" aria-current="page">' in page.text
    assert 'class="planned-head"' not in page.text


@pytest.mark.parametrize(("name", "query"), [("capsule", "items=6"), ("packing", "days=2"), ("gap", "")])
def test_an_example_stands_where_the_answer_will(client, name, query):
    assert "For example: " in client.get(f"/plan/{name}").text
    asked = client.get(f"/plan/{name}?{query or 'shop=shop:test&budget=200 EUR'}")
    assert asked.status_code == 200
    assert "For example: " not in asked.text
    assert "For example: " not in client.get(f"/plan/{name}?items=no&days=no&shop=shop:test&budget=no").text


@pytest.mark.parametrize("name", ["capsule", "packing", "gap", "doctor"])
def test_an_empty_wardrobe_is_an_invitation(bare, name):
    page = bare.get(f"/plan/{name}")
    assert page.status_code == 200
    assert "Try with the sample" in page.text
    assert '<a class="button primary" href="/">Add photos</a>' in page.text


def test_a_capsule_shows_its_pieces_and_looks(client):
    page = client.get("/plan/capsule?items=6")
    assert page.status_code == 200
    assert re.search(r"\d pieces, \d+ looks?", words(page))
    assert "No choice of that size can make more than" in page.text or "No other choice" in page.text
    assert page.text.count('class="small-look"') >= 1
    groups = re.findall(r'class="rack-title"[^>]*>(\w+) <span class="quiet">(\d+)<', page.text)
    assert sum(int(count) for _, count in groups) == page.text.count('class="card"')
    assert 'href="/looks?item=itm_' in page.text


def test_a_capsule_is_shared_as_the_answer_of_the_api(client):
    answer = client.get("/plan/capsule.json?items=6")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    asked = {"pools": [{"collection": "mine"}], "items": 6}
    assert json.loads(answer.text) == client.post("/v1/capsule", json=asked).json


@pytest.mark.parametrize("items", ["2", "500", "many", "-3"])
def test_a_number_of_pieces_that_makes_no_sense_is_told(client, items):
    page = client.get(f"/plan/capsule?items={items}")
    assert page.status_code == 422
    assert "Choose 3 to 60" in page.text


def test_a_packing_list_can_be_ticked_off_and_shows_each_day(client):
    page = client.get("/plan/packing?days=2&first=2026-12-01&low=8&high=12&rain=1")
    assert page.status_code == 200
    assert "for 2 days" in page.text
    assert "Tuesday" in page.text
    assert "Wednesday" in page.text
    assert page.text.count('type="checkbox" value="itm_') >= 3


def test_one_day_of_a_trip_can_be_for_something_else(client):
    page = client.get("/plan/packing?days=2&first=2026-12-01&on-1=work").text
    second = page.split('name="on-1"')[1].split("</select>")[0]
    assert "<option selected>work</option>" in second
    assert ", for work" in words(client.get("/plan/packing?days=2&first=2026-12-01&on-1=work"))


def test_what_is_said_of_every_day_is_said_once(client):
    page = words(client.get("/plan/packing?days=3&first=2026-12-01&low=8&high=12&rain=1"))
    assert page.count("mind the rain") <= 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("days=0", "Choose 1 to 28"),
        ("days=2&first=soon", "no day"),
        ("days=2&low=cold", "no temperature"),
        ("days=2&low=20&high=3", "above"),
        ("days=2&occasion=xyzzy", "no occasion"),
    ],
)
def test_a_trip_that_makes_no_sense_is_told_in_words(client, query, said):
    page = client.get(f"/plan/packing?{query}")
    assert page.status_code == 422
    assert said in page.text


def test_a_gap_shows_the_purchase_and_what_it_opens(client):
    page = client.get("/plan/gap?shop=shop:test&budget=200 EUR")
    assert page.status_code == 200
    assert 'class="purchase"' in page.text
    assert "EUR" in page.text
    assert re.search(r"\d+ new looks?", words(page))


def test_a_budget_that_is_no_price_is_told(client):
    page = client.get("/plan/gap?shop=shop:test&budget=much")
    assert page.status_code == 422
    assert "19.99 EUR" in page.text


def test_ticked_pieces_are_examined_and_swaps_lead_to_looks(client, service):
    page = client.get(f"/plan/doctor?{of(('shirt', 'jeans', 'boots'), service)}")
    assert page.status_code == 200
    assert 'class="diagnosis"' in page.text
    addresses = re.findall(r'href="(/looks\?item=[^"]+)"', page.text)
    assert len(addresses) == page.text.count('class="cure"')
    for address in addresses:
        assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_one_piece_is_no_outfit(client, service):
    page = client.get(f"/plan/doctor?{of(('shirt',), service)}")
    assert page.status_code == 422
    assert "2 pieces or more" in page.text
    assert "checked" in page.text  # what was ticked stays ticked


def test_a_photo_is_examined_and_not_kept(client):
    before = client.get("/v1/collections/mine").json["items"]
    page = client.post("/plan/doctor", data={"photo": (io.BytesIO(worn_photo()), "me.png")})
    assert page.status_code == 200
    assert 'class="diagnosis with-photo"' in page.text
    assert "The photo is not kept" in page.text
    assert client.get("/v1/collections/mine").json["items"] == before


def test_no_photo_and_a_photo_of_nothing_say_what_to_do(client):
    assert "Choose a photo" in client.post("/plan/doctor", data={}).text
    page = client.post("/plan/doctor", data={"photo": (io.BytesIO(b"no"), "no.png")})
    assert page.status_code == 422
    assert "no.png" in page.text


def test_where_no_look_is_possible_the_page_says_what_one_is(tmp_path):
    client = create_app(service=planner(tmp_path, wardrobe=("shirt", "boots"))).test_client()
    capsule = client.get("/plan/capsule?items=3")
    assert "No good look yet" in capsule.text
    assert "a dress and shoes" in capsule.text
    assert "Nothing to wear for 2 days" in words(client.get("/plan/packing?days=2"))


def test_an_empty_shop_says_what_to_do(tmp_path):
    client = create_app(service=planner(tmp_path, shop=())).test_client()
    page = client.get("/plan/gap?shop=shop:test")
    assert page.status_code == 422
    assert "import its feed" in page.text


def test_a_day_of_a_trip_goes_into_the_calendar(tmp_path):
    service = planner(tmp_path)
    client, day = create_app(service=service).test_client(), service.today
    page = client.get("/plan/packing?days=1").text
    items = re.findall(r'name="item" value="(itm_[^"]+)"', page)
    form = {"item": items, "day": day, "kind": "planned", "back": "/plan/packing?days=1"}
    action = re.search(r'<form class="no-print" method="post" action="([^"]+)"', page)[1]
    answer = client.post(action, data=form)
    assert answer.status_code == 303
    assert answer.location.startswith("/plan/packing?days=1")
    planned = client.get(f"/v1/calendar?from={day}&to={day}").json["entries"]
    assert {each["id"] for each in planned[0]["items"]} == set(items)
