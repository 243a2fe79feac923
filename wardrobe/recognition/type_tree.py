"""The item types as a tree: slot, family, type, and the finer names that people use for a type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from compatibility.item_types import ITEM_TYPES, TYPE_NAMES

# Finer names, by the type that stands for them: the 50 categories of DeepFashion (Liu et al., CVPR 2016),
# and what shops and people call shoes, bags, hats, jewellery and belts.
_FINER: Mapping[str, tuple[str, ...]] = {
    "t-shirt": ("tee", "henley", "jersey"),
    "tank top": ("tank", "halter", "camisole"),
    "long-sleeved top": ("turtleneck", "thermal"),
    "shirt": ("button-down", "flannel", "overshirt"),
    "tunic": ("caftan", "kaftan", "kurta"),
    "sweater": ("jumper", "pullover"),
    "waistcoat": ("gilet", "sweater vest"),
    "trousers": ("capris", "chinos", "culottes", "gauchos", "jodhpurs"),
    "jeans": ("jeggings",),
    "joggers": ("sweatpants", "track pants"),
    "shorts": ("cutoffs", "sweatshorts", "trunks", "bermudas"),
    "skirt": ("sarong", "skort"),
    "dress": ("shirtdress", "sundress", "gown"),
    "jumpsuit": ("onesie", "romper", "dungarees"),
    "jacket": ("anorak", "bomber", "poncho", "denim jacket", "leather jacket"),
    "coat": ("cape", "parka", "peacoat"),
    "trench coat": ("raincoat",),
    "puffer coat": ("down jacket",),
    "trainers": ("sneakers", "running shoes"),
    "flats": ("ballerinas", "clogs", "slippers"),
    "formal shoes": ("loafers", "oxfords", "brogues"),
    "heels": ("pumps", "wedges"),
    "flip-flops": ("slides",),
    "boots": ("ankle boots",),
    "handbag": ("shoulder bag", "crossbody bag", "messenger bag", "bucket bag", "laptop bag", "belt bag"),
    "tote bag": ("shopper",),
    "backpack": ("rucksack",),
    "clutch": ("pochette",),
    "cap": ("baseball cap",),
    "hat": ("fedora", "sun hat"),
    "headband": ("hairband", "turban", "hairclip"),
    "necklace": ("pendant",),
    "bracelet": ("bangle",),
    "glasses": ("spectacles",),
    "belt": ("braces",),
    "scarf": ("foulard", "shawl", "stole", "muffler"),
    "tie": ("bow tie",),
    "gloves": ("mittens",),
    "tights": ("stockings",),
    "wallet": ("purse", "card holder"),
    "swimwear": ("bikini", "swimsuit", "coverup"),
    "nightwear": ("kimono", "nightdress", "pyjama", "robe"),
    "underwear": ("bra", "boxers", "briefs"),
}


@dataclass(frozen=True)
class Branch:
    """One name in the tree, the share of certainty that it gathers (0 to 1), and what lies below it."""

    name: str
    share: float
    below: tuple["Branch", ...] = field(default=())


def type_tree(probabilities: Mapping[str, float]) -> tuple[Branch, ...]:
    """Slots with families with types, each with the sum of what lies below, largest first.

    Where the type is unsure the slot mostly is not: "some top, a shirt or a blouse". A type that is not
    named has share 0.
    """
    slots: dict[str, dict[str, list[Branch]]] = {}
    for name in TYPE_NAMES:
        kind = ITEM_TYPES[name]
        families = slots.setdefault(kind.slot.value, {})
        families.setdefault(kind.family, []).append(Branch(name, probabilities.get(name, 0.0)))
    return _sorted(
        _gathered(slot, _sorted(_gathered(family, _sorted(types)) for family, types in families.items()))
        for slot, families in slots.items()
    )


def surest(probabilities: Mapping[str, float], enough: float) -> tuple[str, ...]:
    """The way down the tree as far as it is sure: slot, family, type; empty when not even the slot is."""
    way: list[str] = []
    level = type_tree(probabilities)
    while level and level[0].share >= enough:
        way.append(level[0].name)
        level = level[0].below
    return tuple(way)


def finer_names(type_name: str) -> tuple[str, ...]:
    """What people more finely call garments of this type; empty where the type's own name is all."""
    return _FINER.get(type_name, ())


def way_to(name: str) -> tuple[str, ...]:
    """Slot, family and type of a type or of a finer name; empty for a name that is not in the tree."""
    kind = name if name in ITEM_TYPES else _TYPE_OF_FINER.get(name)
    if kind is None:
        return ()
    return (ITEM_TYPES[kind].slot.value, ITEM_TYPES[kind].family, kind)


def _gathered(name: str, below: tuple[Branch, ...]) -> Branch:
    return Branch(name, sum(branch.share for branch in below), below)


def _sorted(branches: Iterable[Branch]) -> tuple[Branch, ...]:
    return tuple(sorted(branches, key=lambda branch: -branch.share))


_TYPE_OF_FINER = {finer: name for name, names in _FINER.items() for finer in names}
