import numpy as np


def test_rows_and_joining_keep_every_column_together(table):
    mine, shop = table(["blouse", "jeans"]), table(["boots"], source="shop")
    both = mine.followed_by(shop)
    turned = both.rows([2, 0])
    assert len(both) == 3
    assert turned.ids == (shop.ids[0], mine.ids[0])
    assert turned.types == ("boots", "blouse")
    assert turned.sources == ("shop", "mine")
    np.testing.assert_array_equal(turned.embedded.embeddings[0], shop.embedded.embeddings[0])
    assert turned.embedded.families[1] == mine.embedded.families[0]
