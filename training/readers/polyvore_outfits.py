"""Reads Polyvore Outfits as released (Vasileva et al., ECCV 2018): disjoint and nondisjoint."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from training.readers.demand import demand
from training.readers.entries import parsed, parsed_entries
from training.readers.malformed import MalformedDataError
from training.readers.outfit_data import ANSWERS, SPLITS, Example, Outfit, OutfitData, Question
from training.readers.outfit_items import OutfitItem, with_picture
from training.readers.polyvore_items import METADATA, read_polyvore_items

FILES = {"outfits": "{}.json", "fitb": "fill_in_blank_{}.json", "compatibility": "compatibility_{}.txt"}
FEWEST = 2

Rated = TypeVar("Rated", Outfit, Example)


def read_polyvore_outfits(folder: Path, protocol: str, needed: Collection[str] = ()) -> OutfitData:
    """Read one protocol with its questions and examples; the text of its items goes with them.

    Outfits and examples of a single item have no pair to rate: they are left out and counted in the notes.
    Raises MalformedDataError with file and entry.
    """
    place = folder / protocol
    if not place.is_dir():
        raise MalformedDataError(f"{place}: no such protocol; a release has disjoint and nondisjoint")
    reader = _Release(place, read_polyvore_items(folder))
    splits = [split for split in SPLITS if (place / f"{split}.json").is_file()]
    outfits = {split: reader.outfits(split) for split in splits}
    questions = {split: reader.questions(split) for split in splits if reader.has("fitb", split)}
    examples = {split: reader.examples(split) for split in splits if reader.has("compatibility", split)}
    data = OutfitData(
        folder=folder,
        protocol=protocol,
        items=reader.items(),
        outfits=outfits,
        questions=questions,
        examples=examples,
        files=(folder / METADATA, *sorted(place.glob("*.json")), *sorted(place.glob("compatibility_*.txt"))),
        notes=reader.notes(),
    )
    demand(data, needed, lambda kind, split: place / FILES[kind].format(split))
    return data


class _Release:
    """One protocol being read: what each `set_index` stands for, and the items met so far."""

    def __init__(self, place: Path, known: Mapping[str, OutfitItem]) -> None:
        self._place = place
        self._known = known
        self._row: dict[str, int] = {}
        self._named: dict[str, int] = {}
        self._single = 0

    def has(self, kind: str, split: str) -> bool:
        return self._file(kind, split).is_file()

    def outfits(self, split: str) -> tuple[Outfit, ...]:
        read = parsed_entries(self._file("outfits", split), self._outfit)
        return self._rated(read)

    def questions(self, split: str) -> tuple[Question, ...]:
        return parsed_entries(self._file("fitb", split), self._question)

    def examples(self, split: str) -> tuple[Example, ...]:
        file = self._file("compatibility", split)
        lines = file.read_text(encoding="utf-8").splitlines()
        read = [
            parsed(file, number, self._example, line.split())
            for number, line in enumerate(lines, start=1)
            if line.strip()
        ]
        return self._rated(read)

    def items(self) -> tuple[OutfitItem, ...]:
        return tuple(with_picture(self._known[code]) for code in self._row)

    def notes(self) -> tuple[str, ...]:
        left_out = f"{self._single} outfits or examples of a single item are left out"
        return (left_out,) if self._single else ()

    def _file(self, kind: str, split: str) -> Path:
        return self._place / FILES[kind].format(split)

    def _rated(self, read: Sequence[Rated]) -> tuple[Rated, ...]:
        rated = tuple(one for one in read if len(one.items) >= FEWEST)
        self._single += len(read) - len(rated)
        return rated

    def _outfit(self, entry: Any) -> Outfit:
        for item in entry["items"]:
            code = str(item["item_id"])
            if code not in self._known:
                raise ValueError(f"item {code!r} is not in {METADATA}")
            row = self._row.setdefault(code, len(self._row))
            self._named[f"{entry['set_id']}_{item['index']}"] = row
        rows = (self._row[str(item["item_id"])] for item in entry["items"])
        return Outfit(str(entry["set_id"]), tuple(dict.fromkeys(rows)))

    def _question(self, entry: Any) -> Question:
        """The right answer is the first of the question's own set, wherever it stands."""
        outfit, answers = _set_of(entry["question"][0]), entry["answers"]
        right = [number for number, answer in enumerate(answers) if _set_of(answer) == outfit]
        if len(answers) != ANSWERS or not right:
            raise ValueError(f"needs {ANSWERS} answers, one of set {outfit}; has {answers}")
        return Question(
            outfit=outfit,
            question=tuple(self._named[name] for name in entry["question"]),
            answers=tuple(self._named[name] for name in answers),
            correct=right[0],
        )

    def _example(self, words: Sequence[str]) -> Example:
        if words[0] not in ("0", "1"):
            raise ValueError(f"the label must be 0 or 1, not {words[0]!r}")
        return Example(tuple(dict.fromkeys(self._named[name] for name in words[1:])), int(words[0]))


def _set_of(name: str) -> str:
    return name.rsplit("_", 1)[0]
