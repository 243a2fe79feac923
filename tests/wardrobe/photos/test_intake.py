import io
import struct
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from tests.wardrobe.pictures import (
    BLUE,
    RED,
    animated,
    chunk,
    drawn,
    encoded,
    heic,
    jpeg,
    jpeg_claiming,
    png_claiming,
    webp_claiming,
)
from tests.wardrobe.processes import run_together
from wardrobe.photos.intake import PhotoRefusedError, open_photo
from wardrobe.photos.limits import LARGEST_FILE, LONGEST_SIDE


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def png_with_text_bomb() -> bytes:
    packed = zlib.compress(b"x" * 200_000_000, 9)
    whole = encoded(drawn(), "PNG")
    return whole[:33] + chunk(b"zTXt", b"Comment\0\0" + packed) + whole[33:]


def middle_cut_out(data: bytes) -> bytes:
    return data[: len(data) // 2]


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
# name, bytes, what the reason must say
BAD = {
    "zero bytes": ("empty.jpg", b"", "empty (0 bytes)"),
    "text": ("notes.jpg", b"buy socks\n", "but text"),
    "random bytes": ("noise.jpg", bytes(range(256)) * 20, "nothing known"),
    "only the first bytes of a JPEG": ("tiny.jpg", b"\xff\xd8\xff\xe0", "broken"),
    "truncated JPEG": ("half.jpg", middle_cut_out(jpeg((900, 1200))), "cut short"),
    "truncated PNG": ("half.png", middle_cut_out(encoded(drawn(), "PNG")), "cannot be decoded"),
    "truncated WebP": ("half.webp", middle_cut_out(encoded(drawn(), "WEBP")), "cannot be decoded"),
    "truncated HEIC": ("half.heic", middle_cut_out(heic(drawn())), "cannot be decoded"),
    "PNG with a broken checksum": (
        "crc.png",
        encoded(drawn(), "PNG").replace(b"IDAT", b"IDAT\xff", 1),
        "cannot be decoded",
    ),
    "PNG of 2.5 gigapixels": ("bomb.png", png_claiming(50_000, 50_000), "pixel"),
    "PNG of 100 megapixels": ("big.png", png_claiming(10_000, 10_000), "pixel"),
    "JPEG of 4 gigapixels": ("bomb.jpg", jpeg_claiming(65_000, 65_000), "pixel"),
    "JPEG of 60 megapixels": ("big.jpg", jpeg_claiming(10_000, 6_000), "60 megapixels; at most 52"),
    "WebP of 268 megapixels": ("bomb.webp", webp_claiming(16_383, 16_383), "268 megapixels"),
    "PNG with a text bomb": ("text.png", png_with_text_bomb(), "cannot be decoded"),
    "too small": ("icon.png", encoded(drawn((40, 40)), "PNG"), "too small"),
    "one pixel high": ("line.png", encoded(drawn((2000, 1)), "PNG"), "too small"),
    "too thin": ("banner.png", encoded(drawn((2000, 100)), "PNG"), "too long and thin"),
    "animated GIF": ("moving.gif", animated("GIF"), "a GIF"),
    "still GIF": ("still.gif", encoded(drawn(), "GIF"), "a GIF"),
    "animated WebP": ("moving.webp", animated("WEBP"), "animated"),
    "animated PNG": ("moving.png", animated("PNG"), "animated"),
    "SVG": ("drawing.svg", SVG, "an SVG drawing"),
    "SVG called JPEG": ("drawing.jpg", SVG, "an SVG drawing"),
    "PDF": ("scan.pdf", b"%PDF-1.7\n", "a PDF"),
    "PDF called JPEG": ("scan.jpg", b"%PDF-1.7\n", "a PDF"),
    "web page": ("page.jpg", b"<!DOCTYPE html><script>alert(1)</script>", "a web page"),
    "PostScript": ("print.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
    "TIFF": ("scan.tif", encoded(drawn(), "TIFF"), "a TIFF"),
    "BMP": ("old.bmp", encoded(drawn(), "BMP"), "a BMP"),
    "AVIF": ("new.avif", encoded(drawn(), "AVIF"), "an AVIF"),
    "JPEG 2000": ("film.jp2", encoded(drawn(), "JPEG2000"), "JPEG 2000"),
    "ICO": ("site.ico", encoded(drawn((64, 64)), "ICO"), "an icon"),
    "video": ("clip.heic", struct.pack(">I", 24) + b"ftypmp42\0\0\0\0isommp42" + b"\0" * 99, "a video"),
    "HEIC sequence": (
        "burst.heic",
        struct.pack(">I", 24) + b"ftyphevc\0\0\0\0msf1hevc" + b"\0" * 99,
        "animated",
    ),
    "ZIP": ("photos.zip", zipped("a.jpg", jpeg()), "a ZIP archive"),
    "ZIP called JPEG": ("photos.jpg", zipped("a.jpg", jpeg()), "a ZIP archive"),
    "gzip": ("photo.svgz", b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
    "program": ("photo.exe", b"MZ\x90\0", "a program"),
    "JPEG called PDF": ("scan.pdf", jpeg(), "wrongly named: it is a JPEG but is called .pdf"),
    "PNG called program": ("shirt.jpg.exe", encoded(drawn(), "PNG"), "wrongly named: it is a PNG"),
    "JPEG called SVG": ("shirt.svg", jpeg(), "wrongly named"),
    "too many bytes": ("long.jpg", jpeg() + b"\0" * LARGEST_FILE, "at most 64 MiB"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_refused_with_its_name_and_a_reason(kind: str) -> None:
    name, data, reason = BAD[kind]
    with pytest.raises(PhotoRefusedError) as refused:
        open_photo(data, name)
    assert refused.value.name == name
    assert reason in refused.value.reason


GOOD = {
    "JPEG": ("a.jpg", jpeg()),
    "progressive JPEG": ("a.jpeg", jpeg(progressive=True)),
    "PNG": ("a.png", encoded(drawn(), "PNG")),
    "WebP": ("a.webp", encoded(drawn(), "WEBP", quality=95)),
    "lossless WebP": ("a.webp", encoded(drawn(), "WEBP", lossless=True)),
    "HEIC": ("IMG_0001.HEIC", heic(drawn())),
    "HEIC that a phone called JPEG": ("a.jpg", heic(drawn())),
    "PNG called JPEG": ("a.jpg", encoded(drawn(), "PNG")),
    "without an ending": ("photo 1", jpeg()),
    "with a number for an ending": ("look 3.5", jpeg()),
    "palette": ("a.png", encoded(drawn().quantize(16), "PNG")),
    "CMYK": ("a.jpg", encoded(drawn().convert("CMYK"), "JPEG", quality=95)),
}


@pytest.mark.parametrize("kind", GOOD)
def test_good_input_comes_out_as_plain_jpeg_of_the_same_colours(kind: str) -> None:
    name, data = GOOD[kind]
    photo = open_photo(data, name)
    assert photo.name == name
    assert photo.picture.mode == "RGB"
    assert photo.picture.size == (300, 400)
    assert photo.data.startswith(b"\xff\xd8\xff")
    assert close(photo.picture.getpixel((150, 200)), RED)
    assert close(photo.picture.getpixel((5, 5)), (255, 255, 255))


def close(found: object, wanted: tuple[int, int, int], within: int = 12) -> bool:
    return bool(np.abs(np.subtract(found, wanted)).max() <= within)


def test_what_is_recognised_is_what_is_stored() -> None:
    photo = open_photo(jpeg(), "a.jpg")
    with Image.open(io.BytesIO(photo.data)) as stored:
        assert np.array_equal(np.asarray(stored), np.asarray(photo.picture))


def test_the_same_picture_has_the_same_hash_whatever_was_written_beside_its_pixels() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of Anna"
    plain, told = encoded(drawn(), "PNG"), encoded(drawn(), "PNG", exif=exif)
    assert plain != told
    assert open_photo(plain, "a.png").sha256 == open_photo(told, "b.png").sha256
    assert open_photo(plain, "a.png").sha256 != open_photo(encoded(drawn(colour=BLUE), "PNG"), "a.png").sha256


def test_photos_are_bounded_and_never_enlarged() -> None:
    assert open_photo(jpeg((4000, 3000)), "a.jpg").picture.size == (LONGEST_SIDE, 1200)
    assert open_photo(encoded(drawn((1000, 2500)), "PNG"), "a.png").picture.size == (640, LONGEST_SIDE)
    assert open_photo(jpeg((100, 80)), "a.jpg").picture.size == (100, 80)


def test_draft_decoding_shows_what_full_decoding_shows() -> None:
    noise = np.random.default_rng(0).integers(0, 255, (30, 40, 3), np.uint8)
    large = Image.fromarray(noise).resize((4000, 3000), Image.Resampling.BICUBIC)
    photo = open_photo(encoded(large, "JPEG", quality=95), "a.jpg")
    slow = large.resize((1600, 1200), Image.Resampling.LANCZOS)
    difference = np.abs(np.asarray(photo.picture, np.int16) - np.asarray(slow, np.int16))
    assert difference.mean() < 2


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_out_upright(orientation: int, kind: str) -> None:
    upright = drawn((320, 240))
    upright.paste(BLUE, (0, 0, 80, 60))
    # What a camera stores when it is held so: the inverse of what EXIF says undoes it.
    turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}.get(orientation)
    taken = upright if turn is None else upright.transpose(Image.Transpose(turn))
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = open_photo(encoded(taken, kind, exif=exif), "a.jpg")
    assert photo.picture.size == (320, 240)
    assert close(photo.picture.getpixel((20, 20)), BLUE)
    assert close(photo.picture.getpixel((300, 220)), (255, 255, 255))


def test_a_heic_comes_out_upright_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    taken = drawn((320, 240)).transpose(Image.Transpose.ROTATE_90)
    photo = open_photo(heic(taken, exif=exif.tobytes()), "IMG_1.HEIC")
    assert photo.picture.size == (320, 240)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data:UserWarning")
def test_broken_exif_is_no_reason_to_refuse() -> None:
    photo = open_photo(jpeg(exif=b"Exif\0\0MM\0*\0\0\xff\xff" + b"\xff" * 40), "a.jpg")
    assert photo.picture.size == (300, 400)


MARK = b"ANNA-AT-52.5N-13.4E"


def marked() -> dict[str, bytes]:
    exif = Image.Exif()
    exif[0x010E] = MARK.decode()
    exif.get_ifd(0x8825)[29] = MARK.decode()
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", MARK.decode())
    notes.add_itxt("XML:com.adobe.xmp", f"<x>{MARK.decode()}</x>")
    picture = drawn()
    return {
        "jpg": encoded(picture, "JPEG", exif=exif, comment=MARK, xmp=MARK, icc_profile=MARK) + MARK,
        "png": encoded(picture, "PNG", exif=exif, pnginfo=notes) + MARK,
        "webp": encoded(picture, "WEBP", exif=exif.tobytes(), xmp=MARK),
        "heic": heic(picture, exif=exif.tobytes(), xmp=MARK),
    }


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "heic"])
def test_no_metadata_and_no_tail_survives(kind: str) -> None:
    data = marked()[kind]
    assert MARK in data
    photo = open_photo(data, f"a.{kind}")
    assert MARK not in photo.data
    with Image.open(io.BytesIO(photo.data)) as stored:
        assert set(stored.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not stored.getexif()


def test_what_hides_behind_a_picture_is_gone() -> None:
    hidden = zipped("evil.js", b"alert(1)") + b"<script>alert(1)</script>"
    photo = open_photo(jpeg() + hidden, "a.jpg")
    assert b"PK\x03\x04" not in photo.data
    assert b"<script" not in photo.data


def test_transparency_becomes_white() -> None:
    picture = drawn().convert("RGBA")
    picture.putalpha(0)
    picture.paste((*BLUE, 255), (100, 100, 200, 200))
    photo = open_photo(encoded(picture, "PNG"), "a.png")
    assert close(photo.picture.getpixel((150, 300)), (255, 255, 255))
    assert close(photo.picture.getpixel((150, 150)), BLUE)


def test_a_transparent_palette_colour_becomes_white() -> None:
    picture = drawn().quantize(4)
    red = picture.getpixel((150, 200))
    photo = open_photo(encoded(picture, "PNG", transparency=red), "a.png")
    assert close(photo.picture.getpixel((150, 200)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "LA", "1"])
def test_grey_stays_grey(mode: str) -> None:
    photo = open_photo(encoded(Image.new("RGB", (200, 200), "white").convert(mode), "PNG"), "a.png")
    assert close(photo.picture.getpixel((100, 100)), (255, 255, 255), within=1)


def test_sixteen_bit_grey_is_scaled_not_clipped() -> None:
    half = Image.fromarray(np.full((200, 200), 32896, np.uint16))
    photo = open_photo(encoded(half, "PNG"), "a.png")
    assert close(photo.picture.getpixel((100, 100)), (128, 128, 128), within=2)


def display_p3() -> bytes:
    """A profile like Display P3, made from sRGB's by exchanging the three colorants (ICC.1:2022, 9.2.44)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    colorants = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    tags = struct.unpack_from(">I", profile, 128)[0]
    for row in range(tags):
        signature, offset, _ = struct.unpack_from(">4sII", profile, 132 + 12 * row)
        if signature in colorants:
            values = (round(value * 65536) for value in colorants[signature])
            struct.pack_into(">iii", profile, offset + 8, *values)
    return bytes(profile)


@pytest.mark.parametrize(
    "encode", [lambda p, icc: encoded(p, "PNG", icc_profile=icc), lambda p, icc: heic(p, icc_profile=icc)]
)
def test_colours_of_other_profiles_become_srgb(encode) -> None:
    # Display P3 (200, 100, 100) is sRGB (214, 94, 97): worked with coloraide.
    from coloraide import Color

    worked = Color("color(display-p3 0.784314 0.392157 0.392157)").convert("srgb").coords()
    photo = open_photo(encode(Image.new("RGB", (200, 200), (200, 100, 100)), display_p3()), "a.png")
    assert close(photo.picture.getpixel((100, 100)), tuple(round(255 * value) for value in worked), within=4)
    assert photo.picture.getpixel((100, 100))[0] > 208


def test_a_broken_profile_is_taken_for_srgb() -> None:
    photo = open_photo(encoded(drawn(), "PNG", icc_profile=b"no profile at all"), "a.png")
    assert close(photo.picture.getpixel((150, 200)), RED)


WHOLE = {
    "jpg": jpeg((90, 120)),
    "png": encoded(drawn((90, 120)), "PNG"),
    "webp": encoded(drawn((90, 120)), "WEBP"),
}


@given(kind=st.sampled_from(sorted(WHOLE)), data=st.data())
@settings(deadline=None, max_examples=150)
def test_mutated_files_are_taken_or_refused_and_nothing_else(kind: str, data: st.DataObject) -> None:
    whole = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(whole)))
    with suppress(PhotoRefusedError):
        assert open_photo(bytes(whole[:cut]), f"a.{kind}").picture.mode == "RGB"


BOMBS = [kind for kind in BAD if "pixels" in kind or "bomb" in kind]
OPEN = """
import resource, sys, time
from pathlib import Path
from wardrobe.photos.intake import PhotoRefusedError, open_photo
most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in map(Path, sys.argv[1:]):
    data = path.read_bytes()
    before, started = most(), time.process_time()
    try:
        open_photo(data, path.name)
    except PhotoRefusedError:
        print(most() - before, time.process_time() - started)
"""


def test_bombs_are_refused_by_their_header_in_little_time_and_memory(tmp_path: Path) -> None:
    for kind in BOMBS:
        (tmp_path / BAD[kind][0]).write_bytes(BAD[kind][1])
    (output,) = run_together(OPEN, tuple(str(tmp_path / BAD[kind][0]) for kind in BOMBS))
    told = [[float(number) for number in line.split()] for line in output.splitlines()]
    assert len(told) == len(BOMBS) == 6
    for kibibytes, seconds in told:
        assert kibibytes < 64 * 1024
        assert seconds < 0.5
