"""Draws a cut-out with the shadow of something that lies flat."""

from PIL import Image, ImageChops, ImageFilter

# Shares of the canvas's width: how soft the shadow is and how far it falls.
CONTACT, CONTACT_FALL, CONTACT_STRENGTH = 0.004, 0.003, 0.22
AMBIENT, AMBIENT_FALL, AMBIENT_STRENGTH = 0.018, 0.011, 0.12
SHADOW = (64, 52, 40)
TINTED = 0.75

Colour = tuple[int, int, int]


def lay_whole_picture(canvas: Image.Image, picture: Image.Image, x: int, y: int) -> None:
    """Lay a picture that was not cut out on an RGB canvas: multiplied, so that a white backdrop goes."""
    box = (x, y, x + picture.width, y + picture.height)
    canvas.paste(ImageChops.multiply(canvas.crop(box), picture.convert("RGB")), box)


def lay_with_shadow(canvas: Image.Image, cutout: Image.Image, x: int, y: int, ground: Colour) -> None:
    """Lay an RGBA cut-out on an RGB canvas at (x, y) over its shadows; `ground` is the tint."""
    width = canvas.width
    for soft, fall, strength in (
        (AMBIENT, AMBIENT_FALL, AMBIENT_STRENGTH),
        (CONTACT, CONTACT_FALL, CONTACT_STRENGTH),
    ):
        _cast(canvas, cutout.getchannel("A"), (x, y + round(fall * width)), soft * width, strength)
    canvas.paste(_in_this_light(cutout, ground), (x, y), cutout)


def _in_this_light(cutout: Image.Image, ground: Colour) -> Image.Image:
    """Let white take on most of the ground's tint: remains of a white backdrop fade, white clothes stay."""
    lit = ImageChops.multiply(cutout.convert("RGB"), Image.new("RGB", cutout.size, ground))
    return Image.blend(cutout.convert("RGB"), lit, TINTED)


def _cast(
    canvas: Image.Image, alpha: Image.Image, at: tuple[int, int], radius: float, strength: float
) -> None:
    reach = int(3 * radius) + 1
    spread = Image.new("L", (alpha.width + 2 * reach, alpha.height + 2 * reach), 0)
    spread.paste(alpha, (reach, reach))
    spread = spread.filter(ImageFilter.GaussianBlur(radius))
    faint = ImageChops.multiply(spread, Image.new("L", spread.size, round(255 * strength)))
    canvas.paste(SHADOW, (at[0] - reach, at[1] - reach), faint)
