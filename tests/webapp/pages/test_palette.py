"""The palette can be read: WCAG contrast, light and dark, straight from the style sheet."""

import re
from pathlib import Path

import pytest

import webapp

SHEET = (Path(webapp.__file__).parent / "static" / "css" / "theme.css").read_text()
# Text on ground at 4.5; lines that carry meaning at 3 (WCAG 2.2, 1.4.3 and 1.4.11).
TEXT = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("quiet", "paper"),
    ("quiet", "raised"),
    ("accent", "paper"),
    ("accent", "raised"),
    ("on-accent", "accent"),
    ("paper", "ink"),
]
LINES = [
    ("field-edge", "paper"),
    ("field-edge", "raised"),
    ("mark", "tint"),
    ("on-mark", "mark"),
    ("accent", "paper"),
]


def colours(name: str) -> tuple[str, str]:
    """The light and the dark value of a custom property."""
    value = re.search(rf"--{name}: (?:light-dark\((#\w+), (#\w+)\)|(#\w+));", SHEET)
    light, dark, both = value.groups()
    return light or both, dark or both


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("above", "ground"), TEXT)
def test_text_can_be_read(above, ground, theme):
    assert contrast(colours(above)[theme], colours(ground)[theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_that_carry_meaning_can_be_seen(line, ground, theme):
    assert contrast(colours(line)[theme], colours(ground)[theme]) >= 3
