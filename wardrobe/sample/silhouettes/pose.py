"""Pose: turns a whole garment on its ground."""

from collections.abc import Sequence
from dataclasses import replace

from wardrobe.sample.curves import MIDDLE, Curve, turned
from wardrobe.sample.panel import Layer, Line, Stroke

_CENTRE = (MIDDLE, MIDDLE)


def tilted(layers: Sequence[Layer], degrees: float) -> list[Layer]:
    """All layers turned clockwise about the middle of the picture, their cloth with them."""
    return [_tilted(layer, degrees) for layer in layers]


def _tilted(layer: Layer, degrees: float) -> Layer:
    if isinstance(layer, Line):
        return replace(layer, path=_turn(layer.path, degrees))
    return replace(
        layer,
        outline=_turn(layer.outline, degrees),
        grain=layer.grain + degrees,
        folds=_strokes(layer.folds, degrees),
        fades=_strokes(layer.fades, degrees),
        holes=tuple(_turn(hole, degrees) for hole in layer.holes),
    )


def _strokes(strokes: Sequence[Stroke], degrees: float) -> tuple[Stroke, ...]:
    return tuple(replace(stroke, path=_turn(stroke.path, degrees)) for stroke in strokes)


def _turn(curve: Curve, degrees: float) -> Curve:
    return turned(curve, degrees, _CENTRE)
