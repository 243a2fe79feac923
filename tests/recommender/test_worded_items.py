from recommender.worded_items import worded


def test_items_are_called_by_colour_and_type(table):
    jeans, piece = worded(table(["jeans", "unsure"], colours=[(("#223355", "navy", 0.8),), ()]))
    assert (jeans.name, jeans.verb, jeans.slot) == ("navy jeans", "are", "bottom")
    assert (piece.name, piece.verb, piece.slot, piece.colour) == ("piece", "is", None, None)
