from concurrent.futures import ThreadPoolExecutor

from wardrobe.ids import new_id


def test_ids_are_prefixed_and_sort_in_the_order_in_which_they_were_made() -> None:
    made = [new_id("itm") for _ in range(2000)]
    assert made == sorted(set(made))
    assert all(each.startswith("itm_") and each[4:].isalnum() and len(each) == 26 for each in made)


def test_threads_never_make_the_same_id() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_id("itm"), range(4000)))
    assert len(set(made)) == len(made)
