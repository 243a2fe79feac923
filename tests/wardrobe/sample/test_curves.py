"""Curves go through their knots, bands are as wide as they should be, mirrors mirror."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from wardrobe.sample.curves import along, box, ellipse, flip, line, ribbon, spline, symmetric

COORDINATE = st.floats(0, 100)


@settings(deadline=None)
@given(st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=8))
def test_a_spline_goes_through_its_knots(knots):
    curve = spline(knots)
    for knot in knots:
        assert np.hypot(*(curve - knot).T).min() < 1e-9


def test_corners_leave_straight_sides_straight():
    square = spline([(0, 0, 1), (10, 0, 1), (10, 10, 1), (0, 10, 1)])
    on_a_side = (np.isclose(square, 0) | np.isclose(square, 10)).any(axis=1)
    assert on_a_side.all()


def test_a_symmetric_outline_is_its_own_mirror_image():
    outline = symmetric([(50, 10), (60, 20), (70, 50, 1), (50, 60)])
    mirrored = flip(outline)
    for point in mirrored:
        assert np.hypot(*(outline - point).T).min() < 1e-6


def test_a_ribbon_along_a_straight_line_is_a_rectangle():
    outline = ribbon(line((10, 50), (30, 50)), 4)
    assert outline.min(axis=0).tolist() == [10, 48]
    assert outline.max(axis=0).tolist() == [30, 52]


def test_points_along_a_path_are_evenly_spaced():
    steps = np.hypot(*np.diff(along(line((0, 0), (0, 9)), 4), axis=0).T)
    assert np.allclose(steps, 3)


def test_boxes_and_ellipses_keep_their_measures():
    assert np.allclose(np.ptp(box(10, 20, 40, 60, 3), axis=0), [30, 40])
    assert np.allclose(np.ptp(ellipse(50, 50, 8, 5), axis=0), [16, 10], atol=0.1)
