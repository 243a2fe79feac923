"""The plain names of colours as a tree: navy is a blue."""

from collections.abc import Sequence

from wardrobe.recognition.recognition import Colour

MULTICOLOUR = "multicolour"

_TREE: dict[str, str] = {
    "black": "black",
    "grey": "grey,charcoal,light grey",
    "white": "white,off-white",
    "beige": "beige,cream,taupe",
    "brown": "brown,camel",
    "red": "red,burgundy",
    "orange": "orange,rust,coral",
    "pink": "pink,light pink,magenta",
    "yellow": "yellow,mustard,gold",
    "green": "green,dark green,light green,olive",
    "blue": "blue,navy,denim blue,light blue,turquoise,teal",
    "purple": "purple,lilac",
    MULTICOLOUR: MULTICOLOUR,
}
FAMILIES: tuple[str, ...] = tuple(_TREE)
NAMES: tuple[str, ...] = tuple(name for names in _TREE.values() for name in names.split(","))
_FAMILY = {name: family for family, names in _TREE.items() for name in names.split(",")}

# A garment has many colours when none has half of it and three families have a good part each.
LEADING, GOOD_PART, MANY = 0.5, 0.15, 3


def family_of(name: str) -> str | None:
    """The family of a plain name; None for a name of another vocabulary, which a person may have given."""
    return _FAMILY.get(name)


def names_of(family: str) -> tuple[str, ...]:
    """The plain names of a family; raises ValueError for one that is not in the tree."""
    if family not in _TREE:
        raise ValueError(f"unknown colour family {family!r}; known: {', '.join(FAMILIES)}")
    return tuple(_TREE[family].split(","))


def overall_name(colours: Sequence[Colour]) -> str | None:
    """One name for a whole garment: its main colour's, or `multicolour` when it is; None without colours.

    The main colour comes first; shades of one family never make a garment multicoloured.
    """
    if not colours:
        return None
    shares: dict[str, float] = {}
    for colour in colours:
        family = family_of(colour.name) or colour.name
        shares[family] = shares.get(family, 0.0) + colour.share
    parts = sum(share >= GOOD_PART for share in shares.values())
    return MULTICOLOUR if max(shares.values()) < LEADING and parts >= MANY else colours[0].name
