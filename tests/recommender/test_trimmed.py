from PIL import Image

from recommender.trimmed import trimmed


def test_air_is_cut_away():
    picture = Image.new("RGBA", (40, 30), (200, 0, 0, 0))
    picture.paste((200, 0, 0, 255), (5, 10, 25, 20))
    picture.putpixel((39, 29), (0, 0, 0, 10))  # dust of the mask
    assert trimmed(picture).size == (20, 10)


def test_pictures_without_opacity_or_without_anything_stay_whole():
    assert trimmed(Image.new("RGB", (7, 9))).size == (7, 9)
    assert trimmed(Image.new("RGBA", (7, 9))).size == (7, 9)
