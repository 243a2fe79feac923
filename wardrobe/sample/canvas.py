"""The canvas: lays panels and lines one upon another and photographs the result."""

from collections.abc import Iterable

import numpy as np
from PIL import Image

from wardrobe.sample.backdrop import photograph
from wardrobe.sample.fields import Field, Random, blend, blur, creases, noise
from wardrobe.sample.light import Colours, light_on, shade
from wardrobe.sample.panel import Layer, Line, Panel
from wardrobe.sample.raster import SIDE, UNIT, Window, coverage, line_coverage, soft_map, window_around


class Canvas:
    """A garment in the making: what is seen, and where there is garment at all."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._seen = np.ones((SIDE, SIDE, 3), np.float32)
        self._covered = np.zeros((SIDE, SIDE), np.float32)

    def lay(self, layers: Iterable[Layer]) -> None:
        """Put layers on top, the lowest first."""
        for layer in layers:
            if isinstance(layer, Panel):
                self._lay_panel(layer)
            else:
                self._draw_line(layer)

    def finish(self) -> Image.Image:
        """The packshot: the garment on its ground, with its contact shadow."""
        return photograph(self._seen, self._covered, self._rng)

    def _lay_panel(self, panel: Panel) -> None:
        window = window_around(panel.outline)
        mask = coverage(panel.outline, panel.holes, window)
        across, along = _cloth_grid(panel, window)
        texture = panel.fabric.weave(across, along, self._rng)
        relief = self._relief(panel, mask, window)
        colours = self._dyed(panel, across, along, relief, window) * texture.tone[..., None]
        lit = light_on(relief + texture.height, panel.fabric.polish)
        seen = shade(colours * panel.tone, lit, panel.fabric.gloss)
        self._cast(mask, panel.lift, window)
        self._put(seen * _rim(mask)[..., None], mask, window)

    def _relief(self, panel: Panel, mask: Field, window: Window) -> Field:
        # Cloth that creases little also folds less deep.
        give = np.float32(0.3 + 0.55 * min(panel.fabric.crumple, 1.4))
        folds = soft_map(panel.folds, panel.softness, window) * give
        return _dome(mask, panel.edge * UNIT) * np.float32(panel.puff) + folds + self._crumpled(panel, window)

    def _crumpled(self, panel: Panel, window: Window) -> Field:
        depth = np.float32(panel.fabric.crumple)
        shape = window.shape
        if not depth:
            return np.zeros(shape, np.float32)
        waves = noise(self._rng, shape, (70, 34)) * 1.5 + noise(self._rng, shape, (30, 17)) * 0.35
        crumpled: Field = depth * (waves + creases(self._rng, shape, (90, 60)) * np.float32(0.3))
        return crumpled

    def _dyed(self, panel: Panel, across: Field, along: Field, relief: Field, window: Window) -> Colours:
        base = np.broadcast_to(np.array(panel.fabric.colour, np.float32), (*window.shape, 3))
        if panel.fabric.figure is not None:
            # The print rides on the folds, so that it does not look pasted on.
            base = panel.fabric.figure(base, across + relief * 0.35, along + relief * 0.35, self._rng)
        fade = soft_map(panel.fades, 3.0, window)[..., None]
        faded: Colours = base + (np.where(fade > 0, 0.92, 0.0).astype(np.float32) - base) * np.abs(fade)
        return faded

    def _cast(self, mask: Field, strength: float, window: Window) -> None:
        near = np.roll(blur(mask, 2.2), (2, 1), axis=(0, 1))
        far = np.roll(blur(mask, 6.0), (5, 3), axis=(0, 1))
        dark = 1 - np.float32(strength) * (0.55 * near + 0.45 * far)
        self._seen[window.slices] *= np.maximum(dark, 0.2)[..., None]

    def _put(self, seen: Colours, mask: Field, window: Window) -> None:
        self._seen[window.slices] = blend(self._seen[window.slices], seen, mask)
        covered = self._covered[window.slices]
        self._covered[window.slices] = covered + mask * (1 - covered)

    def _draw_line(self, line: Line) -> None:
        window = window_around(line.path)
        ink = line_coverage(line, window) * self._covered[window.slices]
        if line.groove:
            light = np.roll(ink, (2, 1), axis=(0, 1)) * np.float32(0.22 * line.opacity)
            self._seen[window.slices] += light[..., None] * (1 - self._seen[window.slices])
        share = ink * np.float32(line.opacity)
        self._seen[window.slices] = blend(self._seen[window.slices], np.array(line.colour, np.float32), share)


def _cloth_grid(panel: Panel, window: Window) -> tuple[Field, Field]:
    """Coordinates across and along the cloth, in pixels from the panel's middle."""
    x, y = panel.outline.mean(axis=0) * UNIT
    columns = np.arange(window.left, window.right, dtype=np.float32) - np.float32(x) + 0.5
    rows = (np.arange(window.top, window.bottom, dtype=np.float32) - np.float32(y) + 0.5)[:, None]
    cosine, sine = np.float32(np.cos(np.deg2rad(panel.grain))), np.float32(np.sin(np.deg2rad(panel.grain)))
    return columns * cosine + rows * sine, rows * cosine - columns * sine


def _dome(mask: Field, radius: float) -> Field:
    """A rim that rises as a quarter circle over `radius` pixels: 0 at the edge, 1 inside."""
    inside = np.clip(2 * blur(mask, radius) - 1, 0, 1)
    rise: Field = np.sqrt(np.maximum(1 - (1 - inside) ** 2, 0)).astype(np.float32)
    return blur(rise, min(radius * 0.35, 3.0))


def _rim(mask: Field) -> Field:
    """Cloth turns away from the light at its very edge."""
    rim: Field = 0.88 + 0.12 * np.clip(2 * blur(mask, 2.6) - 1, 0, 1)
    return rim
