"""A small folder of outfits in the documented layout, drawn by the test itself."""

import colorsys
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

KINDS = {"T-shirt": (50, 30, 174, 150), "Trousers": (80, 20, 144, 210), "Bag": (60, 80, 170, 190)}
HUES = 6


def draw_item(file: Path, kind: str, hue: int, random: np.random.Generator) -> None:
    colour = colorsys.hsv_to_rgb(hue / HUES, random.uniform(0.7, 0.9), random.uniform(0.6, 0.8))
    picture = Image.new("RGB", (224, 224), "white")
    ImageDraw.Draw(picture).rectangle(KINDS[kind], fill=tuple(int(255 * part) for part in colour))
    picture.save(file, quality=92)


def write_lines(file: Path, rows: list[dict]) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))


class FolderWriter:
    """Draws items whose trousers go with the top's opposite hue and whose bag repeats the top's hue."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.random = folder, np.random.default_rng(seed)
        self.rows: list[str] = []
        (folder / "images").mkdir(parents=True)
        (folder / "disjoint").mkdir()

    def item(self, kind: str, hue: int) -> str:
        code = f"c{len(self.rows):04}"
        draw_item(self.folder / "images" / f"{code}.jpg", kind, hue, self.random)
        self.rows.append(f"{code},S1,{kind},{kind}")
        return code

    def split(self, name: str, outfits: int) -> None:
        hues = self.random.permutation(np.arange(outfits) % HUES).tolist()
        tables = {
            "T-shirt": [self.item("T-shirt", hue) for hue in hues],
            "Trousers": [self.item("Trousers", (hue + HUES // 2) % HUES) for hue in hues],
            "Bag": [self.item("Bag", hue) for hue in hues],
        }
        rows = [{"outfit": f"{name}{n}", "items": [t[n] for t in tables.values()]} for n in range(outfits)]
        write_lines(self.folder / "disjoint" / f"outfits_{name}.jsonl", rows)
        if name != "train":
            self._questions(name, rows, list(tables.values()), hues)

    def _questions(self, name: str, rows: list[dict], tables: list[list[str]], hues: list[int]) -> None:
        questions, examples = [], []
        for number, row in enumerate(rows):
            others = [n for n, hue in enumerate(hues) if hue != hues[number]]
            examples.append({"label": 1, "items": row["items"]})
            wrong = [table[int(self.random.choice(others))] for table in tables]
            examples.append({"label": 0, "items": wrong})
            for place, table in enumerate(tables):
                rest = row["items"][:place] + row["items"][place + 1 :]
                drawn = [table[n] for n in self.random.choice(others, 3, replace=False)]
                correct = int(self.random.integers(4))
                answers = [*drawn[:correct], row["items"][place], *drawn[correct:]]
                question = {"outfit": row["outfit"], "question": rest, "answers": answers, "correct": correct}
                questions.append(question)
        write_lines(self.folder / "disjoint" / f"fitb_{name}.jsonl", questions)
        write_lines(self.folder / "disjoint" / f"compatibility_{name}.jsonl", examples)

    def finish(self) -> Path:
        text = "code,season,family,type\n" + "\n".join(self.rows) + "\n"
        (self.folder / "items.csv").write_text(text)
        return self.folder


@pytest.fixture(scope="session")
def outfits_drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train, valid and test outfits; to be read only."""
    writer = FolderWriter(tmp_path_factory.mktemp("drawn") / "outfits", 0)
    for name, outfits in (("train", 60), ("valid", 18), ("test", 18)):
        writer.split(name, outfits)
    return writer.finish()


@pytest.fixture
def outfit_folder(tmp_path: Path) -> Path:
    """A tiny folder with one split, for a test to damage."""
    writer = FolderWriter(tmp_path / "outfits", 1)
    writer.split("test", 6)
    return writer.finish()


@pytest.fixture
def quiet() -> Callable[[str, int, int], None]:
    """Progress that nobody watches."""
    return lambda what, done, total: None
