"""Tells one garment from another in a parsed photo."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from compatibility.item_types import Slot
from wardrobe.recognition.parser import Parsing, Shares
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT, GARMENT_CLASSES

Mask = NDArray[np.bool_]

NAMES = CLASSES[FIRST_GARMENT:]
# Kinds of one group are rivals for one garment: a jacket is not half a blazer. Each accessory is its own, but
# leggings are worn for tights and tights for leggings.
_OWN = {name: name for name, kind in GARMENT_CLASSES.items() if kind.slot is Slot.ACCESSORY}
_OWN["leggings"] = _OWN["tights"]
GROUPS = tuple(_OWN.get(name, str(kind.slot)) for name, kind in GARMENT_CLASSES.items())
GROUP_NAMES = tuple(dict.fromkeys(GROUPS))
# A piece smaller than this share of the largest one of its garment is a speck, not the other shoe.
LEAST_PIECE = 0.06
# A jacket smaller than this share of the top below it is a patch of the top.
PATCH = 0.2
# A piece nearer than this many places to a garment five times as large belongs to it, whatever its kind.
NEAR, SCRAP = 4, 0.2
# What comes in pairs, and how much the smaller of a pair measures at least of the larger.
PAIRED = {str(Slot.FOOTWEAR), "earrings", "gloves", "socks"}
ALIKE = 0.7
# Places beside a piece in which its soft edge may still run out.
EDGE = 2
# Skin and hair of at least this share of what garments cover mean that somebody wears them.
WORN = 0.03


@dataclass(frozen=True)
class GarmentPiece:
    """One garment in a parsed photo, on the parsing's grid.

    `shares` (height, width) says how likely each place shows this garment, `mask` where it lies; `kinds` how
    likely it is of each class in `NAMES`, adding up to 1; `sure` how likely its places are of its group.
    """

    group: str
    shares: Shares
    mask: Mask
    kinds: Shares
    sure: float

    @property
    def label(self) -> str:
        """The class that it most likely is."""
        return NAMES[int(self.kinds.argmax())]


def is_worn(parsing: Parsing) -> bool:
    """Whether somebody wears what the photo shows."""
    return float((parsing.person > 0.5).sum()) > WORN * float((parsing.garment > 0.5).sum())


def worn_pieces(parsing: Parsing) -> list[GarmentPiece]:
    """The garments on a person, one of each group, largest first: the left shoe goes with the right."""
    groups = _without_rivals(_group_shares(parsing.shares[FIRST_GARMENT:]))
    chosen = np.where(parsing.garment > 0.5, groups.argmax(axis=0), -1)
    pieces = []
    for number, group in enumerate(GROUP_NAMES):
        mask = _without_specks(chosen == number)
        if mask.any():
            free = (chosen == number) | (chosen == -1)
            kinds, sure = _kinds(parsing, mask, group), float(groups[number][mask].mean())
            pieces.append(GarmentPiece(group, _near(parsing, mask, free), mask, kinds, sure))
    return sorted(pieces, key=_size, reverse=True)


def lying_pieces(parsing: Parsing) -> list[GarmentPiece]:
    """Garments that nobody wears: what lies apart is apart, but for a pair and for scraps; largest first."""
    regions, count = ndimage.label(_without_specks(parsing.garment > 0.5))
    masks = [np.asarray(regions == number + 1, np.bool_) for number in range(count)]
    found: list[GarmentPiece] = []
    for piece in sorted((_lying(parsing, mask) for mask in masks), key=_size, reverse=True):
        for place, larger in enumerate(found):
            if _belongs(piece, larger):
                found[place] = _lying(parsing, larger.mask | piece.mask)
                break
        else:
            found.append(piece)
    return found


def _lying(parsing: Parsing, mask: Mask) -> GarmentPiece:
    kinds = _kinds(parsing, mask)
    shares = _near(parsing, mask, np.ones_like(mask))
    return GarmentPiece(GROUPS[int(kinds.argmax())], shares, mask, kinds, float(shares[mask].mean()))


def _near(parsing: Parsing, mask: Mask, free: Mask) -> Shares:
    """How likely each place of a piece, and each free one beside it, shows a garment: the edge is soft."""
    near = ndimage.binary_dilation(mask, iterations=EDGE) & free
    return np.asarray(parsing.garment * near, np.float32)


def _belongs(piece: GarmentPiece, larger: GarmentPiece) -> bool:
    if piece.group == larger.group or _is_pair(piece, larger):
        return True
    near = ndimage.binary_dilation(larger.mask, iterations=NEAR)
    return _size(piece) < SCRAP * _size(larger) and bool((near & piece.mask).any())


def _is_pair(piece: GarmentPiece, larger: GarmentPiece) -> bool:
    """Whether two pieces of about one size are a pair, though one of them looks like something else."""
    paired = {piece.group, larger.group} & PAIRED
    return bool(paired) and _size(piece) > ALIKE * _size(larger)


def _kinds(parsing: Parsing, mask: Mask, group: str | None = None) -> Shares:
    """How likely what lies there is of each class, of those in a group: -> (classes,)."""
    sums = parsing.shares[FIRST_GARMENT:, mask].sum(axis=1)
    if group is not None:
        sums = sums * np.array([one == group for one in GROUPS])
    return np.asarray(sums / max(float(sums.sum()), 1e-9), np.float32)


def _group_shares(garments: Shares) -> Shares:
    """(classes, h, w) -> (groups, h, w)."""
    return np.stack([garments[[one == group for one in GROUPS]].sum(axis=0) for group in GROUP_NAMES])


def _without_rivals(groups: Shares) -> Shares:
    """Nobody wears a dress over top and skirt: the smaller side speaks for the larger, place by place."""
    dress, top, bottom, outer = (
        GROUP_NAMES.index(slot) for slot in (Slot.DRESS, Slot.TOP, Slot.BOTTOM, Slot.OUTERWEAR)
    )
    groups, sums = groups.copy(), groups.sum(axis=(1, 2))
    if sums[dress] > sums[top] + sums[bottom]:
        groups[dress] += groups[top] + groups[bottom]
        groups[[top, bottom]] = 0
    else:
        below = groups[bottom] / np.maximum(groups[top] + groups[bottom], 1e-9)
        groups[bottom] += groups[dress] * below
        groups[top] += groups[dress] * (1 - below)
        groups[dress] = 0
    if sums[outer] < PATCH * sums[top]:
        groups[top] += groups[outer]
        groups[outer] = 0
    return groups


def _without_specks(mask: Mask) -> Mask:
    regions, count = ndimage.label(mask)
    sizes = np.bincount(regions.ravel(), minlength=count + 1)[1:]
    return np.asarray(
        mask & np.isin(regions, 1 + np.flatnonzero(sizes >= LEAST_PIECE * sizes.max(initial=0)))
    )


def _size(piece: GarmentPiece) -> int:
    return int(piece.mask.sum())
