import pytest

from wardrobe.photos.signatures import PhotoFormat, photo_format, what_it_is


def ftyp(*brands: bytes) -> bytes:
    body = b"ftyp" + brands[0] + b"\0\0\0\0" + b"".join(brands[1:])
    return (len(body) + 4).to_bytes(4, "big") + body


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"\xff\xd8\xff\xe0", PhotoFormat.JPEG),
        (b"\x89PNG\r\n\x1a\n", PhotoFormat.PNG),
        (b"RIFF\x10\0\0\0WEBPVP8 ", PhotoFormat.WEBP),
        (ftyp(b"heic", b"mif1"), PhotoFormat.HEIC),
        (ftyp(b"mif1", b"mif1", b"heic"), PhotoFormat.HEIC),
        (ftyp(b"mif1", b"mif1", b"avif"), None),
        (ftyp(b"avif", b"mif1"), None),
        (ftyp(b"hevc", b"heic"), None),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"\xff\xd8", None),
        (b"", None),
    ],
)
def test_formats_are_told_by_their_first_bytes(start: bytes, found: PhotoFormat | None) -> None:
    assert photo_format(start) is found


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (ftyp(b"avif", b"mif1"), "an AVIF picture"),
        (ftyp(b"avis", b"avif"), "an animated picture"),
        (ftyp(b"qt  "), "a video"),
        (b"\xef\xbb\xbf<svg xmlns='x'>", "an SVG drawing"),
        (b"<!-- a drawing --><SVG >", "an SVG drawing"),
        (b"id,title\n1,shirt\n", "text"),
        (b"\x01\x02\x03", "nothing known"),
    ],
)
def test_everything_else_is_named_in_words(start: bytes, words: str) -> None:
    assert what_it_is(start) == words
