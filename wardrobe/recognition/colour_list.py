"""Finer names of colours, from a list that someone brings along, such as that of xkcd's colour survey."""

import csv
import re
from pathlib import Path
from typing import Self

import numpy as np

from compatibility.encoders.oklab import oklab

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class ColourListError(ValueError):
    """A list of colours is not as documented; the message names file and line."""


class ColourList:
    """Names for single colours: the nearest one in Oklab.

    None ships: xkcd's list is free (CC0), but whoever wants its 949 names brings the file.
    """

    def __init__(self, codes: dict[str, str]) -> None:
        self._names = tuple(codes)
        self._points = np.stack([_lab(code) for code in codes.values()])

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read a CSV file with the columns name and hex. Raises ColourListError, OSError."""
        with file.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines)
            codes = {}
            for row in reader:
                name, code = (row.get("name") or "").strip(), (row.get("hex") or "").strip()
                if not name or not _HEX.fullmatch(code):
                    raise ColourListError(f"{file.name}:{reader.line_num}: needs name and hex (#1a2b3c)")
                codes[name] = code
        if not codes:
            raise ColourListError(f"{file.name}:1: holds no colours; it needs the columns name and hex")
        return cls(codes)

    def nearest(self, code: str) -> str:
        """The name of the colour in the list that looks most like `#rrggbb`."""
        return self._names[int(((self._points - _lab(code)) ** 2).sum(axis=1).argmin())]


def _lab(code: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return oklab(np.array(list(bytes.fromhex(code[1:])), np.uint8))
