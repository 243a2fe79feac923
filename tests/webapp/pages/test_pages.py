"""The pages over plain HTTP: what they answer, and what they refuse."""

import io

import pytest


def ids(page: str) -> list[str]:
    return [part.split('"')[0] for part in page.split('name="item" value="')[1:]]


def test_the_front_page_shows_the_wardrobe_newest_first(client):
    page = client.get("/").text
    assert page.count('class="card') == 6
    assert ids(page) == sorted(ids(page), reverse=True)


def test_nothing_on_a_page_is_inline(client):
    page = client.get("/").text
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page


def test_a_foreign_site_cannot_delete(client):
    item = ids(client.get("/").text)[0]
    answer = client.post(f"/items/{item}/delete", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert item in ids(client.get("/").text)


def test_an_item_of_the_shop_cannot_be_corrected_or_deleted(client):
    item = ids(client.get("/?browse=shop:test").text)[0]
    assert client.post(f"/items/{item}", data={"type": "coat"}).status_code == 403
    assert client.post(f"/items/{item}/delete").status_code == 403
    assert "Delete from" not in client.get(f"/items/{item}").text


def test_names_are_shown_as_text(client):
    item = ids(client.get("/").text)[0]
    client.post(f"/items/{item}", data={"title": "<script>alert(1)</script>", "type": "coat"})
    page = client.get("/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_unticked_colour_is_left_out(client):
    item = ids(client.get("/").text)[0]
    client.post(f"/items/{item}", data={"colours": "shown"})
    assert 'name="colour"' not in client.get(f"/items/{item}").text


def test_a_photo_sent_alone_is_answered_with_its_line(client, photo):
    sent = {"photos": (io.BytesIO(photo("bag", "#335577")), "bag.jpg")}
    answer = client.post("/items?part=arrivals", data=sent)
    assert answer.status_code == 200
    assert 'class="arrival named"' in answer.text


def test_no_photo_is_refused_in_words(client):
    answer = client.post("/items", data={}, headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert "no photo was chosen" in answer.text


def test_nine_garments_are_refused_in_words(client):
    answer = client.get("/looks?" + "&".join(f"item=itm_{row}" for row in range(9)))
    assert answer.status_code == 422
    assert "1 to 8 garments" in answer.text


@pytest.mark.parametrize("look", ["", "{}", "not json", '{"score": 2}'])
def test_only_a_look_can_be_kept(client, look):
    assert client.post("/looks/keep", data={"look": look}).status_code == 422


def test_an_unknown_notice_says_nothing(client):
    assert 'id="notice"' not in client.get("/?notice=hacked").text
