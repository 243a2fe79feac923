"""`ensemble complete`."""

import json

from PIL import Image


def test_looks_around_a_photo(ensemble, photo_file, tmp_path):
    collage = tmp_path / "looks.png"
    result = ensemble(
        *("complete", "--with", photo_file("new.jpg", "shirt", "#3f6b3f"), "--wardrobe", "mine"),
        *("--shop", "shop:test", "--looks", 2, "--collage", collage),
    )
    assert result.exit_code == 0, result.output
    assert "Look 1" in result.stdout
    assert "new.jpg" in result.stdout
    with Image.open(collage) as drawn:
        assert min(drawn.size) > 300


def test_json_is_the_answer_of_the_api(ensemble, items, client):
    coat = items()["coat"]["id"]
    result = ensemble("complete", "--with", coat, "--wardrobe", "mine", "--json")
    question = {"items": [coat], "pools": [{"collection": "mine"}]}
    assert json.loads(result.stdout) == client.post("/v1/looks", json=question).json


def test_options_reach_the_question(ensemble, items):
    coat, boots = items()["coat"]["id"], items()["boots"]["id"]
    result = ensemble(
        *("complete", "--with", coat, "--wardrobe", "mine", "--shop", "shop:test", "--json"),
        *("--prefer", "wardrobe", "--slot", "bag", "--ban", boots, "--looks", 1),
    )
    (look,) = json.loads(result.stdout)["looks"]
    assert "bag" in [part["slot"] for part in look["items"]]
    assert boots not in [part["item"] for part in look["items"]]
    assert {part["from"] for part in look["items"] if part["slot"] in {"top", "bottom"}} == {"mine"}


def test_from_what_must_be_said(ensemble, items):
    result = ensemble("complete", "--with", items()["coat"]["id"])
    assert result.exit_code == 2
    assert "--wardrobe" in result.output


def test_preferring_what_was_not_given_is_a_misuse(ensemble, items):
    result = ensemble("complete", "--with", items()["coat"]["id"], "--wardrobe", "mine", "--prefer", "shop")
    assert result.exit_code == 2


def test_an_unknown_wardrobe_and_an_unknown_item_are_misuses(ensemble, items):
    for args in (
        ("--with", items()["coat"]["id"], "--wardrobe", "nowhere"),
        ("--with", "itm_none", "--wardrobe", "mine"),
    ):
        result = ensemble("complete", *args)
        assert result.exit_code == 2
        assert "Traceback" not in result.output
        assert result.output.strip()
