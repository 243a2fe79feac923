from recommender.pattern_reasons import pattern_reason
from recommender.worded_items import worded

PLAIN = (("#27406b", "navy", 1.0),)
BUSY = (("#27406b", "navy", 0.4), ("#fafafa", "white", 0.3), ("#d01c1f", "red", 0.2))
BETWEEN = (("#27406b", "navy", 0.7), ("#fafafa", "white", 0.3))


def reason(table, *colours):
    return pattern_reason(worded(table(["shirt", "skirt", "boots"][: len(colours)], colours=colours)), 0)


def test_two_busy_pieces_compete(table):
    found = reason(table, BUSY, BUSY, PLAIN)
    assert found.text == "several busy pieces compete: shirt (3 colours) and skirt (3 colours)"
    assert len(found.items) == 2


def test_one_busy_piece_among_plain_ones(table):
    assert reason(table, PLAIN, BUSY, PLAIN).text == "the skirt alone mixes 3 colours; all else is plain"


def test_nothing_is_said_where_nothing_was_counted(table):
    assert reason(table, PLAIN, PLAIN, PLAIN) is None
    assert reason(table, BUSY, BETWEEN, PLAIN) is None
    assert reason(table, BUSY, (), PLAIN) is None
