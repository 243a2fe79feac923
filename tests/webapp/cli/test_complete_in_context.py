"""`ensemble complete` with a context."""

import json

import pytest

CONTEXT = {
    "occasion": "work",
    "weather": {"low_c": 2, "high_c": 8, "rain": True, "wind": False},
    "season": None,
    "dress_code": "business",
    "colours_wanted": ["navy"],
    "colours_banned": ["red"],
    "budget": {"total": "80 EUR", "footwear": "40 EUR"},
    "modesty": "covered",
    "warmth": "feels cold",
}


def test_options_are_the_context_of_the_api(ensemble, items, client):
    coat = items()["coat"]["id"]
    result = ensemble(
        *("complete", "--with", coat, "--wardrobe", "mine", "--json", "--occasion", "work", "--low-c", 2),
        *(
            "--high-c",
            8,
            "--rain",
            "--dress-code",
            "business",
            "--want-colour",
            "navy",
            "--ban-colour",
            "red",
        ),
        *("--budget", "80 EUR", "--budget-for", "footwear=40 EUR", "--covered", "--feels", "cold"),
        *("--diversity", 0.4, "--explore", 0.2, "--not-personal"),
    )
    assert result.exit_code == 0, result.output
    question = {"items": [coat], "pools": [{"collection": "mine"}], "context": CONTEXT, "personal": False}
    answer = client.post("/v1/looks", json=question | {"diversity": 0.4, "exploration": 0.2})
    assert json.loads(result.stdout) == answer.json


def test_parts_rules_and_what_was_traded_off_are_told(ensemble, items):
    shirt = items()["shirt"]["id"]
    result = ensemble(
        "complete", "--with", shirt, "--wardrobe", "mine", "--low-c", -9, "--rain", "--looks", 1
    )
    assert "rule: outerwear added, since it gets -9 degrees cold" in result.stdout
    assert "of 100: goes together" in result.stdout
    assert "it gets -9" in result.stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--occasion", "xyzzy"), "context.occasion: 'xyzzy' is no occasion"),
        (("--budget", "much"), "context.budget.total: 'much' is no price"),
        (("--budget-for", "shoes=3 EUR"), "write SLOT=PRICE; slots: headwear"),
        (("--low-c", 9, "--high-c", 1), "low_c 9 is above high_c 1"),
        (("--want-colour", "loud"), "context.colours_wanted: 'loud' is no colour"),
    ],
)
def test_a_misuse_is_told_in_one_line(ensemble, options, words):
    result = ensemble("complete", "--with", "itm_x", "--wardrobe", "mine", *options)
    assert result.exit_code == 2
    assert words in result.output
