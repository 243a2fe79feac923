"""POST /v1/looks with a context, and for a person."""

import pytest

POOLS = [{"collection": "mine"}, {"collection": "shop:test"}]


@pytest.fixture
def ask(client, items):
    """Asks for looks around the shirt."""

    def asked(**question):
        shirt = items()["shirt"]["id"]
        return client.post("/v1/looks", json={"pools": POOLS, "items": [shirt], **question})

    return asked


def types_in(answer):
    return {part["type"] for look in answer.json["looks"] for part in look["items"]}


def test_a_context_is_understood_and_told(ask):
    answer = ask(context={"occasion": "Vorstellungsgespräch", "weather": {"low_c": 2, "rain": True}})
    assert answer.status_code == 200, answer.json
    assert "outerwear added, since it gets 2 degrees cold" in answer.json["rules"]
    for look in answer.json["looks"]:
        assert "outerwear" in {part["slot"] for part in look["items"]}
        parts = look["parts"]
        assert parts["preference"] == 0.5
        assert 0 < parts["context"] <= 1
        assert parts["weights"] == {"preference": 2.0, "context": 1.0}
        assert look["score"] <= parts["compatibility"]
        assert any("rain" in line for line in look["traded_off"])


def test_without_a_context_the_score_is_the_compatibility(ask):
    for look in ask().json["looks"]:
        assert look["score"] == look["parts"]["compatibility"]
        assert (look["parts"]["context"], look["traded_off"]) == (1, [])


def test_a_budget_keeps_out_what_has_no_price(ask):
    answer = ask(context={"budget": {"total": "20 EUR", "footwear": "5 EUR"}}, prefer="shop:test")
    assert {"handbag", "formal shoes", "trainers"}.isdisjoint(types_in(answer))
    assert any("at a price nobody knows" in rule for rule in answer.json["rules"])


@pytest.mark.parametrize(
    ("context", "field", "words"),
    [
        ({"occasion": "xyzzy"}, "context.occasion", "'xyzzy' is no occasion that is known; known: everyday"),
        ({"weather": {"low_c": 9, "high_c": 3}}, "context.weather", "low_c 9 is above high_c 3"),
        ({"weather": {"low_c": 900}}, "context.weather.low_c", "less than or equal to 60"),
        ({"budget": {"total": "cheap"}}, "context.budget.total", "write an amount and a currency"),
        ({"budget": {"footwear": "20"}}, "context.budget.footwear", "write an amount and a currency"),
        ({"budget": {"tail": "20 EUR"}}, "context.budget.tail", "Extra inputs"),
        ({"colours_wanted": ["loud"]}, "context.colours_wanted", "'loud' is no colour that is known"),
        (
            {"colours_wanted": ["navy"], "colours_banned": ["blue"]},
            "context",
            "wanted and banned at once: navy",
        ),
        ({"dress_code": "toga"}, "context.dress_code", "Input should be"),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(ask, context, field, words):
    answer = ask(context=context)
    assert answer.status_code == 422
    (fault,) = [fault for fault in answer.json["errors"] if fault["field"] == field]
    assert words in fault["detail"]


@pytest.mark.parametrize(("name", "value"), [("diversity", 1.1), ("exploration", -0.1)])
def test_settings_of_the_search_have_ends(ask, name, value):
    answer = ask(**{name: value})
    assert (answer.status_code, answer.json["errors"][0]["field"]) == (422, name)


def test_looks_are_for_who_asks_unless_they_are_not(ask, client, items):
    boots, jeans = items()["boots"]["id"], items()["jeans"]["id"]
    plain = ask().json
    for item in (jeans, items()["coat"]["id"]):
        assert client.post("/v1/signals", json={"kind": "like", "items": [item]}).status_code == 201
    assert any(look["parts"]["preference"] != 0.5 for look in ask().json["looks"])
    assert ask(personal=False).json == plain
    client.post("/v1/signals", json={"kind": "hide", "items": [boots]})
    for answer in (ask().json, ask(personal=False).json):
        assert boots not in {part["item"] for look in answer["looks"] for part in look["items"]}
        assert boots not in {swap["item"] for look in answer["looks"] for swap in look["swaps"]}
        assert any("hidden by you" in rule for rule in answer["rules"])


def test_the_same_question_gets_the_same_answer_however_much_it_strays(ask):
    question = {"exploration": 1.0, "diversity": 0.9, "context": {"season": "winter"}}
    assert ask(**question).data == ask(**question).data
