"""A drawn photo of somebody's clothes, as `FakeRecogniser` reads it."""

import io

from PIL import Image, ImageDraw

# Tall, wide, small and less sure, and a speck that is no item.
TROUSERS, TRAINERS, CAP, SPECK = (
    (60, 120, 140, 360),
    (220, 380, 380, 440),
    (250, 40, 310, 100),
    (10, 10, 30, 30),
)


def worn_photo(kind: str = "PNG") -> bytes:
    """Four patches on white, 400 x 480."""
    picture = Image.new("RGB", (400, 480), "white")
    pen = ImageDraw.Draw(picture)
    for box, colour in ((TROUSERS, "#2b2b60"), (TRAINERS, "#802020"), (CAP, "#207020"), (SPECK, "#777777")):
        pen.rectangle(box, fill=colour)
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()
