import gc

from recommender.kept_by_table import KeptByTable


def test_a_table_is_worked_out_once_and_let_go(table):
    asked = []
    kept = KeptByTable(lambda items: asked.append(len(items)) or items.ids)
    items = table(["jeans", "boots"])
    assert kept.of(items) is kept.of(items)
    assert asked == [2]
    kept.of(items.rows([0]))
    assert asked == [2, 1]
    del items
    gc.collect()
    assert len(kept._kept) == 0
