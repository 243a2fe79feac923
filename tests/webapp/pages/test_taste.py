"""The page of one's taste, opinions on items, and what keeping a look teaches."""

import html
import re

import pytest
from werkzeug.datastructures import MultiDict

from webapp.shapes.look_shape import LookShape


@pytest.fixture
def coat(items):
    return items()["coat"]["id"]


@pytest.fixture
def press(client):
    """Presses an opinion on an item: (kind, item) -> the answer."""

    def say(kind, item, **more):
        form = {"kind": kind, "item": item, "back": f"/items/{item}"} | more
        return client.post("/opinions", data=form, headers={"Accept": "text/html"})

    return say


def pressed(page):
    """The opinions that a page shows as pressed."""
    return re.findall(r'value="(\w+)" aria-pressed="true"', page)


def signals(client):
    return [(each["kind"], each["items"]) for each in client.get("/v1/signals").json["signals"]]


def test_nothing_known_invites(client):
    page = client.get("/taste").text
    assert "Nothing is known of it yet" in page
    assert "Forget everything" not in page
    assert "About you" in page


def test_an_opinion_is_pressed_shown_and_pressed_again_to_take_it_back(client, coat, press):
    assert pressed(client.get(f"/items/{coat}").text) == []
    answer = press("like", coat)
    assert answer.status_code == 303
    assert answer.location.endswith(f"/items/{coat}?notice=liked")
    assert pressed(client.get(answer.location).text) == ["like"]
    assert signals(client) == [("like", [coat])]
    assert press("like", coat).location.endswith("notice=unsaid")
    assert signals(client) == []


def test_the_last_opinion_replaces_the_one_before(client, coat, press):
    press("like", coat)
    press("dislike", coat)
    assert signals(client) == [("dislike", [coat])]
    press("hide", coat)
    assert pressed(client.get(f"/items/{coat}").text) == ["dislike", "hide"]


def test_scripts_get_the_buttons_back(client, coat):
    form = {"kind": "like", "item": coat, "back": "/x"}
    answer = client.post("/opinions?part=opinions", data=form)
    assert answer.status_code == 200
    assert pressed(answer.text) == ["like"]
    assert "<html" not in answer.text


@pytest.mark.parametrize(
    ("kind", "item", "status"), [("love", None, 422), ("like", "itm_none", 404), ("", None, 422)]
)
def test_an_opinion_that_makes_no_sense_is_refused(client, coat, press, kind, item, status):
    assert press(kind, item or coat).status_code == status
    assert signals(client) == []


def test_looks_offer_opinions_and_never_what_is_hidden(client, items, press):
    wardrobe = items()
    query = MultiDict([("item", wardrobe["coat"]["id"]), ("from", "mine")])
    assert f'data-opinions="{wardrobe["boots"]["id"]}"' in client.get("/looks", query_string=query).text
    press("hide", wardrobe["boots"]["id"])
    assert f'data-opinions="{wardrobe["boots"]["id"]}"' not in client.get("/looks", query_string=query).text


def test_a_word_is_said_undone_and_taken_back(client):
    said = client.post("/taste", data={"trait": "colour:navy", "stance": "likes"})
    assert said.status_code == 303
    page = client.get(said.location).text
    assert "You like" in page
    assert "You said so" in page
    undo = re.search(r'id="undo" name="stance" value="(\w+)"', page)[1]
    client.post("/taste", data={"trait": "colour:navy", "stance": undo})
    assert client.get("/v1/taste").json["traits"] == []
    client.post("/taste", data={"trait": "colour:navy", "stance": "avoids"})
    again = client.post("/taste", data={"trait": "colour:navy", "stance": "likes"})
    assert 'value="avoids">Undo' in client.get(again.location).text


@pytest.mark.parametrize(
    "form",
    [{}, {"trait": "navy", "stance": "likes"}, {"trait": "colour:navy", "stance": "loves"}, {"trait": ""}],
)
def test_a_word_that_makes_no_sense_is_refused(client, form):
    answer = client.post("/taste", data=form, headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert client.get("/v1/taste").json["traits"] == []


def test_what_it_rests_on_is_listed_and_taken_back(client, coat, press):
    press("like", coat)
    page = client.get("/taste").text
    assert "Liked: " in page
    act = re.search(r"/taste/signals/([\w-]+)/take-back", page)[1]
    assert client.post(f"/taste/signals/{act}/take-back").status_code == 303
    assert signals(client) == []


def test_hidden_pieces_are_listed_and_suggested_again(client, coat, press):
    press("hide", coat)
    assert "Never suggested" in client.get("/taste").text
    press("hide", coat, back="/taste")
    assert "Never suggested" not in client.get("/taste").text


def test_forgetting_asks_first_and_can_be_undone(client, coat, press):
    press("like", coat)
    client.post("/taste", data={"trait": "colour:navy", "stance": "likes"})
    before = (client.get("/v1/taste").json, client.get("/v1/signals").json)
    assert client.post("/taste/reset", data={}).status_code == 422
    assert client.get("/v1/taste").json == before[0]
    done = client.post("/taste/reset", data={"sure": "yes"})
    assert client.get("/v1/taste").json["signals"] == 0
    undo = re.search(r"/taste/reset/(\w+)/take-back", client.get(done.location).text)[1]
    assert client.post(f"/taste/reset/{undo}/take-back").location.endswith("notice=undone")
    assert (client.get("/v1/taste").json, client.get("/v1/signals").json) == before
    assert client.post(f"/taste/reset/{undo}/take-back").location.endswith("notice=too-late")


def test_what_was_said_since_stays_when_a_reset_is_undone(client):
    for colour in ("navy", "red"):
        client.post("/taste", data={"trait": f"colour:{colour}", "stance": "likes"})
    done = client.post("/taste/reset", data={"sure": "yes"})
    undo = re.search(r"/taste/reset/(\w+)/take-back", client.get(done.location).text)[1]
    client.post("/taste", data={"trait": "colour:navy", "stance": "avoids"})
    client.post(f"/taste/reset/{undo}/take-back")
    said = {each["trait"]: each["stance"] for each in client.get("/v1/taste").json["traits"]}
    assert said == {"colour:navy": "avoids", "colour:red": "likes"}


def test_a_profile_is_told_and_emptied(client):
    form = MultiDict([("body_type", "pear"), ("size", "12"), ("occasions", "work"), ("occasions", "party")])
    assert client.post("/taste/profile", data=form).status_code == 303
    assert client.get("/v1/profile").json["occasions"] == ["work", "party"]
    assert "<option selected>pear</option>" in client.get("/taste").text
    client.post("/taste/profile", data={"size": "12"})
    told = {name: each for name, each in client.get("/v1/profile").json.items() if each}
    assert told == {"size": "12"}
    assert client.post("/taste/profile", data={"body_type": "round"}).status_code == 422


def test_keeping_a_look_teaches_until_it_is_forgotten(client, items):
    wardrobe = items()
    question = {"items": [wardrobe["coat"]["id"]], "pools": [{"collection": "mine"}], "looks": 1}
    (look,) = client.post("/v1/looks", json=question).json["looks"]
    parts = [each["item"] for each in look["items"]]
    other = next(each["id"] for each in wardrobe.values() if each["id"] not in parts)
    shown = LookShape.model_validate(look).model_dump_json(by_alias=True)
    form = MultiDict([("look", shown), ("swapped", other), ("swapped", parts[0]), ("swapped", "itm_gone")])
    client.post("/looks/keep", data=form)
    assert signals(client) == [("swap_away", [other]), ("keep", parts)]
    kept = client.get("/v1/kept-looks").json["looks"][0]["id"]
    client.post(f"/looks/kept/{kept}/forget")
    assert signals(client) == []
    client.post(f"/looks/kept/{kept}/take-back")
    assert sorted(signals(client)) == sorted([("swap_away", [other]), ("keep", parts)])
    client.delete(f"/v1/kept-looks/{kept}")
    assert signals(client) == []


def test_looks_stay_as_they_are_while_opinions_are_given(client, items, press):
    """What is learned meanwhile counts when looks are asked for anew; what is hidden goes at once."""
    wardrobe = items()
    query = {"item": wardrobe["coat"]["id"], "from": "mine"}
    first = client.get("/looks", query_string=query).text
    back = html.unescape(re.search(r'name="back" value="(/looks\?[^"]*at=[^"]+)"', first)[1])
    shown = re.findall(r'name="look" value="([^"]+)"', first)
    for kind in ("shirt", "sweater", "jeans", "trousers"):
        press("dislike", wardrobe[kind]["id"])
    assert re.findall(r'name="look" value="([^"]+)"', client.get(back).text) == shown
    assert re.findall(r'name="look" value="([^"]+)"', client.get("/looks", query_string=query).text) != shown
    press("hide", wardrobe["boots"]["id"])
    assert wardrobe["boots"]["id"] not in "".join(
        re.findall(r'name="look" value="([^"]+)"', client.get(back).text)
    )


@pytest.mark.parametrize("at", ["", "x", "-1", "9" * 14, "1.5", "0"])
def test_a_moment_that_makes_no_sense_is_left_out(client, items, at):
    query = {"item": items()["coat"]["id"], "from": "mine", "at": at}
    assert client.get("/looks", query_string=query).status_code == 200
