import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wardrobe.pictures import animated, drawn, encoded, webp_claiming
from wardrobe.photos.webp_header import WebpHeader, webp_header


@pytest.mark.parametrize(
    "options", [{"lossless": True}, {"quality": 80}, {"quality": 80, "exif": b"Exif\0\0"}]
)
@given(width=st.integers(1, 400), height=st.integers(1, 400))
@settings(deadline=None, max_examples=20)
def test_size_is_what_was_encoded(options: dict[str, object], width: int, height: int) -> None:
    data = encoded(drawn((width, height)), "WEBP", **options)
    assert webp_header(data) == WebpHeader(width, height, animated=False)


def test_animation_and_claims_are_read() -> None:
    assert webp_header(animated("WEBP")).animated
    assert webp_header(webp_claiming(16_000, 15_000)) == WebpHeader(16_000, 15_000, animated=False)


@pytest.mark.parametrize("data", [b"", b"RIFF\0\0\0\0WEBPVP8 ", b"RIFF\0\0\0\0WEBPXXXX" + b"\0" * 40])
def test_broken_headers_are_errors(data: bytes) -> None:
    with pytest.raises(ValueError, match="WebP"):
        webp_header(data)
