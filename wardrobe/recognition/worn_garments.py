"""Chooses the garments of a parsed photo that are worth an item each, and says why the others are not."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from wardrobe.recognition.garment_pieces import GarmentPiece, Mask, is_worn, lying_pieces, worn_pieces
from wardrobe.recognition.parser import Parsing

# Shares: of the photo; of a piece's outline that lies on the photo's edge, or on other garments.
LEAST_SEEN, MOST_ON_EDGE, MOST_COVERED = 0.004, 0.25, 0.6
# A scrap that may as well be something else is not worth a word.
LEAST_SURE = 0.6
# What covers most of a piece hides it only when the piece is this much smaller.
SMALLER = 0.3


@dataclass(frozen=True)
class Garments:
    """The garments of a photo, largest first; what is left out and why; whether somebody wears them."""

    pieces: tuple[GarmentPiece, ...]
    hidden: tuple[tuple[GarmentPiece, str], ...]
    worn: bool

    @property
    def main(self) -> GarmentPiece | None:
        """The garment that the photo is about: large, in the middle, and surely one."""
        return max(self.pieces, key=_weight, default=None)


def garments_in(parsing: Parsing) -> Garments:
    """The garments that a parsed photo shows, and the scraps."""
    worn = is_worn(parsing)
    found = [piece for piece in _found(parsing, worn) if not _is_doubtful(piece)]
    reasons = [_reason(piece, found) for piece in found]
    return Garments(
        pieces=tuple(piece for piece, reason in zip(found, reasons, strict=True) if reason is None),
        hidden=tuple((piece, reason) for piece, reason in zip(found, reasons, strict=True) if reason),
        worn=worn,
    )


def _found(parsing: Parsing, worn: bool) -> list[GarmentPiece]:
    return worn_pieces(parsing) if worn else lying_pieces(parsing)


def _is_doubtful(piece: GarmentPiece) -> bool:
    return float(piece.mask.mean()) < LEAST_SEEN and confidence(piece) < LEAST_SURE


def confidence(piece: GarmentPiece) -> float:
    """How sure it is that a whole garment lies there: the parser's share, less what the edge cuts off."""
    return piece.sure * (1 - _on_edge(piece.mask))


def _reason(piece: GarmentPiece, found: list[GarmentPiece]) -> str | None:
    """Why a piece is no item of its own; None where it is one. The largest piece always is."""
    seen = float(piece.mask.mean())
    if piece is found[0] and seen >= LEAST_SEEN:
        return None
    if seen < LEAST_SEEN:
        return f"only {max(seen, 0.001):.1%} of the photo shows it"
    if _on_edge(piece.mask) > MOST_ON_EDGE:
        return "cut off by the edge of the photo"
    return _hidden_by(piece, [other for other in found if other is not piece])


def _hidden_by(piece: GarmentPiece, others: list[GarmentPiece]) -> str | None:
    outline = ndimage.binary_dilation(piece.mask) & ~piece.mask
    covered = [float((outline & other.mask).sum() / outline.sum()) for other in others]
    largest = others[int(np.argmax(covered))]
    if sum(covered) > MOST_COVERED and piece.mask.sum() < SMALLER * largest.mask.sum():
        return f"mostly hidden by the {largest.label}"
    return None


def _on_edge(mask: Mask) -> float:
    """Share of a piece's outline that lies on the photo's edge."""
    edge = mask.copy()
    edge[1:-1, 1:-1] = False
    outline = mask & ~ndimage.binary_erosion(mask)
    return float(edge.sum() / max(1, outline.sum()))


def _weight(piece: GarmentPiece) -> float:
    rows, columns = np.nonzero(piece.mask)
    height, width = piece.mask.shape
    away = max(abs(rows.mean() / height - 0.5), abs(columns.mean() / width - 0.5))
    return float(piece.mask.sum() * confidence(piece) * (1 - away))
