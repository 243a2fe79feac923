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


def worn_photo(kind: str = "PNG", shade: int = 0) -> bytes:
    """Four patches on white, 400 x 480; a `shade` of the trousers and shoes makes it another photo."""
    picture = Image.new("RGB", (400, 480), "white")
    pen = ImageDraw.Draw(picture)
    colours = (f"#2b2b{0x60 + 8 * shade:02x}", f"#8020{0x20 + 8 * shade:02x}", "#207020", "#777777")
    for box, colour in zip((TROUSERS, TRAINERS, CAP, SPECK), colours, strict=True):
        pen.rectangle(box, fill=colour)
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()
