"""Light comes from above left: slopes that face it are brighter, flat cloth keeps its colour."""

import numpy as np

from wardrobe.sample.light import light_on, shade


def test_flat_cloth_keeps_its_colour():
    albedo = np.full((8, 8, 3), 0.5, np.float32)
    seen = shade(albedo, light_on(np.zeros((8, 8), np.float32), 8), 0.5)
    assert np.allclose(seen, albedo, atol=0.02)


def test_a_slope_that_faces_the_light_is_brighter_than_one_that_turns_away():
    rows, columns = np.mgrid[:8, :8].astype(np.float32)
    facing = light_on(0.5 * (rows + columns), 8).diffuse.mean()
    turned = light_on(-0.5 * (rows + columns), 8).diffuse.mean()
    assert turned < 1 < facing


def test_what_is_seen_is_a_colour_whatever_the_relief():
    relief = np.random.default_rng(0).normal(0, 30, (16, 16)).astype(np.float32)
    seen = shade(np.ones((16, 16, 3), np.float32), light_on(relief, 20), 1.0)
    assert seen.min() >= 0
    assert seen.max() <= 1
