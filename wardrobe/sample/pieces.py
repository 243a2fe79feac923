"""Which garments the sample has: what the person owns and what the shop sells."""

from dataclasses import dataclass, replace

from wardrobe.sample.ranges.accessories import ACCESSORIES, HEADWEAR
from wardrobe.sample.ranges.bottoms import BOTTOMS
from wardrobe.sample.ranges.dresses import DRESSES
from wardrobe.sample.ranges.outerwear import OUTERWEAR
from wardrobe.sample.ranges.shoes_and_bags import BAGS, FOOTWEAR
from wardrobe.sample.ranges.tops import TOPS
from wardrobe.sample.style import Style
from wardrobe.sample.takes import own_take, shop_take

STYLES: tuple[Style, ...] = (
    *TOPS,
    *BOTTOMS,
    *DRESSES,
    *OUTERWEAR,
    *FOOTWEAR,
    *BAGS,
    *HEADWEAR,
    *ACCESSORIES,
)

# A wardrobe for work and weekends that mixes well: neutrals, navy, denim, a little burgundy.
_OWNED = """
white cotton t-shirt; white breton t-shirt; white cotton shirt; blue striped shirt; camel lambswool sweater;
ivory cable roll-neck; oatmeal chunky cardigan; navy piqué polo; grey cotton t-shirt; indigo denim
jeans; washed blue denim jeans; charcoal wool trousers; sand linen trousers; mid blue denim shorts; sage
pleated midi skirt; indigo denim skirt; cognac satin slip skirt; burgundy wrap dress; navy dotted day
dress; white ditsy sundress; navy belted jumpsuit; navy wool blazer; sand linen blazer; camel wool coat;
beige cotton trench coat; white leather trainers; camel chelsea boots; black heeled ankle boots; cognac
leather sandals; tan heeled sandals; burgundy top-handle bag; tan leather tote bag; navy nylon backpack;
camel felt fedora; navy cotton cap; cognac leather belt; gold pendant necklace; gold hoop earrings;
cognac leather watch; black sunglasses
"""


@dataclass(frozen=True)
class Piece:
    """One garment of the sample: a style in one of its colours, and which of its takes is shown."""

    style: Style
    colour: str
    take: int = 0

    @property
    def title(self) -> str:
        return self.style.title(self.colour)

    @property
    def external_id(self) -> str:
        """The id that tells whether the garment has been drawn before: `sample:camel-wool-coat`."""
        return "sample:" + self.title.lower().replace(" ", "-")


def shop_pieces() -> tuple[Piece, ...]:
    """The shop's range: the first colour of every style, then the second, and so on."""
    rows = [(rank, place) for place, style in enumerate(STYLES) for rank in range(len(style.colours))]
    range_ = (Piece(STYLES[place], STYLES[place].colours[rank]) for rank, place in sorted(rows))
    return tuple(replace(piece, take=shop_take(piece.external_id)) for piece in range_)


def wardrobe_pieces() -> tuple[Piece, ...]:
    """What the person owns: other takes than the shop's, since no two photos are the same."""
    known = {piece.title.lower(): piece for piece in shop_pieces()}
    owned = (known[name.strip()] for name in " ".join(_OWNED.split()).split(";"))
    return tuple(replace(piece, take=own_take(piece.external_id)) for piece in owned)
