from contextlib import suppress
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.wardrobe.bad_photos import BAD
from tests.wardrobe.pictures import (
    drawn,
    encoded,
    heic,
    jpeg,
)
from tests.wardrobe.processes import run_together
from wardrobe.photos.intake import PhotoRefusedError, open_photo


def test_draft_decoding_shows_what_full_decoding_shows() -> None:
    noise = np.random.default_rng(0).integers(0, 255, (30, 40, 3), np.uint8)
    large = Image.fromarray(noise).resize((4000, 3000), Image.Resampling.BICUBIC)
    photo = open_photo(encoded(large, "JPEG", quality=95), "a.jpg")
    slow = large.resize((1600, 1200), Image.Resampling.LANCZOS)
    difference = np.abs(np.asarray(photo.picture, np.int16) - np.asarray(slow, np.int16))
    assert difference.mean() < 2


WHOLE = {
    "jpg": jpeg((90, 120)),
    "png": encoded(drawn((90, 120)), "PNG"),
    "webp": encoded(drawn((90, 120)), "WEBP"),
    "heic": heic(drawn((90, 120))),
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
