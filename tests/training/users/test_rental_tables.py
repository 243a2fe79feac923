"""What is learned of who rents what."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.users.rental_columns import Columns, columns_of, names_of
from training.users.rental_tables import band_columns, fit_tables, neighbours_of


def columns(pairs):
    person, item = np.array(pairs, np.intp).reshape(-1, 2).T
    return Columns(person, item, np.zeros(len(item), np.int64), np.zeros(len(item), np.intp))


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6)), min_size=1, max_size=30))
def test_nearness_is_that_of_a_slow_loop(pairs):
    _, values = neighbours_of(columns(pairs), items=7, most=3)
    taken = [{item for person, item in pairs if person == one} for one in range(6)]
    length = [np.sqrt(sum(item in mine for mine in taken)) + 2 for item in range(7)]
    for item in range(7):
        slow = [
            sum(1 / len(mine) for mine in taken if {item, other} <= mine) / length[item] / length[other]
            for other in range(7)
            if other != item
        ]
        np.testing.assert_allclose(values[item], sorted(slow, reverse=True)[:3], atol=1e-6)


def test_sizes_tell_items_apart(rentals):
    names = names_of(rentals.rows)
    found = columns_of(rentals, names)
    tables = fit_tables(found, band_columns(rentals.rows), names, 17700)
    large = np.array([int(item) % 2 == 1 for item in names.items])
    # Bands of size 16 and 8: items with an odd number are rented in 16.
    assert (tables.size[7, large] > 0).all()
    assert (tables.size[3, large] < 0).all()
    # All have one body type: it sets nothing apart.
    assert np.abs(tables.body_type[3]).max() < 1e-3


def test_an_item_is_of_the_category_it_was_given_most_often(rentals):
    one = rentals.rows[0]
    names = names_of([one._replace(category="gown"), *[one._replace(category="dress")] * 2])
    assert (names.items, names.categories, names.category_of.tolist()) == ((one.item,), ("dress",), [0])
