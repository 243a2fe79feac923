"""Turns a photo the way it was taken."""

from PIL import Image
from PIL.Image import Transpose

_ORIENTATION = 0x0112
# EXIF 2.32, tag 0x0112: what undoes each orientation.
_UNDO = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


def turn_needed(picture: Image.Image) -> Transpose | None:
    """How to turn a picture so that it stands upright; None when it does, or when its EXIF is broken."""
    try:
        orientation = picture.getexif().get(_ORIENTATION)
    except Exception:  # any broken EXIF: Pillow lets struct, index and type errors of its parser through
        return None
    return _UNDO.get(orientation) if isinstance(orientation, int) else None


def turned(picture: Image.Image, turn: Transpose | None) -> Image.Image:
    """The picture after the turn."""
    return picture if turn is None else picture.transpose(turn)
