from PIL import Image

from recommender.soft_shadow import lay_whole_picture, lay_with_shadow

TINT = (242, 237, 229)


def test_a_garment_lies_in_a_soft_shadow():
    canvas = Image.new("RGB", (400, 400), TINT)
    lay_with_shadow(canvas, Image.new("RGBA", (100, 100), (120, 20, 20, 255)), 150, 150, TINT)
    red, below, far = (canvas.getpixel(at) for at in ((200, 200), (200, 251), (10, 10)))
    assert red[0] > 100
    assert red[1] < 30
    assert sum(below) < sum(TINT) - 30
    assert far == TINT


def test_a_white_backdrop_goes_when_a_whole_picture_is_laid():
    canvas = Image.new("RGB", (100, 100), TINT)
    picture = Image.new("RGBA", (50, 50), (255, 255, 255, 255))
    picture.paste((0, 0, 0, 255), (20, 20, 30, 30))
    lay_whole_picture(canvas, picture, 10, 10)
    assert canvas.getpixel((12, 12)) == TINT
    assert canvas.getpixel((35, 35)) == (0, 0, 0)
