"""What strangers send instead of a photo: name, bytes, and what the reason must say."""

import io
import struct
import zipfile
import zlib

from tests.wardrobe.pictures import (
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
from wardrobe.photos.limits import LARGEST_FILE


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
