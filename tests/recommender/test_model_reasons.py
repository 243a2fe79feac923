from recommender.looks import PairShare
from recommender.model_reasons import model_reasons
from recommender.outfit_score import OutfitScore
from recommender.worded_items import worded


def rated(items, *chances):
    pairs = [(0, 1), (0, 2), (1, 2)]
    return OutfitScore(
        0.7,
        (0.6, 0.8),
        tuple(
            PairShare((items[one].id, items[other].id), chance, 0.1)
            for (one, other), chance in zip(pairs, chances, strict=False)
        ),
        (0.0,) * 3,
    )


def test_best_and_doubted_pair_are_named(table):
    items = worded(table(["coat", "jeans", "boots"]))
    best, worst = model_reasons(items, rated(items, 0.91, 0.6, 0.31), 0)
    assert best.text == "strongest pair: grey coat with grey jeans (91%)"
    assert worst.text == "least sure about grey jeans with grey boots (31%)"
    assert worst.items == (items[1].id, items[2].id)


def test_no_doubt_no_word(table):
    items = worded(table(["coat", "jeans", "boots"]))
    assert len(model_reasons(items, rated(items, 0.9, 0.8, 0.7), 1)) == 1


def test_a_look_of_two_has_its_score_alone(table):
    items = worded(table(["coat", "jeans"]))
    assert model_reasons(items, rated(items, 0.9), 0) == []
