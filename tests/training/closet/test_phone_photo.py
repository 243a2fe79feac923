import numpy as np
import pytest
from PIL import Image, ImageDraw

from training.closet.phone_photo import HEIGHT, WIDTH, drawn_shooting, phone_photo

GROUND = (90, 120, 90)


@pytest.fixture
def packshot():
    picture, mask = Image.new("RGB", (224, 224), "white"), Image.new("L", (224, 224))
    ImageDraw.Draw(picture).rectangle((40, 30, 180, 200), fill=(200, 40, 40))
    ImageDraw.Draw(mask).rectangle((40, 30, 180, 200), fill=255)
    return picture, mask


def photo_of(packshot, seed=0):
    backdrop = Image.new("RGB", (50, 50), GROUND)
    return phone_photo(*packshot, backdrop, np.random.default_rng(seed))


def test_the_same_draw_makes_the_same_photo_and_another_another(packshot):
    assert photo_of(packshot).tobytes() == photo_of(packshot).tobytes()
    assert photo_of(packshot).tobytes() != photo_of(packshot, 1).tobytes()


@pytest.mark.parametrize("seed", range(5))
def test_the_garment_lies_on_the_ground_and_no_white_comes_along(packshot, seed):
    photo = photo_of(packshot, seed)
    pixels = np.asarray(photo, np.int64)
    assert photo.size == (WIDTH, HEIGHT)
    assert pixels.min(axis=2).max() < 200
    red = (pixels[..., 0] > pixels[..., 1] + 40).mean()
    assert 0.2 < red < 0.8
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    assert (border[:, 1] > border[:, 2]).mean() > 0.8  # green ground in warm light all around


def test_light_is_warm_and_the_garment_throws_a_shadow(packshot):
    pixels = [np.asarray(photo_of(packshot, seed), np.float64) for seed in range(12)]
    corners = np.array([picture[:12, :12].mean(axis=(0, 1)) for picture in pixels])
    assert (corners[:, 0] / corners[:, 2]).mean() > 1.05 * GROUND[0] / GROUND[2]
    # Beside the garment the ground is darker than in the corners of the same photo.
    darker = []
    for picture in pixels:
        ground = (picture[..., 0] < picture[..., 1] + 10) & (picture[..., 1] > 20)
        near = np.zeros_like(ground)
        near[HEIGHT // 2 - 20 : HEIGHT // 2 + 20] = True
        darker.append(picture[..., 1][ground].min() < 0.8 * np.median(picture[..., 1][ground]))
    assert np.mean(darker) > 0.5


def test_shootings_stay_within_what_people_do():
    for seed in range(50):
        how = drawn_shooting(np.random.default_rng(seed))
        assert abs(how.tilt) <= 15
        assert 0.68 <= how.size <= 0.88
        assert 55 <= how.quality <= 85
