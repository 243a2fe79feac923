import numpy as np
from PIL import Image, ImageDraw

from training.probes import BorderProbe, MaskShapeProbe


def picture(colour, ground="white", box=(60, 60, 160, 160)):
    drawn = Image.new("RGB", (224, 224), ground)
    ImageDraw.Draw(drawn).rectangle(box, fill=colour)
    return drawn


def test_the_border_probe_sees_the_ground_and_not_the_garment():
    red, blue, on_grey = BorderProbe().encode([picture("red"), picture("blue"), picture("red", "#dddddd")])
    np.testing.assert_array_equal(red, blue)
    assert red.tolist() == [1, 1, 1, 0, 0, 0]
    assert not np.allclose(red, on_grey)


def test_the_outline_probe_sees_the_shape_and_not_the_colour():
    red, blue, small = MaskShapeProbe().encode(
        [picture("red"), picture("blue"), picture("red", box=(90, 90, 120, 120))]
    )
    np.testing.assert_allclose(red, blue, atol=0.01)
    assert red.shape == (MaskShapeProbe.dim,)
    assert small.sum() < red.sum() / 4
