"""`ensemble search`."""

import json

import pytest


def test_words_find_and_tell_why(ensemble):
    result = ensemble("search", "--wardrobe", "mine", "--words", "schwarze Hose", "--limit", 1)
    assert result.exit_code == 0, result.output
    assert "understood: colour black" in result.stdout
    assert "colour black, seen in its picture" in result.stdout


def test_json_is_the_answer_of_the_api(ensemble, items, client):
    coat = items()["coat"]["id"]
    asked = ("--picture", coat, "--change", "colour=navy", "--wardrobe", "mine", "--json")
    question = {"item": coat, "change": {"colour": "navy"}, "pools": [{"collection": "mine"}]}
    assert json.loads(ensemble("search", *asked).stdout) == client.post("/v1/search", json=question).json


def test_nothing_found_says_what_to_loosen(ensemble):
    result = ensemble("search", "--shop", "shop:test", "--words", "hat under 20 EUR")
    assert result.exit_code == 0
    assert "nothing found among 4" in result.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--words", "hat"), "search what?"),
        (("--wardrobe", "mine"), "what to look for?"),
        (("--wardrobe", "mine", "--picture", "none.jpg"), "none.jpg"),
        (("--wardrobe", "mine", "--words", "x", "--region", "1,2"), "left,top,right,bottom"),
        (("--wardrobe", "mine", "--words", "x", "--change", "sleeve"), "FIELD=VALUE"),
    ],
)
def test_what_is_not_understood_exits_with_2(ensemble, args, told):
    result = ensemble("search", *args)
    assert result.exit_code == 2
    assert told in result.output
