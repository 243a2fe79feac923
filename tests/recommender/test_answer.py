import json

from compatibility.item_types import Slot
from recommender.answer import completion_to_dict
from recommender.complete import complete
from recommender.looks import LookQuery


def test_the_answer_has_the_shape_of_the_design_and_is_json(scorer, table):
    pool = table(["jeans", "skirt", "boots", "heels", "handbag", "clutch"])
    completion = complete(table(["blouse"], source="photo"), pool, scorer, LookQuery(wanted=(Slot.BAG,)))
    answer = json.loads(json.dumps(completion_to_dict(completion)))
    assert set(answer) == {"looks", "relaxed", "rules", "model", "encoder"}
    assert (answer["model"], answer["encoder"]) == ("random@0", "random@1")
    for look in answer["looks"]:
        assert set(look) == {
            *("score", "interval", "sure", "unsure_because"),
            *("items", "pairs", "reasons", "swaps"),
            *("parts", "traded_off", "costs"),
        }
        assert look["parts"] == {
            "compatibility": look["score"],
            "preference": 0.5,
            "context": 1.0,
            "weights": {"preference": 2.0, "context": 1.0},
        }
        low, high = look["interval"]
        assert 0 <= low <= look["score"] <= high <= 1
        assert (look["sure"], look["unsure_because"]) == (True, [])
        assert [item["slot"] for item in look["items"]] == ["top", "bottom", "footwear", "bag"]
        assert set(look["items"][0]) == {"slot", "item", "type", "from", "given", "blame"}
        assert look["items"][0]["from"] == "photo"
        assert set(look["swaps"][0]) == {"slot", "replaces", "item", "gain"}
        assert set(look["reasons"][0]) == {"kind", "text", "items"}
        assert set(look["pairs"][0]) == {"items", "compatibility", "contribution"}
