"""The page that finds a piece, over plain HTTP and without scripts."""

import io


def shown(page):
    return [part.split('"')[0] for part in page.split('id="found-')[1:]]


def test_the_page_invites_before_it_is_asked(client):
    page = client.get("/find")
    assert page.status_code == 200
    assert "in your own words" in page.text
    assert shown(page.text) == []


def test_words_find_and_say_what_was_understood(client, items):
    page = client.get("/find", query_string={"words": "schwarze Hose", "from": "mine"}).text
    assert shown(page)[0] == items()["trousers"]["id"]
    assert "colour black" in page
    assert "seen in its picture" in page


def test_words_sent_by_the_form_go_into_the_address(client):
    answer = client.post("/find", data={"words": "red shirt", "from": "mine"})
    assert answer.status_code == 303
    assert "words=red+shirt" in answer.location


def test_a_picture_is_searched_with_and_not_kept(client, photo, items):
    sent = {"picture": (io.BytesIO(photo("shirt", "#a33b2e")), "shirt.jpg"), "from": "mine"}
    page = client.post("/find", data=sent).text
    assert shown(page)[0] == items()["sweater"]["id"]
    assert "The same piece, it seems" in page
    assert client.get("/v1/collections/mine").json["items"] == 6


def test_more_like_one_but_for_something(client, items):
    shirt, sweater = items()["shirt"]["id"], items()["sweater"]["id"]
    page = client.get("/find", query_string={"item": shirt, "from": "mine", "change": "colour=red"}).text
    assert shown(page)[0] == sweater
    assert shirt not in shown(page)


def test_what_was_typed_is_shown_as_text(client):
    page = client.get("/find", query_string={"words": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page


def test_nothing_found_says_what_to_loosen(client):
    page = client.get("/find", query_string={"words": "hat under 20 EUR"}).text
    assert "Nothing found" in page
    assert "without" in page or "leave out" in page


def test_a_broken_picture_is_refused_in_words(client):
    answer = client.post("/find", data={"picture": (io.BytesIO(b"no"), "no.jpg")})
    assert answer.status_code == 422
    assert "no.jpg" in answer.text


def test_nothing_on_the_page_is_inline(client):
    page = client.get("/find", query_string={"words": "shirt"}).text
    assert " style=" not in page
    assert " onclick=" not in page
