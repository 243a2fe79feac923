"""What it costs to make a kept item of one phone photo of 12 megapixels, part by part, on one core.

OMP_NUM_THREADS=1 python benchmarks/recognise.py [--photo FILE] [--home DIR]

Processor time, the median of several rounds. Beside it the naive path: the photo decoded whole, made smaller
afterwards, encoders in PyTorch with 32-bit floats; its vectors must be ours to a cosine of 0.995.
"""

import argparse
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from PIL import Image, ImageFilter
from pillow_heif import register_heif_opener
from side_by_side.naive_reading import NaiveReading, cosine

from compatibility.encoders.encoder import Encoder
from wardrobe.collections import ensure_collection, ensure_owner
from wardrobe.cutout_file import cutout_png
from wardrobe.files import FileStore
from wardrobe.importing import Recognise, keep_photo
from wardrobe.photos.intake import open_photo
from wardrobe.recognition.attribute_heads import AttributeHeads, default_attributes_folder
from wardrobe.recognition.colours import dominant_colours
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed
from wardrobe.recognition.parser import Parser
from wardrobe.recognition.recogniser import prepared_encoders, prepared_recogniser
from wardrobe.recognition.type_head import TypeHead, default_head_folder
from wardrobe.sample.garments import draw_wardrobe
from wardrobe.store import Store

WIDTH, HEIGHT = 3024, 4032
ROUNDS = 7
TARGET_MS, CLOSE = 250.0, 0.995
OWNER, WARDROBE = "own_bench", "mine"


def main() -> None:
    """Print the parts, the whole, HEIC apart, the naive path; exit 1 when a target is missed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--photo", type=Path, help="any photo; a drawn garment without one")
    options.add_argument("--home", type=Path, default=Path("var"), help="where the encoders are prepared")
    chosen = options.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    scene = twelve_megapixels(chosen.photo)
    jpeg, heic = encoded(scene, "JPEG", quality=92), encoded(scene, "HEIF", quality=70)
    recogniser = prepared_recogniser(chosen.home, threads=1)
    cutter, encoders = Cutter(threads=1), prepared_encoders(chosen.home, threads=1)
    say(f"{WIDTH} x {HEIGHT} pixels, JPEG of {len(jpeg) / 1e6:.1f} MB, one thread; {recogniser.version}")
    for what, spent in parts(cutter, encoders, jpeg).items():
        say(f"  {what:48s} {spent:7.1f} cpu-ms")
    whole = kept(jpeg, recogniser.recognise)
    say(f"JPEG to a kept item {whole:31.1f} cpu-ms (target {TARGET_MS:.0f})")
    say(f"HEIC to a kept item {kept(heic, recogniser.recognise):31.1f} cpu-ms")
    closest = beside(cutter, encoders, jpeg)
    sys.exit(whole > TARGET_MS or closest < CLOSE)


def parts(cutter: Cutter, encoders: Sequence[Encoder], data: bytes) -> dict[str, float]:
    """Each step by itself, in the order in which it happens: what -> cpu-ms."""
    parser, types = Parser(threads=1), TypeHead.load(default_head_folder())
    attributes = AttributeHeads.load(default_attributes_folder())
    photo = open_photo(data, "a.jpg")
    cutout = cutter.cut(photo.picture)
    square = framed(cutout)
    (vector,) = next(each for each in encoders if each.id == types.encoder).encode([square])
    png, parse = cutout_png(photo.picture, cutout), cpu_ms(lambda: parser.parse(photo.picture))
    return {
        "decode, and encode without metadata": cpu_ms(lambda: open_photo(data, "a.jpg")),
        "parse": parse,
        "refine the edge and cut": cpu_ms(lambda: cutter.cut(photo.picture)) - parse,
        "frame": cpu_ms(lambda: framed(cutout)),
        **{f"encode with {each.id}": cpu_ms(partial(each.encode, [square])) for each in encoders},
        "heads": cpu_ms(lambda: (types.probabilities(vector[None]), attributes.told(vector, "shirt"))),
        "colours": cpu_ms(lambda: dominant_colours(cutout)),
        "files": cpu_ms(lambda: cutout_png(photo.picture, cutout)) + written(photo.data, png),
    }


def written(*files: bytes) -> float:
    """Processor time of writing files safely, in ms; each time other ones, since the same are kept once."""
    with tempfile.TemporaryDirectory() as folder:
        store, rounds = FileStore(Path(folder)), count()
        return cpu_ms(lambda: [store.put(file + str(next(rounds)).encode(), ".bin") for file in files])


def kept(data: bytes, recognise: Recognise) -> float:
    """The whole way into a real database and a real folder: -> cpu-ms."""
    with tempfile.TemporaryDirectory() as folder:
        store, rounds = opened_store(Path(folder)), count()

        def keep() -> None:
            name = f"round {next(rounds)}"
            with store.session() as session:
                ensure_collection(session, OWNER, name, "wardrobe")
            keep_photo(store, OWNER, name, open_photo(data, "a.jpg"), recognise)

        spent = cpu_ms(keep)
        store.close()
    return spent


def opened_store(folder: Path) -> Store:
    """An empty store with an owner."""
    store = Store.open(f"sqlite:///{folder / 'bench.sqlite3'}", folder / "files")
    with store.session() as session:
        ensure_owner(session, OWNER, "bench")
    return store


def beside(cutter: Cutter, encoders: Sequence[Encoder], data: bytes) -> float:
    """The naive path, and how near its vectors are to ours: -> the smallest cosine."""
    naive = NaiveReading(cutter)
    spent, theirs = cpu_ms(lambda: naive.vectors(data), rounds=3), naive.vectors(data)
    say(f"naive: decoded whole, PyTorch with 32-bit floats {spent:6.1f} cpu-ms to read it, nothing kept")
    square = framed(cutter.cut(open_photo(data, "a.jpg").picture))
    ours = {each.id: each.encode([square])[0] for each in encoders if each.id in theirs}
    cosines = {name: cosine(vector, theirs[name]) for name, vector in ours.items()}
    for name, value in cosines.items():
        say(f"  cosine with {name:36s} {value:7.4f} (at least {CLOSE})")
    return min(cosines.values())


def twelve_megapixels(file: Path | None) -> Image.Image:
    """A photo blown up to a phone's size, with a sensor's noise so that it does not compress to nothing."""
    photo = Image.open(file) if file else next(draw_wardrobe(1)).picture
    large = photo.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    noise = np.random.default_rng(0).normal(0, 6, (HEIGHT // 2, WIDTH // 2, 3))
    grain = Image.fromarray(np.clip(noise + 128, 0, 255).astype(np.uint8)).resize((WIDTH, HEIGHT))
    pixels = np.asarray(large, np.int16) + np.asarray(grain.filter(ImageFilter.SHARPEN), np.int16) - 128
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def cpu_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median processor time of some rounds, the first of which warms up."""
    spent = []
    for _ in range(rounds + 1):
        started = time.process_time()
        work()
        spent.append((time.process_time() - started) * 1000)
    return median(spent[1:])


def encoded(picture: Image.Image, kind: str, **options: int) -> bytes:
    """The picture as a phone would send it."""
    register_heif_opener(thumbnails=False)
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def say(line: str) -> None:
    """Write one line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
