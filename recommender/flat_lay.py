"""Lays a look out flat, following the body, for the page and the collage alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from compatibility.item_types import Slot
from recommender.garment_sizes import flat_size

# A portrait canvas of 4:5, measured in its own width.
CANVAS_HEIGHT = 1.25
MARGIN = 0.045
# In centimetres of cloth: clothes overlap with those beside and below them, small things keep apart.
COLUMN_OVERLAP, STACK_OVERLAP = 15.0, 10.0
# Share of the side column that lies over the clothes.
SIDE_OVERLAP = 0.22
# How much taller a wide look may be drawn out to fill the canvas.
STRETCH = 1.14
GAP, WIDEST_GAP = 5.0, 16.0
SIDE_SHIFT = 2.5

_LAYERS = (
    Slot.OUTERWEAR,
    Slot.BOTTOM,
    Slot.DRESS,
    Slot.TOP,
    Slot.FOOTWEAR,
    Slot.BAG,
    Slot.HEADWEAR,
    Slot.ACCESSORY,
)
# Where a picture sits in a box that it does not fill: clothes reach for each other, shoes stand.
_HOLDS = {
    Slot.OUTERWEAR: (0.5, 0.0),
    Slot.TOP: (0.5, 1.0),
    Slot.DRESS: (0.5, 0.5),
    Slot.BOTTOM: (0.5, 0.0),
    Slot.FOOTWEAR: (0.5, 1.0),
}


@dataclass(frozen=True)
class Placement:
    """Where one item lies: a box by its top left corner, in shares (0 to 1) of the canvas's width and height.

    The cut-out is fitted into the box whole; `hold` says where it sits if it does not fill it, as shares
    from the left and the top (CSS object-position). Higher layers lie above lower ones.
    """

    item: str
    x: float
    y: float
    width: float
    height: float
    layer: int
    hold: tuple[float, float]


@dataclass(frozen=True)
class _Piece:
    item: str
    slot: Slot
    width: float
    height: float


@dataclass(frozen=True)
class _Box:
    piece: _Piece
    x: float
    y: float


Wear = tuple[str, Slot, str]


def lay_out(items: Sequence[Wear]) -> tuple[Placement, ...]:
    """Place (item id, slot, type) on a portrait 4:5 canvas, lowest layer first.

    Three columns side by side: outerwear with the shoes at its foot, then what covers the body (top above
    bottom, or the dress), then hat, bag and accessories; without outerwear the shoes stand at the foot of
    the right-hand column. One scale for all items keeps them in proportion; nothing leaves the canvas.
    """
    pieces = [_Piece(item, slot, *flat_size(type_name)) for item, slot, type_name in items]
    columns = [column for column in _columns(pieces) if column]
    lefts = [0.0]
    for column, following in zip(columns, [*columns, []][1:], strict=True):
        lefts.append(lefts[-1] + max(piece.width for piece in column) - _overlap(column, following))
    least = max((_least_height(column) for column in columns), default=0.0)
    height = max(least, min(STRETCH * least, CANVAS_HEIGHT * lefts[-1]))
    boxes = [
        box
        for column, left in zip(columns, lefts[:-1], strict=True)
        for box in _stacked(column, left, height)
    ]
    return tuple(sorted(_on_canvas(boxes), key=lambda placement: (placement.layer, placement.item)))


def _columns(pieces: Sequence[_Piece]) -> tuple[list[_Piece], list[_Piece], list[_Piece]]:
    dressed = any(piece.slot is Slot.DRESS for piece in pieces)
    # A top beside a dress is a layer: it lies where the coat would.
    over = (Slot.OUTERWEAR, Slot.TOP) if dressed else (Slot.OUTERWEAR,)
    body = (Slot.DRESS, Slot.BOTTOM) if dressed else (Slot.TOP, Slot.BOTTOM)
    outer, worn = _of(pieces, over), _of(pieces, body)
    shoes = _of(pieces, (Slot.FOOTWEAR,))
    side = _of(pieces, (Slot.HEADWEAR, Slot.BAG, Slot.ACCESSORY))
    return (outer + shoes, worn, side) if outer else ([], worn, side + shoes)


def _of(pieces: Sequence[_Piece], slots: Sequence[Slot]) -> list[_Piece]:
    return [piece for slot in slots for piece in pieces if piece.slot is slot]


def _overlap(column: Sequence[_Piece], following: Sequence[_Piece]) -> float:
    if not following:
        return 0.0
    if not _clothes(column):
        return -GAP
    return COLUMN_OVERLAP if _clothes(following) else SIDE_OVERLAP * max(piece.width for piece in following)


def _clothes(column: Sequence[_Piece]) -> bool:
    return column[0].slot in (Slot.OUTERWEAR, Slot.TOP, Slot.DRESS, Slot.BOTTOM)


def _least_height(column: Sequence[_Piece]) -> float:
    return sum(piece.height for piece in column) + _gap(column) * (len(column) - 1)


def _gap(column: Sequence[_Piece]) -> float:
    return -STACK_OVERLAP if _clothes(column) else GAP


def _stacked(column: Sequence[_Piece], left: float, height: float) -> list[_Box]:
    """Stand the shoes on the ground and share out the room above among the rest."""
    shoes = _of(column, (Slot.FOOTWEAR,))
    rest = [piece for piece in column if piece.slot is not Slot.FOOTWEAR]
    room = height - sum(piece.height for piece in shoes)
    wide = max(piece.width for piece in column)
    return _hung(rest, left, wide, room, bool(shoes)) + _standing(shoes, left, wide, height)


def _hung(rest: Sequence[_Piece], left: float, wide: float, room: float, shod: bool) -> list[_Box]:
    if not rest:
        return []
    spare = room - _least_height(rest)
    gap = _gap(rest) if _clothes(rest) else GAP + min(WIDEST_GAP, max(spare, 0) / (len(rest) + 1))
    used = sum(piece.height for piece in rest) + gap * (len(rest) - 1)
    # A coat hangs from the top when shoes stand below it; everything else keeps to the middle.
    top = 0.0 if shod and _clothes(rest) else max(0.0, (room - used) / 2)
    boxes = []
    for row, piece in enumerate(rest):
        shift = 0.0 if _clothes(rest) else SIDE_SHIFT * (-1) ** row
        boxes.append(_Box(piece, left + (wide - piece.width) / 2 + shift, top))
        top += piece.height + gap
    return boxes


def _standing(shoes: Sequence[_Piece], left: float, wide: float, height: float) -> list[_Box]:
    boxes = []
    for piece in reversed(shoes):
        height -= piece.height
        boxes.append(_Box(piece, left + (wide - piece.width) / 2, height))
    return boxes


def _on_canvas(boxes: Sequence[_Box]) -> list[Placement]:
    if not boxes:
        return []
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    wide = max(box.x + box.piece.width for box in boxes) - left
    high = max(box.y + box.piece.height for box in boxes) - top
    scale = min((1 - 2 * MARGIN) / wide, (CANVAS_HEIGHT - 2 * MARGIN) / high)
    across, down = (1 - scale * wide) / 2 - scale * left, (CANVAS_HEIGHT - scale * high) / 2 - scale * top
    return [
        Placement(
            item=box.piece.item,
            x=across + scale * box.x,
            y=(down + scale * box.y) / CANVAS_HEIGHT,
            width=scale * box.piece.width,
            height=scale * box.piece.height / CANVAS_HEIGHT,
            layer=_LAYERS.index(box.piece.slot),
            hold=_HOLDS.get(box.piece.slot, (0.5, 0.5)),
        )
        for box in boxes
    ]
