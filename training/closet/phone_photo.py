"""Makes a phone photo of a packshot: laid on somebody's bed or floor, tilted, in the evening."""

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

VERSION = "closet@1"
WIDTH, HEIGHT = 360, 480
# One piece of ground covers this many pixels; the rest is its mirror image, so that no seam shows.
PIECE = 240
# The packshot's outermost pixels are mixed with its white and would shine as a rim.
RIM = 5

Pixels = NDArray[np.float32]


@dataclass(frozen=True)
class Shooting:
    """How one photo is taken: degrees, shares of the frame, gains of light, pixels of blur."""

    tilt: float
    size: float
    shift: tuple[float, float]
    shadow: tuple[float, float, float]
    warmth: float
    exposure: float
    falloff: tuple[float, float]
    blur: float
    noise: float
    quality: int


def drawn_shooting(random: np.random.Generator) -> Shooting:
    """A shooting as people do it: by hand, from above, under a warm lamp."""
    return Shooting(
        tilt=float(random.uniform(-15, 15)),
        size=float(random.uniform(0.68, 0.88)),
        shift=(float(random.uniform(-0.06, 0.06)), float(random.uniform(-0.06, 0.06))),
        shadow=(float(random.uniform(-7, 7)), float(random.uniform(2, 8)), float(random.uniform(0.25, 0.5))),
        warmth=float(random.uniform(0.0, 0.10)),
        exposure=float(random.uniform(0.78, 1.05)),
        falloff=(float(random.uniform(-0.15, 0.15)), float(random.uniform(-0.15, 0.15))),
        blur=float(random.uniform(0.3, 0.9)),
        noise=float(random.uniform(1.0, 4.0)),
        quality=int(random.integers(55, 86)),
    )


def phone_photo(
    packshot: Image.Image, mask: Image.Image, backdrop: Image.Image, random: np.random.Generator
) -> Image.Image:
    """Lay a garment on a backdrop and take its photo: RGB, mask (L, same size), RGB -> RGB of 360 x 480."""
    return photographed(packshot, mask, backdrop, random)[0]


def photographed(
    packshot: Image.Image, mask: Image.Image, backdrop: Image.Image, random: np.random.Generator
) -> tuple[Image.Image, Pixels]:
    """The same photo, and how opaque the garment is in it: -> RGB, (480, 360)."""
    how = drawn_shooting(random)
    garment, opacity = _laid(packshot, mask, how)
    ground = _spread(backdrop, random) * _shadow(opacity, how)[..., None]
    scene = ground * (1 - opacity[..., None]) + garment * opacity[..., None]
    return _taken(scene * _light(how), how, random), opacity


def _laid(packshot: Image.Image, mask: Image.Image, how: Shooting) -> tuple[Pixels, Pixels]:
    """The garment tilted, sized and shifted in the frame: -> colours and opacity."""
    box = mask.getbbox() or (0, 0, *mask.size)
    garment, cut = packshot.crop(box), mask.crop(box)
    scale = how.size * min(WIDTH / garment.width, HEIGHT / garment.height)
    size = (max(1, round(garment.width * scale)), max(1, round(garment.height * scale)))
    soft = cut.filter(ImageFilter.MinFilter(RIM)).filter(ImageFilter.GaussianBlur(0.6))
    place = (
        round((0.5 + how.shift[0]) * WIDTH - size[0] / 2),
        round((0.5 + how.shift[1]) * HEIGHT - size[1] / 2),
    )
    colours, opacity = Image.new("RGB", (WIDTH, HEIGHT), "white"), Image.new("L", (WIDTH, HEIGHT))
    colours.paste(garment.resize(size, Image.Resampling.BICUBIC), place)
    opacity.paste(soft.resize(size, Image.Resampling.BICUBIC), place)
    tilted = colours.rotate(how.tilt, Image.Resampling.BICUBIC, fillcolor="white")
    return _unit(tilted), _unit(opacity.rotate(how.tilt, Image.Resampling.BICUBIC))


def _spread(backdrop: Image.Image, random: np.random.Generator) -> Pixels:
    """A piece of ground mirrored until it fills the frame: -> (height, width, 3)."""
    turned = backdrop.rotate(90 * int(random.integers(4))).resize((PIECE, PIECE), Image.Resampling.BICUBIC)
    piece = _unit(turned)
    return np.pad(piece, ((0, HEIGHT - PIECE), (0, WIDTH - PIECE), (0, 0)), mode="symmetric")


def _shadow(opacity: Pixels, how: Shooting) -> Pixels:
    """What light the ground keeps: a soft shadow to one side of the garment, a dark line where it lies."""
    right, down, strength = how.shadow
    picture = Image.fromarray(np.round(opacity * 255).astype(np.uint8))
    wide = _unit(picture.filter(ImageFilter.GaussianBlur(8)))
    wide = np.roll(wide, (round(down), round(right)), axis=(0, 1))
    near = _unit(picture.filter(ImageFilter.GaussianBlur(2)))
    return np.asarray((1 - strength * wide) * (1 - 0.25 * near), np.float32)


def _light(how: Shooting) -> Pixels:
    """Gains of red, green and blue at every pixel: a warm lamp that is nearer to one side."""
    colour = np.array([1 + how.warmth, 1.0, 1 - 1.5 * how.warmth], np.float32)
    across, along = np.linspace(-1, 1, WIDTH), np.linspace(-1, 1, HEIGHT)
    fall = 1 + how.falloff[0] * across[None, :] + how.falloff[1] * along[:, None]
    return np.asarray(how.exposure * fall[..., None] * colour, np.float32)


def _taken(scene: Pixels, how: Shooting, random: np.random.Generator) -> Image.Image:
    """Out of focus, with noise, as the phone's JPEG holds it."""
    sharp = Image.fromarray(_bytes(scene))
    soft = _unit(sharp.filter(ImageFilter.GaussianBlur(how.blur)))
    noisy = soft + random.normal(0, how.noise / 255, scene.shape).astype(np.float32)
    stored = io.BytesIO()
    Image.fromarray(_bytes(noisy)).save(stored, "JPEG", quality=how.quality)
    with Image.open(stored) as photo:
        return photo.convert("RGB")


def _unit(picture: Image.Image) -> Pixels:
    pixels: Pixels = np.asarray(picture, np.float32) / np.float32(255)
    return pixels


def _bytes(pixels: Pixels) -> NDArray[np.uint8]:
    return np.round(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
