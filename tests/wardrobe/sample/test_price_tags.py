from wardrobe.feeds.price import read_price
from wardrobe.sample.pieces import shop_pieces
from wardrobe.sample.price_tags import price_tag


def test_every_piece_of_the_shop_has_a_price_that_stays():
    tags = {piece.external_id: price_tag(piece.style.type, piece.external_id) for piece in shop_pieces()}
    prices = [read_price(tag) for tag in tags.values()]
    assert {price.currency for price in prices} == {"EUR"}
    assert 10 < min(price.amount for price in prices) < 30
    assert 200 < max(price.amount for price in prices) < 300
    assert all(price_tag(p.style.type, p.external_id) == tags[p.external_id] for p in shop_pieces())
